/**
 * `npm run crash:power -- [--cuts 1000] [--seed N]`: what every write and sync of an acting register did is noted, and the
 * power is cut at random moments of it: what was not synced by then is there or not, page by page. Each disk that is left is
 * opened and looked through as after a kill. No part of the tests; needs strace.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { requireNode24 } from '../support/run.ts'
import type { Acknowledged } from './acts.ts'
import { Disk } from './disk.ts'
import type { Said } from './doer.ts'
import { faultsAfter } from './look.ts'
import { makeOldRegister } from './registers.ts'
import { noted, readTrace } from './syscalls.ts'
import type { Written } from './syscalls.ts'

requireNode24()
const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const cuts = Number(values.cuts)
const seed = Number(values.seed)
const dice = diceOf(seed, 9)

/** Cuts of one noted run, and what is done in it. */
const cutsOnOne = 100
const actsOnOne = 24
const complaints = 60

const place = mkdtempSync(join(tmpdir(), 'meja-power-'))
process.once('exit', () => rmSync(place, { recursive: true, force: true }))
const old = await makeOldRegister(place, dice, complaints)
const today = join(place, 'today')

const tallies: Record<string, { cuts: number; faults: number }> = {}
const faults: string[] = []
console.log(`${cuts} power cuts, seed ${seed}`)
for (let done = 0, run = 0; done < cuts; run += 1) {
  const migrating = run % 4 === 3
  const held = migrating ? old : today
  const folder = join(place, `run-${run}`)
  cpSync(held, folder, { recursive: true })
  const events = noteRun(folder, seed + run, migrating ? 2 : actsOnOne)
  const wanted = Math.min(cutsOnOne, cuts - done)
  const moments = Array.from({ length: wanted }, () => dice.whole(0, events.length)).toSorted(
    (a, b) => a - b,
  )
  const whole = new Disk(folder, held)
  for (const event of events) whole.happens(event)
  const unlike = whole.differsFrom(folder)
  if (unlike.length > 0) throw new Error(`not every write was noted: ${unlike.join(', ')}`)
  await cutPower(new Disk(folder, held), events, moments, migrating ? 'migration' : 'opening')
  done += wanted
  console.log(
    `${done} cuts, ${faults.length} faults (${events.length} writes and syncs in this run)`,
  )
  rmSync(folder, { recursive: true, force: true })
}
console.table(tallies)
for (const fault of faults.slice(0, 50)) console.log(fault)
console.log(`${cuts} power cuts, ${faults.length} faults (seed ${seed})`)
process.exitCode = faults.length === 0 ? 0 : 1

async function cutPower(
  disk: Disk,
  events: readonly Written[],
  moments: number[],
  beginning: string,
): Promise<void> {
  const acknowledged: Acknowledged[] = []
  let within = beginning
  const left = join(place, 'left')
  for (let index = 0; index <= events.length; index += 1) {
    while (moments[0] === index) {
      moments.shift()
      disk.fails(dice, left)
      const found = await faultsAfter(left, acknowledged, complaints)
      const tally = (tallies[within] ??= { cuts: 0, faults: 0 })
      tally.cuts += 1
      tally.faults += found.length
      for (const fault of found) faults.push(`before write ${index} (${within}): ${fault}`)
    }
    const event = events[index]
    if (!event) return
    disk.happens(event)
    for (const said of event.did === 'say' ? saidIn(event.text) : []) {
      if (said.said === 'begins') within = said.act
      if (said.said === 'done') acknowledged.push(said.done)
    }
  }
}

function saidIn(text: string): Said[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{"said"'))
    .map((line) => JSON.parse(line) as Said)
}

/** Lets a register act under strace and answers what it wrote and synced, in order. */
function noteRun(folder: string, childSeed: number, acts: number): Written[] {
  const trace = join(place, 'trace.txt')
  const doer = join(import.meta.dirname, 'doer.ts')
  const tracing = ['-f', '-y', '-xx', '-s', '1000000000', '--seccomp-bpf', '-e', `trace=${noted}`]
  const ran = spawnSync(
    'strace',
    [...tracing, '-o', trace, process.execPath, doer, folder, String(childSeed), String(acts)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (ran.error) throw new Error('strace is needed: apt-get install strace', { cause: ran.error })
  if (ran.status !== 0) throw new Error(`the register ended with ${ran.status}`)
  const events = readTrace(readFileSync(trace, 'latin1'), folder)
  rmSync(trace)
  return events
}
