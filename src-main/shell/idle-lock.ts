import type { PowerMonitor, WebContents } from 'electron'
import type { Outcome } from '../contract/call.ts'
import type { SignedOutBy } from '../contract/signed-out-by.ts'

export interface IdleLockOptions {
  readonly power: Pick<PowerMonitor, 'on'>
  /** Whether anybody is signed in at the desk. */
  readonly occupied: () => boolean
  /** The office's setting, asked anew whenever it may matter. */
  readonly minutes: () => Promise<Outcome<{ readonly minutes: number }>>
  readonly lock: (by: SignedOutBy) => void
  /** Milliseconds that only ever grow: setting the PC's clock neither locks the desk nor keeps it open. */
  readonly now: () => number
}

/** How often it is looked at, and how long nobody waits at least, in milliseconds. */
const every = 2_000
const least = 60_000

/** What counts while the register cannot be asked. */
const usualMinutes = 10

/**
 * Locks the desk when nobody has pressed a key, clicked or scrolled in its window for as long as the
 * office says, and when the computer is locked or put to sleep. What is heard comes from the window
 * itself: no script of the page can feign it. A moving pointer alone is no sign of anybody (a shaking table
 * moves a mouse), and another program's input none of the officer who signed in here.
 */
export class IdleLock {
  readonly #options: IdleLockOptions
  #heardAt: number
  #minutes = usualMinutes
  #asking = false

  constructor(options: IdleLockOptions) {
    this.#options = options
    this.#heardAt = options.now()
    options.power.on('lock-screen', () => this.#lock('system'))
    options.power.on('suspend', () => this.#lock('system'))
  }

  /** Hears a window, and begins to look. */
  watch(contents: WebContents): void {
    contents.on('input-event', (_event, { type }) => {
      if (signs.has(type)) this.heard()
    })
    setInterval(() => void this.look(), every).unref()
  }

  /** Somebody is there: a key, a click, or a sign-in. */
  heard(): void {
    this.#heardAt = this.#options.now()
  }

  async look(): Promise<void> {
    const { occupied, minutes } = this.#options
    if (this.#asking || !occupied() || this.#idle() < least) return
    this.#asking = true
    const asked = await minutes().catch(() => null)
    this.#asking = false
    if (asked && 'answer' in asked) this.#minutes = asked.answer.minutes
    if (this.#idle() >= this.#minutes * 60_000) this.#lock('idle')
  }

  #idle(): number {
    return this.#options.now() - this.#heardAt
  }

  #lock(by: SignedOutBy): void {
    if (this.#options.occupied()) this.#options.lock(by)
  }
}

const signs: ReadonlySet<string> = new Set([
  'keyDown',
  'rawKeyDown',
  'char',
  'mouseDown',
  'mouseWheel',
  'touchStart',
  'gestureTap',
  'gestureScrollBegin',
])
