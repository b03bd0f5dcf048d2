import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import { Procedure } from '../../src-main/contract/procedure.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { callFor, excused } from '../fixtures/random-call.ts'
import { keepBackup, noteNumber, restore, takeImport, undoImport } from './model-world.ts'
import type { Closed, Did, Model, World } from './model-world.ts'

/** `FUZZ_RUNS=50` makes fifty runs, `FUZZ_SEED=7` begins with the seventh: a seed repeats its acts. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)
const actsOfARun = 60

const procedures = new Map(
  ['langsung', 'tidak-langsung'].map((id) => {
    const text = readFileSync(join(assets, 'sop', `${id}.json`), 'utf8')
    return [id, Procedure.parse(JSON.parse(text))] as const
  }),
)

const openOnes = ({ model }: World) =>
  [...model.complaints].filter(([, closed]) => closed === null).map(([number]) => number)

async function receive(world: World, now: string): Promise<Did> {
  const channel = world.dice.pick(['letter', 'email', 'walk-in', 'telephone'] as const)
  const { number } = await world.desk.must('receive', intake({ channel, receivedAt: now }))
  noteNumber(world, number)
  world.model.complaints.set(number, null)
  return number
}

/** Whether the SOP lets this step be finished so, read off its own table. */
function mayFinish(file: CaseFile, step: ProcedureStep, asks: AsksInput<'completeStep'>): boolean {
  const open = file.steps.find((one) => one.startedAt !== null && one.finishedAt === null)
  const outcomes = step.outcomes.filter(({ id }) => asks.outcomes?.includes(id))
  const enough = { none: [0], one: [1], some: [1, 2, 3] }[step.choose]
  if (open?.id !== step.id || open.paused || !enough.includes(outcomes.length)) return false
  if (step.analysis && (file.category === null || file.subject === null)) return false
  if (step.documents.length > 0 && !asks.has?.includes('all')) return false
  const decides = [...step.meets, ...outcomes.flatMap(({ meets }) => meets ?? [])]
  const waits = file.completeness.state === 'incomplete'
  if (waits && (decides.includes('decision') || closingOf(step, outcomes) !== null)) return false
  return outcomes.every(({ needs }) => {
    const sent = file.letters.some(
      ({ kind, state }) => kind === needs?.letter && state !== 'voided',
    )
    return !needs || sent || (needs.orNote && Boolean(asks.note))
  })
}

function closingOf(step: ProcedureStep, outcomes: ProcedureStep['outcomes']): Closed {
  const leadsTo = outcomes.find((one) => one.leadsTo)?.leadsTo ?? step.leadsTo
  return 'closes' in leadsTo ? leadsTo.closes : null
}

/** Finishes the open step, half the time with something missing; the model knows whether it may. */
async function finishStep(world: World, number: string): Promise<Did> {
  const { desk, dice, model } = world
  const file = await desk.must('readCase', { number })
  const open = file.steps.find((one) => one.startedAt !== null && one.finishedAt === null)
  const all = procedures.get(file.procedure.id)?.steps ?? []
  const step = all.find(({ id }) => id === open?.id)
  if (!open || !step) throw new Error(`${number} has no open step`)
  const picked = step.outcomes.filter(() => dice.chance(0.5)).map(({ id }) => id)
  const one = step.outcomes.length > 0 ? [dice.pick(step.outcomes).id] : []
  const asks = {
    number,
    step: dice.chance(0.95) ? step.id : dice.pick(all).id,
    outcomes: dice.chance(0.7) ? one : picked,
    has: dice.chance(0.8) ? ['all'] : [],
    note: dice.chance(0.5) ? 'Catatan.' : null,
  }
  const asked = all.find(({ id }) => id === asks.step) ?? step
  const may = mayFinish(file, asked, asks)
  const outcome = await desk.call('completeStep', asks)
  const refused = 'problem' in outcome ? outcome.problem : null
  expect([asks, refused, refused === null]).toEqual([asks, refused, may])
  if (may) {
    const outcomes = asked.outcomes.filter(({ id }) => asks.outcomes.includes(id))
    model.complaints.set(number, closingOf(asked, outcomes))
  }
  return number
}

const endings: Readonly<Record<string, Closed>> = {
  withdraw: 'withdrawn',
  lapse: 'lapsed',
  transfer: 'transferred',
  settle: 'resolved',
  reopen: null,
}

/** Any other act that the case offers. */
async function someMove(world: World, number: string): Promise<Did> {
  const { desk, dice, model } = world
  const file = await desk.must('readCase', { number })
  const gentle = file.mayDo.filter(({ do: act }) => !(act in endings) || dice.chance(0.25))
  const others = gentle.filter(({ do: act }) => act !== 'complete' && act !== 'unmerge')
  if (others.length === 0) return null
  const move = dice.pick(others)
  const [name, asks] = callFor(move, file, dice)
  const outcome = await desk.call(name, asks)
  if ('problem' in outcome) {
    const { problem } = outcome.problem
    expect([move, problem, excused.has(problem)]).toEqual([move, problem, true])
    return number
  }
  const ending = endings[move.do]
  if (ending !== undefined) model.complaints.set(number, ending)
  return number
}

async function mergeTwo(world: World, kept: string): Promise<Did> {
  const { desk, dice, model } = world
  const merged = dice.pick([...model.complaints.keys()])
  const reason = 'Satu pengaduan.'
  const outcome = await desk.call('mergeComplaints', { kept, merged, reason, seen: null })
  if ('problem' in outcome) return kept
  model.complaints.set(merged, 'merged')
  return merged
}

