import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { procedureWords as words } from '../words/procedures.ts'
import { idOf, type DraftDoubt } from './edit-draft.ts'

interface DoubtRowsProps {
  readonly draft: ProcedureDraft
  /** Null for questions about the whole. */
  readonly step: string | null
  readonly known: ReadonlySet<string>
  readonly edit: (change: (draft: ProcedureDraft) => ProcedureDraft) => void
}

/** Questions that the SOP leaves open, at a step or about the whole. */
export function DoubtRows({ draft, step, known, edit }: DoubtRowsProps) {
  const own = draft.doubts.flatMap((doubt, place) =>
    doubt.step === step ? [{ doubt, place }] : [],
  )
  const change = (place: number, part: Partial<DraftDoubt>) =>
    edit((old) => ({
      ...old,
      doubts: old.doubts.map((one, index) => (index === place ? { ...one, ...part } : one)),
    }))
  const ask = (place: number, doubt: DraftDoubt, question: string) => {
    if (known.has(`? ${doubt.id}`)) return change(place, { question })
    const taken = draft.doubts.flatMap(({ id }, other) => (other === place ? [] : [id]))
    change(place, { question, id: idOf(question.slice(0, 40), 'pertanyaan', taken) })
  }
  const add = () =>
    edit((old) => {
      const taken = old.doubts.map(({ id }) => id)
      const id = idOf('', 'pertanyaan', taken)
      return { ...old, doubts: [...old.doubts, { id, step, question: '', source: '' }] }
    })
  return (
    <div className="rows">
      {own.map(({ doubt, place }, index) => (
        <div className="edit-row doubt-row" key={place}>
          <TextBox
            label={words.doubt(index + 1)}
            rows={2}
            autoFocus={doubt.question === ''}
            value={doubt.question}
            onChange={(question) => ask(place, doubt, question)}
          />
          <TextBox
            label={words.doubtSource}
            value={doubt.source}
            onChange={(source) => change(place, { source })}
          />
          <Action
            kind="quiet"
            icon="close"
            label={words.removeOf(words.doubt(index + 1))}
            onPress={() => edit((old) => ({ ...old, doubts: old.doubts.toSpliced(place, 1) }))}
          >
            {null}
          </Action>
        </div>
      ))}
      <div>
        <Action kind="quiet" icon="plus" onPress={add}>
          {words.addDoubt}
        </Action>
      </div>
    </div>
  )
}
