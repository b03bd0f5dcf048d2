import { performerLabels } from '../../contract/labels.ts'
import { shownName } from '../complaints/complaint-row.ts'
import { safeSubject } from '../complaints/masking.ts'
import { actDueOf, warnedUntil } from '../complaints/today-groups.ts'
import type { WaitingRow } from '../complaints/today-groups.ts'
import type { Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import type { Cell } from './paper-content.ts'
import { basisWords, lateWords, shortMoment } from './paper-words.ts'

export const noSubject = 'Perihal belum diisi'

/** Where a complaint stands and who has it: its step, or why it waits. */
export function stepCell(context: Context, row: WaitingRow): Cell {
  const performer = row.performer && performerLabels[row.performer]
  const holder = row.assigned_to && officerName(context, row.assigned_to)
  return {
    text: stepWords(context, row),
    below: [performer, holder, pauseWords(context, row)].filter(Boolean).join('\n'),
  }
}

/** What presses, since when it is late, and by what it is set. */
export function dueCell(context: Context, row: WaitingRow, now: Millis): Cell {
  if (row.due_at === null) return { text: 'tanpa batas waktu' }
  const late = lateWords(context, row.due_at, now)
  const basis = basisWords(context, row.binding)
  return {
    text: shortMoment(context, row.due_at),
    below: [late, basis, actWords(context, row, now)].filter(Boolean).join('\n'),
    strong: late !== '',
  }
}

/** The Act's clock that runs out soon, where something else presses before it. */
function actWords(context: Context, row: WaitingRow, now: Millis): string {
  const near = actDueOf(context, warnedUntil(context, now), row)
  if (near === null || near.clock === row.binding) return ''
  const { basis } = context.office().limits.act[near.clock]
  return `${basis}: ${shortMoment(context, near.dueAt)}`
}

/** A confidential name shows its initials only (UU 25/2009 Ps. 42(5)). */
export function subjectCell(context: Context, row: WaitingRow): Cell {
  const name = row.anonymous === 1 ? 'Tanpa identitas' : (shownName(row) ?? 'Tanpa nama')
  return { text: safeSubject(context, row) ?? noSubject, below: name }
}

export function stepWords(context: Context, row: WaitingRow): string {
  // A closed one is here because its decision has not been sent (Ps. 50(2)).
  if (row.step === null) return 'Keputusan belum disampaikan'
  const { steps } = context.procedure(row.procedure_id, row.procedure_version)
  return steps.find(({ id }) => id === row.step)?.short ?? row.step
}

function pauseWords(context: Context, row: WaitingRow): string {
  if (row.status === 'incomplete') return 'belum lengkap'
  if (row.status !== 'paused') return ''
  const pause = sql<{ name: string }>(
    context.db,
    'SELECT name FROM pauses WHERE complaint = ? AND ended_at IS NULL',
  ).get(row.key)
  return pause ? `dijeda: ${pause.name}` : 'dijeda'
}

function officerName(context: Context, id: string): string {
  return (
    sql<{ name: string }>(context.db, 'SELECT name FROM officers WHERE id = ?').get(id)?.name ?? ''
  )
}
