import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { dumpOf } from '../fixtures/dump.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { callFor, excused } from '../fixtures/random-call.ts'

const reason = 'Satu pengaduan, dua kali dicatat.'

/** What is done seldom, so that most stay open. */
const ends = new Set(['withdraw', 'transfer', 'lapse', 'settle', 'complete'])

/** What the merged ones are, as the test knows it: each with the one that was kept. */
type Model = Map<string, string>

async function otherLimits(desk: Desk, dice: Dice): Promise<void> {
  const { office, revision } = await desk.must('office', {})
  const act = { ...office.limits.act }
  act.answer = { ...act.answer, days: dice.whole(10, 18) }
  const limits = { ...office.limits, act }
  const asks = { office: { ...office, limits }, basedOn: revision }
  await desk.must('changeOffice', asks, { as: 'register-keeper' })
}

/** Merges two at random where that is allowed, and half the time takes it back at once. */
async function tryToMerge(desk: Desk, dice: Dice, numbers: readonly string[], model: Model) {
  const kept = dice.pick(numbers)
  const merged = dice.pick(numbers)
  const { db } = desk.register.context()
  const before = dumpOf(db)
  const shown = await desk.call('previewMerge', { kept, merged })
  expect(dumpOf(db)).toEqual(before)
  const seen = 'answer' in shown ? shown.answer.sha256 : null
  const outcome = await desk.call('mergeComplaints', { kept, merged, reason, seen })
  expect('problem' in shown).toBe('problem' in outcome)
  const fate = 'problem' in outcome ? 'refused' : dice.chance(0.5) ? 'taken back' : 'merged'
  if (fate === 'taken back') await desk.must('unmerge', { number: merged, reason })
  if (fate === 'merged') model.set(merged, kept)
  expect(fate === 'merged' ? before : dumpOf(db)).toEqual(before)
  return fate
}

/** Does something that is allowed with one of them, and says why it was refused all the same. */
async function someAct(desk: Desk, dice: Dice, numbers: readonly string[], model: Model) {
  const file = await desk.must('readCase', { number: dice.pick(numbers) })
  const gentle = file.mayDo.filter(({ do: name }) => !ends.has(name) || dice.chance(0.1))
  if (gentle.length === 0) return null
  const move = dice.pick(gentle)
  const [name, asks] = callFor(move, file, dice)
  const outcome = await desk.call(name, asks)
  if (move.do === 'unmerge' && 'answer' in outcome) model.delete(file.number)
  const refused = 'problem' in outcome ? outcome.problem.problem : null
  return refused === null || excused.has(refused) ? null : { move: move.do, refused }
}

async function holds(desk: Desk, numbers: readonly string[], model: Model): Promise<CaseFile[]> {
  const files = await Promise.all(numbers.map((number) => desk.must('readCase', { number })))
  for (const file of files) {
    expect(file.mergedInto?.number ?? null).toBe(model.get(file.number) ?? null)
    expect(file.closedAs === 'merged').toBe(model.has(file.number))
    const parts = [...model].filter(([, kept]) => kept === file.number).map(([number]) => number)
    expect(file.merged.map(({ number }) => number).toSorted()).toEqual(parts.toSorted())
    // The citizen's time runs from the earliest receipt of all that are one.
    const received = files
      .filter(({ number }) => number === file.number || parts.includes(number))
      .map(({ receivedAt }) => Date.parse(receivedAt))
    const answer = file.clocks.find(({ id }) => id === 'answer')
    expect(Date.parse(answer?.startedAt ?? '')).toBe(Math.min(...received))
    for (const clock of file.closedAt ? [] : file.clocks.filter(({ metAt }) => metAt === null)) {
      const explained = await desk.must('explainDue', { number: file.number, of: clock.id })
      expect([clock.id, explained.due]).toEqual([clock.id, clock.dueAt])
    }
  }
  return files
}

describe('random acts on complaints that are merged and parted', () => {
  it('leave every table as it was, the clocks true and the months adding up', async () => {
    const fates = { refused: 0, 'taken back': 0, merged: 0, parted: 0 }
    for (let seed = 1; seed <= 10; seed += 1) {
      const dice = diceOf(seed, 7)
      let now = Date.parse('2026-02-02T08:00:00+07:00')
      const at = () => new Date(now).toISOString()
      const desk = await openDesk({ at: at() })
      const model: Model = new Map()
      const numbers: string[] = []
      const third = dice.pick(['letter', 'walk-in'] as const)
      for (const channel of ['letter', 'telephone', third] as const) {
        const given = { channel, receivedAt: at(), classification: 'non-supervisory' } as const
        numbers.push((await desk.must('receive', intake(given))).number)
        now += dice.whole(0, 9_000) * 60_000
        desk.now(at())
      }
      for (let acts = 0; acts < 24; acts += 1) {
        now += dice.whole(0, dice.pick([40, 900, 4_000])) * 60_000
        desk.now(at())
        if (dice.chance(0.08)) await otherLimits(desk, dice)
        const were = model.size
        const merging = dice.chance(0.35)
        if (merging) fates[await tryToMerge(desk, dice, numbers, model)] += 1
        const wrong = merging ? null : await someAct(desk, dice, numbers, model)
        expect([seed, wrong]).toEqual([seed, null])
        fates.parted += Number(model.size < were)
        await holds(desk, numbers, model)
      }
      expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
      const files = await holds(desk, numbers, model)
      let remaining = 0
      for (let month = 1; month <= 12; month += 1) {
        const period = `2026-${String(month).padStart(2, '0')}` as Period
        const figures = await desk.must('recap', { period })
        expect(figures.carriedOver).toBe(remaining)
        remaining = figures.remaining
        const { closed: _closed, ...open } = figures.byStatus
        const stillOpen = Object.values(open).reduce((sum, count) => sum + count, 0)
        expect([seed, period, figures.reopened > 0 || stillOpen === remaining]).toEqual([
          seed,
          period,
          true,
        ])
      }
      expect(remaining).toBe(files.filter(({ closedAt }) => closedAt === null).length)
    }
    // Every fate came up, so that each was tried.
    expect(Math.min(...Object.values(fates))).toBeGreaterThan(3)
  }, 240_000)
})
