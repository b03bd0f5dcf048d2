import ExcelJS from 'exceljs'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer, AsksInput, RegisterCallName } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ClosedAs } from '../../src-main/contract/closing.ts'
import {
  categoryLabels,
  channelLabels,
  closingLabels,
  letterKindLabels,
} from '../../src-main/contract/labels.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { fillDemo } from '../../src-main/register/demo/fill-demo.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import type { Register } from '../../src-main/register/open-register.ts'
import { assets, intake } from '../fixtures/open-desk.ts'

/**
 * 24 months drawn by chance of two demo registers in which cases were reopened, withdrawn and recorded
 * late: their workbooks, as LibreOffice shows them, against a count made from the case files' events.
 */

const folder = mkdtempSync(join(tmpdir(), 'meja-aduan-months-'))
const attack = '=HYPERLINK("http://contoh.invalid","klik")'
const drawn: Drawn[] = []

interface Drawn {
  readonly name: string
  readonly month: string
  readonly files: readonly CaseFile[]
}

beforeAll(async () => {
  for (const seed of [11, 12]) {
    const desk = await disturbed(seed)
    const files = await allCases(desk)
    for (const month of shuffled(seed, months).slice(0, 12)) {
      const name = `rekap-${seed}-${month}`
      const { workbook } = await desk.must('recapWorkbook', { period: month })
      writeFileSync(join(folder, `${name}.xlsx`), workbook)
      drawn.push({ name, month, files })
    }
    desk.register.close()
  }
  mkdirSync(join(folder, 'shown'))
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      join(folder, 'shown'),
      ...drawn.map(({ name }) => join(folder, `${name}.xlsx`)),
    ],
    { stdio: 'ignore' },
  )
}, 600_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const months = Array.from({ length: 14 }, (_, index) => {
  const month = 2025 * 12 + 8 + index
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
})

/** A demo register, and then what people do to one: reopening, withdrawing, recording too late. */
async function disturbed(seed: number) {
  let now = Date.parse('2026-10-07T10:00:00+07:00')
  const surroundings = {
    clock: () => (now += 1000),
    random: (count: number) => new Uint8Array(count).map((_, index) => now / (index + 1)),
    assets,
  }
  const place = join(folder, String(seed))
  const until = '2026-10-05' as OfficeDate
  const filled = await fillDemo(place, surroundings, { complaints: 60, seed, until })
  if ('problem' in filled) throw new Error(filled.problem.problem)
  const officer = filled.answer.officers.find(({ role }) => role === 'service-officer')?.id ?? ''
  const opened = await openRegister(place, surroundings)
  if ('problem' in opened) throw new Error(opened.problem.problem)
  const register: Register = opened.answer
  const must = async <N extends RegisterCallName>(
    name: N,
    asks: AsksInput<N>,
  ): Promise<Answer<N>> => {
    const outcome = await register.call(name, asks, { officer, callId: null })
    if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
    return outcome.answer as Answer<N>
  }
  const dice = diceOf(seed)
  const between = (from: string, to: number) =>
    new Date(Date.parse(from) + dice() * (to - Date.parse(from))).toISOString()
  const note = 'Dicatat belakangan.'
  const files = await allCases({ must })
  const ended = files.filter(({ closedAt }) => closedAt !== null)
  const reopened = shuffled(seed, ended).slice(0, 14)
  for (const { number, closedAt } of reopened) {
    const at = between(closedAt ?? '', now - 60_000)
    await must('reopen', { number, note, at })
    if (dice() < 0.6) await must('withdraw', { number, note, at: between(at, now - 30_000) })
  }
  const open = files.filter(({ closedAt, status }) => closedAt === null && status !== 'paused')
  for (const { number, history } of shuffled(seed, open).slice(0, 6)) {
    const last =
      history
        .map(({ happenedAt }) => happenedAt)
        .toSorted()
        .at(-1) ?? ''
    await must('withdraw', { number, note, at: between(last, now - 60_000) })
  }
  for (const month of shuffled(seed, months).slice(0, 8)) {
    const receivedAt = `${month}-03T08:15:00+07:00`
    const complainant = { name: attack, address: '+62 811', phone: '=1+1' }
    await must('receive', intake({ receivedAt, narrative: attack, subject: '-5', complainant }))
  }
  return { register, must }
}

async function allCases({
  must,
}: {
  must: <N extends 'listComplaints' | 'readCase'>(name: N, asks: AsksInput<N>) => Promise<Answer<N>>
}): Promise<CaseFile[]> {
  const lines = await must('listComplaints', {})
  return Promise.all(lines.map(async ({ number }) => must('readCase', { number })))
}

/** Numbers from 0 to 1, the same for the same seed. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

function shuffled<T>(seed: number, all: readonly T[]): T[] {
  const dice = diceOf(seed)
  return all
    .map((one) => ({ one, place: dice() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** Instants of the office carry its offset, so a month is the beginning of the text. */
const monthOf = (instant: string) => instant.slice(0, 7)

