import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { useOffice } from '../app/session.tsx'
import { historyDetails, historySentence } from '../words/history.ts'
import { shortMoment } from '../words/dates.ts'
import { useWho } from './use-who.ts'

/** Riwayat: newest first, as sentences. */
export function CaseHistory({
  file,
  steps,
}: {
  readonly file: CaseFile
  readonly steps: readonly ProcedureStep[]
}) {
  const { nameOf } = useWho()
  const { divisionName } = useOffice()
  const names = { steps, nameOf, divisionName }
  return (
    <ol className="aside-list contents history">
      {file.history.toReversed().map((entry) => (
        <li key={entry.sequence}>
          <p className="contents-text">
            {historySentence(entry, nameOf(entry.by ?? entry.recordedBy), names)}
          </p>
          {historyDetails(entry, names).map((detail) => (
            <p key={detail} className="small contents-text">
              {detail}
            </p>
          ))}
          <p className="small soft">
            {shortMoment(entry.happenedAt)}
            {entry.recordedBy && entry.by && entry.recordedBy !== entry.by
              ? ` · dicatat ${nameOf(entry.recordedBy)}`
              : ''}
          </p>
        </li>
      ))}
    </ol>
  )
}
