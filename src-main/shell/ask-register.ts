import type { Outcome } from '../contract/call.ts'
import { calls } from '../contract/calls.ts'
import type { Answer, AsksInput, RegisterCallName } from '../contract/calls.ts'
import { unpack } from '../contract/packed.ts'
import type { Caller } from '../contract/wire.ts'
import type { RegisterSupervisor } from './register-supervisor.ts'

/** A call that the shell itself makes; its answer is checked like any client's. */
export type AskRegister = <N extends RegisterCallName>(
  name: N,
  asks: AsksInput<N>,
  caller: Caller,
) => Promise<Outcome<Answer<N>>>

export function askThrough(supervisor: Pick<RegisterSupervisor, 'call'>): AskRegister {
  return async <N extends RegisterCallName>(name: N, asks: AsksInput<N>, caller: Caller) => {
    const outcome = unpack(await supervisor.call(name, asks, caller))
    if ('problem' in outcome) return outcome
    return { answer: calls[name].answers.parse(outcome.answer) as Answer<N> }
  }
}
