import type { Outcome } from '../contract/call.ts'
import type { Asks } from '../contract/calls.ts'
import type { Caller } from '../contract/wire.ts'
import type { AskRegister } from './ask-register.ts'

type Noted = Asks<'noteOutput'>

/**
 * Writes into the history that something leaves the register, before it does. A page's call that takes out
 * many things makes a row for each, so that its own id is not theirs.
 */
export function noting(ask: AskRegister, way: Noted['way']) {
  return (of: Noted['of'], caller: Caller) => (): Promise<Outcome<unknown>> =>
    ask('noteOutput', { way, of }, { ...caller, callId: null })
}
