import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src-main/contract/problems.ts'
import { readHolidayFile } from '../../src-main/register/settings/holiday-file.ts'
import { Refusal } from '../../src-main/register/refusal.ts'
import { openDesk } from '../fixtures/open-desk.ts'
import { keeper, shippedYear } from './calendar-support.ts'

const nyepi = { date: '2027-03-08', kind: 'national', name: 'Hari Suci Nyepi (Saka 1949)' }
const fitri = { date: '2027-03-10', kind: 'national', name: 'Idul Fitri, 1448 H' }
const leave = { date: '2027-03-11', kind: 'collective-leave', name: 'Idul "Fitri"' }
const local = { date: '2027-11-28', kind: 'local', name: 'Pilkada' }

function refused(
  text: string,
  year: number | null = 2027,
): { line?: number | undefined; faults: Fault[] } {
  try {
    readHolidayFile(text, year)
  } catch (error) {
    const problem = error instanceof Refusal ? error.problem : null
    if (problem?.problem === 'invalid') return { line: problem.line, faults: problem.faults }
    throw error
  }
  throw new Error('it was taken')
}

describe('a file of holidays', () => {
  it.each([
    [
      'semicolons, ISO dates and ids',
      '2027-03-08;national;Hari Suci Nyepi (Saka 1949)\n2027-03-10;national;Idul Fitri, 1448 H\n2027-03-11;collective-leave;Idul "Fitri"\n2027-11-28;local;Pilkada',
    ],
    [
      'commas, quotes, a header, a BOM and CRLF',
      '\uFEFFTanggal,Jenis,Nama\r\n08-03-2027,Libur Nasional,Hari Suci Nyepi (Saka 1949)\r\n10/03/2027,libur nasional,"Idul Fitri, 1448 H"\r\n\r\n11/3/2027,CUTI BERSAMA,"Idul ""Fitri"""\r\n28/11/2027,libur_setempat,Pilkada\r\n',
    ],
    [
      'tabs, months in words, and columns in another order',
      'Nama\tHari\tTanggal\tJenis\nPilkada\tMinggu\t28 November 2027\tlibur setempat\nHari Suci Nyepi (Saka 1949)\tSenin\t8 Maret 2027\tlibur nasional\nIdul Fitri, 1448 H\tRabu\t10 maret 2027\tlibur nasional\nIdul "Fitri"\tKamis\t11 Maret 2027\tcuti bersama\n',
    ],
  ])('is read with %s', (_what, text) => {
    expect(readHolidayFile(text, null)).toEqual({
      year: 2027,
      source: null,
      days: [nyepi, fitri, leave, local],
    })
  })

  it('is read as JSON, in the order of the dates', () => {
    const table = { year: 2027, source: ' SKB 1 ', days: [fitri, nyepi] }
    expect(readHolidayFile(`\uFEFF${JSON.stringify(table)}`, 2027)).toEqual({
      year: 2027,
      source: 'SKB 1',
      days: [nyepi, fitri],
    })
  })

  it.each([
    [
      'a date that is none',
      '2027-03-08;national;A\n30-02-2027;national;B',
      2,
      'date',
      'not-a-date',
    ],
    ['a date without a year', '8 Maret;national;A', 1, 'date', 'not-a-date'],
    ['no date', '2027-03-08;national;A\n;national;B', 2, 'date', 'required'],
    ['a double', '2027-03-08;national;A\n\n8/3/2027;local;B', 3, 'date', 'repeated'],
    [
      'another year',
      'date;kind;name\n2027-03-08;national;A\n2026-03-08;national;A',
      3,
      'date',
      'other-year',
    ],
    ['a kind that is none', '2027-03-08;minggu;A', 1, 'kind', 'unknown-value'],
    ['no name', '2027-03-08;national;', 1, 'name', 'required'],
    ['a line that was cut', '2027-03-08;national;A\n2027-03', 2, 'date', 'not-a-date'],
  ])('with %s is refused with its line', (_what, text, line, field, problem) => {
    const found = refused(text, null)
    expect(found.line).toBe(line)
    expect(found.faults[0]).toEqual({ field, problem })
  })

  it('names every fault of the line, and of a JSON file every fault there is', () => {
    expect(refused('x;y;z')).toEqual({
      line: 1,
      faults: [
        { field: 'date', problem: 'not-a-date' },
        { field: 'kind', problem: 'unknown-value' },
      ],
    })
    const days = [
      nyepi,
      { ...nyepi, kind: 'local' },
      { ...fitri, date: '2026-03-10' },
      { ...leave, date: 'x' },
    ]
    expect(refused(JSON.stringify({ year: 2027, source: null, days })).faults).toEqual([
      { field: 'days.3.date', problem: 'not-a-date' },
      { field: 'days.1.date', problem: 'repeated' },
      { field: 'days.2.date', problem: 'other-year' },
    ])
  })

  it.each([
    ['nothing', '', 'days', 'required'],
    ['a header alone', 'date;kind;name\n', 'days', 'required'],
    ['half a JSON', '{"year": 2027', '', 'not-json'],
    ['a list', '[]', '', 'wrong-type'],
    ['another year asked for', JSON.stringify(shippedYear(2026)), 'year', 'other-year'],
  ])('with %s is refused', (_what, text, field, problem) => {
    expect(refused(text).faults).toEqual([{ field, problem }])
  })

  it('is only read', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00+07:00' })
    const asks = { text: '2027-03-08;national;A', year: 2027 }
    expect((await desk.must('readHolidayFile', asks, keeper)).days).toHaveLength(1)
    expect(await desk.call('readHolidayFile', { ...asks, year: 2026 }, keeper)).toEqual({
      problem: { problem: 'invalid', line: 1, faults: [{ field: 'date', problem: 'other-year' }] },
    })
    expect(await desk.must('holidays', { year: 2027 })).toEqual(shippedYear(2027))
    expect(await desk.call('readHolidayFile', asks)).toEqual({
      problem: { problem: 'not-allowed' },
    })
  })
})
