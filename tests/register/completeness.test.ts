import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

const note = 'Bukti pembelian belum ada.'

describe('completeness (UU 25/2009 Ps. 44)', () => {
  it('waits for the complainant: the decision runs from when the file is complete', async () => {
    const desk = await openDesk({ at: '2026-10-06T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    const found = await desk.must('findIncomplete', { number, note })
    expect(found).toMatchObject({
      status: 'incomplete',
      completeness: { state: 'incomplete', note, requestedAt: null },
    })
    // Not asked for by letter yet: the answer is still owed, and nothing else runs.
    expect(found.clocks.map(({ id, metAt }) => [id, metAt])).toEqual([['answer', null]])
    await desk.must('issueLetter', { complaint: number, kind: 'completeness-request', fields: {} })
    const asked = await desk.must('readCase', { number })
    expect(asked.clocks.map(({ id, dueAt, metAt }) => [id, dueAt, metAt])).toEqual([
      ['answer', '2026-10-19T23:59:59+07:00', '2026-10-06T09:00:00+07:00'],
      ['completion', '2026-11-05T23:59:59+07:00', null],
    ])
    desk.now('2026-10-20T10:00:00+07:00')
    const complete = await desk.must('declareComplete', { number })
    expect(complete).toMatchObject({
      status: 'received',
      completeness: { state: 'complete', completedAt: '2026-10-20T10:00:00+07:00' },
    })
    expect(complete.clocks.map(({ id, dueAt, metAt }) => [id, dueAt, metAt])).toEqual([
      ['answer', '2026-10-19T23:59:59+07:00', '2026-10-06T09:00:00+07:00'],
      ['completion', '2026-11-05T23:59:59+07:00', '2026-10-20T10:00:00+07:00'],
      ['decision', '2026-12-19T23:59:59+07:00', null],
    ])
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('is declared also without a no before, and answers', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const complete = await desk.must('declareComplete', { number })
    expect(complete.clocks.map(({ id, startedAt, metAt }) => [id, startedAt, metAt])).toEqual([
      ['answer', '2026-10-05T09:15:00+07:00', '2026-10-05T09:30:00+07:00'],
      ['decision', '2026-10-05T09:15:00+07:00', null],
    ])
    const again = await desk.call('declareComplete', { number })
    expect(again).toEqual({ problem: { problem: 'already-complete' } })
    expect(await desk.call('findIncomplete', { number, note })).toEqual({
      problem: { problem: 'already-complete' },
    })
  })

  it('lapses only after the thirty days, by an officer, with a note', async () => {
    const desk = await openDesk({ at: '2026-10-06T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    await desk.must('findIncomplete', { number, note })
    expect(await desk.call('findIncomplete', { number, note })).toEqual({
      problem: { problem: 'already-incomplete' },
    })
    const lapse = () => desk.call('lapse', { number, note: 'Tidak dilengkapi.' })
    expect(await lapse()).toEqual({ problem: { problem: 'too-early', dueAt: null } })
    await desk.must('issueLetter', { complaint: number, kind: 'completeness-request', fields: {} })
    const dueAt = '2026-11-05T23:59:59+07:00'
    desk.now(dueAt)
    expect(await lapse()).toEqual({ problem: { problem: 'too-early', dueAt } })
    const waiting = await desk.must('readCase', { number })
    expect(waiting.mayDo.map((move) => move.do)).not.toContain('lapse')
    desk.now('2026-11-06T08:00:00+07:00')
    expect((await desk.must('readCase', { number })).mayDo.map((move) => move.do)).toContain(
      'lapse',
    )
    expect(await desk.call('lapse', { number, note: ' ' })).toMatchObject({
      problem: { faults: [{ field: 'note', problem: 'required' }] },
    })
    const lapsed = await lapse()
    expect(lapsed).toMatchObject({ answer: { status: 'closed', closedAs: 'lapsed' } })
    await desk.must('issueLetter', { complaint: number, kind: 'lapse', fields: {} })
    // Nothing is owed any more, and nothing grows late.
    desk.now('2027-03-01T08:00:00+07:00')
    const later = await desk.must('readCase', { number })
    expect(later.clocks.filter((clock) => clock.late).map(({ id }) => id)).toEqual(['completion'])
    expect(later.pressing).toBeNull()
    expect(await desk.must('listComplaints', { overdue: true })).toEqual([])
    expect(await desk.must('listComplaints', { overdue: true, on: '2027-02-01' })).toEqual([])
  })

  it('counts the thirty days from the date of the request, and says so where it is put back', async () => {
    const desk = await openDesk({ at: '2026-10-06T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    desk.now('2026-11-10T09:00:00+07:00')
    const asks = {
      complaint: number,
      kind: 'completeness-request' as const,
      fields: { date: '2026-10-07' },
    }
    expect((await desk.must('draftLetter', asks)).warnings).toContainEqual({
      warning: 'dated-back',
      completion: true,
    })
    await desk.must('issueLetter', asks)
    const { clocks } = await desk.must('readCase', { number })
    expect(clocks.find(({ id }) => id === 'completion')).toMatchObject({
      startedAt: '2026-10-07T16:00:00+07:00',
      dueAt: '2026-11-06T23:59:59+07:00',
    })
  })

  it('is not closed while it is incomplete, and goes on step by step', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ channel: 'telephone' }))
    await desk.must('findIncomplete', { number, note })
    expect(
      await desk.call('settle', { number, outcomes: ['information'], note: 'Dijawab.' }),
    ).toEqual({ problem: { problem: 'still-incomplete' } })
    const first = await desk.must('completeStep', { number, step: 'contact' })
    expect(first.status).toBe('incomplete')
    await desk.must('declareComplete', { number })
    expect((await desk.must('readCase', { number })).status).toBe('in-progress')
    expect(
      await desk.must('settle', { number, outcomes: ['information'], note: 'Dijawab.' }),
    ).toMatchObject({ closedAs: 'resolved' })
  })
})
