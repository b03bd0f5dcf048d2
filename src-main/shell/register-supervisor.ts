import type { RegisterCallName } from '../contract/calls.ts'
import type { Packed } from '../contract/packed.ts'
import { invalid } from '../contract/problems.ts'
import type { Problem } from '../contract/problems.ts'
import type { FaultPlace } from '../contract/fault-place.ts'
import type { BackupFound, Caller, FromRegister, ToRegister } from '../contract/wire.ts'
import type { Carrier } from './carrier.ts'

/**
 * starting → open → closing → closed, and failed(why) from starting. A death leads from anywhere
 * back to starting, with `again`, until too many follow each other.
 */
export type RegisterState =
  | { readonly is: 'starting'; readonly again: boolean }
  | { readonly is: 'open'; readonly practice: boolean }
  | { readonly is: 'closing' }
  | { readonly is: 'closed' }
  | {
      readonly is: 'failed'
      readonly problem: Problem
      readonly detail: string
      readonly found: BackupFound | null
    }

export type Progress = Omit<Extract<FromRegister, { say: 'progress' }>, 'say'>

export interface SupervisorOptions {
  readonly start: () => Carrier
  /** Asked at each start of the process. */
  readonly opening: () => Omit<Extract<ToRegister, { say: 'open' }>, 'say' | 'recover'>
  readonly onState: (state: RegisterState) => void
  readonly onChange: (complaint: string | null) => void
  readonly onProgress: (progress: Progress) => void
  readonly onFault: (fault: FaultPlace) => void
  readonly timing?: Partial<Timing>
}

/** All in milliseconds. */
export interface Timing {
  /** Waits before each restart of a row of deaths; when they are used up, the register has failed. */
  readonly restartAfter: readonly number[]
  /** Open for so long, and the next death begins a new row. */
  readonly calmAfter: number
  /** A process that does not answer a call for so long is taken for hung and ended. */
  readonly answerWithin: number
  readonly openWithin: number
  readonly closeWithin: number
}

const usualTiming: Timing = {
  restartAfter: [25, 50, 100, 1_000, 5_000],
  calmAfter: 60_000,
  answerWithin: 120_000,
  openWithin: 120_000,
  closeWithin: 5_000,
}

/** A call in flight at so many deaths may be what kills the register: it is not sent again. */
const deathsOfOneCall = 2

interface Pending {
  readonly name: RegisterCallName
  readonly asks: unknown
  readonly caller: Caller
  readonly settle: (outcome: Packed) => void
  /** Its turn with the process that is alive; null while it waits for one. */
  turn: number | null
  limit: NodeJS.Timeout | undefined
  deaths: number
}

type Recover = Extract<ToRegister, { say: 'open' }>['recover']

const unavailable: Packed = { problem: { problem: 'register-unavailable' } }

/** Starts, watches, restarts and closes the register process, and gives every call a fate. */
export class RegisterSupervisor {
  readonly #options: SupervisorOptions
  readonly #timing: Timing
  /** In the order they were asked, which is also the order they are sent again. */
  readonly #pending = new Set<Pending>()
  #state: RegisterState = { is: 'closed' }
  #carrier: Carrier | null = null
  #turns = 0
  #deaths = 0
  /** The one wait that the present state is limited by: opening, calming down, restarting, closing. */
  #wait: NodeJS.Timeout | undefined
  #whenClosed: (() => void)[] = []

  constructor(options: SupervisorOptions) {
    this.#options = options
    this.#timing = { ...usualTiming, ...options.timing }
  }

  get state(): RegisterState {
    return this.#state
  }

