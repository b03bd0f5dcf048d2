import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

describe('receiving a complaint', () => {
  it('gives a number, the steps, the clocks and the history in one go', async () => {
    const desk = await openDesk()
    const received = await desk.must('receive', intake())
    expect(received).toMatchObject({
      number: 'PGD-2026-00001',
      revision: 1,
      status: 'received',
      direct: false,
      procedure: { id: 'tidak-langsung', version: 1 },
      missing: [],
      possibleDuplicates: [],
    })
    expect(received.steps[0]).toMatchObject({
      id: 'hand-over',
      startedAt: '2026-10-05T09:15:00+07:00',
      dueAt: '2026-10-05T11:15:00+07:00',
      late: false,
    })
    expect(received.steps.slice(1).every((step) => step.startedAt === null)).toBe(true)
    expect(received.clocks.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['answer', '2026-10-19T23:59:59+07:00'],
      ['decision', '2026-12-04T23:59:59+07:00'],
    ])
    expect(received.history).toHaveLength(1)
  })

  it.each([
    ['walk-in', 'langsung', true],
    ['telephone', 'langsung', true],
    ['letter', 'tidak-langsung', false],
    ['email', 'tidak-langsung', false],
    ['fax', 'tidak-langsung', false],
    ['social-media', 'tidak-langsung', false],
    ['app', 'tidak-langsung', false],
    ['text-message', 'tidak-langsung', false],
    ['referral', 'tidak-langsung', false],
  ] as const)('by %s follows the procedure %s', async (channel, id, direct) => {
    const desk = await openDesk()
    const received = await desk.must('receive', intake({ channel }))
    expect([received.procedure.id, received.direct]).toEqual([id, direct])
  })

  it('takes a call that broke off, and says what the Act still asks for', async () => {
    const desk = await openDesk()
    const received = await desk.must('receive', {
      receivedAt: '2026-10-05T02:15Z',
      channel: 'telephone',
      narrative: 'Harga minyak goreng naik, lalu telepon terputus',
      complainant: { name: '', phone: '' },
    })
    expect(received.missing).toEqual(['complainant.name', 'complainant.address', 'requestedRemedy'])
    expect(received.receivedAt).toBe('2026-10-05T09:15:00+07:00')
    expect(received.complainant.phone).toBeNull()
  })

  it.each([
    [{ narrative: '  ' }, 'narrative', 'required'],
    [{ channel: 'pigeon' }, 'channel', 'unknown-value'],
    [{ receivedAt: '2026-10-05T09:15:00' }, 'receivedAt', 'not-a-time'],
    [{ receivedAt: '2026-10-05T09:31:00+07:00' }, 'receivedAt', 'in-future'],
    [{ receivedAt: '2026-02-30T09:00:00+07:00' }, 'receivedAt', 'not-a-time'],
    [{ serviceDate: '2026-02-30' }, 'serviceDate', 'not-a-date'],
    [{ division: 'angkasa' }, 'division', 'unknown-value'],
    [{ colour: 'blue' }, 'colour', 'unknown-key'],
    [{ complainant: { nick: 'x' } }, 'complainant.nick', 'unknown-key'],
    [{ complainant: { name: 7 } }, 'complainant.name', 'wrong-type'],
    [{ subject: 'x'.repeat(501) }, 'subject', 'too-long'],
    [{ subject: 'a\u0000b' }, 'subject', 'unknown-value'],
  ])('refuses %j, naming the field', async (given, field, problem) => {
    const desk = await openDesk()
    expect(await desk.call('receive', intake(given as never))).toEqual({
      problem: { problem: 'invalid', faults: [{ field, problem }] },
    })
    expect((await desk.must('verify', {})).complaints).toBe(0)
  })

  it('numbers by the year of recording in the office zone, without a gap over a refusal', async () => {
    const desk = await openDesk({ at: '2026-12-31T23:59:00+07:00' })
    await desk.must('receive', intake())
    await desk.call('receive', intake({ narrative: '' }))
    expect((await desk.must('receive', intake())).number).toBe('PGD-2026-00002')
    desk.now('2026-12-31T17:00:00Z')
    expect((await desk.must('receive', intake())).number).toBe('PGD-2027-00001')
  })

  it('is done once however often it is sent with the same call id', async () => {
    const desk = await openDesk()
    const callId = 'a-call'
    const once = await desk.must('receive', intake(), { callId })
    const twice = await desk.must('receive', intake(), { callId })
    expect(twice.number).toBe(once.number)
    expect((await desk.must('verify', {})).complaints).toBe(1)
    expect(
      await desk.call('changePassword', { present: 'x', next: 'y'.repeat(9) }, { callId }),
    ).toMatchObject({ problem: { problem: 'invalid' } })
  })

  it('refuses to record while the clock stands before the last row', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake())
    desk.now('2026-10-05T09:29:00+07:00')
    expect(await desk.call('receive', intake())).toEqual({
      problem: { problem: 'clock-behind', lastRecordedAt: '2026-10-05T09:30:00+07:00' },
    })
  })

  it('names what may be the same complaint, and why', async () => {
    const desk = await openDesk()
    const first = await desk.must('receive', intake())
    await desk.must('receive', intake({ complainant: { name: 'Agus' }, subject: 'Parkir liar' }))
    const again = await desk.must(
      'receive',
      intake({
        complainant: { name: 'SRI  WAHYUNI', phone: '+62 812 3456 7890' },
        subject: 'Lagi: timbangan pedagang tidak sesuai',
      }),
    )
    expect(again.possibleDuplicates[0]).toMatchObject({
      number: first.number,
      because: ['same-phone', 'same-name', 'similar-text'],
    })
  })

  it('keeps text as it was typed: quotes, accents, emoji, markup', async () => {
    const desk = await openDesk()
    const narrative = `O'Brien "é" 😀 <b>tebal</b> =1+1 \n\tbaris ${'x'.repeat(20_000)}`
    const received = await desk.must('receive', intake({ narrative }))
    expect((await desk.must('readCase', { number: received.number })).narrative).toBe(narrative)
  })
})
