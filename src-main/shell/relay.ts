import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { parseAsks } from '../contract/call.ts'
import type { Outcome } from '../contract/call.ts'
import { calls, isCallName } from '../contract/calls.ts'
import type { PageCallName, RegisterCallName, ShellCallName } from '../contract/calls.ts'
import type { News } from '../contract/news.ts'
import type { Officer } from '../contract/officer.ts'
import { problemOf, unpack } from '../contract/packed.ts'
import type { Packed } from '../contract/packed.ts'
import type { SignedOutBy } from '../contract/signed-out-by.ts'
import type { CallChannel, NewsChannel } from '../contract/wire.ts'
import { faultEntry } from './log.ts'
import type { Log } from './log.ts'
import { isOwnPage } from './policy/sender.ts'
import type { RegisterSupervisor } from './register-supervisor.ts'
import type { ShellAct, ShellService } from './shell-service.ts'

const callChannel: CallChannel = 'meja-aduan:call'
const newsChannel: NewsChannel = 'meja-aduan:news'

/** A call slower than this is written to the log; so is every one that ends in a problem. */
const slow = 500

const Message = z.strictObject({
  name: z.string().max(100),
  callId: z.string().min(1).max(100),
  asks: z.unknown(),
})

/** A page that may make calls, and who is signed in at it. The page itself never says who acts. */
interface Seat {
  readonly contents: WebContents
  officer: Officer | null
  /** The only calls it may make; null allows all of a page's. */
  readonly only: readonly PageCallName[] | null
}

export interface RelayOptions {
  readonly register: Pick<RegisterSupervisor, 'call'>
  readonly service: ShellService
  readonly log: Log
  readonly clock: () => number
  /** Somebody has signed in: somebody is there. */
  readonly onSignIn?: () => void
}

/** Brings the calls of our own pages to whoever answers them, and news to the pages. */
export class Relay {
  readonly #options: RelayOptions
  readonly #seats = new Map<number, Seat>()

  constructor(options: RelayOptions) {
    this.#options = options
  }

  attach(ipcMain: Pick<IpcMain, 'handle'>): void {
    ipcMain.handle(callChannel, (event, message: unknown) => this.#handle(event, message))
  }

  /** Lets a page make calls until it is gone. */
  admit(contents: WebContents, officer: Officer | null, only: Seat['only'] = null): void {
    const { id } = contents
    this.#seats.set(id, { contents, officer, only })
    contents.once('destroyed', () => this.#seats.delete(id))
  }

  tell(news: News): void {
    for (const { contents } of this.#seats.values()) contents.send(newsChannel, news)
  }

  /** Whether somebody is signed in at a page that a person sits at. */
  occupied(): boolean {
    return this.#places().some(({ officer }) => officer !== null)
  }

  /** Who sits there, for what the shell asks on their behalf. */
  sitting(): Officer | null {
    return this.#places().find(({ officer }) => officer !== null)?.officer ?? null
  }

  /** Signs out at one page. From this moment no call of it passes; the register is told who left. */
  signOut(contents: WebContents, by: SignedOutBy = 'left'): void {
    const seat = this.#seats.get(contents.id)
    if (seat?.officer) this.#leave(seat, seat.officer, by)
  }

  /** Locks the desk. What is being printed goes on: its page shows one sheet, to nobody. */
  lock(by: SignedOutBy): void {
    for (const seat of this.#places()) if (seat.officer) this.#leave(seat, seat.officer, by)
  }

  #places(): Seat[] {
    return [...this.#seats.values()].filter(({ only }) => only === null)
  }

  #leave(seat: Seat, officer: Officer, by: SignedOutBy): void {
    this.#seatOfficer(seat, null, by)
    const caller = { officer: officer.id, callId: randomUUID() }
    void this.#options.register
      .call('noteSignOut', { by }, caller)
      .then((outcome) => this.#note('noteSignOut', outcome, 0))
      .catch((error: unknown) => this.#options.log(faultEntry(error)))
  }

  async #handle(event: IpcMainInvokeEvent, message: unknown): Promise<Packed> {
    const seat = this.#seats.get(event.sender.id)
    if (!seat || !isOwnPage(event.senderFrame)) return this.#refuse('sender', 'not-allowed')
    const parsed = parseAsks(Message, message)
    if ('problem' in parsed) {
      this.#options.log({ log: 'refused', why: 'message' })
      return parsed
    }
    const { name, callId, asks } = parsed.answer
    if (!isPageCall(name)) return this.#refuse('unknown-call', 'unknown-call')
    if (seat.only && !seat.only.includes(name)) return this.#refuse('page', 'not-allowed')

    const began = this.#options.clock()
    const outcome = await this.#answer(seat, name, callId, asks).catch((error: unknown) => {
      this.#options.log(faultEntry(error))
      return { problem: { problem: 'register-unavailable' } } as const
    })
    this.#note(name, outcome, this.#options.clock() - began)
    return outcome
  }

  async #answer(seat: Seat, name: PageCallName, callId: string, asks: unknown): Promise<Packed> {
    const { officer, contents } = seat
    const caller = { officer: officer?.id ?? null, callId }
    if (isShellCall(name)) return this.#answerHere(name, asks, { contents, officer, caller })
    // What the contract refuses stops here: a page cannot keep the register busy with it.
    const parsed = parseAsks(calls[name].asks, asks)
    if ('problem' in parsed) return parsed
    const packed = await this.#options.register.call(name, asks, caller)
    if (name !== 'signIn') return packed
    const outcome = unpack(packed)
    if ('answer' in outcome) {
      this.#seatOfficer(seat, calls.signIn.answers.parse(outcome.answer).officer)
      this.#options.onSignIn?.()
    }
    return outcome
  }

  async #answerHere(name: ShellCallName, asks: unknown, act: ShellAct): Promise<Outcome<unknown>> {
    const { roles } = calls[name]
    if (roles !== 'anyone') {
      if (!act.officer) return { problem: { problem: 'not-signed-in' } }
      if (!roles.some((role) => role === act.officer?.role))
        return { problem: { problem: 'not-allowed' } }
    }
    const parsed = parseAsks(calls[name].asks, asks)
    if ('problem' in parsed) return parsed
    // The table pairs each name with its asks; the compiler cannot follow that through a lookup.
    const answer = this.#options.service[name] as (
      asks: unknown,
      act: ShellAct,
    ) => Promise<Outcome<unknown>> | Outcome<unknown>
    return answer(parsed.answer, act)
  }

  #seatOfficer(seat: Seat, officer: Officer | null, by: SignedOutBy = 'left'): void {
    seat.officer = officer
    const news: News = {
      news: 'session',
      signedIn: officer !== null,
      ...(by === 'left' ? {} : { by }),
    }
    if (!seat.contents.isDestroyed()) seat.contents.send(newsChannel, news)
  }

  #refuse(why: 'sender' | 'unknown-call' | 'page', problem: 'not-allowed' | 'unknown-call') {
    this.#options.log({ log: 'refused', why })
    return { problem: { problem } }
  }

  #note(name: RegisterCallName | ShellCallName, outcome: Packed, milliseconds: number): void {
    const problem = problemOf(outcome)?.problem ?? null
    if (problem || milliseconds >= slow)
      this.#options.log({ log: 'call', name, problem, milliseconds })
  }
}

function isPageCall(name: string): name is PageCallName {
  return isCallName(name) && calls[name].by !== 'keeper'
}

function isShellCall(name: RegisterCallName | ShellCallName): name is ShellCallName {
  return calls[name].by === 'shell'
}
