import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

/** Holes that were once found in what is done beside the steps; each test performs the attack. */

const all = { has: ['all'] }
const refused = { problem: { problem: 'conflict-of-interest' } }
const faultAt = (field: string, problem: string) => ({
  problem: { problem: 'invalid', faults: [{ field, problem }] },
})

async function clarifying(desk: Desk, given: Parameters<typeof intake>[0] = {}) {
  const { number } = await desk.must('receive', intake(given))
  await desk.must('completeStep', {
    number,
    step: 'hand-over',
    at: given.receivedAt ?? '2026-10-05T09:20:00+07:00',
    ...all,
  })
  return number
}

describe('the officer complained of', () => {
  const about = { officerComplainedOf: 'Petugas layanan' }
  const staff = { as: 'admin-staff' } as const

  it('moves the complaint away from nobody, and is not told that it stayed', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake(about), staff)
    const { secretary, head } = desk.officers
    const handed = await desk.must('handOver', { from: secretary, to: head, note: 'x' })
    expect(handed).toEqual({ numbers: [], left: [] })
    const officer = desk.officers['service-officer']
    const toSelf = await desk.must('handOver', { from: secretary, to: officer, note: 'x' })
    expect(toSelf).toEqual({ numbers: [], left: [] })
    expect((await desk.must('readCase', { number }, staff)).assignedTo).toBe(secretary)
  })

  it('gets it back neither by a correction while it is closed nor by a disposition', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake(), staff)
    const officer = desk.officers['service-officer']
    await desk.must('assign', { number, officer }, staff)
    const closed = await desk.must('withdraw', { number, note: 'x' }, staff)
    const change = { number, basedOn: closed.revision, change: about }
    expect((await desk.must('correct', change, staff)).assignedTo).toBe(desk.officers.secretary)
    const reopened = await desk.must('reopen', { number, note: 'x' }, staff)
    expect(reopened.assignedTo).toBe(desk.officers.secretary)
    const disposition = { number, instruction: 'x', givenBy: 'x' }
    for (const to of [officer, 'petugas layanan'])
      expect(await desk.call('dispose', { ...disposition, to }, staff)).toEqual(refused)
  })

  it('is found also when the name comes later, or the officer comes back', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ officerComplainedOf: 'Budi Santoso' }))
    const keeper = { as: 'register-keeper' } as const
    const id = desk.officers['service-officer']
    const rename = { id, name: 'Budi Santoso', role: 'service-officer', active: true } as const
    await desk.must('saveOfficer', rename, keeper)
    expect(await desk.call('readCase', { number })).toEqual(refused)
    await desk.must('saveOfficer', { ...rename, active: false }, keeper)
    const other = await desk.must('receive', intake({ officerComplainedOf: 'budi santoso' }), staff)
    await desk.must('saveOfficer', rename, keeper)
    expect(await desk.call('readCase', { number: other.number })).toEqual(refused)
  })

  it('reads nothing by sending an old call again', async () => {
    const desk = await openDesk()
    const call = { callId: crypto.randomUUID() }
    const { number, revision } = await desk.must('receive', intake(), call)
    await desk.must('correct', { number, basedOn: revision, change: about }, staff)
    expect(await desk.call('receive', intake(), call)).toEqual(refused)
  })
})

describe('a correction of when it came in', () => {
  it('never lies after what was done with it', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    const closed = await desk.must('withdraw', {
      number,
      note: 'x',
      at: '2026-10-21T08:00:00+07:00',
    })
    const late = { receivedAt: '2026-11-02T08:00:00+07:00' }
    const correct = (change: object, basedOn = closed.revision) =>
      desk.call('correct', { number, basedOn, change })
    expect(await correct(late)).toEqual(faultAt('receivedAt', 'not-allowed'))
    const other = await desk.must('receive', intake())
    await desk.must('pause', {
      number: other.number,
      reason: 'other-agency',
      at: '2026-10-06T09:00:00+07:00',
    })
    const basedOn = other.revision + 1
    const afterPause = { number: other.number, basedOn, change: late }
    expect(await desk.call('correct', afterPause)).toEqual(faultAt('receivedAt', 'not-allowed'))
  })

  it('moves the first step with it, and counts a closing anew', async () => {
    const desk = await openDesk({ at: '2026-10-23T09:00:00+07:00' })
    const number = await clarifying(desk)
    const earlier = { receivedAt: '2026-09-21T08:00:00+07:00' }
    const { revision } = await desk.must('withdraw', { number, note: 'x' })
    const file = await desk.must('correct', { number, basedOn: revision, change: earlier })
    expect(file.steps[0]).toMatchObject({ startedAt: earlier.receivedAt, late: true })
    const figures = await desk.must('recap', { period: '2026-10' })
    expect(figures.daysToClose.longest).toBe(24)
    expect(figures.onTime).toEqual({ sop: { met: 0, late: 1 }, act: { met: 0, late: 1 } })
  })
})

