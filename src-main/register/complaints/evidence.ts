import type { Asks } from '../../contract/calls.ts'
import type { CaseStep } from '../../contract/case.ts'
import type { ProcedureStep } from '../../contract/procedure.ts'
import type { Context } from '../context.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { idsIn } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/** How a required document was shown when its step was finished. */
export type Evidence = Asks<'completeStep'>['evidence'][number]

/** Ticks every required document; no document has it as its id. */
const everyDocument = 'all'

/**
 * The evidence of every required document, in the procedure's order: as told, and seen on paper where
 * it was only ticked. Refused while one is not there.
 */
export function evidenceOf(
  context: Context,
  row: ComplaintRow,
  step: ProcedureStep,
  asks: Pick<Asks<'completeStep'>, 'has' | 'evidence'>,
): Evidence[] {
  const required = step.documents.map((document) => document.id)
  const isKnown = (id: string) => id === everyDocument || required.includes(id)
  if (!asks.has.every(isKnown)) throw faulty('has', 'unknown-value')
  const ticked = asks.has.includes(everyDocument) ? required : asks.has
  const told = new Map(asks.evidence.map((one) => [one.document, one]))
  if (told.size < asks.evidence.length) throw faulty('evidence', 'repeated')
  asks.evidence.forEach((one, index) => checkEvidence(context, row, required, one, index))
  const missing = required.filter((id) => !ticked.includes(id) && !told.has(id))
  if (missing.length > 0) throw new Refusal({ problem: 'documents-missing', missing })
  return required.map(
    (document) => told.get(document) ?? { document, as: 'paper', note: null, attachment: null },
  )
}

function checkEvidence(
  context: Context,
  row: ComplaintRow,
  required: readonly string[],
  one: Evidence,
  index: number,
): void {
  const field = (name: string) => `evidence.${index}.${name}`
  if (!required.includes(one.document)) throw faulty(field('document'), 'unknown-value')
  if (one.as === 'note' && one.note === null) throw faulty(field('note'), 'required')
  if (one.as !== 'file' && one.attachment !== null) throw faulty(field('attachment'), 'not-allowed')
  if (one.as !== 'file') return
  if (one.attachment === null) throw faulty(field('attachment'), 'required')
  const kept = sql(context.db, 'SELECT 1 FROM attachments WHERE id = ? AND complaint = ?')
  if (!kept.get(one.attachment, row.key)) throw faulty(field('attachment'), 'unknown-value')
}

/** The required documents of a step as the case shows them. */
export function documentsOf(step: ProcedureStep, walked: StepRow): CaseStep['documents'] {
  const present = idsIn(walked.documents)
  const told = JSON.parse(walked.evidence) as Evidence[]
  return step.documents.map(({ id, name }) => {
    const shown = told.find((one) => one.document === id)
    const isPresent = present.includes(id)
    return {
      id,
      name,
      present: isPresent,
      as: isPresent ? (shown?.as ?? 'paper') : null,
      note: shown?.note ?? null,
      attachment: shown?.attachment ?? null,
    }
  })
}
