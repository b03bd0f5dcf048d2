import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { BundleLabel } from '../storage/bundle-label.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

const day = 86_400_000
/** A week, less what lets the drill stay on its weekday. */
const betweenDrills = 6.5 * day

/**
 * Once a day of the office's zone, from the hour at which the office opens; on a day without hours at any
 * time that somebody is there.
 */
export function isDailyDue(last: Millis | null, now: Millis, calendar: OfficeCalendar): boolean {
  const today = officeDateOf(now, calendar.zone)
  const [first] = calendar.dayOf(today).sessions
  if (first && now < first.from) return false
  return last === null || officeDateOf(last, calendar.zone) < today
}

/** A clock that was set back makes neither wait longer than once. */
export function isDrillDue(last: Millis | null, now: Millis): boolean {
  return last === null || Math.abs(now - last) >= betweenDrills
}

/** Rows that are no work of the office: they alone are no reason for a backup. */
const quietKinds = [
  'backup-made',
  'backup-copied',
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'locked',
]

/** Whether there is anything that a backup does not hold: rows of the history, or a draft. */
export function hasChangedSince(db: Connection, label: BundleLabel): boolean {
  const quiet = quietKinds.map(() => '?').join(', ')
  return (
    sql(
      db,
      `SELECT 1 FROM history WHERE sequence > ? AND kind NOT IN (${quiet})
       UNION ALL SELECT 1 FROM drafts WHERE saved_at > ? LIMIT 1`,
    ).get(label.highWater.historyRows, ...quietKinds, label.madeAt) !== undefined
  )
}
