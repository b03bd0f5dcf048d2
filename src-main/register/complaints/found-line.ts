import type { FoundLine } from '../../contract/complaint.ts'
import type { Excerpt } from '../../contract/list-calls.ts'
import type { Context } from '../context.ts'
import { lineColumns, phoneDigits, shownName } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { fold } from './fold.ts'
import { isProtectedRow, safeWordsOf } from './masking.ts'

/** What a hit shows, and the texts that a word may stand in. */
export const hitColumns = [
  ...lineColumns,
  'narrative',
  'requested_remedy',
  'place',
  'officer_complained_of',
  'referred_by',
  'incoming_letter_number',
  'lapor_tracking_id',
  'old_number',
  'complained_officer',
  'assigned_to',
] as const satisfies readonly (keyof ComplaintRow)[]

/** `letter`: the number of its letter by which it was found. */
export type Hit = Pick<ComplaintRow, (typeof hitColumns)[number]> & {
  readonly letter: string | null
}

interface Text {
  readonly field: string
  readonly value: string
  /** The value as words are compared. */
  readonly folded: string
}

/**
 * The texts of a complaint in which words are marked, as they may be shown: of a protected complainant
 * nothing, and blacked out where another text would tell it (UU 25/2009 Ps. 42(5)).
 */
export function textsOf(context: Context, row: Hit): Text[] {
  const hidden = isProtectedRow(row)
  const safe = safeWordsOf(context, row)
  const told = (value: string | null) => (value === null ? null : safe(value))
  const own = (value: string | null) => (hidden ? null : value)
  const texts: [string, string | null][] = [
    ['number', row.number],
    ['complainant', own(shownName(row))],
    ['subject', told(row.subject)],
    ['letter.number', told(row.letter)],
    ['incomingLetter.number', told(row.incoming_letter_number)],
    ['complainant.phone', own(row.complainant_phone)],
    ['complainant.address', own(row.complainant_address)],
    ['narrative', told(row.narrative)],
    ['requestedRemedy', told(row.requested_remedy)],
    ['place', told(row.place)],
    ['officerComplainedOf', told(row.officer_complained_of)],
    ['referredBy', told(row.referred_by)],
    ['laporTrackingId', told(row.lapor_tracking_id)],
    ['oldNumber', told(row.old_number)],
  ]
  return texts.flatMap(([field, value]) =>
    value === null ? [] : [{ field, value, folded: fold(value) }],
  )
}

/** Where the words first stand in each text, in UTF-16 units. */
export function matchesIn(
  texts: readonly Text[],
  sought: readonly (readonly string[])[],
): FoundLine['matches'] {
  const words = sought.flat()
  return texts.flatMap((text) =>
    placesIn(text, words).map((place) => ({ field: text.field, ...place })),
  )
}

/** What a line of the list shows by itself. */
const shown = new Set(['number', 'complainant', 'subject'])

/** Around the first word: enough to know the case by, on one line. */
const before = 40
const long = 140

/**
 * A piece of each further text that is needed until every word has been shown once. None where the
 * line itself shows them all.
 */
export function excerptsOf(
  texts: readonly Text[],
  matches: FoundLine['matches'],
  sought: readonly (readonly string[])[],
): Excerpt[] {
  const matched = new Set(matches.map(({ field }) => field))
  const has = (text: Text, word: readonly string[]) => placesIn(text, word).length > 0
  const onLine = texts.filter(({ field }) => shown.has(field) && matched.has(field))
  let open = sought.filter((word) => !onLine.some((text) => has(text, word)))
  const excerpts: Excerpt[] = []
  for (const text of texts) {
    if (open.length === 0) break
    if (shown.has(text.field) || !matched.has(text.field)) continue
    if (!open.some((word) => has(text, word))) continue
    excerpts.push(excerptOf(text, open.flat()))
    open = open.filter((word) => !has(text, word))
  }
  return excerpts
}

function excerptOf(whole: Text, words: readonly string[]): Excerpt {
  const { field, value } = whole
  const first = Math.min(...placesIn(whole, words).map(({ start }) => start))
  const word = value.lastIndexOf(' ', first - before) + 1
  const from = first <= before ? 0 : Math.max(word, first - 2 * before)
  const piece = value.slice(from, from + long)
  const cut = from + long < value.length
  const end = cut && piece.includes(' ') ? Math.max(piece.lastIndexOf(' '), first - from + 1) : long
  const head = from > 0 ? '… ' : ''
  const text = piece.slice(0, end).replaceAll(/\s/g, ' ').toWellFormed()
  return {
    field,
    text: `${head}${text}${cut ? ' …' : ''}`,
    marks: placesIn({ field, value: text, folded: fold(text) }, words).map(({ start, length }) => ({
      start: start + head.length,
      length,
    })),
  }
}

interface Place {
  readonly start: number
  readonly length: number
}

function placesIn({ field, value, folded }: Text, words: readonly string[]): Place[] {
  return words.flatMap((word) => {
    const place =
      field === 'complainant.phone' ? placeInNumber(value, word) : placeInText(folded, word)
    return place ? [place] : []
  })
}

function placeInText(folded: string, word: string): Place | null {
  const start = folded.indexOf(word)
  return start < 0 ? null : { start, length: word.length }
}

/** A telephone number is found by its digits, whatever stands between them. */
function placeInNumber(value: string, word: string): Place | null {
  if (!/\d/.test(word)) return null
  const digits = [...value.matchAll(/\d/g)]
  const joined = digits.map(([digit]) => digit).join('')
  const wanted = [word, phoneDigits(word)].find((one) => one !== null && joined.includes(one))
  if (!wanted) return null
  const first = joined.indexOf(wanted)
  const start = digits[first]?.index ?? 0
  const end = digits[first + wanted.length - 1]?.index ?? start
  return { start, length: end - start + 1 }
}
