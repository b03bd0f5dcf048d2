import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { callFor, excused } from '../fixtures/random-call.ts'

async function holds(desk: Desk, number: string, previous: CaseFile): Promise<CaseFile> {
  const file = await desk.must('readCase', { number })
  expect(file.revision).toBeGreaterThanOrEqual(previous.revision)
  expect(file.history.slice(0, previous.history.length)).toEqual(previous.history)
  const open = file.steps.filter((step) => step.startedAt && !step.finishedAt)
  expect(file.closedAt !== null || open.length === 1).toBe(true)
  // What is kept for the lists is what the day-by-day count says.
  for (const step of file.closedAt ? [] : open) {
    if (step.dueAt === null) continue
    const explained = await desk.must('explainDue', { number, of: step.id })
    expect(explained.due).toBe(step.dueAt)
  }
  for (const clock of file.clocks) {
    const explained = await desk.must('explainDue', { number, of: clock.id })
    expect([clock.id, explained.due]).toEqual([clock.id, clock.dueAt])
  }
  const [line] = await desk.must('listComplaints', { limit: 1 })
  expect(line).toMatchObject({ status: file.status, closedAs: file.closedAs })
  const last = file.history.findLast((entry) => entry.kind !== 'corrected')
  expect(last).toBeDefined()
  expect(file.status === 'closed').toBe(file.closedAt !== null)
  const paused = file.pauses.some((pause) => pause.endedAt === null)
  expect(file.status === 'paused').toBe(file.closedAt === null && paused)
  return file
}

describe('random acts that are allowed', () => {
  it('keep every case whole: one open step, dates that their reasons give, a whole history', async () => {
    for (let seed = 1; seed <= 14; seed += 1) {
      const dice = diceOf(seed, 1)
      let now = Date.parse('2026-02-02T08:00:00+07:00')
      const at = () => new Date(now).toISOString()
      const desk = await openDesk({ at: at() })
      const channel = dice.chance(0.7) ? 'letter' : 'walk-in'
      const given = { channel, receivedAt: at(), classification: 'non-supervisory' } as const
      let file: CaseFile = await desk.must('receive', intake(given))
      const { number } = file
      for (let acts = 0; acts < 22; acts += 1) {
        now += dice.whole(0, dice.pick([40, 900, 6_000])) * 60_000
        desk.now(at())
        file = await desk.must('readCase', { number })
        const move = dice.pick(file.mayDo)
        const [name, asks] = callFor(move, file, dice)
        const outcome = await desk.call(name, asks)
        const refused = 'problem' in outcome ? outcome.problem.problem : null
        expect([seed, move, refused, refused === null || excused.has(refused)]).toEqual([
          seed,
          move,
          refused,
          true,
        ])
        file = await holds(desk, number, file)
      }
      expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
      let remaining = 0
      for (let month = 1; month <= 12; month += 1) {
        const period = `2026-${String(month).padStart(2, '0')}` as Period
        const figures = await desk.must('recap', { period })
        expect(figures.carriedOver).toBe(remaining)
        remaining = figures.remaining
        const { closed: _closed, ...open } = figures.byStatus
        const stillOpen = Object.values(open).reduce((sum, count) => sum + count, 0)
        // What is reopened in a period counts among the closed that were carried over into it too.
        expect(figures.reopened > 0 || stillOpen === remaining).toBe(true)
      }
      expect(remaining).toBe(file.closedAt ? 0 : 1)
    }
  }, 120_000)
})
