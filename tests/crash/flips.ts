/**
 * `npm run crash:flips -- [--flips 1000] [--seed N]`: changes one bit at a time of a register with something in every
 * table, at random places of every kind, and looks whether the check finds and names it; and whether
 * unused space is truly unused. No part of the tests; a small run of the same is.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { requireNode24 } from '../support/run.ts'
import { flipBits } from './flip.ts'

requireNode24()
const { values } = parseArgs({
  options: {
    flips: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const seed = Number(values.seed)
const place = mkdtempSync(join(tmpdir(), 'meja-flips-'))
process.once('exit', () => rmSync(place, { recursive: true, force: true }))

const { tallies, faults, passed } = await flipBits(
  place,
  diceOf(seed, 11),
  Number(values.flips),
  console.log,
)
console.table(tallies)
for (const where of passed) console.log(`reads as before: ${where}`)
for (const fault of faults) console.log(fault)
console.log(`${values.flips} flips, ${faults.length} faults (seed ${seed})`)
process.exitCode = faults.length === 0 ? 0 : 1
