import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

async function handedOver(desk: Desk) {
  const { number } = await desk.must('receive', intake())
  await desk.must('completeStep', {
    number,
    step: 'hand-over',
    has: ['all'],
    at: '2026-10-05T10:00:00+07:00',
  })
  return number
}

describe('walking tidak-langsung', () => {
  it('goes to its end: letter, receipt of the service, closed as resolved', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00+07:00' })
    const number = await handedOver(desk)
    const step = (id: string, at: string, outcomes: string[] = []) =>
      desk.call('completeStep', { number, step: id, outcomes, has: ['all'], at })
    await step('clarify', '2026-10-12T09:00:00+07:00', ['forward'])
    await step('review', '2026-10-16T09:00:00+07:00', ['other-service'])
    expect(await step('follow-up', '2026-10-22T09:00:00+07:00', ['letter-to-complainant'])).toEqual(
      {
        problem: { problem: 'letter-missing', kind: 'follow-up-complainant' },
      },
    )
    await desk.must('issueLetter', {
      complaint: number,
      kind: 'follow-up-complainant',
      fields: { date: '2026-10-22' },
    })
    await step('follow-up', '2026-10-22T09:00:00+07:00', ['letter-to-complainant'])
    const closed = await desk.must('completeStep', {
      number,
      step: 'receive',
      at: '2026-10-23T09:00:00+07:00',
    })
    expect(closed).toMatchObject({
      status: 'closed',
      closedAs: 'resolved',
      closedAt: '2026-10-23T09:00:00+07:00',
    })
    expect(closed.clocks.map(({ id, late }) => [id, late])).toEqual([
      ['answer', false],
      ['decision', false],
      ['notification', false],
    ])
    expect(closed.steps.map((one) => one.late)).toEqual([false, false, false, false, false])
    expect(await step('receive', '2026-10-24T09:00:00+07:00')).toEqual({
      problem: { problem: 'already-closed' },
    })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('declines with a letter, or with a note how it was told; the notice runs until the letter', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const number = await handedOver(desk)
    const decline = (note: string | null) =>
      desk.call('completeStep', {
        number,
        step: 'clarify',
        outcomes: ['decline'],
        has: ['all'],
        note,
        at: '2026-10-12T09:00:00+07:00',
      })
    expect(await decline(null)).toEqual({
      problem: { problem: 'letter-missing', kind: 'declination' },
    })
    expect(await decline('Diberitahukan lewat telepon')).toMatchObject({
      answer: { status: 'closed', closedAs: 'not-actionable' },
    })
    const told = await desk.must('readCase', { number })
    expect(told.clocks.at(-1)).toMatchObject({ id: 'notification', metAt: null })
    await desk.must('issueLetter', { complaint: number, kind: 'declination', fields: {} })
    const sent = await desk.must('readCase', { number })
    expect(sent.clocks.at(-1)).toMatchObject({ metAt: '2026-10-20T09:00:00+07:00', late: false })
  })

  it.each([
    [
      { step: 'clarify', outcomes: ['forward'], has: ['peraturan'] },
      { problem: 'documents-missing', missing: ['berkas-pengaduan', 'data-pendukung'] },
    ],
    [
      { step: 'review', outcomes: ['clarified'], has: ['all'] },
      { problem: 'out-of-order', open: 'clarify' },
    ],
    [
      { step: 'clarify', has: ['all'] },
      { problem: 'invalid', faults: [{ field: 'outcomes', problem: 'required' }] },
    ],
    [
      { step: 'clarify', outcomes: ['mediation'], has: ['all'] },
      { problem: 'invalid', faults: [{ field: 'outcomes', problem: 'unknown-value' }] },
    ],
    [
      { step: 'clarify', outcomes: ['forward', 'decline'], has: ['all'] },
      { problem: 'invalid', faults: [{ field: 'outcomes', problem: 'too-large' }] },
    ],
    [
      { step: 'clarify', outcomes: ['forward'], has: ['surat-cinta'] },
      { problem: 'invalid', faults: [{ field: 'has', problem: 'unknown-value' }] },
    ],
    [
      { step: 'dance', has: ['all'] },
      { problem: 'invalid', faults: [{ field: 'step', problem: 'unknown-value' }] },
    ],
    [
      { step: 'clarify', outcomes: ['forward'], has: ['all'], at: '2026-10-05T09:59:00+07:00' },
      { problem: 'invalid', faults: [{ field: 'at', problem: 'before-previous' }] },
    ],
    [
      { step: 'clarify', outcomes: ['forward'], has: ['all'], at: '2027-10-05T09:59:00+07:00' },
      { problem: 'invalid', faults: [{ field: 'at', problem: 'in-future' }] },
    ],
    [
      { step: 'clarify', outcomes: ['forward'], has: ['all'], by: 'nobody' },
      { problem: 'invalid', faults: [{ field: 'by', problem: 'unknown-value' }] },
    ],
  ])('refuses %j and changes nothing', async (asks, problem) => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const number = await handedOver(desk)
    const before = await desk.must('readCase', { number })
    expect(await desk.call('completeStep', { number, ...asks })).toEqual({ problem })
    expect(await desk.must('readCase', { number })).toEqual(before)
  })

  it('asks for category and subject when the analysis is finished, not before', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake({ category: null, subject: null }))
    const handed = await desk.must('completeStep', { number, step: 'hand-over', has: ['all'] })
    const clarify = { number, step: 'clarify', outcomes: ['forward'], has: ['all'] }
    expect(await desk.call('completeStep', clarify)).toMatchObject({
      problem: { faults: [{ field: 'category' }, { field: 'subject' }] },
    })
    await desk.must('correct', {
      number,
      basedOn: handed.revision,
      change: { category: 'support', subject: 'Bantuan' },
    })
    expect((await desk.must('completeStep', clarify)).steps[1]?.outcome).toBe('forward')
  })

  it('keeps who did it and who recorded it apart', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const number = await handedOver(desk)
    const { steps } = await desk.must('completeStep', {
      number,
      step: 'clarify',
      outcomes: ['forward'],
      has: ['all'],
      by: desk.officers.secretary,
    })
    expect([steps[0]?.by, steps[0]?.recordedBy]).toEqual([
      'admin-staff',
      desk.officers['service-officer'],
    ])
    expect(steps[1]?.by).toBe(desk.officers.secretary)
  })

  it('refuses a change based on another revision than the present one', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const number = await handedOver(desk)
    expect(
      await desk.call('completeStep', {
        number,
        step: 'clarify',
        outcomes: ['forward'],
        has: ['all'],
        basedOn: 1,
      }),
    ).toEqual({ problem: { problem: 'changed-elsewhere', revision: 2 } })
  })

  it('lets a division record only its own steps', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const number = await handedOver(desk)
    const clarify = { number, step: 'clarify', outcomes: ['forward'], has: ['all'] }
    expect(await desk.call('completeStep', clarify, { as: 'division' })).toEqual({
      problem: { problem: 'not-allowed' },
    })
    await desk.must('completeStep', clarify)
    const review = { number, step: 'review', outcomes: ['clarified'], has: ['all'] }
    const { steps } = await desk.must('completeStep', review, { as: 'division' })
    expect(steps[2]?.by).toBe(desk.officers.division)
  })
})

