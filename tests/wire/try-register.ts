/**
 * A register process for the tests of the wire: the real serving loop around a register that does as
 * it is told. `asks.die` names how many deaths a call causes; they are counted in the folder, because a
 * process does not remember its last life.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '../../src-main/register/serve.ts'
import type { Opened, Opening, Served } from '../../src-main/register/serve.ts'
import { openWire } from '../../src-main/register/wire.ts'

export interface Order {
  /** Dies by SIGKILL before answering, so many times. */
  readonly die?: number
  /** Never answers. */
  readonly hang?: boolean
  /** Answers after so many milliseconds. */
  readonly slow?: number
  /** Takes all memory there is, so many times. */
  readonly exhaust?: number
  /** Throws, as only a bug does. */
  readonly throw?: boolean
  readonly bytes?: Uint8Array
}

function remember(folder: string, file: string): number {
  const path = join(folder, file)
  appendFileSync(path, '.')
  return readFileSync(path, 'utf8').length
}

/** Node ends by itself when its heap is full. */
function takeAllMemory(): never {
  const held: number[][] = []
  for (;;) held.push(Array.from<number>({ length: 2 ** 22 }).fill(0.5))
}

function tryRegister(folder: string): Served {
  let tell: (complaint: string | null) => void = () => {}
  let tellProgress: Parameters<Served['onProgress']>[0] = () => {}
  return {
    practice: false,
    async call(name, asks, caller) {
      const order = asks as Order
      const times = remember(folder, `${name}-${caller.callId}`)
      if (order.die && times <= order.die) process.kill(process.pid, 'SIGKILL')
      if (order.exhaust && times <= order.exhaust) takeAllMemory()
      if (order.hang) await new Promise(() => {})
      if (order.slow) {
        tellProgress(name, 1, 2)
        await sleep(order.slow)
      }
      if (order.throw) throw new Error('a bug')
      if (name === 'receive') tell('PGD-2026-00001')
      return { answer: { name, asks, caller, times, pid: process.pid } }
    },
    close: () => void remember(folder, 'closed'),
    onChange: (hear) => {
      tell = hear
    },
    onProgress: (hear) => {
      tellProgress = hear
    },
  }
}

async function open({ folder }: Opening): Promise<Opened> {
  const times = remember(folder, 'opened')
  if (folder.endsWith('.newer'))
    return { problem: { problem: 'register-newer', version: 9, knownVersion: 1 } }
  if (folder.endsWith('.throws')) throw new Error('cannot be opened')
  if (folder.endsWith('.dies')) process.kill(process.pid, 'SIGKILL')
  if (folder.endsWith('.hangs-once') && times === 1) await new Promise(() => {})
  return { answer: tryRegister(folder) }
}

serve(openWire(), open, (code) => process.exit(code))
