import type { WebContents } from 'electron'
import type { Outcome } from '../contract/call.ts'
import type { Answer, Asks, ShellCallName } from '../contract/calls.ts'
import type { Officer } from '../contract/officer.ts'
import type { Caller } from '../contract/wire.ts'

/** A call of the shell being made: at which page, and for whom. */
export interface ShellAct {
  readonly contents: WebContents
  readonly officer: Officer | null
  readonly caller: Caller
}

/** Every call of the contract that the shell answers; one that is missing does not compile. */
export type ShellService = {
  readonly [N in ShellCallName]: (
    asks: Asks<N>,
    act: ShellAct,
  ) => Promise<Outcome<Answer<N>>> | Outcome<Answer<N>>
}
