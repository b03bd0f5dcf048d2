import type { Stoppable } from '../../contract/limits.ts'
import type { Context } from '../context.ts'
import type { Pause } from '../deadlines/pauses.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `pauses`. */
export interface PauseRow {
  readonly complaint: number
  readonly number: number
  readonly reason: string
  /** JSON array of what it stops, as the settings said when it began. */
  readonly stops: string
  readonly name: string
  readonly note: string | null
  readonly step: string | null
  readonly started_at: Millis
  readonly ended_at: Millis | null
  /** JSON array of `PauseMove`. */
  readonly moves: string
}

/** A due date that a pause moves; `new` is null until it is over. */
export interface PauseMove {
  readonly clock: string
  readonly old: Millis
  readonly new: Millis | null
}

export function pausesOf(context: Context, complaint: number): PauseRow[] {
  return sql<PauseRow>(context.db, 'SELECT * FROM pauses WHERE complaint = ? ORDER BY number').all(
    complaint,
  )
}

export function openPauseOf(pauses: readonly PauseRow[]): PauseRow | undefined {
  return pauses.find((pause) => pause.ended_at === null)
}

export function stopsOf(pause: PauseRow): Stoppable[] {
  return JSON.parse(pause.stops) as Stoppable[]
}

export function movesIn(pause: PauseRow): PauseMove[] {
  return JSON.parse(pause.moves) as PauseMove[]
}

/** The pauses that are over and stopped this. */
export function endedPauses(pauses: readonly PauseRow[], what: Stoppable): Pause[] {
  return pauses.flatMap((pause) =>
    pause.ended_at !== null && stopsOf(pause).includes(what)
      ? [{ from: pause.started_at, to: pause.ended_at, why: pause.name }]
      : [],
  )
}

/** Since when this stands still; null while it runs. */
export function stoppedSince(pauses: readonly PauseRow[], what: Stoppable): Millis | null {
  const open = openPauseOf(pauses)
  return open && stopsOf(open).includes(what) ? open.started_at : null
}
