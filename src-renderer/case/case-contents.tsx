import type { ReactNode } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  missingPartLabels,
} from '../../src-main/contract/labels.ts'
import { formatDate, formatMoment } from '../../src-main/contract/words.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { caseWords as words } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import { identityWords } from '../words/identity.ts'
import { intakeWords } from '../words/intake.ts'
import { DispositionList } from './dispositions.tsx'
import { Fact } from './fact.tsx'
import { PauseList } from './pauses.tsx'
import { SatisfactionPart } from './satisfaction.tsx'
import { useWho } from './use-who.ts'

/** A label in the middle of a sentence; `WhatsApp` keeps its capitals. */
function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function nameOfComplainant({ anonymous, masked, complainant }: CaseFile): string {
  if (anonymous && masked) return identityWords.anonymousName
  return complainant.name ?? commonWords.unknownName
}

/** Isi: who complains about what. */
export function CaseContents({
  file,
  onCorrect,
  children,
}: {
  readonly file: CaseFile
  readonly onCorrect?: () => void
  /** What is to be said of the complainant's secrecy. */
  readonly children?: ReactNode
}) {
  const { divisionName } = useOffice()
  const { nameOf } = useWho()
  const { complainant, incomingLetter } = file
  const rows: readonly (readonly [string, string | null])[] = [
    // The head cuts a long subject after two lines.
    [intakeWords.subject, file.subject && file.subject.length > 120 ? file.subject : null],
    [intakeWords.phone, complainant.phone],
    [intakeWords.address, complainant.address],
    [intakeWords.email, complainant.email],
    [intakeWords.nationalId, complainant.nationalId],
    [intakeWords.representedBy, complainant.representedBy],
    [intakeWords.category, file.category ? categoryLabels[file.category] : commonWords.none],
    [intakeWords.division, divisionName(file.division)],
    [intakeWords.classification, file.classification && classificationLabels[file.classification]],
    [intakeWords.place, file.place],
    [intakeWords.serviceDate, file.serviceDate && formatDate(file.serviceDate)],
    [intakeWords.officerComplainedOf, file.officerComplainedOf],
    [intakeWords.referredBy, file.referredBy],
    [intakeWords.letterNumber, incomingLetter.number],
    [intakeWords.letterDate, incomingLetter.date && formatDate(incomingLetter.date)],
    [intakeWords.letterAgenda, incomingLetter.agendaNumber],
    [intakeWords.lapor, file.laporTrackingId],
    [words.oldNumber, file.oldNumber],
    [words.received, `${formatMoment(file.receivedAt)}, ${lowered(channelLabels[file.channel])}`],
    [words.recorded2, `${formatMoment(file.recordedAt)}, ${nameOf(file.recordedBy)}`],
  ]
  return (
    <div className="contents">
      <div className="contents-head">
        <p className="strong contents-name">{nameOfComplainant(file)}</p>
        {onCorrect ? (
          <Action kind="quiet" onPress={onCorrect}>
            {words.correct}
          </Action>
        ) : null}
      </div>
      {children}
      {file.missing.length > 0 ? (
        <div className="notice notice-soon small" role="note">
          <Icon name="soon" />
          <p>
            {words.missing}: {file.missing.map((part) => missingPartLabels[part]).join(', ')}.
          </p>
        </div>
      ) : null}
      <p className="contents-text">{file.narrative}</p>
      {file.requestedRemedy ? (
        <div>
          <h3 className="soft">{intakeWords.remedy}</h3>
          <p className="contents-text">{file.requestedRemedy}</p>
        </div>
      ) : null}
      <dl className="facts">
        {rows.map(([name, value]) =>
          value ? (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ) : null,
        )}
      </dl>
      {file.mergedInto ? null : <SatisfactionPart file={file} />}
      <DispositionList file={file} />
      <PauseList file={file} />
    </div>
  )
}