interface Turn {
  readonly at: string
  readonly closedAs: ClosedAs | null
}

/** Closings and reopenings in the order in which they happened. */
function turnsOf({ history }: CaseFile): Turn[] {
  return history
    .filter(({ kind }) => kind === 'closed' || kind === 'reopened')
    .toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt) || a.sequence - b.sequence)
    .map(({ kind, happenedAt, detail }) => ({
      at: happenedAt,
      closedAs: kind === 'closed' ? (detail as ClosedAs) : null,
    }))
}

/** Whether it was received and open when a month began. */
function openBefore(file: CaseFile, month: string): boolean {
  const last = turnsOf(file)
    .filter(({ at }) => monthOf(at) < month)
    .at(-1)
  return monthOf(file.receivedAt) < month && (last?.closedAs ?? null) === null
}

const monthAfter = (month: string) => months[months.indexOf(month) + 1] ?? '9999'

/** What a month's sheet must show, label by label. */
function counted(files: readonly CaseFile[], month: string): Record<string, number> {
  const received = files.filter((file) => monthOf(file.receivedAt) === month)
  const turns = files.flatMap(turnsOf).filter(({ at }) => monthOf(at) === month)
  const closings = turns.filter(({ closedAs }) => closedAs !== null)
  const letters = files
    .flatMap((file) => file.letters)
    .filter((letter) => monthOf(letter.issuedAt) === month && letter.state === 'issued')
  const tally = <K extends string>(
    labels: Readonly<Record<K, string>>,
    of: readonly (string | null)[],
  ) =>
    Object.fromEntries(
      Object.entries<string>(labels).map(([key, label]) => [
        label,
        of.filter((one) => one === key).length,
      ]),
    )
  return {
    'Sisa bulan lalu': files.filter((file) => openBefore(file, month)).length,
    '+  Diterima': received.length,
    '+  Dibuka kembali': turns.length - closings.length,
    '−  Ditutup': closings.length,
    '=  Sisa akhir bulan': files.filter((file) => openBefore(file, monthAfter(month))).length,
    ...tally(
      channelLabels,
      received.map(({ channel }) => channel),
    ),
    ...tally(
      categoryLabels,
      received.map(({ category }) => category),
    ),
    ...tally(
      closingLabels,
      closings.map(({ closedAs }) => closedAs),
    ),
    ...tally(
      letterKindLabels,
      letters.map(({ kind }) => kind),
    ),
  }
}

function shownCells({ name }: Drawn, sheet: string): string[][] {
  const text = readFileSync(join(folder, 'shown', `${name}-${sheet}.csv`), 'utf8')
  return text.split('\n').map((line) => line.split('\t'))
}

/** The number beside a label, or the next that there is on its line. */
function shownBeside(rows: readonly string[][], label: string): number | null {
  for (const row of rows) {
    const at = row.indexOf(label)
    if (at < 0) continue
    return Number(row.slice(at + 1).find((cell) => cell !== ''))
  }
  return null
}

it('shows in LibreOffice what the second count says, for 24 months', () => {
  expect(drawn).toHaveLength(24)
  let disturbances = 0
  for (const one of drawn) {
    const expected = counted(one.files, one.month)
    disturbances += expected['+  Dibuka kembali'] ?? 0
    const rows = shownCells(one, 'Rekap')
    const shown = Object.fromEntries(
      Object.keys(expected).map((label) => [label, shownBeside(rows, label)]),
    )
    expect({ month: one.name, ...shown }).toEqual({ month: one.name, ...expected })
    const judged = ['SOP: tepat waktu', 'SOP: terlambat'].map((label) => shownBeside(rows, label))
    expect(judged.reduce<number>((sum, value) => sum + (value ?? NaN), 0)).toBe(
      expected['−  Ditutup'],
    )
    // A line a complaint received, a line a closing, under one head each.
    expect(shownCells(one, 'Penutupan').filter(([number]) => number !== '')).toHaveLength(
      1 + (expected['−  Ditutup'] ?? NaN),
    )
  }
  expect(disturbances).toBeGreaterThan(10)
})

it('has a chart, F4, and no formula that was text, in each of them', async () => {
  for (const { name } of drawn) {
    const bytes = readFileSync(join(folder, `${name}.xlsx`))
    // Names of a zip's parts stand in it as they are.
    for (const part of ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml'])
      expect(bytes.includes(part)).toBe(true)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    const found: string[] = []
    workbook.eachSheet((sheet) => {
      expect([sheet.name, sheet.pageSetup.paperSize]).toEqual([sheet.name, 14])
      expect(sheet.pageSetup.printArea).toBeTruthy()
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula) found.push(`${sheet.name} ${cell.address}`)
        }),
      )
    })
    expect([name, found]).toEqual([name, []])
  }
  const shown = drawn.flatMap((one) => shownCells(one, 'Register').flat())
  // Quoted as such a file quotes a text with quotes in it.
  expect(shown.filter((cell) => cell === `"${attack.replaceAll('"', '""')}"`)).not.toEqual([])
})
