import type { Move } from '../../contract/case.ts'
import { recorders } from '../../contract/officer.ts'
import type { Role } from '../../contract/officer.ts'
import type { Act, Context } from '../context.ts'
import { mergingOf } from '../merging/merging-row.ts'
import { isAnsweredSince } from '../merging/unmerge.ts'
import { stepOf } from '../procedures/procedures.ts'
import { sql } from '../storage/sql.ts'
import { completionDue, isDecided } from './completeness.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { isMasked, mayKnow } from './masking.ts'
import { openPauseOf } from './pause-row.ts'
import type { PauseRow } from './pause-row.ts'
import { isIncomplete } from './standing.ts'
import { isWithDivision } from './with-division.ts'
import { openStepOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/** What this officer may do with the case now. */
export function movesOf(
  context: Context,
  act: Act,
  row: ComplaintRow,
  steps: readonly StepRow[],
  pauses: readonly PauseRow[],
): Move[] {
  const role = act.officer?.role
  const mayRecord = recorders.some((one) => one === role)
  const mayDecide = mayRecord || role === 'head'
  const moves: Move[] = []
  const merging = row.closed_as === 'merged' ? mergingOf(context, row.key) : undefined
  const add = (may: boolean, ...names: Move['do'][]) => {
    if (may) moves.push(...names.map((name) => ({ do: name, step: null, outcomes: [] })))
  }
  if (row.erased_at !== null) return moves
  if (merging) {
    add(mayDecide && !isAnsweredSince(context, merging), 'unmerge')
    return moves
  }
  const open = row.closed_at === null ? openStepOf(steps) : undefined
  if (open) {
    const paused = openPauseOf(pauses) !== undefined
    if (!paused) moves.push(...stepMoves(context, role, mayRecord, row, open))
    add(mayRecord && paused, 'resume')
    add(mayRecord && !paused, 'pause')
    const unchecked = row.completed_at === null && row.incomplete_at === null
    add(mayRecord && unchecked && !isDecided(context, row.key), 'incomplete')
    add(mayRecord && row.completed_at === null, 'completed')
    add(mayDecide, 'withdraw', 'transfer')
    add(mayDecide && mayLapse(context, act, row), 'lapse')
    add(mayDecide, 'dispose', 'assign', 'merge')
    const mayMove = (mayDecide || role === 'register-keeper') && !paused
    add(mayMove && hasOtherVersion(context, row), 'move-to-version')
  }
  add(mayDecide && row.closed_at !== null, 'reopen')
  add(mayRecord, 'correct', 'repeat')
  add(mayRecord || isWithDivision(context, act, row, open), 'attach')
  add(mayDecide, 'letter')
  add(isMasked(context, act, row) && mayKnow(act, row), 'unmask')
  return moves
}

function hasOtherVersion(context: Context, row: ComplaintRow): boolean {
  return (
    sql(context.db, 'SELECT 1 FROM procedures WHERE id = ? AND version <> ? LIMIT 1').get(
      row.procedure_id,
      row.procedure_version,
    ) !== undefined
  )
}

function stepMoves(
  context: Context,
  role: Role | undefined,
  mayRecord: boolean,
  row: ComplaintRow,
  open: StepRow,
): Move[] {
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const step = stepOf(procedure, open.step)
  const moves: Move[] = []
  if (mayRecord || (role === 'division' && step.performer === 'division'))
    moves.push({
      do: 'complete',
      step: open.step,
      outcomes: step.outcomes.map((outcome) => outcome.id),
    })
  if (mayRecord && procedure.serves === 'direct' && !isIncomplete(row))
    moves.push({
      do: 'settle',
      step: null,
      outcomes: procedure.steps.at(-1)?.outcomes.map((outcome) => outcome.id) ?? [],
    })
  return moves
}

/** The days to complete it have run out. */
function mayLapse(context: Context, act: Act, row: ComplaintRow): boolean {
  const dueAt = completionDue(context, row.key)
  return row.completed_at === null && dueAt !== null && act.now > dueAt
}
