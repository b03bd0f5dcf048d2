import type { CaseFile } from '../../src-main/contract/case.ts'
import { categoryLabels, channelLabels, statusLabels } from '../../src-main/contract/labels.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { useOffice, type OfficeWords } from '../app/session.tsx'
import { caseWords } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import { intakeWords } from '../words/intake.ts'
import { mergeWords as words } from '../words/merging.ts'
import { registerWords } from '../words/register.ts'

/** Two registrations in two columns; what differs says so. */
export function SideBySide({ files }: { readonly files: readonly CaseFile[] }) {
  const office = useOffice()
  const columns = files.map((file) => rowsOf(file, office))
  return (
    // A part that scrolls must be within reach of the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="side-by-side-place" tabIndex={0} role="region" aria-label={words.both}>
      <table className="plain-table compared side-by-side">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            {files.map(({ number }) => (
              <th key={number} scope="col" className="number">
                {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(columns[0] ?? []).map(([name], index) => {
            const values = columns.map((column) => column[index]?.[1] ?? null)
            if (values.every((value) => value === null)) return null
            return (
              <tr key={name}>
                <th scope="row" className="soft small">
                  {name}{' '}
                  {values[0] === values[1] ? null : (
                    <span className="side-by-side-differs">
                      <span aria-hidden="true">{words.differsSign} </span>
                      {words.differs}
                    </span>
                  )}
                </th>
                {files.map(({ number }, column) => (
                  <td key={number}>
                    <span className="side-by-side-text">{values[column] ?? '—'}</span>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf(
  file: CaseFile,
  { divisionName, stepOf }: OfficeWords,
): readonly (readonly [string, string | null])[] {
  const { complainant, category, division, direct } = file
  const open = file.steps.find((step) => step.startedAt && !step.finishedAt)
  return [
    [caseWords.received, formatMoment(file.receivedAt)],
    [intakeWords.channel, channelLabels[file.channel]],
    [intakeWords.complainant, complainant.name ?? commonWords.unknownName],
    [intakeWords.phone, complainant.phone],
    [intakeWords.address, complainant.address],
    [intakeWords.nationalId, complainant.nationalId],
    [intakeWords.subject, file.subject],
    [intakeWords.narrative, file.narrative],
    [intakeWords.category, category && categoryLabels[category]],
    [intakeWords.division, divisionName(division)],
    [registerWords.step, open ? stepOf(direct, open.id).short : statusLabels[file.status]],
  ]
}
