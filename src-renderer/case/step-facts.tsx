import type { CaseFile, CaseStep } from '../../src-main/contract/case.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { actWords } from '../words/acts.ts'
import { caseWords as words } from '../words/case.ts'
import { shortMoment } from '../words/dates.ts'
import { Fact } from './fact.tsx'
import { SaveFile } from './file-entry.tsx'
import { useWho } from './use-who.ts'

interface StepFactsProps {
  readonly file: CaseFile
  readonly step: ProcedureStep
  readonly walked: CaseStep
}

/** What the SOP says of a step, and for a finished one who did it, when, and what showed it. */
export function StepFacts({ file, step, walked }: StepFactsProps) {
  const { nameOf } = useWho()
  const outcomes = walked.outcomes
    .map((id) => step.outcomes.find((outcome) => outcome.id === id)?.short ?? id)
    .join(', ')
  const documents = walked.documents.filter(({ present }) => present)
  const outputs = file.attachments.filter((one) => one.step === step.id && one.document === null)
  return (
    <>
      <p className="soft small sop-text">{step.text}.</p>
      <dl className="facts">
        {walked.finishedAt ? (
          <Fact name={words.doneBy}>
            {nameOf(walked.by)}, {shortMoment(walked.finishedAt)}
            {walked.recordedBy && walked.recordedBy !== walked.by
              ? ` · ${words.recordedBy} ${nameOf(walked.recordedBy)}`
              : ''}
          </Fact>
        ) : null}
        {walked.dueAt ? <Fact name={words.whyDue}>{shortMoment(walked.dueAt)}</Fact> : null}
        {outcomes ? <Fact name={words.outcome}>{outcomes}</Fact> : null}
        {documents.length > 0 ? (
          <Fact name={words.documents}>
            <ul>
              {documents.map((document) => (
                <li key={document.id}>
                  {document.name}: <HowShown file={file} document={document} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {outputs.length > 0 ? (
          <Fact name={actWords.filedOutput}>
            <ul>
              {outputs.map(({ id, name }) => (
                <li key={id}>
                  <SaveFile id={id} name={name} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {walked.note ? <Fact name={words.note}>{walked.note}</Fact> : null}
        {!walked.finishedAt && step.documents.length > 0 ? (
          <Fact name={words.documents}>{step.documents.map(({ name }) => name).join(', ')}</Fact>
        ) : null}
        {!walked.finishedAt && step.output ? <Fact name={words.output}>{step.output}</Fact> : null}
      </dl>
    </>
  )
}

interface HowShownProps {
  readonly file: CaseFile
  readonly document: CaseStep['documents'][number]
}

function HowShown({ file, document }: HowShownProps) {
  if (document.as === 'note') return `“${document.note ?? ''}”`
  const attached = file.attachments.find(({ id }) => id === document.attachment)
  return attached ? <SaveFile id={attached.id} name={attached.name} /> : actWords.shownOnPaper
}
