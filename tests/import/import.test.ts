import { describe, expect, it } from 'vitest'
import type { Connection } from '../../src-main/register/storage/connection.ts'
import { dumpOf } from '../fixtures/dump.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { asLibreOffice, csv, header, oldRow, profile, workbookOf } from './old-register.ts'

const keeper = { as: 'register-keeper' } as const

/** Every row of every table but the history and what marks numbers; the words that a search knows. */
const dump = (db: Connection) =>
  dumpOf(db, ['history', 'history_payloads', 'void_numbers', 'number_runs'])

async function withSomeComplaints(): Promise<Desk> {
  const desk = await openDesk()
  await desk.must('receive', intake())
  const { number } = await desk.must('receive', intake({ channel: 'telephone' }))
  await desk.must('settle', { number, outcomes: ['information'], note: 'Dijawab.' })
  return desk
}

function faulty(rows: unknown[][]): void {
  const put = (index: number, column: string, value: unknown) => {
    ;(rows[index] as unknown[])[header.indexOf(column)] = value
  }
  put(10, 'Tgl Masuk', '31/2/2024')
  put(20, 'Saluran', 'Merpati pos')
  put(30, 'Uraian', null)
  put(30, 'Perihal', null)
  put(40, 'Tgl Selesai', '1/1/2020')
  put(40, 'Status', 'Selesai')
  put(50, 'Tgl Masuk', '5 Okt 2031')
  put(60, 'Bidang', 'Bidang Antariksa')
  put(70, 'NIK', '3,57301E+15')
  put(80, 'No Register', 'PGD-2024-00079')
  // The same person, day and matter under another number.
  rows[90] = [...(rows[89] as unknown[])]
  put(90, 'No Register', 'PGD-2024-09000')
}

describe('an old register of 8,000 rows', () => {
  it('is tried, taken, and taken back without a trace but its numbers', async () => {
    const desk = await withSomeComplaints()
    const { db } = desk.register.context()
    const rows: unknown[][] = [header, ...Array.from({ length: 8_000 }, (_, at) => oldRow(at + 1))]
    faulty(rows)
    const content = asLibreOffice(await workbookOf(rows), 'xlsx')
    const asks = { name: 'register-2024.xlsx', content, profile: profile() }
    const before = dump(db)
    const { texts, good, ...tried } = await desk.must('tryImport', asks, keeper)
    expect(good).toHaveLength(100)
    expect(good.some(({ row }) => row === 11)).toBe(false)
    expect(texts.filter(({ id }) => id === null)).toEqual([
      { field: 'channel', text: 'Merpati pos', rows: 1, id: null },
      { field: 'division', text: 'Bidang Antariksa', rows: 1, id: null },
    ])
    expect(texts).toContainEqual({ field: 'channel', text: 'Surat', rows: 3_998, id: 'letter' })
    expect(tried).toMatchObject({ batch: null, rows: 8_000, refused: 7, duplicates: 2 })
    expect(tried.taken).toBe(7_991)
    expect(tried.lines).toEqual([
      line(11, 'receivedAt', 'not-a-date', '31/2/2024'),
      line(21, 'channel', 'unknown-value', 'Merpati pos'),
      {
        row: 31,
        problem: 'invalid',
        faults: [{ field: 'narrative', problem: 'required' }],
        found: {},
      },
      line(41, 'closedAt', 'before-previous', '1/1/2020'),
      line(51, 'receivedAt', 'in-future', '5 Okt 2031'),
      line(61, 'division', 'unknown-value', 'Bidang Antariksa'),
      line(71, 'complainant.nationalId', 'unknown-value', '3,57301E+15'),
      { row: 81, problem: 'duplicate', because: 'same-number', of: { row: 80 } },
      { row: 91, problem: 'duplicate', because: 'same-complaint', of: { row: 90 } },
    ])
    expect(dump(db)).toEqual(before)

    const taken = await desk.must('takeImport', asks, keeper)
    expect(taken).toEqual({ ...tried, batch: taken.batch })
    expect((await desk.must('verify', {})).findings).toEqual([])
    expect(await desk.must('importBatches', {}, keeper)).toMatchObject([
      { batch: taken.batch, file: 'register-2024.xlsx', taken: 7_991 },
    ])
    const again = await desk.must('tryImport', asks, keeper)
    expect(again).toMatchObject({ taken: 0, refused: 7, duplicates: 7_993 })

    const undone = await desk.must('undoImport', { batch: taken.batch ?? '' }, keeper)
    const { lines: _lines, ...summary } = taken
    expect(undone).toEqual(summary)
    expect(dump(db)).toEqual(before)
    const marked = db
      .prepare('SELECT why, count(*) AS count FROM void_numbers GROUP BY why ORDER BY why')
      .all()
    expect(marked).toEqual([
      { why: 'kept', count: 7_991 },
      { why: 'never-here', count: 9 },
    ])
    await desk.reopen()
    const check = await desk.must('verify', {})
    expect(check.findings).toEqual([])
    // The old register comes in again under its own numbers.
    const second = await desk.must('takeImport', asks, keeper)
    expect(second.taken).toBe(7_991)
    expect((await desk.must('verify', {})).findings).toEqual([])
  }, 600_000)
})

