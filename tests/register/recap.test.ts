import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

/** Settled on the spot at a moment, received the moment before. */
async function settled(desk: Desk, receivedAt: string, at: string) {
  const { number } = await desk.must('receive', intake({ channel: 'telephone', receivedAt }))
  await desk.must('settle', { number, outcomes: ['information'], note: 'Dijelaskan.', at })
}

describe('a recap', () => {
  it('carries over what was open, by when things happened and not by when they were recorded', async () => {
    const desk = await openDesk({ at: '2026-12-01T09:00:00+07:00' })
    await settled(desk, '2026-09-30T23:59:59+07:00', '2026-10-02T09:00:00+07:00')
    await settled(desk, '2026-10-01T00:00:00+07:00', '2026-11-02T09:00:00+07:00')
    await settled(desk, '2026-10-08T09:00:00+07:00', '2026-10-08T10:00:00+07:00')
    await desk.must(
      'receive',
      intake({ receivedAt: '2026-10-09T09:00:00+07:00', category: null, division: null }),
    )
    const recap = (period: string) => desk.must('recap', { period })
    const october = await recap('2026-10')
    expect(october).toMatchObject({
      carriedOver: 1,
      received: 3,
      closed: 2,
      reopened: 0,
      remaining: 2,
      closedAs: { resolved: 2, lapsed: 0 },
      byChannel: { telephone: 2, letter: 1, fax: 0 },
      byCategory: { 'problem-solving': 2, none: 1 },
      byDivision: { perdagangan: 2, none: 1, koperasi: 0 },
      byStatus: { received: 2, closed: 2, 'in-progress': 0 },
      daysToClose: { average: 1, median: 1, longest: 2 },
      onTime: { sop: { met: 2, late: 0 }, act: { met: 2, late: 0 } },
    })
    const november = await recap('2026-11')
    expect(november.carriedOver).toBe(october.remaining)
    expect(november.remaining).toBe(1)
    expect(november.onTime.act).toEqual({ met: 0, late: 1 })
    expect((await recap('2026-Q4')).received).toBe(3)
    expect((await recap('2026')).received).toBe(4)
    const screen = await desk.must('recapScreen', { period: '2026-10' })
    expect(screen.open).toHaveLength(2)
  })

  it('of a month without anything has every key, and null where nothing was measured', async () => {
    const desk = await openDesk()
    const figures = await desk.must('recap', { period: '2024-02' })
    expect(Object.values(figures.byChannel)).toEqual(Array<number>(9).fill(0))
    expect(figures.daysToClose).toEqual({ average: null, median: null, longest: null })
  })
})
