import { useState } from 'react'
import { conditions, type Condition } from '../../src-main/contract/merge-fields.ts'
import { conditionLabels } from '../../src-main/contract/wording-labels.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { templateWords as words } from '../words/templates.ts'
import { SearchList } from './search-list.tsx'

interface ConditionList {
  readonly title: string
  readonly hint: string
  readonly chosen: readonly Condition[]
  readonly onChange: (chosen: Condition[]) => void
}

/** The conditions of a piece or a box: taken away one by one, added from the list of all there are. */
export function ConditionsDialog({
  title,
  open,
  onClose,
  lists,
}: {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly lists: readonly ConditionList[]
}) {
  const [adding, setAdding] = useState<string | null>(null)
  const close = () => {
    setAdding(null)
    onClose()
  }
  return (
    <WindowDialog title={title} open={open} onClose={close}>
      {lists.map((list) => (
        <Conditions
          key={list.title}
          list={list}
          adding={adding === list.title}
          onAdding={(now) => setAdding(now ? list.title : null)}
        />
      ))}
      <div className="form-end">
        <Action kind="main" onPress={close}>
          {words.done}
        </Action>
      </div>
    </WindowDialog>
  )
}

function Conditions({
  list: { title, hint, chosen, onChange },
  adding,
  onAdding,
}: {
  readonly list: ConditionList
  readonly adding: boolean
  readonly onAdding: (now: boolean) => void
}) {
  const options = conditions
    .filter((one) => !chosen.includes(one))
    .map((id) => ({ id, name: conditionLabels[id], aside: '' }))
  return (
    <section className="conditions" aria-label={title}>
      <h3>{title}</h3>
      <p className="small soft">{hint}</p>
      <ul>
        {chosen.map((one) => (
          <li key={one}>
            <span>{conditionLabels[one]}</span>
            <Action
              kind="quiet"
              label={words.removeOf(conditionLabels[one])}
              onPress={() => onChange(chosen.filter((other) => other !== one))}
            >
              {words.remove}
            </Action>
          </li>
        ))}
        {chosen.length === 0 ? <li className="soft">{words.noCondition}</li> : null}
      </ul>
      {adding ? (
        <SearchList
          label={words.searchCondition}
          list={words.addTo(words.addCondition, title)}
          empty={words.conditionNone}
          options={options}
          onChoose={(id) => {
            onChange([...chosen, id])
            onAdding(false)
          }}
        />
      ) : (
        <Action
          icon="plus"
          label={words.addTo(words.addCondition, title)}
          onPress={() => onAdding(true)}
        >
          {words.addCondition}
        </Action>
      )}
    </section>
  )
}
