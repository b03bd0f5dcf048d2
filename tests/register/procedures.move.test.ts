import { describe, expect, it } from 'vitest'
import { openDesk } from '../fixtures/open-desk.ts'
import {
  asSecretary,
  openIn,
  problemOf,
  published,
  walked,
  withVerification,
  withoutReview,
} from './procedures-support.ts'

describe('a deliberate move to another version', () => {
  const reason = 'Kepala dinas meminta verifikasi.'

  it('goes on with the same step, its due date by the new norm', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify')
    const before = await desk.must('readCase', { number })
    await published(desk, (draft) => {
      const added = withVerification(draft)
      const steps = added.steps.map((step) =>
        step.id === 'review'
          ? { ...step, norm: { unit: 'working-days' as const, amount: 1 } }
          : step,
      )
      return { ...added, steps }
    })
    const asks = { number, version: 2, reason, basedOn: before.revision }
    const moved = await desk.must('moveToVersion', asks, { as: 'head' })
    expect([moved.procedure.version, openIn(moved), moved.revision]).toEqual([
      2,
      'review',
      before.revision + 1,
    ])
    expect(moved.steps.map(({ id }) => id)).toHaveLength(6)
    expect(moved.steps.slice(0, 2)).toEqual(before.steps.slice(0, 2))
    const step = moved.steps[2]
    expect([step?.startedAt, step?.dueAt]).toEqual([
      before.steps[2]?.startedAt,
      '2026-10-06T16:00:00+07:00',
    ])
    const entry = moved.history.at(-1)
    expect([entry?.kind, entry?.changes.map(({ field, after }) => [field, after])]).toEqual([
      'version-moved',
      [
        ['version', 2],
        ['step', 'review'],
        ['reason', reason],
      ],
    ])
    await desk.must('completeStep', {
      number,
      step: 'review',
      has: ['all'],
      outcomes: ['clarified'],
    })
    expect(openIn(await desk.must('readCase', { number }))).toBe('verifikasi')
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('asks for the step where the open one is gone', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify')
    await published(desk, (draft) => withoutReview(draft))
    const asks = { number, version: 2, reason }
    const by = { as: 'secretary' } as const
    const refused = (field: string, problem: string) => ({
      problem: { problem: 'invalid', faults: [{ field, problem }] },
    })
    expect(await desk.call('moveToVersion', asks, by)).toEqual(refused('step', 'required'))
    for (const [step, problem] of [
      ['review', 'unknown-value'],
      ['clarify', 'not-allowed'],
      ['hand-over', 'not-allowed'],
    ] as const)
      expect(await desk.call('moveToVersion', { ...asks, step }, by)).toEqual(
        refused('step', problem),
      )
    const moved = await desk.must('moveToVersion', { ...asks, step: 'follow-up' }, by)
    expect([openIn(moved), moved.steps.length]).toEqual(['follow-up', 4])
  })

  it('keeps what was finished although the new version lacks it', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify', 'review')
    const before = await desk.must('readCase', { number })
    await published(desk, (draft) => withoutReview(draft))
    const moved = await desk.must('moveToVersion', { number, version: 2, reason }, asSecretary)
    expect([openIn(moved), moved.steps.map(({ id }) => id)]).toEqual([
      'follow-up',
      ['hand-over', 'clarify', 'review', 'follow-up', 'receive'],
    ])
    expect(moved.steps[2]).toEqual(before.steps[2])
    expect(moved.clocks).toEqual(before.clocks)
    const back = await desk.must('moveToVersion', { number, version: 1, reason }, asSecretary)
    expect(back.steps).toEqual(before.steps)
  })

  it('is refused for what is closed, paused, outdated, or already there', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over')
    await published(desk, withVerification)
    const asks = { number, version: 2, reason }
    const by = { as: 'secretary' } as const
    const refused = (change: object) =>
      problemOf(desk.call('moveToVersion', { ...asks, ...change }, by))
    expect(await refused({ number: 'PGD-2026-09999' })).toEqual({ problem: 'not-found' })
    expect(await refused({ basedOn: 99 })).toMatchObject({ problem: 'changed-elsewhere' })
    expect(await refused({ version: 1 })).toMatchObject({
      faults: [{ field: 'version', problem: 'not-allowed' }],
    })
    expect(await refused({ version: 3 })).toMatchObject({
      faults: [{ field: 'version', problem: 'unknown-value' }],
    })
    expect(await refused({ reason: ' ' })).toMatchObject({
      faults: [{ field: 'reason', problem: 'required' }],
    })
    await desk.must('pause', { number, reason: 'other-agency' })
    expect(await refused({})).toEqual({ problem: 'already-paused' })
    await desk.must('resume', { number })
    await desk.must('withdraw', { number, note: 'Dicabut pelapor.' })
    expect(await refused({})).toEqual({ problem: 'already-closed' })
  })
})