  /**
   * Starts the register; also the way on after it has failed. `recover` takes the damaged one's place
   * first: once, since after a death in between the next opening finishes it or finds the damage again.
   */
  start(recover: Recover = null): void {
    if (this.#state.is !== 'closed' && this.#state.is !== 'failed') return
    this.#deaths = 0
    this.#enter({ is: 'starting', again: false })
    this.#launch(recover)
  }

  /** Never throws, and always ends: in an answer, in a problem of the call, or in `register-unavailable`. */
  async call(name: RegisterCallName, asks: unknown, caller: Caller): Promise<Packed> {
    if (this.#state.is !== 'open' && this.#state.is !== 'starting') return unavailable
    return new Promise((settle) => {
      const call = { name, asks, caller, settle, turn: null, limit: undefined, deaths: 0 }
      this.#pending.add(call)
      if (this.#state.is === 'open') this.#send(call)
    })
  }

  /** Lets calls under way end, closes the register, and ends its process if it does not in time. */
  async close(): Promise<void> {
    if (this.#state.is === 'closed') return
    const closed = new Promise<void>((resolve) => this.#whenClosed.push(resolve))
    if (this.#state.is !== 'closing') this.#beginClosing()
    await closed
  }

  #beginClosing(): void {
    this.#enter({ is: 'closing' })
    for (const call of this.#pending) if (call.turn === null) this.#settle(call, unavailable)
    const carrier = this.#carrier
    if (!carrier) return this.#closed()
    this.#waitFor(this.#timing.closeWithin, () => carrier.kill())
    carrier.post({ say: 'close' })
  }

  #launch(recover: Recover = null): void {
    let carrier: Carrier
    try {
      carrier = this.#options.start()
    } catch (error) {
      return this.#fail({ problem: 'register-unavailable' }, String(error))
    }
    this.#carrier = carrier
    carrier.onMessage((message) => {
      if (carrier === this.#carrier) this.#hear(message)
    })
    carrier.onEnd(() => {
      if (carrier === this.#carrier) this.#ended()
    })
    this.#waitFor(this.#timing.openWithin, () => carrier.kill())
    carrier.post({ say: 'open', ...this.#options.opening(), recover })
  }

  #hear(message: FromRegister): void {
    switch (message.say) {
      case 'open':
        return this.#opened(message.practice)
      case 'failed':
        return this.#fail(message.problem, message.detail, message.found)
      case 'fault':
        return this.#options.onFault({ error: message.error, at: message.at })
      case 'answered':
        for (const call of this.#pending)
          if (call.turn === message.turn) this.#settle(call, message.outcome)
        return
      case 'changed':
        return this.#options.onChange(message.complaint)
      case 'progress': {
        const { call, done, total } = message
        // Whoever tells how far it is does not hang; the register makes one call at a time, and the
        // others wait for it.
        for (const one of this.#pending) if (one.turn !== null) this.#watch(one)
        return this.#options.onProgress({ call, done, total })
      }
    }
  }

  #opened(practice: boolean): void {
    if (this.#state.is !== 'starting') return
    this.#enter({ is: 'open', practice })
    this.#waitFor(this.#timing.calmAfter, () => (this.#deaths = 0))
    for (const call of this.#pending) this.#send(call)
  }

  #send(call: Pending): void {
    const { name, asks, caller } = call
    const carrier = this.#carrier
    call.turn = ++this.#turns
    this.#watch(call)
    try {
      carrier?.post({ say: 'call', turn: call.turn, name, asks, caller })
    } catch {
      // What cannot be cloned cannot be asked.
      this.#settle(call, { problem: invalid('', 'wrong-type') })
    }
  }

  #watch(call: Pending): void {
    const carrier = this.#carrier
    clearTimeout(call.limit)
    call.limit = setTimeout(() => carrier?.kill(), this.#timing.answerWithin)
  }

  #ended(): void {
    this.#carrier = null
    if (this.#state.is === 'closing') return this.#closed()
    for (const call of this.#pending) {
      if (call.turn === null) continue
      clearTimeout(call.limit)
      call.turn = null
      call.deaths += 1
      if (call.deaths >= deathsOfOneCall) this.#settle(call, unavailable)
    }
    const wait = this.#timing.restartAfter[this.#deaths]
    this.#deaths += 1
    if (wait === undefined) return this.#fail({ problem: 'register-unavailable' }, 'died too often')
    this.#enter({ is: 'starting', again: true })
    this.#waitFor(wait, () => this.#launch())
  }

  #fail(problem: Problem, detail: string, found: BackupFound | null = null): void {
    const carrier = this.#carrier
    this.#carrier = null
    carrier?.kill()
    // While closing, a register that could not be opened is as good as closed.
    if (this.#state.is === 'closing') return this.#closed()
    this.#enter({ is: 'failed', problem, detail, found })
    this.#settleAll()
  }

  #closed(): void {
    this.#enter({ is: 'closed' })
    this.#settleAll()
    for (const resolve of this.#whenClosed.splice(0)) resolve()
  }

  #enter(state: RegisterState): void {
    clearTimeout(this.#wait)
    this.#state = state
    this.#options.onState(state)
  }

  #waitFor(milliseconds: number, then: () => void): void {
    clearTimeout(this.#wait)
    this.#wait = setTimeout(then, milliseconds)
  }

  #settle(call: Pending, outcome: Packed): void {
    clearTimeout(call.limit)
    this.#pending.delete(call)
    call.settle(outcome)
  }

  #settleAll(): void {
    for (const call of this.#pending) this.#settle(call, unavailable)
  }
}
