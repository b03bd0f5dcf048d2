import { describe, expect, it } from 'vitest'
import type { KeptRecap } from '../../src-main/contract/recap.ts'
import { periodBefore } from '../../src-main/register/recap/period.ts'
import type { RecapRow } from '../../src-main/register/recap/recap-rows.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { pagesOf } from '../letters/make-letter.ts'

/** Recaps that were issued: kept as they were, and what moved since told line by line. */

const note = 'Atas permintaan pelapor.'

/** September with one closed, one open and one that will be closed late; October has begun. */
async function september() {
  const desk = await openDesk({ at: '2026-10-02T09:00:00+07:00' })
  const receive = async (day: string, given: Parameters<typeof intake>[0] = {}) =>
    (await desk.must('receive', intake({ receivedAt: `2026-09-${day}T09:00:00+07:00`, ...given })))
      .number
  const closed = await receive('02', { channel: 'telephone' })
  await desk.must('settle', {
    number: closed,
    outcomes: ['information'],
    note: 'Dijelaskan.',
    at: '2026-09-03T10:00:00+07:00',
  })
  const open = await receive('10')
  const late = await receive('11', { division: 'pasar' })
  return { desk, receive, closed, open, late }
}

/** What was forgotten, recorded in October: a letter, a withdrawal and a reopening. */
async function recordLate(desk: Desk, closed: string, late: string) {
  desk.now('2026-10-20T14:30:00+07:00')
  await desk.must('withdraw', { number: late, note, at: '2026-09-28T10:00:00+07:00' })
  await desk.must('reopen', { number: closed, note, at: '2026-09-30T11:00:00+07:00' })
}

const rowsOf = (desk: Desk, id: string) =>
  JSON.parse(
    desk.register
      .context()
      .db.prepare<[string], { rows: string }>('SELECT rows FROM recaps WHERE id = ?')
      .get(id)?.rows ?? '[]',
  ) as RecapRow[]

const moves = (figures: Record<string, number>) =>
  expect.arrayContaining(Object.entries(figures).map(([figure, by]) => ({ figure, by })))

describe('an issued recap', () => {
  it('is kept with figures, rows and pages, in the history, and nobody changes it', async () => {
    const { desk } = await september()
    const issued = await desk.must('issueRecap', { period: '2026-09' }, { as: 'secretary' })
    expect(issued).toMatchObject({ period: '2026-09', issuedBy: 'Sekretaris' })
    const { db } = desk.register.context()
    for (const change of ["UPDATE recaps SET period = '2026'", 'DELETE FROM recaps'])
      expect(() => db.exec(change)).toThrow('an issued recap is final')
    expect(db.prepare(`SELECT detail FROM history WHERE kind = 'recap-issued'`).all()).toEqual([
      { detail: '2026-09' },
    ])
    const rows = rowsOf(desk, issued.id)
    const sum = (figure: string) =>
      rows.reduce((total, { counts }) => total + (counts[figure] ?? 0), 0)
    const figures = await desk.must('recap', { period: '2026-09' })
    for (const figure of ['carriedOver', 'received', 'closed', 'reopened', 'remaining'] as const)
      expect([figure, sum(figure)]).toEqual([figure, figures[figure]])
    expect(sum('byDivision.pasar')).toBe(figures.byDivision['pasar'])
    expect(await desk.must('verify', {})).toMatchObject({ ok: true })
    db.exec(`DROP TRIGGER recaps_are_final; UPDATE recaps SET figures = replace(figures, '3', '4')`)
    expect((await desk.must('verify', {})).findings).toEqual([
      { finding: 'shape-differs', what: 'trigger recaps_are_final' },
      { finding: 'recap-damaged', what: '2026-09' },
    ])
  })

  it('is only of a period that is over, and not of a division', async () => {
    const { desk } = await september()
    for (const period of ['2026-10', '2026-Q4', '2026'])
      expect(await desk.call('issueRecap', { period })).toMatchObject({
        problem: { problem: 'invalid', faults: [{ field: 'period' }] },
      })
    expect(await desk.call('issueRecap', { period: '2026-09' }, { as: 'division' })).toEqual({
      problem: { problem: 'not-allowed' },
    })
    expect((await desk.must('recapScreen', { period: '2026-Q3' })).over).toBe(true)
  })

  it('explains what moves it afterwards, and the month after it begins where it now ends', async () => {
    const { desk, receive, closed, late } = await september()
    const issued = await desk.must('issueRecap', { period: '2026-09' })
    await recordLate(desk, closed, late)
    const forgotten = await receive('30', { channel: 'app' })
    const now = await desk.must('recapScreen', { period: '2026-09' })
    expect(now.issued).toEqual([issued])
    const recorded = { recordedAt: '2026-10-20T14:30:00+07:00', by: 'Petugas layanan' }
    expect(now.differences).toEqual([
      {
        recap: issued,
        changes: [
          {
            number: closed,
            moves: moves({ reopened: 1, remaining: 1, 'byStatus.closed': -1 }),
            because: [
              {
                what: expect.stringContaining('Dibuka kembali') as string,
                happenedAt: '2026-09-30T11:00:00+07:00',
                ...recorded,
              },
            ],
          },
          {
            number: late,
            moves: moves({ closed: 1, remaining: -1, 'closedAs.withdrawn': 1 }),
            because: [
              {
                what: 'Ditutup: Dicabut',
                happenedAt: '2026-09-28T10:00:00+07:00',
                ...recorded,
              },
            ],
          },
          {
            number: forgotten,
            moves: moves({ received: 1, remaining: 1, 'byChannel.app': 1 }),
            because: [
              {
                what: 'Pengaduan diterima dan dicatat',
                happenedAt: '2026-09-30T09:00:00+07:00',
                ...recorded,
              },
            ],
          },
        ],
      },
    ])
    // The balance joins, and the newer month says why it does not join the older page.
    const october = await desk.must('recapScreen', { period: '2026-10' })
    expect(october.figures.carriedOver).toBe(now.figures.remaining)
    expect(october.differences).toEqual(now.differences)
    const pages = await pagesOfRecap(desk, '2026-10')
    expect(pages.join('\n')).toContain('Perbedaan dengan rekap yang sudah terbit')
    for (const number of [closed, late, forgotten]) expect(pages.join('\n')).toContain(number)
    // Issued anew, it holds again; the older one stays as it was.
    const anew = await desk.must('issueRecap', { period: '2026-09' })
    const again = await desk.must('recapScreen', { period: '2026-09' })
    expect([again.issued, again.differences]).toEqual([[anew, issued], []])
  })

  it('does not tell whoever is complained of which complaint it was, nor does paper', async () => {
    const { desk, receive } = await september()
    await desk.must('issueRecap', { period: '2026-09' })
    const secret = await receive('12', { officerComplainedOf: desk.officers['admin-staff'] })
    const seen = async (as: 'admin-staff' | 'secretary') =>
      (await desk.must('recapScreen', { period: '2026-09' }, { as })).differences[0]?.changes
    expect(await seen('secretary')).toMatchObject([{ number: secret }])
    const hidden = await seen('admin-staff')
    expect(hidden).toMatchObject([{ number: null, because: [] }])
    expect((await pagesOfRecap(desk, '2026-09')).join('\n')).not.toContain(secret)
    const asks = { period: '2026-09', figure: 'received' }
    const behind = await desk.must('recapCases', asks, { as: 'admin-staff' })
    expect([behind.lines.length, behind.hidden]).toEqual([3, 1])
  })
})

