import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
} from 'react-aria-components'
import { useFilter } from 'react-aria-components'

export interface Found<T extends string> {
  readonly id: T
  readonly name: string
  readonly aside: string
}

/** A list that is searched by typing; the arrows choose, Enter takes. */
export function SearchList<T extends string>({
  label,
  list,
  empty,
  options,
  onChoose,
}: {
  readonly label: string
  /** What the list holds, for screen readers. */
  readonly list: string
  readonly empty: string
  readonly options: readonly Found<T>[]
  readonly onChoose: (id: T) => void
}) {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <div className="search-list">
      <Autocomplete filter={(text, typed) => contains(text, typed)}>
        <SearchField className="field" autoFocus>
          <Label className="react-aria-Label">{label}</Label>
          <Input autoComplete="off" />
        </SearchField>
        <ListBox
          aria-label={list}
          selectionMode="none"
          onAction={(key) => onChoose(String(key) as T)}
          renderEmptyState={() => <p className="soft small">{empty}</p>}
        >
          {options.map(({ id, name, aside }) => (
            <ListBoxItem key={id} id={id} textValue={`${name} ${aside}`}>
              <span>{name}</span>
              {aside ? <span className="small soft">{aside}</span> : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  )
}
