import { describe, expect, it } from 'vitest'
import type { RegisterCallName } from '../../src-main/contract/calls.ts'
import type { CaseFile, Move } from '../../src-main/contract/case.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

/** What a move is as a call, with arguments that must be good. */
function callFor(move: Move, file: CaseFile, dice: Dice): [RegisterCallName, object] {
  const { number } = file
  const note = 'Catatan petugas.'
  switch (move.do) {
    case 'complete': {
      const outcomes = move.outcomes.length === 0 ? [] : [dice.pick(move.outcomes)]
      return ['completeStep', { number, step: move.step, outcomes, has: ['all'], note }]
    }
    case 'settle':
      return ['settle', { number, outcomes: [dice.pick(move.outcomes)], note }]
    case 'pause':
      return [
        'pause',
        {
          number,
          reason: dice.pick(['complainant-completion', 'other-agency', 'force-majeure']),
        },
      ]
    case 'incomplete':
      return ['findIncomplete', { number, note }]
    case 'completed':
      return ['declareComplete', { number }]
    case 'transfer':
      return ['transfer', { number, note, to: 'Dinas lain' }]
    case 'dispose':
      return ['dispose', { number, instruction: note, givenBy: 'Kepala Dinas', to: 'koperasi' }]
    case 'attach':
      return ['attach', { number, name: 'berkas.txt', content: new Uint8Array([dice.whole(1, 9)]) }]
    case 'correct':
      return ['correct', { number, basedOn: file.revision, change: { subject: `Perihal ${note}` } }]
    case 'letter': {
      const kind = dice.pick(['declination', 'follow-up-complainant', 'completeness-request'])
      return ['issueLetter', { complaint: number, kind, fields: {} }]
    }
    case 'assign':
    case 'move-to-version':
      return ['assign', { number, officer: null }]
    default:
      return [move.do, { number, note }]
  }
}

/** Refusals that depend on more than the move: a letter that is not issued, the file not complete. */
const excused = new Set(['letter-missing', 'still-incomplete'])

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
