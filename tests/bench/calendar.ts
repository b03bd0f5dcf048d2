import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { Classification } from '../../src-main/contract/complaint.ts'
import { refreshStanding } from '../../src-main/register/complaints/standing.ts'
import type { Context } from '../../src-main/register/context.ts'
import { officeCalendar } from '../../src-main/register/deadlines/calendar.ts'
import { dueAfter } from '../../src-main/register/deadlines/due.ts'
import { readAllHolidays } from '../../src-main/register/settings/holidays.ts'
import { sql } from '../../src-main/register/storage/sql.ts'
import { open } from './fill.ts'
import type { Filled } from './fill.ts'
import { interleaved, median, p95, ratioRow, shown } from './measure.ts'
import type { Row } from './measure.ts'

/** Which open deadlines other office hours would move, against the rows and the counting alone. */
export async function measureCalendar(filled: Filled, rounds: number): Promise<Row> {
  const register = await open(filled.folder)
  const context = register.context()
  try {
    layOut(context)
    const { hours } = context.office()
    const short = { opens: '08:00', closes: '15:00', break: { from: '12:00', to: '12:30' } }
    const week = Object.fromEntries(
      Object.entries(hours.week).map(([day, open]) => [day, open && short]),
    ) as typeof hours.week
    const change = { hours: { ...hours, week } }
    const caller = { officer: filled.officers['register-keeper'], callId: null }
    let moves = 0
    const times = await interleaved(
      rounds,
      {
        async desk() {
          const outcome = await register.call('previewCalendar', { change }, caller)
          if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
          moves = (outcome.answer as { moves: unknown[] }).moves.length
        },
        bare: () => countAnew(context, change),
      },
      2,
    )
    const row = ratioRow(
      {
        measure: `calendar change preview over ${filled.complaints.toLocaleString('en')} open complaints`,
        against: 'the bare SQL read of the same rows + the due dates alone',
        limit: 2,
        method: `register.call('previewCalendar') of other hours, which move ${moves.toLocaleString('en')} deadlines, ${rounds} in turn with SELECT and dueAfter(); medians`,
      },
      median(times.desk),
      median(times.bare),
    )
    return { ...row, times: `${row.times}; p95 ${shown(p95(times.desk))}` }
  } finally {
    register.close()
  }
}

/** Gives the rows of the bulk the due dates that the service would have given them. */
function layOut(context: Context): void {
  const keys = sql<{ key: number }>(context.db, 'SELECT key FROM complaints').all()
  context.db.transaction(() => {
    for (const { key } of keys) refreshStanding(context, key)
  })()
}

interface BareRow {
  readonly procedure_id: string
  readonly procedure_version: number
  readonly classification: Classification | null
  readonly limit_started_at: number | null
  readonly step: string
  readonly started_at: number
}

function countAnew(
  context: Context,
  { hours }: Extract<AsksInput<'previewCalendar'>['change'], { hours: unknown }>,
): number {
  const { timeZone: zone, limits } = context.office()
  const calendar = officeCalendar({
    zone,
    hours: hours as Parameters<typeof officeCalendar>[0]['hours'],
    years: readAllHolidays(context.db),
  })
  let latest = 0
  for (const row of sql<BareRow>(
    context.db,
    `SELECT key, number, procedure_id, procedure_version, classification, limit_started_at,
       limit_due_at, limit_met_at, steps.step, started_at, steps.due_at
     FROM complaints JOIN steps ON complaint = key AND started_at IS NOT NULL
       AND finished_at IS NULL
     WHERE closed_at IS NULL ORDER BY number`,
  ).all()) {
    const { steps } = context.procedure(row.procedure_id, row.procedure_version)
    const norm = steps.find(({ id }) => id === row.step)?.norm
    if (norm) latest = Math.max(latest, dueAfter(calendar, row.started_at, norm).due)
    const limit = row.classification && limits.classification[row.classification]
    if (limit && row.limit_started_at !== null) {
      const span = { unit: 'working-days', amount: limit.workingDays } as const
      latest = Math.max(latest, dueAfter(calendar, row.limit_started_at, span).due)
    }
  }
  return latest
}
