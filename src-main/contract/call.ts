import type { z } from 'zod'
import { faultsOf } from './faults.ts'
import type { Role } from './officer.ts'
import { unsoundIn } from './plain-data.ts'
import { commonProblems } from './problems.ts'
import type { Problem, ProblemId } from './problems.ts'

/**
 * Who answers a call. `register`: the register process, on behalf of the page or the desk command;
 * `shell`: the window's main process (dialogs, printers); `keeper`: the register, but only for the
 * shell itself, because a path is named.
 */
export type AnsweredBy = 'register' | 'shell' | 'keeper'

export interface CallDefinition<
  A extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  P extends ProblemId = ProblemId,
  B extends AnsweredBy = AnsweredBy,
> {
  readonly asks: A
  readonly answers: R
  /** The closed list of problems it can end in, besides the common ones. */
  readonly problems: readonly P[]
  /** Who may make it: `anyone` needs no sign-in. */
  readonly roles: 'anyone' | readonly Role[]
  /** A changing call is done once however often it is sent with the same call id. */
  readonly changes: boolean
  readonly by: B
}

/** Defines one call of the contract. Objects are strict: unknown keys are refused, both ways. */
export function call<
  A extends z.ZodType,
  R extends z.ZodType,
  const P extends ProblemId = never,
  const B extends AnsweredBy = 'register',
>(definition: {
  asks: A
  answers: R
  problems?: readonly P[]
  roles: 'anyone' | readonly Role[]
  changes?: boolean
  by?: B
}): CallDefinition<A, R, P, B> {
  const { asks, answers, problems = [], roles, changes = false, by = 'register' as B } = definition
  return { asks, answers, problems, roles, changes, by }
}

/** An answer, or a problem. An exception is a bug. */
export type Outcome<T> = { readonly answer: T } | { readonly problem: Problem }

/** Parses an input; what is wrong with it comes back as a problem. */
export function parseAsks<S extends z.ZodType>(schema: S, value: unknown): Outcome<z.output<S>> {
  const unsound = unsoundIn(value)
  if (unsound) return { problem: { problem: 'invalid', faults: [unsound] } }
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return { answer: parsed.data }
  return { problem: { problem: 'invalid', faults: faultsOf(parsed.error) } }
}

/** Whether a call may end in this problem. */
export function mayEndIn(definition: CallDefinition, problem: ProblemId): boolean {
  return (
    definition.problems.includes(problem) ||
    (commonProblems as readonly ProblemId[]).includes(problem) ||
    (definition.changes && problem === 'clock-behind')
  )
}
