import { describe, expect, it } from 'vitest'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const order = (number: string) => Number(number.slice(-5))

/** What was found: the order of each number, and what its excerpts show with the words in brackets. */
async function searched(desk: Desk, asks: AsksInput<'searchComplaints'>, as?: 'division') {
  const lines = await desk.must('searchComplaints', asks, as ? { as } : {})
  return lines.map((line) => ({
    order: order(line.number),
    excerpts: line.excerpts.map(({ field, text, marks }) => [
      field,
      marks
        .toSorted((a, b) => b.start - a.start)
        .reduce(
          (said, { start, length }) =>
            `${said.slice(0, start)}[${said.slice(start, start + length)}]${said.slice(start + length)}`,
          text,
        ),
    ]),
  }))
}

const long =
  'Saya datang ke kantor pada hari Senin pukul sepuluh dan menunggu sampai siang tanpa dilayani. ' +
  'Kemudian petugas mengatakan bahwa retribusi kios harus dibayar dua kali.\nKarcis tidak diberikan, ' +
  'dan bukti pembayaran yang lama dianggap tidak berlaku lagi oleh petugas yang berjaga hari itu.'

describe('what stands around the words', () => {
  it('is told of the narrative, cut at words, unless the line shows every word itself', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ subject: 'Kios bocor', narrative: long }))
    expect(await searched(desk, { text: 'kios' })).toEqual([{ order: 1, excerpts: [] }])
    const [line] = await searched(desk, { text: 'bocor karcis' })
    expect(line?.excerpts[0]).toEqual([
      'narrative',
      '… retribusi kios harus dibayar dua kali. [Karcis] tidak diberikan, dan bukti pembayaran yang lama dianggap tidak berlaku lagi oleh petugas yang …',
    ])
    expect(await searched(desk, { text: 'karsis' })).toMatchObject([{ order: 1 }])
  })

  it('is told of a telephone by its tail, a place, an incoming and an outgoing letter number', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must(
      'receive',
      intake({ place: 'Pasar Klojen', incomingLetter: { number: '045/KSU-MJ/IX/2026' } }),
    )
    await desk.must('receive', intake({ subject: 'Yang lain', complainant: null }))
    const issue = { complaint, kind: 'follow-up-party', fields: {} } as const
    const { letter } = await desk.must('issueLetter', issue)
    const told = async (text: string) => (await searched(desk, { text })).map((one) => one.excerpts)
    expect(await told('7890')).toEqual([[['complainant.phone', '0812-3456-[7890]']]])
    expect(await told('klojen')).toEqual([[['place', 'Pasar [Klojen]']]])
    expect(await told('045/KSU')).toEqual([[['incomingLetter.number', '[045]/[KSU]-MJ/IX/2026']]])
    expect(letter.number).toBe('500.2.3/1/35.73/2026')
    for (const part of ['500.2.3/1/35.73/2026', '2.3/1/35', '3/1/'])
      expect((await searched(desk, { text: part })).map((one) => one.order)).toEqual([1])
    expect((await told('500.2.3/1'))[0]?.[0]?.[0]).toBe('letter.number')
    expect(await searched(desk, { text: '500.2.3/2/' })).toEqual([])
  })

  it('follows a letter that the general agenda numbers later', async () => {
    const desk = await openDesk()
    const { office, revision } = await desk.must('office', {})
    const central = { ...office, letterNumbering: { ...office.letterNumbering, way: 'central' } }
    await desk.must(
      'changeOffice',
      { office: central as never, basedOn: revision },
      { as: 'register-keeper' },
    )
    const { number: complaint } = await desk.must('receive', intake())
    const issue = { complaint, kind: 'follow-up-party', fields: {} } as const
    const { letter } = await desk.must('issueLetter', issue)
    expect(await searched(desk, { text: '800/771' })).toEqual([])
    await desk.must('numberLetter', { letter: letter.id, number: '800/771/35.73/2026', date: null })
    expect(await searched(desk, { text: '800/771' })).toHaveLength(1)
    expect((await desk.must('verify', {})).findings).toEqual([])
  })
})

describe('a protected complainant', () => {
  const names = ['Kusumastuti', 'rahayu', '1234', 'rahayu gula', 'kusumastutu']
  const secret = {
    confidential: true,
    complainant: { name: 'Rahayu Kusumastuti', phone: '0812-9999-1234' },
    narrative: 'Saya, Rahayu Kusumastuti, membeli gula di kios Bu Rahayu dan takarannya kurang.',
    subject: 'Keluhan Kusumastuti',
  }

  it('is found by who may know, and never named by the line, a mark or an excerpt', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake(secret))
    for (const text of names) {
      const lines = await desk.must('searchComplaints', { text })
      expect([text, lines.length]).toEqual([text, 1])
      expect(`${text}: ${JSON.stringify(lines)}`).not.toMatch(/: .*(kusumastuti|rahayu|1234)/i)
      // The word beside the name is marked, the name is not.
      const marked = lines.flatMap(({ matches }) => matches.map(({ field }) => field))
      expect(marked).toEqual(text.includes('gula') ? ['narrative'] : [])
    }
    expect(await searched(desk, { text: 'takarannya' })).toEqual([
      {
        order: 1,
        excerpts: [
          [
            'narrative',
            expect.stringMatching(/kios Bu \[dirahasiakan\] dan \[takarannya\] kurang/),
          ],
        ],
      },
    ])
  })

  it('is no answer to a division that asks for the name', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake(secret))
    await desk.must('receive', intake({ ...secret, confidential: false, anonymous: true }))
    const found = async (text: string) =>
      (await searched(desk, { text }, 'division')).map((one) => one.order)
    for (const text of names) expect([text, await found(text)]).toEqual([text, []])
    expect(await found('gula')).toEqual([2, 1])
  })
})

