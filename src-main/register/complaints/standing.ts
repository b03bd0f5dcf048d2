import type { LetterKind } from '../../contract/letter-kind.ts'
import type { Context } from '../context.ts'
import { runClocks } from '../deadlines/act-clocks.ts'
import type { ActFacts, RunningClock } from '../deadlines/act-clocks.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { idsIn, openStepOf, stepsOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/** What of a case the Act's clocks depend on, read from its rows. */
export function actFactsOf(
  context: Context,
  row: ComplaintRow,
  steps: readonly StepRow[],
): ActFacts {
  const letters = sql<{ kind: LetterKind; issuedAt: Millis }>(
    context.db,
    `SELECT kind, issued_at AS issuedAt FROM letters WHERE complaint = ? AND state = 'issued'`,
  ).all(row.key)
  return {
    receivedAt: row.received_at,
    completenessRequestedAt: null,
    completedAt: null,
    finished: steps.flatMap((step) =>
      step.finished_at === null
        ? []
        : [{ step: step.step, outcomes: idsIn(step.outcomes), at: step.finished_at }],
    ),
    letters,
  }
}

/**
 * Brings what is kept beside the rows up to date after any change of a case: its clocks, the open
 * step, and the due date that binds, which is the earliest of the open step's and the unmet clocks'.
 */
export function refreshStanding(context: Context, key: number): RunningClock[] {
  const row = rowByKey(context, key)
  const steps = stepsOf(context, key)
  const clocks = runClocks(context.calendar(), actFactsOf(context, row, steps))
  sql(context.db, 'DELETE FROM clocks WHERE complaint = ?').run(key)
  for (const clock of clocks)
    sql(
      context.db,
      'INSERT INTO clocks (complaint, clock, started_at, due_at, met_at) VALUES (?, ?, ?, ?, ?)',
    ).run(key, clock.id, clock.startedAt, clock.dueAt, clock.metAt)
  const open = row.closed_at === null ? openStepOf(steps) : undefined
  const binding = bindingOf(open, clocks)
  sql(context.db, 'UPDATE complaints SET step = ?, due_at = ?, binding = ? WHERE key = ?').run(
    open?.step ?? null,
    binding?.dueAt ?? null,
    binding?.id ?? null,
    key,
  )
  return clocks
}

function bindingOf(
  open: StepRow | undefined,
  clocks: readonly RunningClock[],
): { id: string; dueAt: Millis } | undefined {
  // The Act stands above the SOP: at the same moment its clock is the one named.
  const running = clocks.filter((clock) => clock.metAt === null)
  const candidates: { id: string; dueAt: Millis }[] = [...running]
  if (open?.due_at != null) candidates.push({ id: open.step, dueAt: open.due_at })
  return candidates.toSorted((a, b) => a.dueAt - b.dueAt)[0]
}
