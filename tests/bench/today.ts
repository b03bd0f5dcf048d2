import { randomUUID } from 'node:crypto'
import { lineColumns } from '../../src-main/register/complaints/complaint-row.ts'
import { groupConditions, mondayOf } from '../../src-main/register/complaints/today-groups.ts'
import type { Context } from '../../src-main/register/context.ts'
import { addDays, atTime, officeDateOf } from '../../src-main/register/deadlines/zone.ts'
import { sql } from '../../src-main/register/storage/sql.ts'
import { caller, open } from './fill.ts'
import type { Filled } from './fill.ts'
import { interleaved, median, ratioRow } from './measure.ts'
import type { Row } from './measure.ts'

const day = 86_400_000

/**
 * *Hari ini* with every complaint open, against the statements that its figures need at the least. The
 * register is changed for it: nothing else may be measured in it afterwards.
 */
export async function measureToday(filled: Filled, rounds: number): Promise<Row> {
  const register = await open(filled.folder)
  try {
    const context = register.context()
    openAll(context)
    const call = caller(register, filled)
    const bare = bareStatements(context)
    const times = await interleaved(
      rounds,
      { desk: () => call('today', {}, randomUUID()), bare },
      5,
    )
    return ratioRow(
      {
        measure: `Hari ini with ${filled.complaints.toLocaleString('en')} open complaints`,
        against: 'its bare counts and lists, without conflict guard, drafts and words',
        limit: 2,
        method: `register.call('today') in process, ${rounds} times in turn with the prepared statements; medians; to be under 100 ms`,
      },
      median(times.desk),
      median(times.bare),
    )
  } finally {
    register.close()
  }
}

/** Opens all of them: a third new, some waiting, due between three weeks ago and six ahead. */
function openAll({ db, clock }: Context): void {
  db.prepare(
    `UPDATE complaints SET closed_at = NULL, closed_on = NULL, closed_as = NULL, step = 'clarify',
       status = CASE WHEN key % 3 = 0 THEN 'received' WHEN key % 50 = 1 THEN 'incomplete'
         WHEN key % 50 = 2 THEN 'paused' ELSE 'in-progress' END,
       performer = CASE key % 4 WHEN 0 THEN 'admin-staff' WHEN 1 THEN 'service-officer'
         WHEN 2 THEN 'division' ELSE 'complainant' END,
       press_at = :now + (key % 61 - 20) * ${day}, pressing = 'answer',
       due_at = :now + (key % 61 - 20) * ${day}, binding = 'answer'`,
  ).run({ now: clock() })
  db.exec('UPDATE clocks SET met_at = NULL')
}

function bareStatements({ db, clock, office }: Context): () => void {
  const now = clock()
  const zone = office().timeZone
  const date = officeDateOf(now, zone)
  const values = {
    now,
    tomorrow: atTime(addDays(date, 1), '00:00', zone),
    from: now - 7 * day,
    nextWeek: atTime(addDays(mondayOf(date), 7), '00:00', zone),
  }
  const groups = Object.values(groupConditions)
  const counts = [
    ...groups.map((condition) => `SELECT count(*) FROM complaints WHERE ${condition}`),
    'SELECT count(*) FROM complaints WHERE closed_at IS NULL',
    'SELECT count(*) FROM complaints WHERE press_at < :now',
    `SELECT performer, count(*), total(press_at < :now) FROM complaints
     WHERE performer IS NOT NULL GROUP BY performer`,
    // The month, and eight weeks of received and closed.
    ...Array.from({ length: 9 }, () => [
      'SELECT count(*) FROM complaints WHERE received_at >= :from AND received_at < :now',
      'SELECT count(*) FROM closings WHERE closed_at >= :from AND closed_at < :now',
    ]).flat(),
  ]
  const lists = groups.map(
    (condition) => `SELECT key, ${lineColumns.join(', ')} FROM complaints WHERE ${condition}
      ORDER BY press_at, key LIMIT 50`,
  )
  const near = sql(
    db,
    `SELECT clock, due_at FROM clocks WHERE complaint = ? AND met_at IS NULL AND due_at < ?
     ORDER BY due_at LIMIT 1`,
  )
  return () => {
    for (const text of counts) sql(db, text).all(values)
    for (const text of lists)
      for (const { key } of sql<{ key: number }>(db, text).all(values)) near.get(key, values.now)
  }
}
