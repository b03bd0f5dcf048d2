import type { Outcome } from '../contract/call.ts'
import type { RegisterCallName } from '../contract/calls.ts'
import { faultPlace } from '../contract/fault-place.ts'
import { pack } from '../contract/packed.ts'
import type { BackupFound, Caller, ToRegister } from '../contract/wire.ts'
import type { Wire } from './wire.ts'

/** As much of the register as the wire needs. */
export interface Served {
  readonly practice: boolean
  call(name: RegisterCallName, asks: unknown, caller: Caller): Promise<Outcome<unknown>>
  close(): void
  onChange(hear: (complaint: string | null) => void): void
  onProgress(hear: (call: RegisterCallName, done: number, total: number) => void): void
}

export type Opening = Extract<ToRegister, { say: 'open' }>
export type Opened = Outcome<Served> & {
  readonly detail?: string
  readonly found?: BackupFound | null
}

/**
 * Answers the shell until it asks to close or is gone. Calls that are under way are finished first:
 * what was accepted has its fate before the database is let go.
 *
 * @param open opens the register that the first message names; what it throws is told by its name
 *   and message, for the log.
 * @param leave ends the process, with an exit code.
 * @param find looks for the newest proved backup, when a register turns out damaged while it is open.
 */
export function serve(
  wire: Wire,
  open: (opening: Opening) => Promise<Opened>,
  leave: (code: number) => void,
  find: () => Promise<BackupFound | null> = async () => null,
): void {
  let register: Served | null = null
  let leaving = false
  const underWay = new Set<Promise<void>>()

  wire.hear((message) => {
    switch (message.say) {
      case 'open':
        return track(begin(message))
      case 'call':
        return register ? track(answer(register, message)) : undefined
      case 'close':
        return void end()
    }
  })
  wire.whenCut(() => void end())

  async function begin(opening: Opening): Promise<void> {
    const opened = await open(opening).catch((error: unknown): Opened => {
      wire.say({ say: 'fault', ...faultPlace(error) })
      return { problem: { problem: 'register-unavailable' }, detail: String(error) }
    })
    if ('problem' in opened) {
      const { problem, detail = '', found = null } = opened
      wire.say({ say: 'failed', problem, detail, found })
      return
    }
    register = opened.answer
    register.onChange((complaint) => wire.say({ say: 'changed', complaint }))
    register.onProgress((call, done, total) => wire.say({ say: 'progress', call, done, total }))
    wire.say({ say: 'open', practice: register.practice })
  }

  async function answer(
    served: Served,
    { turn, name, asks, caller }: Extract<ToRegister, { say: 'call' }>,
  ): Promise<void> {
    const outcome = await served.call(name, asks, caller)
    wire.say({ say: 'answered', turn, outcome: pack(outcome) })
    if (!('problem' in outcome)) return
    const { problem } = outcome
    // Whoever asked knows; nobody else is to be answered out of such a register.
    if (problem.problem === 'register-damaged')
      wire.say({ say: 'failed', problem, detail: '', found: await find() })
    if (problem.problem === 'register-gone')
      wire.say({ say: 'failed', problem, detail: '', found: null })
  }

  function track(work: Promise<void>): void {
    const watched = work.catch(crash).finally(() => underWay.delete(watched))
    underWay.add(watched)
  }

  /** What a call throws is a bug. Nothing is trusted after it: the shell starts the register anew. */
  function crash(error: unknown): void {
    console.error(error)
    wire.say({ say: 'fault', ...faultPlace(error) })
    // What was said leaves the process first.
    setImmediate(() => leave(1))
  }

  async function end(): Promise<void> {
    if (leaving) return
    leaving = true
    await Promise.allSettled(underWay)
    register?.close()
    leave(0)
  }
}
