import type { Problem } from '../contract/problems.ts'
import { invalid } from '../contract/problems.ts'
import type { Fault } from '../contract/problems.ts'

/**
 * Leaves a rule, and rolls back the transaction around it, with a problem. It never crosses the
 * service: the register turns it into an outcome.
 */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.problem)
    this.problem = problem
  }
}

/** A refusal for one faulty field. */
export function faulty(field: string, problem: Fault['problem']): Refusal {
  return new Refusal(invalid(field, problem))
}
