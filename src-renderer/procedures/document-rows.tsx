import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { procedureWords as words } from '../words/procedures.ts'
import { idOf, type DraftStep } from './edit-draft.ts'

interface DocumentRowsProps {
  readonly step: DraftStep
  readonly known: ReadonlySet<string>
  readonly onChange: (documents: DraftStep['documents']) => void
}

/** What must be there before the step is finished, one line each. */
export function DocumentRows({ step, known, onChange }: DocumentRowsProps) {
  const { documents } = step
  const rename = (place: number, name: string) =>
    onChange(
      documents.map((one, index) => {
        if (index !== place) return one
        if (known.has(`${step.id} ${one.id}`)) return { ...one, name }
        const taken = documents.flatMap(({ id }, other) => (other === place ? [] : [id]))
        return { id: idOf(name, 'kelengkapan', taken), name }
      }),
    )
  const add = () => {
    const taken = documents.map(({ id }) => id)
    onChange([...documents, { id: idOf('', 'kelengkapan', taken), name: '' }])
  }
  return (
    <div className="rows">
      {documents.map((document, place) => (
        // By place: an id may change with its name while that is typed.
        <div className="edit-row" key={place}>
          <TextBox
            label={words.document(place + 1)}
            labelHidden
            autoFocus={document.name === ''}
            value={document.name}
            onChange={(name) => rename(place, name)}
          />
          <Action
            kind="quiet"
            icon="close"
            label={words.removeOf(document.name || words.document(place + 1))}
            onPress={() => onChange(documents.toSpliced(place, 1))}
          >
            {null}
          </Action>
        </div>
      ))}
      <div>
        <Action kind="quiet" icon="plus" onPress={add}>
          {words.addDocument}
        </Action>
      </div>
    </div>
  )
}
