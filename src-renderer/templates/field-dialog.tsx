import { fieldGuards, isFieldName, type FieldName } from '../../src-main/contract/merge-fields.ts'
import { conditionLabels, fieldLabels } from '../../src-main/contract/wording-labels.ts'
import { WindowDialog } from '../form/window-dialog.tsx'
import { templateWords as words } from '../words/templates.ts'
import { SearchList, type Found } from './search-list.tsx'

const options: readonly Found<FieldName>[] = Object.keys(fieldLabels)
  .filter(isFieldName)
  .map((id) => {
    const guard = fieldGuards[id]
    const { name, example } = fieldLabels[id]
    const missing = guard ? [words.mayBeMissing(conditionLabels[guard])] : []
    return { id, name, aside: [words.example(example), ...missing].join(' · ') }
  })
  .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))

/** Chooses a merge field from the list of all there are. */
export function FieldDialog({
  open,
  onClose,
  onChoose,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onChoose: (field: FieldName) => void
}) {
  return (
    <WindowDialog title={words.insertTitle} open={open} onClose={onClose}>
      <SearchList
        label={words.insertSearch}
        list={words.insertTitle}
        empty={words.insertNone}
        options={options}
        onChoose={onChoose}
      />
    </WindowDialog>
  )
}
