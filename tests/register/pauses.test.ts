import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

async function clarifying(desk: Desk, startedAt: string) {
  const { number } = await desk.must('receive', intake({ receivedAt: startedAt }))
  await desk.must('completeStep', { number, step: 'hand-over', has: ['all'], at: startedAt })
  return number
}

async function dueOf(desk: Desk, number: string, step = 'clarify') {
  const { steps } = await desk.must('readCase', { number })
  return steps.find(({ id }) => id === step)?.dueAt
}

describe('a pause', () => {
  it('keeps the working time exactly over Idul Fitri 2026', async () => {
    const desk = await openDesk({ at: '2026-03-13T09:00:00+07:00' })
    // Friday 13 March: ten working days leave out 18 to 24 March.
    const number = await clarifying(desk, '2026-03-13T09:00:00+07:00')
    expect(await dueOf(desk, number)).toBe('2026-04-06T16:00:00+07:00')
    desk.now('2026-03-17T16:00:00+07:00')
    const paused = await desk.must('pause', { number, reason: 'complainant-completion' })
    expect(paused).toMatchObject({
      status: 'paused',
      pauses: [{ reason: 'complainant-completion', endedAt: null }],
    })
    expect(paused.steps[1]).toMatchObject({ paused: true, late: false })
    expect(paused.clocks.find(({ id }) => id === 'decision')).toMatchObject({ paused: true })
    // Long after the old date it is not late, and nobody lists it as overdue.
    desk.now('2026-03-25T07:30:00+07:00')
    const resumed = await desk.must('resume', { number })
    // Eight working days were left; the holidays between did not count anyway.
    expect(await dueOf(desk, number)).toBe('2026-04-06T16:00:00+07:00')
    expect(resumed.clocks.find(({ id }) => id === 'decision')?.dueAt).toBe(
      '2026-05-20T23:59:59+07:00',
    )
    expect(resumed.pauses[0]?.moves).toEqual([
      {
        clock: 'clarify',
        old: '2026-04-06T16:00:00+07:00',
        new: '2026-04-06T16:00:00+07:00',
      },
      {
        clock: 'decision',
        old: '2026-05-12T23:59:59+07:00',
        new: '2026-05-20T23:59:59+07:00',
      },
    ])
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('stops what its reason says and nothing else', async () => {
    const desk = await openDesk()
    const number = await clarifying(desk, '2026-10-05T09:15:00+07:00')
    await desk.must('pause', { number, reason: 'other-agency', note: 'Menunggu Satpol PP' })
    desk.now('2026-11-02T09:30:00+07:00')
    const waiting = await desk.must('readCase', { number })
    expect(waiting.steps[1]).toMatchObject({ paused: true, late: false })
    expect(waiting.clocks.map(({ id, paused, late }) => [id, paused, late])).toEqual([
      ['answer', false, true],
      ['decision', false, false],
    ])
    await desk.must('resume', { number })
    // Twenty working days later, to the minute: laid out again from the resuming.
    expect(await dueOf(desk, number)).toBe('2026-11-16T16:00:00+07:00')
    const explained = await desk.must('explainDue', { number, of: 'clarify' })
    expect(explained.due).toBe('2026-11-16T16:00:00+07:00')
    expect(explained.because.some(({ why }) => why === 'dijeda: Menunggu instansi lain')).toBe(true)
  })

  it('of zero length, or outside office hours, moves nothing', async () => {
    const desk = await openDesk()
    const number = await clarifying(desk, '2026-10-05T09:15:00+07:00')
    const before = await dueOf(desk, number)
    await desk.must('pause', { number, reason: 'force-majeure' })
    await desk.must('resume', { number })
    // What happened meanwhile cannot have been before it ended.
    const early = { number, note: 'Dicabut.', at: '2026-10-05T09:20:00+07:00' }
    expect(await desk.call('withdraw', early)).toMatchObject({
      problem: { faults: [{ field: 'at', problem: 'before-previous' }] },
    })
    desk.now('2026-10-10T20:00:00+07:00')
    await desk.must('pause', { number, reason: 'force-majeure' })
    desk.now('2026-10-11T20:00:00+07:00')
    await desk.must('resume', { number })
    expect(await dueOf(desk, number)).toBe(before)
  })

  it('runs over the end of a year', async () => {
    const desk = await openDesk({ at: '2025-12-22T08:00:00+07:00' })
    const number = await clarifying(desk, '2025-12-22T08:00:00+07:00')
    // 23, 24, 29, 30, 31 December, 2, 5, 6, 7, 8 January.
    expect(await dueOf(desk, number)).toBe('2026-01-08T16:00:00+07:00')
    desk.now('2025-12-30T16:00:00+07:00')
    await desk.must('pause', { number, reason: 'force-majeure' })
    desk.now('2026-01-05T16:00:00+07:00')
    await desk.must('resume', { number })
    // Six of ten working days were left after 30 December.
    expect(await dueOf(desk, number)).toBe('2026-01-13T16:00:00+07:00')
  })

  it('is refused twice, on a closed case, for an unknown reason, in the future, before its step', async () => {
    const desk = await openDesk()
    const number = await clarifying(desk, '2026-10-05T09:15:00+07:00')
    const pause = (given: object = {}) =>
      desk.call('pause', { number, reason: 'other-agency', ...given })
    expect(await pause({ reason: 'liburan' })).toMatchObject({
      problem: { faults: [{ field: 'reason', problem: 'unknown-value' }] },
    })
    expect(await pause({ at: '2026-10-06T09:15:00+07:00' })).toMatchObject({
      problem: { faults: [{ field: 'at', problem: 'in-future' }] },
    })
    expect(await pause({ at: '2026-10-05T09:00:00+07:00' })).toMatchObject({
      problem: { faults: [{ field: 'at', problem: 'before-previous' }] },
    })
    expect(await desk.call('resume', { number })).toEqual({ problem: { problem: 'not-paused' } })
    await desk.must('pause', { number, reason: 'other-agency' })
    expect(await pause()).toEqual({ problem: { problem: 'already-paused' } })
    expect(
      await desk.call('completeStep', {
        number,
        step: 'clarify',
        outcomes: ['forward'],
        has: ['all'],
      }),
    ).toEqual({ problem: { problem: 'already-paused' } })
    const before = await desk.must('readCase', { number })
    expect(await desk.call('resume', { number, at: '2026-10-05T09:00:00+07:00' })).toMatchObject({
      problem: { faults: [{ field: 'at', problem: 'before-previous' }] },
    })
    expect(await desk.must('readCase', { number })).toEqual(before)
    await desk.must('withdraw', { number, note: 'Dicabut.' })
    expect(await pause()).toEqual({ problem: { problem: 'already-closed' } })
    const closed = await desk.must('readCase', { number })
    expect(closed.pauses[0]?.endedAt).toBe(closed.closedAt)
  })

  it('stops the classification where its reason says so', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ classification: 'information-request' }))
    expect((await desk.must('readCase', { number })).classificationLimit).toMatchObject({
      dueAt: '2026-10-12T16:00:00+07:00',
      late: false,
    })
    await desk.must('pause', { number, reason: 'complainant-completion' })
    desk.now('2026-10-12T09:30:00+07:00')
    const resumed = await desk.must('resume', { number })
    expect(resumed.classificationLimit?.dueAt).toBe('2026-10-19T16:00:00+07:00')
    expect(await desk.must('explainDue', { number, of: 'classification' })).toMatchObject({
      due: '2026-10-19T16:00:00+07:00',
    })
  })
})
