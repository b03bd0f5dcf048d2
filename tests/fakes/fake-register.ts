import type { Bridge } from '../../src-main/contract/bridge.ts'
import {
  mayEndIn,
  parseAsks,
  type CallDefinition,
  type Outcome,
} from '../../src-main/contract/call.ts'
import {
  calls,
  isCallName,
  type Answer,
  type Asks,
  type PageCallName,
} from '../../src-main/contract/calls.ts'
import { pack } from '../../src-main/contract/packed.ts'
import type { News } from '../../src-main/contract/news.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { FakeDesk, type Scene } from './fake-desk.ts'
import { fakeHandlers } from './fake-handlers.ts'
import { hostile } from './hostile.ts'

/** A handler for each call that the screens are tested with; the others answer `not-built`. */
export type FakeHandlers = {
  [N in PageCallName]?: (asks: Asks<N>) => Outcome<Answer<N>>
}

export interface FakeRegister {
  readonly bridge: Bridge
  readonly desk: FakeDesk
  /** Announces something to the page. */
  readonly tell: (news: News) => void
  /** The next call of this name ends in this problem. */
  readonly failNext: (name: PageCallName, problem: Problem) => void
  /** Every call made so far, oldest first. */
  readonly made: { readonly name: string; readonly callId: string }[]
}

/**
 * A register without a register, for the tests of the page: derived from the contract's table, what
 * it is asked and what it answers are checked by the same schemas.
 */
export function fakeRegister(scene: Scene = {}): FakeRegister {
  const desk = new FakeDesk(scene)
  const handlers = fakeHandlers(desk)
  const hearers = new Set<(news: unknown) => void>()
  const failures: { name: PageCallName; problem: Problem }[] = []
  const made: { name: string; callId: string }[] = []
  const tell = (news: News) => {
    for (const hear of hearers) hear(news)
  }

  const answer = (name: string, asks: unknown): Outcome<unknown> => {
    if (!isCallName(name)) return { problem: { problem: 'unknown-call' } }
    const definition: CallDefinition = calls[name]
    const failing = failures.findIndex((one) => one.name === name)
    if (failing >= 0)
      return { problem: (failures.splice(failing, 1)[0] as { problem: Problem }).problem }
    if (scene.broken && name !== 'session' && name !== 'welcome') {
      return { problem: { problem: 'register-damaged', detail: 'halaman 7 tidak terbaca' } }
    }
    if (definition.roles !== 'anyone' && !desk.officer)
      return { problem: { problem: 'not-signed-in' } }
    const role = desk.officer?.role
    if (definition.roles !== 'anyone' && role && !definition.roles.includes(role)) {
      return { problem: { problem: 'not-allowed' } }
    }
    const parsed = parseAsks(definition.asks, asks)
    if ('problem' in parsed) return parsed
    const handle = handlers[name as PageCallName] as
      ((asks: unknown) => Outcome<unknown>) | undefined
    if (!handle) return { problem: { problem: 'not-built' } }
    const outcome = handle(parsed.answer)
    if ('answer' in outcome && scene.hostile) return { answer: hostile(definition, outcome.answer) }
    if ('answer' in outcome) return { answer: definition.answers.parse(outcome.answer) }
    if (!mayEndIn(definition, outcome.problem.problem)) {
      throw new Error(`${name} may not end in ${outcome.problem.problem}`)
    }
    return outcome
  }

  const bridge: Bridge = {
    async call({ name, callId, asks }) {
      made.push({ name, callId })
      await new Promise((resolve) => setTimeout(resolve, scene.slow ?? 5))
      const outcome = answer(name, asks)
      if ('answer' in outcome && isCallName(name) && calls[name].changes) {
        tell({ news: 'changed', complaint: null })
      }
      if ('answer' in outcome && (name === 'signIn' || name === 'signOut')) {
        tell({ news: 'session', signedIn: desk.officer !== null })
      }
      return pack(outcome)
    },
    listen(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
  return {
    bridge,
    desk,
    tell,
    failNext: (name, problem) => failures.push({ name, problem }),
    made,
  }
}