async function partAgain(world: World): Promise<Did> {
  const { desk, dice, model } = world
  const merged = [...model.complaints].filter(([, closed]) => closed === 'merged')
  if (merged.length === 0) return null
  const [number] = dice.pick(merged)
  const outcome = await desk.call('unmerge', { number, reason: 'Ternyata dua.' })
  if ('answer' in outcome) model.complaints.set(number, null)
  return number
}

async function act(world: World, now: string): Promise<Did> {
  const { dice } = world
  const open = openOnes(world)
  const every = [...world.model.complaints.keys()]
  if (open.length === 0 || dice.chance(0.12)) return receive(world, now)
  const one = dice.pick(open)
  const what = dice.weighted(weights, ([, weight]) => weight)[0]
  switch (what) {
    case 'finish':
      return finishStep(world, one)
    case 'move':
      return someMove(world, dice.pick(every))
    case 'merge':
      return mergeTwo(world, one)
    case 'part':
      return partAgain(world)
    case 'import':
      return takeImport(world, now)
    case 'undo':
      return undoImport(world)
    case 'backup':
      return keepBackup(world)
    case 'restore':
      return restore(world)
    case 'reopen':
      await world.desk.reopen()
      return null
  }
}

const weights = [
  ['finish', 45],
  ['move', 35],
  ['merge', 8],
  ['part', 4],
  ['import', 3],
  ['undo', 3],
  ['backup', 5],
  ['restore', 3],
  ['reopen', 2],
] as const

/** What must hold after every act: what is there and what is open, and of the one acted on all of it. */
async function holds({ desk, model }: World, touched: Did): Promise<void> {
  const listed = await desk.must('listComplaints', {})
  const sorted = (pairs: Iterable<readonly [string, Closed]>) =>
    [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const shown = listed.map(({ number, closedAs }) => [number, closedAs] as const)
  expect(sorted(shown)).toEqual(sorted(model.complaints))
  expect(
    listed.every(({ status, closedAs }) => (status === 'closed') === (closedAs !== null)),
  ).toBe(true)
  if (touched === null) return
  const file = await desk.must('readCase', { number: touched })
  const known = model.histories.get(touched) ?? []
  expect(file.history.slice(0, known.length)).toEqual(known)
  model.histories.set(touched, file.history)
  onlyLegal(file)
}

/** Whatever was finished has its documents, its outcomes, and the letters that these need. */
function onlyLegal(file: CaseFile): void {
  const steps = procedures.get(file.procedure.id)?.steps ?? []
  for (const done of file.steps.filter(({ finishedAt }) => finishedAt !== null)) {
    const step = steps.find(({ id }) => id === done.id)
    expect([file.number, done.id, done.documents.every(({ present }) => present)]).toEqual([
      file.number,
      done.id,
      true,
    ])
    if (step?.choose !== 'none') expect(done.outcomes.length).toBeGreaterThan(0)
    if (step?.choose === 'one') expect(done.outcomes).toHaveLength(1)
  }
}

async function monthsAddUp(desk: Desk, open: number): Promise<void> {
  let remaining = 0
  for (const year of [2025, 2026, 2027])
    for (let month = 1; month <= 12; month += 1) {
      const period = `${year}-${String(month).padStart(2, '0')}` as Period
      const figures = await desk.must('recap', { period })
      const { carriedOver, received, reopened, closed } = figures
      expect([period, carriedOver]).toEqual([period, remaining])
      remaining = figures.remaining
      expect([period, remaining]).toEqual([period, carriedOver + received + reopened - closed])
    }
  expect(remaining).toBe(open)
}

describe('a register at random, beside a small model of it', () => {
  it.each(Array.from({ length: runs }, (_, run) => firstSeed + run))(
    'seed %i: numbers, closures, histories and months are as the model says',
    async (seed) => {
      const dice = diceOf(seed, 41)
      let now = Date.parse('2026-02-02T08:00:00+07:00')
      const at = () => new Date(now).toISOString()
      const desk = await openDesk({ at: at() })
      const model: Model = { complaints: new Map(), imports: new Map(), histories: new Map() }
      const folder = ownFolder()
      const world: World = { desk, dice, folder, model, highest: new Map(), backup: null }
      for (let acts = 0; acts < actsOfARun; acts += 1) {
        now += dice.whole(1, dice.pick([60, 900, 6_000])) * 60_000
        desk.now(at())
        await act(world, at())
          .then(async (touched) => holds(world, touched))
          .catch((error: unknown) => {
            throw new Error(`seed ${seed}, act ${acts}`, { cause: error })
          })
      }
      const { findings } = await desk.must('verify', {})
      // A restore loses numbers, and says which.
      expect(findings.filter(({ finding }) => finding !== 'number-lost')).toEqual([])
      await monthsAddUp(desk, openOnes(world).length)
    },
    600_000,
  )
})

it('a complaint that is decided and still open is not offered to be found incomplete', async () => {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake())
  const done = (step: string, ...outcomes: string[]) =>
    desk.must('completeStep', { number, step, outcomes, has: ['all'] })
  await done('hand-over')
  await done('clarify', 'forward')
  await done('review', 'clarified')
  await desk.must('issueLetter', { complaint: number, kind: 'follow-up-complainant', fields: {} })
  const { mayDo, closedAt } = await done('follow-up', 'letter-to-complainant')
  expect([closedAt, mayDo.some(({ do: act }) => act === 'incomplete')]).toEqual([null, false])
  const refused = await desk.call('findIncomplete', { number, note: 'x' })
  expect(refused).toEqual({ problem: { problem: 'already-complete' } })
})