describe('what was late, met or closed', () => {
  it('stays late while it is paused', async () => {
    const desk = await openDesk({ at: '2026-10-06T15:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    await desk.must('pause', { number, reason: 'other-agency' })
    desk.now('2026-10-08T09:00:00+07:00')
    expect((await desk.must('readCase', { number })).steps[0]).toMatchObject({ late: true })
    for (const on of ['2026-10-05', '2026-10-07', '2026-10-08'] as const)
      expect(await desk.must('listComplaints', { overdue: true, on })).toHaveLength(1)
    expect(await desk.must('listComplaints', {})).toMatchObject([{ late: true }])
  })

  it('keeps its date when limits change afterwards', async () => {
    const desk = await openDesk()
    const number = await clarifying(desk)
    await desk.must('withdraw', { number, note: 'x' })
    const due = (file: { clocks: { id: string; dueAt: string }[] }) =>
      file.clocks.map((clock) => [clock.id, clock.dueAt])
    const before = due(await desk.must('readCase', { number }))
    const { office, revision } = await desk.must('office', {})
    const act = { ...office.limits.act, answer: { ...office.limits.act.answer, days: 5 } }
    const limits = { ...office.limits, act }
    const keeper = { as: 'register-keeper' } as const
    await desk.must('changeOffice', { office: { ...office, limits }, basedOn: revision }, keeper)
    await desk.must('issueLetter', { complaint: number, kind: 'receipt', fields: {} })
    expect(due(await desk.must('readCase', { number }))).toEqual(before)
  })

  it('tells the decision that started while it stood still', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await desk.must('findIncomplete', { number, note: 'x' })
    await desk.must('pause', { number, reason: 'complainant-completion' })
    desk.now('2026-10-12T09:30:00+07:00')
    await desk.must('declareComplete', { number })
    desk.now('2026-10-15T09:30:00+07:00')
    const { pauses } = await desk.must('resume', { number })
    expect(pauses[0]?.moves).toContainEqual({
      clock: 'decision',
      old: '2026-12-11T23:59:59+07:00',
      new: '2026-12-14T23:59:59+07:00',
    })
  })
})

describe('the order of what happened', () => {
  it('is kept: nothing that changes the status comes before the last change', async () => {
    const desk = await openDesk({ at: '2026-11-05T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    const at = '2026-10-20T09:00:00+07:00'
    await desk.must('findIncomplete', { number, note: 'x', at })
    const early = { number, note: 'x', at: '2026-10-15T09:00:00+07:00' }
    expect(await desk.call('withdraw', early)).toEqual(faultAt('at', 'before-previous'))
    // A step may be recorded afterwards; the month is told as it was.
    await desk.must('completeStep', { number, step: 'hand-over', at: early.at, ...all })
    const { byStatus } = await desk.must('recap', { period: '2026-10' })
    expect(byStatus).toMatchObject({ incomplete: 1, 'in-progress': 0 })
  })

  it('has no completeness request that undoes what ran before', async () => {
    const desk = await openDesk({ at: '2026-10-06T09:00:00+07:00' })
    const letter = (complaint: string) =>
      desk.must('issueLetter', { complaint, kind: 'completeness-request', fields: {} })
    const { number: complete } = await desk.must('receive', intake())
    const before = await desk.must('declareComplete', { number: complete })
    desk.now('2026-10-06T09:01:00+07:00')
    await letter(complete)
    expect((await desk.must('readCase', { number: complete })).clocks).toEqual(before.clocks)
    // Without a no before, the letter says no; what is lacking may be said afterwards.
    const { number: asked } = await desk.must('receive', intake())
    await letter(asked)
    expect(await desk.must('readCase', { number: asked })).toMatchObject({
      status: 'incomplete',
      completeness: { state: 'incomplete', note: null },
    })
    const note = 'Bukti belum ada.'
    expect(await desk.must('findIncomplete', { number: asked, note })).toMatchObject({
      completeness: { note },
    })
    expect(await desk.call('findIncomplete', { number: asked, note })).toEqual({
      problem: { problem: 'already-incomplete' },
    })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })
})