function line(row: number, field: string, problem: string, found: string) {
  return { row, problem: 'invalid', faults: [{ field, problem }], found: { [field]: found } }
}

describe('what was taken', () => {
  it('stands as the old register told it, closed ones closed and counted by when that was', async () => {
    const desk = await withSomeComplaints()
    const content = await workbookOf([header, oldRow(1), oldRow(5)])
    await desk.must('takeImport', { name: 'a.xlsx', content, profile: profile() }, keeper)
    const closed = await desk.must('readCase', { number: 'PGD-2024-00001' })
    expect(closed).toMatchObject({
      status: 'closed',
      closedAs: 'resolved',
      receivedAt: '2024-01-02T00:00:00+07:00',
      closedAt: '2024-01-22T00:00:00+07:00',
      recordedAt: '2026-10-05T09:30:00+07:00',
      channel: 'text-message',
      division: 'perdagangan',
      category: 'consultation',
      complainant: { name: 'Orang ke-1', phone: '081234560001', nationalId: '3573010101010001' },
      clocks: [],
    })
    expect(closed.history.map((one) => one.kind)).toEqual(['imported', 'closing-imported'])
    expect(closed.steps.map((one) => [one.dueAt, one.late])).toEqual(
      closed.steps.map(() => [null, false]),
    )
    const open = await desk.must('readCase', { number: 'PGD-2024-00005' })
    expect(open).toMatchObject({ status: 'received', closedAt: null })
    expect(open.clocks[0]).toMatchObject({ id: 'answer', late: true })

    const january = await desk.must('recap', { period: '2024-01' })
    expect(january).toMatchObject({ carriedOver: 0, received: 2, closed: 1, remaining: 1 })
    expect(january.onTime).toEqual({ sop: { met: 0, late: 0 }, act: { met: 0, late: 0 } })
    expect(january.daysToClose.average).toBe(14)

    // It is worked on like any other, and goes on from its first step when it is reopened.
    const reopened = await desk.must('reopen', { number: closed.number, note: 'Keliru.' })
    expect(reopened.clocks.map((one) => one.id)).toContain('answer')
    expect(reopened.steps[0]).toMatchObject({ startedAt: '2026-10-05T09:30:00+07:00' })
  })

  it('is not taken back once somebody has worked on it', async () => {
    const desk = await openDesk()
    const content = await workbookOf([header, oldRow(1), oldRow(5), oldRow(10)])
    const asks = { name: 'a.xlsx', content, profile: profile() }
    const { batch } = await desk.must('takeImport', asks, keeper)
    const attached = { name: 'bukti.txt', content: csv('bukti') }
    await desk.must('attach', { number: 'PGD-2024-00010', ...attached })
    const open = 'PGD-2024-00005'
    await desk.must('completeStep', { number: open, step: 'hand-over', has: ['all'] })
    const before = dump(desk.register.context().db)
    expect(await desk.call('undoImport', { batch: batch ?? '' }, keeper)).toEqual({
      problem: { problem: 'worked-on-since', numbers: [open, 'PGD-2024-00010'] },
    })
    expect(dump(desk.register.context().db)).toEqual(before)
  })

  it('has new numbers where asked, above every number that is kept, and is found by the old one', async () => {
    const desk = await openDesk()
    const own = oldRow(1)
    const kept = oldRow(2)
    const free = oldRow(3)
    own[0] = '017/2024'
    kept[0] = 'PGD-2026-00007'
    free[0] = null
    const content = await workbookOf([header, own, kept, free])
    const asks = { name: 'a.xlsx', content, profile: profile() }
    const { batch } = await desk.must('takeImport', asks, keeper)
    const numbers = async () =>
      (await desk.must('listComplaints', {})).map((one) => one.number).toSorted()
    expect(await numbers()).toEqual(['PGD-2026-00007', 'PGD-2026-00008', 'PGD-2026-00009'])
    expect(await desk.must('find', { text: '017/2024' })).toMatchObject([
      { number: 'PGD-2026-00008', matches: [{ field: 'oldNumber', start: 0, length: 3 }, {}] },
    ])
    await desk.must('undoImport', { batch: batch ?? '' }, keeper)
    const next = await desk.must('receive', intake())
    expect(next.number).toBe('PGD-2026-00010')
    const fresh = { ...asks, profile: profile({ keepNumbers: false }) }
    await desk.must('takeImport', fresh, keeper)
    expect(await numbers()).toEqual([10, 11, 12, 13].map((one) => `PGD-2026-000${one}`))
    // A number that this register gave is never kept again, though its complaint is gone.
    const given = oldRow(4)
    given[0] = 'PGD-2026-00009'
    const late = { ...asks, content: await workbookOf([header, given]) }
    await desk.must('takeImport', late, keeper)
    expect(await numbers()).toContain('PGD-2026-00014')
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('is done once for one call id', async () => {
    const desk = await openDesk()
    const content = await workbookOf([header, oldRow(1)])
    const asks = { name: 'a.xlsx', content, profile: profile() }
    const callId = crypto.randomUUID()
    const first = await desk.must('takeImport', asks, { ...keeper, callId })
    expect(await desk.must('takeImport', asks, { ...keeper, callId })).toEqual(first)
    expect(await desk.must('countComplaints', {})).toEqual({ count: 1 })
  })
})

describe('other formats', () => {
  it.each(['ods', 'xls'] as const)(
    'a .%s from LibreOffice says the same as the .xlsx',
    async (format) => {
      const desk = await openDesk()
      const workbook = await workbookOf([header, ...[1, 2, 3, 4, 5].map(oldRow)])
      const content = asLibreOffice(workbook, format)
      const name = `register.${format}`
      const seen = await desk.must('readImportFile', { name, content }, keeper)
      expect(seen.kind).toBe(format)
      const taken = await desk.must('takeImport', { name, content, profile: profile() }, keeper)
      expect(taken).toMatchObject({ rows: 5, taken: 5 })
      expect(await desk.must('readCase', { number: 'PGD-2024-00003' })).toMatchObject({
        receivedAt: '2024-01-04T00:00:00+07:00',
        closedAt: '2024-01-24T00:00:00+07:00',
        complainant: { phone: '081234560003', nationalId: '3573010101010003' },
      })
    },
  )

  it('reads a CSV in Windows-1252 with semicolons, and one in UTF-8 with its mark', async () => {
    const desk = await openDesk()
    const columns = { receivedAt: 'Tgl', 'complainant.name': 'Nama', narrative: 'Uraian' }
    const plain = profile({ columns, values: { channel: { '': 'letter' } }, keepNumbers: false })
    const latin = csv('Tgl;Nama;Uraian\n5/1/2024;André;"Kios; ""bocor"""\n', 'latin1')
    await desk.must('takeImport', { name: 'a.csv', content: latin, profile: plain }, keeper)
    const marked = csv('\uFEFFTgl,Nama,Uraian\n6 Jan 2024,"Désirée, S.H.",Bocor\n')
    await desk.must('takeImport', { name: 'b.csv', content: marked, profile: plain }, keeper)
    const names = (await desk.must('listComplaints', {})).map((one) => one.complainant)
    expect(names).toEqual(['Désirée, S.H.', 'André'])
  })
})
