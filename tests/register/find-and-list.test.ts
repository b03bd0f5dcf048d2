import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

async function stocked(): Promise<Desk> {
  const desk = await openDesk({ at: '2026-11-02T09:00:00+07:00' })
  const given = [
    [
      '2026-09-01T09:00:00+07:00',
      'letter',
      'information',
      'Simpan pinjam koperasi Sumber Rejeki',
      'Budi Santoso',
      '0813-1111-2222',
    ],
    [
      '2026-09-15T09:00:00+07:00',
      'walk-in',
      'support',
      'Kios Pasar Blimbing bocor',
      'Maimunah',
      '(0341) 716546',
    ],
    [
      '2026-10-01T09:00:00+07:00',
      'telephone',
      'other',
      'Pedagang kaki lima di trotoar',
      'I Wayan Budiarta',
      '+62 857 3333 4444',
    ],
    ['2026-10-01T09:00:00+07:00', 'email', 'information', 'Tera ulang timbangan', 'Ny. Réna', null],
  ] as const
  for (const [receivedAt, channel, category, subject, name, phone] of given)
    await desk.must(
      'receive',
      intake({
        receivedAt,
        channel,
        category,
        subject,
        complainant: { name, phone },
        narrative: `Uraian tentang ${subject}.`,
        division: 'pasar',
      }),
    )
  return desk
}

describe('finding', () => {
  it.each([
    ['whole words, newest first', 'budi', [3, 1]],
    ['the beginning of a word', 'kope', [1]],
    ['a part of a word', 'erasi', [1]],
    ['several words, all of them', 'kios bocor', [2]],
    ['words of different fields', 'budi pinjam', [1]],
    ['a register number', 'PGD-2026-00002', [2]],
    ['the end of a number', '00003', [3]],
    ['a telephone tail', '2222', [1]],
    ['a telephone number as it is written elsewhere', '+62 813 1111 2222', [1]],
    ['a telephone number with dashes', '0857-3333-4444', [3]],
    ['part of a name with the tail of a number', 'buda 4444', []],
    ['part of a name and four digits', 'budi 4444', [3]],
    ['one typo', 'koprasi', [1]],
    ['two letters swapped', 'bcoor', [2]],
    ['no accent', 'rena', [4]],
    ['nothing', 'zzzz', []],
    ['signs only', '"*() - :', []],
    ['the language of the index', 'NEAR(budi OR *', []],
  ])('by %s: %s', async (_what, text, expected) => {
    const desk = await stocked()
    const found = await desk.must('find', { text })
    expect(found.map((line) => Number(line.number.slice(-5)))).toEqual(expected)
    for (const line of found) expect(line.matches.length).toBeGreaterThan(0)
  })

  it('marks what matched where it stands', async () => {
    const desk = await stocked()
    const [line] = await desk.must('find', { text: 'koprasi' })
    const { start, length } = line?.matches.find((match) => match.field === 'subject') ?? {
      start: 0,
      length: 0,
    }
    expect(line?.subject?.slice(start, start + length)).toBe('koperasi')
  })

  it('shows initials of a confidential name, and none of an anonymous one', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ confidential: true }))
    await desk.must('receive', intake({ anonymous: true }))
    const lines = await desk.must('find', { text: 'timbangan' })
    expect(lines.map((line) => line.complainant)).toEqual([null, 'S••• W•••'])
    expect(lines.flatMap((line) => line.matches).some(({ field }) => field === 'complainant')).toBe(
      false,
    )
  })
})

describe('listing', () => {
  it('goes from the newest down, page by page', async () => {
    const desk = await stocked()
    const numbers = async (asks: object) =>
      (await desk.must('listComplaints', asks)).map((line) => Number(line.number.slice(-5)))
    expect(await numbers({})).toEqual([4, 3, 2, 1])
    expect(await numbers({ limit: 2 })).toEqual([4, 3])
    expect(await numbers({ limit: 2, after: 'PGD-2026-00003' })).toEqual([2, 1])
    expect(await desk.call('listComplaints', { after: 'PGD-2026-09999' })).toEqual({
      problem: { problem: 'not-found' },
    })
    expect(await numbers({ month: '2026-09' })).toEqual([2, 1])
    expect(await numbers({ channel: 'telephone' })).toEqual([3])
    expect(await numbers({ category: 'information' })).toEqual([4, 1])
    expect(await numbers({ category: 'information', month: '2026-10' })).toEqual([4])
    expect(await numbers({ division: 'pasar', status: 'received' })).toEqual([4, 3, 2, 1])
    expect(await numbers({ status: 'closed' })).toEqual([])
    expect((await desk.must('countComplaints', { month: '2026-09' })).count).toBe(2)
  })

  it('tells what is overdue at the end of a day', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    await desk.must('receive', intake({ channel: 'walk-in' }))
    const overdue = async (on?: string) =>
      (await desk.must('listComplaints', { overdue: true, on })).map((line) => [
        line.binding,
        line.late,
      ])
    expect(await overdue()).toEqual([])
    expect(await overdue('2026-10-18')).toEqual([])
    expect(await overdue('2026-10-19')).toEqual([['answer', true]])
  })
})

describe('Hari ini', () => {
  it('puts each complaint in one group, the late ones first', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    await desk.must('receive', intake())
    await desk.must('receive', intake({ channel: 'walk-in' }))
    const groups = async () =>
      (await desk.must('today', {})).groups.map(({ group, count }) => [group, count])
    expect(await groups()).toEqual([
      ['due-today', 1],
      ['new', 1],
    ])
    desk.now('2026-10-05T11:16:00+07:00')
    expect(await groups()).toEqual([
      ['late', 1],
      ['new', 1],
    ])
    desk.now('2026-10-14T11:16:00+07:00')
    const today = await desk.must('today', {})
    expect(today.groups.map(({ group, count }) => [group, count])).toEqual([
      ['late', 1],
      ['new', 1],
    ])
    expect(today.month).toEqual({ received: 2, closed: 0, open: 2, late: 1 })
  })
})