describe('the pages of a recap', () => {
  it('carry period, filter, time and head on each, and come again byte for byte', async () => {
    const { desk, closed, late } = await september()
    const issued = await desk.must('issueRecap', { period: '2026-Q3' })
    const asIssued = (recap: KeptRecap) =>
      desk.must('drawPaper', { paper: 'recap', period: recap.period, issued: recap.id })
    const first = await asIssued(issued)
    await recordLate(desk, closed, late)
    expect(Buffer.from((await asIssued(issued)).pdf).equals(Buffer.from(first.pdf))).toBe(true)
    const pages = pagesOf(first.pdf)
    expect(pages).toHaveLength(first.pages)
    expect(first.pages).toBeGreaterThan(1)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Rekap pengaduan Triwulan III Tahun 2026')
      expect(page).toContain('Saringan: semua pengaduan')
      expect(page).toContain('dibuat 2 Oktober 2026 pukul 09.00')
      expect(page).toContain(issued.head)
      expect(page).toContain(`halaman ${index + 1} dari ${first.pages}`)
    }
    const whole = pages.join('\n')
    for (const words of ['PEMERINTAH KOTA MALANG', 'Mengetahui,', 'SEKRETARIS,', 'Petugas,'])
      expect(whole).toContain(words)
    expect(whole).toMatch(/Tepat waktu berarti:/)
    expect(
      await desk.call('drawPaper', { paper: 'recap', period: '2026', issued: randomId }),
    ).toEqual({ problem: { problem: 'not-found' } })
  })
})

describe('the period before', () => {
  it('is as long, and ends where this one begins', () => {
    const before = (period: string) => periodBefore(period as never)
    expect(['2026-01', '2026-10', '2026-Q1', '2026-Q4', '2026'].map(before)).toEqual([
      '2025-12',
      '2026-09',
      '2025-Q4',
      '2026-Q3',
      '2025',
    ])
  })
})

const randomId = '01994e3a-0000-7000-9000-00000000ffff'

async function pagesOfRecap(desk: Desk, period: string): Promise<string[]> {
  return pagesOf((await desk.must('drawPaper', { paper: 'recap', period })).pdf)
}
