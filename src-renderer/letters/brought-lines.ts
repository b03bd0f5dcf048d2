import { monthNames } from '../../src-main/contract/words.ts'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { agendaWords } from '../words/agenda.ts'

export interface BroughtNumber {
  readonly sequence: number
  readonly date: OfficeDate | null
  readonly to: string
  readonly about: string
}

export interface ReadLines {
  readonly numbers: readonly BroughtNumber[]
  /** A faulty line and why, in words. */
  readonly faults: readonly { readonly line: number; readonly why: string }[]
}

const longestRange = 20_000

/**
 * Numbers as a person writes or pastes them, one line a letter, parts by semicolon or tab:
 * `12; 3 Jan 2026; tujuan; hal`, or a range without more, `1-11`. Empty lines are left out.
 */
export function readBroughtLines(text: string): ReadLines {
  const numbers: BroughtNumber[] = []
  const faults: { line: number; why: string }[] = []
  const seen = new Set<number>()
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '') continue
    const read = readLine(row)
    const repeated = typeof read !== 'string' && read.some(({ sequence }) => seen.has(sequence))
    if (typeof read === 'string' || repeated) {
      const why = typeof read === 'string' ? read : agendaWords.faults.repeated
      faults.push({ line: index + 1, why })
      continue
    }
    for (const one of read) {
      seen.add(one.sequence)
      numbers.push(one)
    }
  }
  return { numbers, faults }
}

/** What a line brings, or why it cannot be read. */
function readLine(row: string): BroughtNumber[] | string {
  const { faults } = agendaWords
  const [first = '', when = '', to = '', about = ''] = row.split(/[;\t]/).map((part) => part.trim())
  const [, low, high] = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/.exec(first) ?? []
  if (low === undefined || Number(low) < 1) return faults.sequence
  const date = when === '' ? null : readDate(when)
  if (date === undefined) return faults.date
  const from = Number(low)
  const until = Number(high ?? low)
  if (until < from || until - from >= longestRange) return faults.range
  return Array.from({ length: until - from + 1 }, (_, index) => ({
    sequence: from + index,
    date,
    to,
    about,
  }))
}

/** `3 Jan 2026`, `3 Januari 2026`, `3/1/2026`, `3-1-2026`, `2026-01-03`; undefined where it is none. */
function readDate(words: string): OfficeDate | undefined {
  const [, year, iso, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? []
  if (year && iso && isoDay) return dateOf(year, iso, isoDay)
  const [, day, name, named] =
    /^(\d{1,2})[\s./-]+([a-z]{3,}|\d{1,2})[\s./-]+(\d{4})$/i.exec(words) ?? []
  if (!day || !name || !named) return undefined
  const month = /^\d/.test(name)
    ? Number(name)
    : monthNames.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase())) + 1
  return dateOf(named, String(month), day)
}

function dateOf(year: string, month: string, day: string): OfficeDate | undefined {
  const two = (part: string) => part.padStart(2, '0')
  return OfficeDate.safeParse(`${year}-${two(month)}-${two(day)}`).data
}
