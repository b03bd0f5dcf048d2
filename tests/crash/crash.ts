/**
 * `npm run crash -- [--kills 1000] [--seed N]`: kills a register that acts without a pause, at random moments, and
 * looks after each kill whether anything acknowledged is lost, any number missing, any file bad or the chain broken.
 * No part of the tests: it takes half an hour.
 */
import { fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { requireNode24 } from '../support/run.ts'
import type { Acknowledged } from './acts.ts'
import type { Said } from './doer.ts'
import { faultsAfter } from './look.ts'
import { makeOldRegister } from './registers.ts'

requireNode24()
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
const dice = diceOf(seed, 7)

/** A folder is taken anew after so many kills: looking through it takes longer the more it holds. */
const killsOnOne = 25
/** Milliseconds after the first act began: within them the slowest acts (import, backup) come to their end. */
const longestLife = 1_500
/** Milliseconds in which an older register is opened, backed up, proved and brought to the newest shape. */
const longestMigration = 2_500
const oldComplaints = 150

interface Tally {
  kills: number
  faults: number
}

const place = mkdtempSync(join(tmpdir(), 'meja-crash-'))
process.once('exit', () => rmSync(place, { recursive: true, force: true }))
const old = await makeOldRegister(place, dice, oldComplaints)

const tallies = new Map<string, Tally>()
const faults: string[] = []
let acknowledgedInAll = 0
console.log(`${kills} kills, seed ${seed}`)
for (let killed = 0, folderNumber = 0; killed < kills; folderNumber += 1) {
  const folder = join(place, String(folderNumber))
  const migrating = folderNumber % 4 === 1
  const acknowledged: Acknowledged[] = []
  for (let here = 0; here < killsOnOne && killed < kills; here += 1, killed += 1) {
    if (migrating) {
      rmSync(folder, { recursive: true, force: true })
      cpSync(old, folder, { recursive: true })
    }
    mkdirSync(folder, { recursive: true })
    const life = dice.whole(0, migrating ? longestMigration : longestLife)
    const { within, done, refused } = await actAndDie(folder, seed + killed, life, migrating)
    acknowledged.push(...done)
    acknowledgedInAll += done.length
    const found = await faultsAfter(
      folder,
      migrating ? done : acknowledged,
      migrating ? oldComplaints : 0,
    )
    found.push(...refused.map((why) => `refused: ${why}`))
    const tally = tallies.get(within) ?? { kills: 0, faults: 0 }
    tallies.set(within, { kills: tally.kills + 1, faults: tally.faults + found.length })
    for (const fault of found) faults.push(`kill ${killed + 1} (${within}): ${fault}`)
    if ((killed + 1) % 25 === 0)
      console.log(`${killed + 1} kills, ${acknowledgedInAll} acknowledged, ${faults.length} faults`)
  }
  rmSync(folder, { recursive: true, force: true })
}

console.table(Object.fromEntries(tallies))
for (const fault of faults.slice(0, 50)) console.log(fault)
console.log(
  `${kills} kills, ${acknowledgedInAll} acknowledged, ${faults.length} faults (seed ${seed})`,
)
process.exitCode = faults.length === 0 ? 0 : 1

/** Lets a register act in a process of its own and kills it; tells what it was at, and what it had acknowledged. */
async function actAndDie(folder: string, childSeed: number, life: number, opening: boolean) {
  const child = fork(join(import.meta.dirname, 'doer.ts'), [folder, String(childSeed)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let within = 'opening'
  const refused: string[] = []
  let timer: NodeJS.Timeout | null = null
  const done: Acknowledged[] = []
  const dies = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), life)
  }
  child.on('message', (said: Said) => {
    if (said.said === 'done') done.push(said.done)
    if (said.said === 'begins') within = said.act
    if (said.said === 'refused') refused.push(said.why)
    if (said.said === 'begins' || opening) dies()
  })
  await new Promise((gone) => child.once('close', gone))
  if (timer) clearTimeout(timer)
  return { within: opening && within === 'opening' ? 'migration' : within, done, refused }
}
