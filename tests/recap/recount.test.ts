import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { RecapFigures } from '../../src-main/contract/recap.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { fillDemo } from '../../src-main/register/demo/fill-demo.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import type { Register } from '../../src-main/register/open-register.ts'
import { assets } from '../fixtures/open-desk.ts'

/** The recap's figures, lateness too, against a second count made from the case files alone. */

const folder = mkdtempSync(join(tmpdir(), 'meja-aduan-recount-'))
const surroundings = {
  clock: () => Date.parse('2026-10-07T10:00:00+07:00'),
  random: (count: number) => new Uint8Array(count).fill(7),
  assets,
}
const months = Array.from({ length: 14 }, (_, index) => {
  const month = 2025 * 12 + 8 + index
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
})
let register: Register
let head = ''
let files: CaseFile[] = []

beforeAll(async () => {
  const until = '2026-10-05' as OfficeDate
  const filled = await fillDemo(join(folder, 'register'), surroundings, {
    complaints: 90,
    seed: 4,
    until,
  })
  if ('problem' in filled) throw new Error(filled.problem.problem)
  head = filled.answer.officers.find(({ role }) => role === 'head')?.id ?? ''
  const opened = await openRegister(join(folder, 'register'), surroundings)
  if ('problem' in opened) throw new Error(opened.problem.problem)
  register = opened.answer
  const lines = (await ask('listComplaints', {})) as { number: string }[]
  files = await Promise.all(
    lines.map(async ({ number }) => (await ask('readCase', { number })) as CaseFile),
  )
}, 60_000)

afterAll(() => {
  register.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(name: 'listComplaints' | 'readCase' | 'recap', asks: object) {
  const outcome = await register.call(name, asks, { officer: head, callId: null })
  if ('problem' in outcome) throw new Error(outcome.problem.problem)
  return outcome.answer
}

/** Instants of the office carry its offset, so a month is the beginning of the text. */
const within = (instant: string | null, month: string) => instant?.startsWith(month) ?? false
const before = (instant: string | null, month: string) => instant !== null && instant < month

function tally(values: (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1
  return counts
}

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

it('counts every month as a second count does, and the balances join', async () => {
  expect(files).toHaveLength(90)
  let remaining = 0
  for (const month of months) {
    const figures = (await ask('recap', { period: month })) as RecapFigures
    const received = files.filter((file) => within(file.receivedAt, month))
    const closed = files.filter((file) => within(file.closedAt, month))
    const carried = files.filter(
      (file) => before(file.receivedAt, month) && !before(file.closedAt, month),
    )
    expect([
      month,
      figures.carriedOver,
      figures.received,
      figures.closed,
      figures.remaining,
    ]).toEqual([
      month,
      remaining,
      received.length,
      closed.length,
      remaining + received.length - closed.length,
    ])
    expect(figures.carriedOver).toBe(carried.length)
    remaining = figures.remaining
    expect(withoutZeros(figures.byChannel)).toEqual(tally(received.map(({ channel }) => channel)))
    expect(withoutZeros(figures.byCategory)).toEqual(
      tally(received.map(({ category }) => category)),
    )
    expect(withoutZeros(figures.byDivision)).toEqual(
      tally(received.map(({ division }) => division)),
    )
    expect(withoutZeros(figures.closedAs)).toEqual(tally(closed.map(({ closedAs }) => closedAs)))
    expect(figures.byStatus.closed).toBe(closed.length)
    const { closed: _closed, ...open } = figures.byStatus
    expect(Object.values(open).reduce((sum, count) => sum + count, 0)).toBe(figures.remaining)
    const sopLate = closed.filter(({ steps }) => steps.some(({ late }) => late)).length
    expect(figures.onTime.sop).toEqual({ met: closed.length - sopLate, late: sopLate })
    const actLate = closed.filter(({ clocks }) => clocks.some(({ late }) => late)).length
    expect(figures.onTime.act).toEqual({ met: closed.length - actLate, late: actLate })
  }
})