describe('words within a filter', () => {
  it('are found among what it leaves, newest first, whatever it is', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00+07:00' })
    const at = (day: string) => `${day}T09:00:00+07:00`
    for (const given of [
      { receivedAt: at('2026-08-31'), channel: 'letter', classification: 'supervisory' },
      { receivedAt: at('2026-09-01'), channel: 'telephone', confidential: true },
      { receivedAt: at('2026-09-30'), channel: 'letter', division: 'pasar' },
      { receivedAt: at('2026-10-01'), channel: 'letter', classification: 'aspiration' },
      { receivedAt: at('2026-11-01'), channel: 'email', subject: 'Koperasi' },
    ] as const)
      await desk.must('receive', intake(given))
    const settled = { number: 'PGD-2026-00002', outcomes: ['information'], note: 'Dijawab.' }
    await desk.must('settle', settled)
    const both = async (filter: object) => {
      const listed = await desk.must('listComplaints', filter)
      const found = await searched(desk, { text: 'pedagang', ...filter })
      expect(found.map((one) => one.order)).toEqual(listed.map(({ number }) => order(number)))
      expect((await desk.must('countComplaints', filter)).count).toBe(listed.length)
      return listed.map(({ number }) => order(number))
    }
    expect(await both({})).toEqual([5, 4, 3, 2, 1])
    expect(await both({ from: '2026-09-01', until: '2026-09-30' })).toEqual([3, 2])
    expect(await both({ until: '2026-08-31' })).toEqual([1])
    expect(await both({ month: 'this-month' })).toEqual([5])
    expect(await both({ month: 'last-month' })).toEqual([4])
    expect(await both({ from: '2026-09-15', channel: 'letter' })).toEqual([4, 3])
    expect(await both({ classification: 'supervisory' })).toEqual([1])
    expect(await both({ confidential: true })).toEqual([2])
    expect(await both({ confidential: false, channel: 'letter', division: 'pasar' })).toEqual([3])
    expect(await both({ status: 'closed' })).toEqual([2])
    expect(await both({ overdue: true })).toEqual([5, 4, 3, 1])
    expect(await searched(desk, { text: 'koperasi', channel: 'letter' })).toEqual([])
    expect(await searched(desk, { text: 'koprasi', channel: 'email' })).toHaveLength(1)
    expect(await searched(desk, { text: 'koprasi', channel: 'letter' })).toEqual([])
    expect(await searched(desk, { text: '7890', channel: 'telephone' })).toHaveLength(1)
    expect(await desk.call('listComplaints', { from: '2026-09-02', until: '2026-09-01' })).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'until', problem: 'before-previous' }] },
    })
  })

  it('are held against a filter that leaves very many as against one that leaves few', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await desk.must('receive', intake({ channel: 'email' }))
    const { db } = desk.register.context()
    // Copies of the row alone: enough for the search, which reads nothing else.
    const columns = (db.pragma('table_info(complaints)') as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => !['key', 'id', 'number', 'sequence'].includes(name))
      .join(', ')
    db.exec(`INSERT INTO complaints (id, number, sequence, ${columns})
      SELECT 'copy' || value, printf('PGD-2026-%05d', value), value, ${columns}
      FROM complaints, json_each((SELECT json_group_array(100 + n) FROM (
        WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 5100)
        SELECT n FROM up)))
      WHERE number = '${number}'`)
    const wide = await searched(desk, { text: 'timbangan', channel: 'letter', limit: 3 })
    expect(wide.map((one) => one.order)).toEqual([5200, 5199, 5198])
    const few = await searched(desk, { text: 'timbangan', channel: 'email', limit: 3 })
    expect(few.map((one) => one.order)).toEqual([2])
    const { count, after } = await desk.must('complaintPages', { channel: 'letter', size: 1000 })
    const starts = [4201, 3201, 2201, 1201].map((place) => `PGD-2026-0${place}`)
    expect([count, after]).toEqual([5101, [null, ...starts, 'PGD-2026-00201']])
    const last = { channel: 'letter', after: after[5] ?? null, limit: 1000 } as const
    expect(await desk.must('listComplaints', last)).toHaveLength(101)
  })
})

describe('pages of a list', () => {
  it('begin after the last line of the one before, and are none where nothing is', async () => {
    const desk = await openDesk()
    const pages = (size: number) => desk.must('complaintPages', { size })
    expect(await pages(2)).toEqual({ count: 0, after: [] })
    for (let one = 0; one < 4; one += 1) await desk.must('receive', intake())
    expect(await pages(2)).toEqual({ count: 4, after: [null, 'PGD-2026-00003'] })
    expect(await pages(3)).toEqual({ count: 4, after: [null, 'PGD-2026-00002'] })
    expect(await pages(4)).toEqual({ count: 4, after: [null] })
  })
})
