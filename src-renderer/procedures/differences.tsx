import type { ProcedureDifference } from '../../src-main/contract/procedure.ts'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { procedureWords as words } from '../words/procedures.ts'
import './procedures.css'

interface DifferencesProps {
  readonly id: string
  readonly from: number
  /** Null is the draft. */
  readonly to: number | null
}

/** What one version has other than another, in two columns. */
export function Differences({ id, from, to }: DifferencesProps) {
  const asked = useAnswer('compareProcedures', { id, from, to })
  const names = useStepNames(id, from, to)
  const found = asked.answer
  const after = to === null ? words.draftVersion : words.versionName(to)
  return (
    <div className="differences">
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !found} />
      {found && found.length === 0 ? <p className="soft">{words.same}</p> : null}
      {found && found.length > 0 ? (
        <table className="plain-table compared">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.versionName(from)}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          {[...grouped(found)].map(([step, changes]) => (
            <tbody key={step ?? ''}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="compared-step">
                  {step === null ? words.wholeSop : (names.get(step) ?? step)}
                </th>
              </tr>
              {changes.map((change) => (
                <Difference key={`${change.kind} ${change.what}`} change={change} />
              ))}
            </tbody>
          ))}
        </table>
      ) : null}
    </div>
  )
}

const kinds = {
  added: words.kindAdded,
  removed: words.kindRemoved,
  moved: words.kindMoved,
  changed: null,
} as const

function Difference({ change }: { readonly change: ProcedureDifference }) {
  const kind = kinds[change.kind]
  return (
    <tr>
      <th scope="row" className="soft small">
        {change.kind === 'moved' ? '' : change.what}
        {kind ? ` ${kind}` : ''}
      </th>
      <td className="compared-before">{change.before ?? '—'}</td>
      <td className="compared-after">{change.after ?? '—'}</td>
    </tr>
  )
}

function grouped(
  differences: readonly ProcedureDifference[],
): Map<string | null, ProcedureDifference[]> {
  return Map.groupBy(differences, ({ step }) => step)
}

/** The name of every step that stands in either; the newer one's where both have it. */
function useStepNames(id: string, from: number, to: number | null): ReadonlyMap<string, string> {
  const before = useAnswer('procedure', { id, version: from }).answer
  const draft = useAnswer('procedureDraft', to === null ? { id } : null).answer?.draft
  const after = useAnswer('procedure', to === null ? null : { id, version: to }).answer ?? draft
  return new Map([
    ...(before?.steps ?? []).map((step, place) => [step.id, named(step.short, place)] as const),
    ...(after?.steps ?? []).map((step, place) => [step.id, named(step.short, place)] as const),
  ])
}

function named(short: string, place: number): string {
  return words.toStep(place + 1, short)
}