describe('walking langsung', () => {
  it('goes through every step and ends in several services', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ channel: 'walk-in' }))
    for (const step of ['contact', 'notify']) await desk.must('completeStep', { number, step })
    await desk.must('completeStep', { number, step: 'record', outcomes: ['coordinate'] })
    await desk.must('completeStep', { number, step: 'report' })
    const closed = await desk.must('completeStep', {
      number,
      step: 'receive',
      outcomes: ['information', 'mediation'],
    })
    expect(closed).toMatchObject({ status: 'closed', closedAs: 'resolved' })
    expect(closed.steps.at(-1)).toMatchObject({
      outcome: 'information',
      outcomes: ['information', 'mediation'],
      by: 'complainant',
    })
  })

  it('is settled on the spot in one go', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ channel: 'telephone' }))
    const settled = await desk.must('settle', {
      number,
      outcomes: ['information'],
      note: 'Syarat pendirian koperasi dijelaskan.',
    })
    expect(settled).toMatchObject({ status: 'closed', closedAs: 'resolved' })
    expect(settled.steps.every((step) => step.finishedAt !== null)).toBe(true)
    expect(settled.steps[2]?.outcome).toBe('answer')
    expect(settled.steps.at(-1)?.note).toBe('Syarat pendirian koperasi dijelaskan.')
    expect(settled.clocks.every((clock) => clock.metAt !== null)).toBe(true)
  })

  it.each([
    [{ outcomes: [], note: 'x' }, { problem: 'invalid' }],
    [{ outcomes: ['answer'], note: 'x' }, { problem: 'invalid' }],
    [{ outcomes: ['information'], note: ' ' }, { problem: 'invalid' }],
    [{ outcomes: ['letter-to-party'], note: 'x' }, { problem: 'invalid' }],
  ])('refuses to settle with %j', async (asks, problem) => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ channel: 'telephone' }))
    expect(await desk.call('settle', { number, ...asks })).toMatchObject({ problem })
    expect((await desk.must('readCase', { number })).status).toBe('received')
  })

  it('refuses to settle what came in indirectly', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    expect(await desk.call('settle', { number, outcomes: ['information'], note: 'x' })).toEqual({
      problem: { problem: 'not-direct' },
    })
  })
})

describe('correcting', () => {
  it('keeps what stood before in the history, and moves the dates', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    const corrected = await desk.must('correct', {
      number,
      basedOn: 1,
      change: {
        receivedAt: '2026-10-06T09:15:00+07:00',
        complainant: { name: 'Sri Wahyuningsih' },
      },
    })
    expect(corrected.complainant).toMatchObject({
      name: 'Sri Wahyuningsih',
      address: 'Jl. Gajayana 12',
    })
    expect(corrected.clocks[0]?.dueAt).toBe('2026-10-20T23:59:59+07:00')
    expect(corrected.steps[0]?.dueAt).toBe('2026-10-06T11:15:00+07:00')
    expect(corrected.history.at(-1)?.changes).toContainEqual({
      field: 'complainant.name',
      before: 'Sri Wahyuni',
      after: 'Sri Wahyuningsih',
    })
    expect(await desk.call('correct', { number, basedOn: 1, change: { subject: 'x' } })).toEqual({
      problem: { problem: 'changed-elsewhere', revision: 2 },
    })
    expect((await desk.must('find', { text: 'wahyuningsih' })).map((line) => line.number)).toEqual([
      number,
    ])
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('moves to the other procedure only before the first step is finished', async () => {
    const desk = await openDesk({ at: '2026-10-20T09:00:00+07:00' })
    const { number } = await desk.must('receive', intake())
    const moved = await desk.must('correct', { number, basedOn: 1, change: { channel: 'walk-in' } })
    expect(moved.procedure.id).toBe('langsung')
    expect(moved.steps[0]?.id).toBe('contact')
    await desk.must('completeStep', { number, step: 'contact' })
    expect(
      await desk.call('correct', { number, basedOn: 3, change: { channel: 'fax' } }),
    ).toMatchObject({ problem: { faults: [{ field: 'channel', problem: 'not-allowed' }] } })
  })
})
