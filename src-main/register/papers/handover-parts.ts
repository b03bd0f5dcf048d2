import { performerLabels } from '../../contract/labels.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { notConcerned, whoseCondition } from '../complaints/today-groups.ts'
import type { Asked } from '../complaints/today-groups.ts'
import type { Context } from '../context.ts'
import { heldDoubts } from '../procedures/doubts.ts'
import { procedureFor } from '../procedures/procedures.ts'
import { sql } from '../storage/sql.ts'
import type { PaperBlock } from './paper-content.ts'
import { shortDay } from './paper-words.ts'

interface Instruction {
  readonly number: string
  readonly instruction: string
  readonly given_by: string
  readonly addressed_to: string
  readonly due_on: OfficeDate
}

/** Instructions with a date whose step is still open. */
export function dispositionsPart(context: Context, { whose, values }: Asked): PaperBlock[] {
  const given = sql<Instruction>(
    context.db,
    `SELECT number, instruction, given_by, addressed_to, due_on
     FROM dispositions JOIN complaints ON key = complaint
     WHERE closed_at IS NULL AND due_on IS NOT NULL AND dispositions.step = complaints.step
       AND ${notConcerned} ${whoseCondition(whose)} ORDER BY due_on, number`,
  ).all(values)
  if (given.length === 0) return []
  return [
    { block: 'heading', text: `Disposisi bertanggal (${given.length})` },
    {
      block: 'table',
      columns: [
        { name: 'Nomor', share: 0.175 },
        { name: 'Isi disposisi', share: 0.395 },
        { name: 'Dari dan kepada', share: 0.245 },
        { name: 'Paling lambat', share: 0.185 },
      ],
      rows: given.map((one) => [
        { text: one.number, strong: true },
        { text: one.instruction },
        { text: one.given_by, below: `kepada ${addressee(context, one.addressed_to)}` },
        { text: shortDay(one.due_on) },
      ]),
    },
  ]
}

/** A division's or an officer's name, or the name as it stands on the sheet. */
function addressee(context: Context, to: string): string {
  const division = context.office().divisions.find(({ id }) => id === to)
  const officer = sql<{ name: string }>(context.db, 'SELECT name FROM officers WHERE id = ?').get(
    to,
  )
  return division?.name ?? officer?.name ?? to
}

interface OpenDoubt {
  readonly question: string
  readonly procedure: string
  readonly where: string
}

/** Questions that the SOPs in force leave and that the office has not answered yet. */
export function openDoubts(context: Context): OpenDoubt[] {
  return [false, true].flatMap((direct) => {
    const { id, version } = procedureFor(context.db, direct)
    const { title, steps } = context.procedure(id, version)
    return heldDoubts(context, id)
      .filter(({ answer }) => answer === null)
      .map(({ question, step: about }) => {
        const step = steps.find((one) => one.id === about)
        const where = step ? `${step.short}, ${performerLabels[step.performer]}` : 'Seluruh SOP'
        return { question, procedure: title, where }
      })
  })
}

export function doubtsPart(context: Context): PaperBlock[] {
  const doubts = openDoubts(context)
  if (doubts.length === 0) return []
  return [
    { block: 'heading', text: `Pertanyaan SOP yang belum dijawab (${doubts.length})` },
    {
      block: 'table',
      columns: [
        { name: 'SOP dan langkah', share: 0.32 },
        { name: 'Pertanyaan', share: 0.68 },
      ],
      rows: doubts.map(({ procedure, where, question }) => [
        { text: procedure, below: where },
        { text: question },
      ]),
    },
  ]
}
