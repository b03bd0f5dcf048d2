import './without-eval.ts'
import type { Bridge } from '../src-main/contract/bridge.ts'
import { calls } from '../src-main/contract/calls.ts'
import type { Answer, AsksInput, PageCallName } from '../src-main/contract/calls.ts'
import type { Outcome } from '../src-main/contract/call.ts'
import { News } from '../src-main/contract/news.ts'
import { unpack } from '../src-main/contract/packed.ts'
import { Problem } from '../src-main/contract/problems.ts'

/** The only door of the page to the register: the one file that touches `window.mejaAduan`. */

declare global {
  interface Window {
    readonly mejaAduan: Bridge
  }
}

/** An answer that does not fit the contract, or a bridge that threw: a bug, never a problem. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer'
}

/**
 * Makes one call and checks its answer against the contract.
 * `callId` names the user's intention: sent again with the same one, it is done once.
 */
export async function ask<N extends PageCallName>(
  name: N,
  asks: AsksInput<N>,
  callId: string = crypto.randomUUID(),
): Promise<Outcome<Answer<N>>> {
  const outcome = unpack(await window.mejaAduan.call({ name, callId, asks }))
  if ('problem' in outcome) return { problem: Problem.parse(outcome.problem) }
  const parsed = calls[name].answers.safeParse(outcome.answer)
  if (!parsed.success) throw new BrokenAnswer(`${name}: ${parsed.error.message}`)
  return { answer: parsed.data as Answer<N> }
}

const hearers = new Set<(news: News) => void>()
let listening = false

/**
 * Hears what the register and the shell announce. Returns the way to stop. The bridge is listened to
 * once, however many parts of the page want to hear.
 */
export function listen(hear: (news: News) => void): () => void {
  if (!listening) {
    listening = true
    window.mejaAduan.listen((told) => {
      const news = News.safeParse(told)
      if (!news.success) return
      for (const hearer of hearers) hearer(news.data)
    })
  }
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/**
 * One intention of the user, such as "save this form". It keeps its call id while its fate is
 * unknown, so that pressing the button again after a failure cannot do it twice; changed input is a
 * new intention.
 */
export class Intention<N extends PageCallName> {
  readonly #name: N
  #callId: string | null = null
  #asks = ''

  constructor(name: N) {
    this.#name = name
  }

  async send(asks: AsksInput<N>): Promise<Outcome<Answer<N>>> {
    const written = JSON.stringify(asks, bytesByName)
    if (!this.#callId || written !== this.#asks) this.#callId = crypto.randomUUID()
    this.#asks = written
    const outcome = await ask(this.#name, asks, this.#callId)
    const unknownFate = 'problem' in outcome && outcome.problem.problem === 'register-unavailable'
    if (!unknownFate) this.#callId = null
    return outcome
  }
}

const byteNames = new WeakMap<Uint8Array, string>()

/** A file's bytes are compared by which they are: written out they would be many times as long. */
function bytesByName(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value
  const name = byteNames.get(value) ?? crypto.randomUUID()
  byteNames.set(value, name)
  return name
}
