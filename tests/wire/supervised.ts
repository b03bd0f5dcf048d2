import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Outcome } from '../../src-main/contract/call.ts'
import type { FaultPlace } from '../../src-main/contract/fault-place.ts'
import { unpack } from '../../src-main/contract/packed.ts'
import type { Caller } from '../../src-main/contract/wire.ts'
import { forkNode } from '../../src-main/shell/carrier.ts'
import type { Carrier } from '../../src-main/shell/carrier.ts'
import { RegisterSupervisor } from '../../src-main/shell/register-supervisor.ts'
import type { Progress, RegisterState, Timing } from '../../src-main/shell/register-supervisor.ts'
import type { Order } from './try-register.ts'

const entry = fileURLToPath(new URL('try-register.ts', import.meta.url))

export interface Supervised {
  readonly supervisor: RegisterSupervisor
  readonly folder: string
  readonly states: string[]
  readonly changes: (string | null)[]
  readonly progress: Progress[]
  readonly faults: FaultPlace[]
  ask(order: Order, callId?: string): Promise<Outcome<unknown>>
  until(is: RegisterState['is']): Promise<void>
  /** How often the register process noted this in its folder. */
  noted(file: string): number
}

/** A supervisor around real processes of the try-out register; `kind` is the ending of its folder's name. */
export function supervised(
  timing: Partial<Timing> = {},
  kind = '',
  flags: readonly string[] = [],
): Supervised {
  const folder = join(mkdtempSync(join(tmpdir(), 'meja-wire-')), `register${kind}`)
  mkdirSync(folder)
  const states: string[] = []
  const changes: (string | null)[] = []
  const progress: Progress[] = []
  const faults: FaultPlace[] = []
  const supervisor = new RegisterSupervisor({
    start: () => startTryRegister(flags),
    opening: () => ({ folder, assets: '', demo: false, begin: false, second: null }),
    onFault: (fault) => {
      faults.push(fault)
    },
    onState: (state) => {
      states.push(state.is === 'starting' && state.again ? 'starting again' : state.is)
    },
    onChange: (complaint) => {
      changes.push(complaint)
    },
    onProgress: (one) => {
      progress.push(one)
    },
    timing,
  })
  onTestFinished(() => supervisor.close())
  supervisor.start()
  return {
    supervisor,
    folder,
    states,
    changes,
    progress,
    faults,
    ask: async (order, callId = 'call-1') =>
      unpack(await supervisor.call('receive', order, by(callId))),
    until: async (is) => {
      while (supervisor.state.is !== is) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    noted: (file) => readFileSync(join(folder, file), 'utf8').length,
  }
}

export function startTryRegister(flags: readonly string[] = []): Carrier {
  return forkNode({ entry, node: process.execPath, env: process.env, errors: 'ignore', flags })
}

export function by(callId: string): Caller {
  return { officer: 'officer-1', callId }
}

/** What the try-out register answered. */
export function answered(outcome: Outcome<unknown>): { times: number; pid: number; asks: unknown } {
  if ('problem' in outcome) throw new Error(`ended in ${outcome.problem.problem}`)
  return outcome.answer as { times: number; pid: number; asks: unknown }
}
