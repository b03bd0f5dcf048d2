import type { z } from 'zod'
import type { Asks, CallName, Calls, RegisterCallName } from '../contract/calls.ts'
import type { Context, SignedAct } from './context.ts'
import type { KeepingName } from './keeping/keeping-name.ts'

/** What a handler may answer: the answer's input form, as the schema will parse it. */
type Answers<N extends CallName> = z.input<Calls[N]['answers']>
type MaybeLater<T> = T | Promise<T>

export type Reading<N extends CallName> = (
  context: Context,
  act: SignedAct,
  asks: Asks<N>,
) => MaybeLater<Answers<N>>

/**
 * A changing call: `prepare` may take its time (a letter is drawn); `record` runs inside the one
 * transaction and returns the key of what it did, which is kept with the call's id; `answer` reads
 * the answer from that key, also when the call comes a second time.
 */
export interface Changing<N extends CallName, Key extends string | number = string | number> {
  readonly prepare?: (context: Context, act: SignedAct, asks: Asks<N>) => Promise<unknown>
  readonly record: (context: Context, act: SignedAct, asks: Asks<N>, prepared: never) => Key
  readonly answer: (context: Context, act: SignedAct, key: never) => MaybeLater<Answers<N>>
}

export function changing<
  N extends CallName,
  Key extends string | number,
  Prepared = undefined,
>(handler: {
  prepare?: (context: Context, act: SignedAct, asks: Asks<N>) => Promise<Prepared>
  record: (context: Context, act: SignedAct, asks: Asks<N>, prepared: Prepared) => Key
  answer: (context: Context, act: SignedAct, key: Key) => MaybeLater<Answers<N>>
}): Changing<N> {
  return handler
}

export type ServiceCallName = Exclude<
  RegisterCallName,
  'keepBackup' | 'restoreBackup' | 'undoRestore' | 'emptyPractice' | KeepingName
>
type ChangingName = {
  [N in ServiceCallName]: N extends 'saveDraft' | 'discardDraft' ? never : N
}[ServiceCallName]

/** The contract, fulfilled: one entry a call. A missing one does not compile. */
export type Service = {
  readonly [N in ServiceCallName]: Reading<N> | (N extends ChangingName ? Changing<N> : never)
}

/** The handlers of one subject, by the keys of its part of the contract. */
export type Handlers<Part> = Pick<Service, keyof Part & ServiceCallName>
