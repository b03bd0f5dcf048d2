import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayEndIn } from '../../src-main/contract/call.ts'
import type { CallDefinition } from '../../src-main/contract/call.ts'
import { callNames, calls } from '../../src-main/contract/calls.ts'
import type { RegisterCallName } from '../../src-main/contract/calls.ts'
import type { Check } from '../../src-main/contract/keeping.ts'
import { roles } from '../../src-main/contract/officer.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import { Problem } from '../../src-main/contract/problems.ts'
import type { Context } from '../../src-main/register/context.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { legalAsks, placesIn, withAt } from '../fixtures/legal-asks.ts'
import type { Pool } from '../fixtures/legal-asks.ts'
import { livedIn, poolOf } from '../fixtures/lived-in.ts'
import type { LivedIn } from '../fixtures/lived-in.ts'

/** Calls of one run; `FUZZ_RUNS=20` makes twenty runs, `FUZZ_SEED=7` begins with the seventh. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)
const callsOfARun = 600

const names = callNames.filter((name): name is RegisterCallName => calls[name].by === 'register')
/** These draw pages, start a process or seal a password: they come up, but seldom. */
const slow = new Set<RegisterCallName>([
  'drawPaper',
  'draftLetter',
  'previewTemplate',
  'issueLetter',
  'issueLetterDraft',
  'recapWorkbook',
  'tryImport',
  'takeImport',
  'readImportFile',
  'signIn',
  'changePassword',
  'saveOfficer',
  'previewCalendar',
  'changeCalendar',
  'verify',
])

let lived: LivedIn
let pool: Pool
beforeAll(async () => {
  lived = await livedIn(12, 11)
  pool = await poolOf(lived)
}, 60_000)
afterAll(() => lived.close())

/** Something else at one place, or a place taken away: nearly what was asked. */
function nearly(asks: unknown, dice: Dice): unknown {
  const place = dice.pick(
    placesIn(asks)
      .slice(1)
      .concat([['more']]),
  )
  if (dice.chance(0.2)) return withAt(asks, place, undefined)
  return withAt(asks, place, dice.pick([null, '', 7, -1, [], {}, dice.pick(pool['*'] ?? [])]))
}

/** Of the whole database, to the byte: a refused call leaves it as it was. */
function printOf({ db }: Context): string {
  return createHash('sha256').update(db.serialize()).digest('hex')
}

const countsTries = new Set<string>(['not-signed-in', 'must-wait', 'wrong-recovery-code'])

describe('the contract, fuzzed by its own schemas', () => {
  it.each(Array.from({ length: runs }, (_, run) => firstSeed + run))(
    'seed %i: every call ends as the contract says, and what is refused changes nothing',
    async (seed) => {
      const dice = diceOf(seed, 23)
      const context = lived.register.context()
      const ends = new Map<string, number>()
      let print: string | null = null
      for (let made = 0; made < callsOfARun; made += 1) {
        const name = dice.weighted(names, (one) => (slow.has(one) ? 0.15 : 1))
        const definition: CallDefinition = calls[name]
        const may = definition.roles === 'anyone' ? roles : definition.roles
        const role: Role = dice.chance(0.85) ? dice.pick(may) : dice.pick(roles)
        const legal = legalAsks(definition.asks, pool, dice)
        const asks = dice.chance(0.6) ? legal : nearly(legal, dice)
        const caller = {
          officer: lived.officers[role],
          callId: dice.chance(0.5) ? crypto.randomUUID() : null,
        }
        const said = `seed ${seed}, call ${made}: ${name} by ${role} ${shown(asks)}`
        if (definition.changes) print ??= printOf(context)
        const outcome = await lived.register.call(name, asks, caller).catch((error: unknown) => {
          throw new Error(said, { cause: error })
        })
        if ('answer' in outcome) {
          const parsed = definition.answers.safeParse(outcome.answer)
          if (!parsed.success) throw new Error(said, { cause: parsed.error })
          count(ends, 'answered')
          print = null
          continue
        }
        const problem = Problem.parse(outcome.problem)
        if (!mayEndIn(definition, problem.problem)) throw new Error(`${said}: ${problem.problem}`)
        count(ends, problem.problem)
        // A wrong password or code is refused and counted all the same.
        if (countsTries.has(problem.problem)) print = null
        else if (definition.changes && printOf(context) !== print)
          throw new Error(`${said}: ${problem.problem}, and yet changed`)
      }
      expect(context.db.pragma('foreign_key_check')).toEqual([])
      const caller = { officer: lived.officers.head, callId: null }
      const checked = await lived.register.call('verify', {}, caller)
      // Numbers of letters brought from a paper book may leave gaps, and are told as such.
      const findings = ('answer' in checked ? (checked.answer as Check).findings : []).filter(
        ({ finding, what }) => finding !== 'number-gap' || what.startsWith('PGD'),
      )
      expect([checked, findings]).toEqual([{ answer: expect.anything() as unknown }, []])
      // Enough of both came up for this to say anything.
      expect(ends.get('answered')).toBeGreaterThan(callsOfARun / 5)
      expect(ends.get('invalid')).toBeGreaterThan(callsOfARun / 20)
      expect(ends.size).toBeGreaterThan(8)
    },
    600_000,
  )
})

function count(ends: Map<string, number>, end: string): void {
  ends.set(end, (ends.get(end) ?? 0) + 1)
}

function shown(asks: unknown): string {
  return (JSON.stringify(asks) ?? '').slice(0, 2_000)
}
