import type { Asks } from '../../contract/calls.ts'
import type { FoundLine } from '../../contract/complaint.ts'
import type { Act, Context } from '../context.ts'
import { sql } from '../storage/sql.ts'
import { lineColumns, lineOf, phoneDigits, shownName } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { mayBeSeenBy } from './conflict.ts'
import { fold, wordsOf } from './fold.ts'
import { nearWords } from './near-words.ts'

/** What a hit shows, and the texts that a word may stand in. */
export const hitColumns = [
  ...lineColumns,
  'narrative',
  'complainant_phone',
  'complainant_address',
  'requested_remedy',
  'place',
  'officer_complained_of',
  'referred_by',
  'incoming_letter_number',
  'lapor_tracking_id',
  'old_number',
  'complained_officer',
] as const satisfies readonly (keyof ComplaintRow)[]
type Hit = Pick<ComplaintRow, (typeof hitColumns)[number]>

/**
 * Finds complaints by parts of words, numbers, telephone tails, and with one typo; newest first.
 * Every word asked must be found. Whole words and beginnings are looked up first; parts of words
 * in the short fields only where those leave room; near words only where nothing else is found.
 */
export function find(context: Context, act: Act, asks: Asks<'find'>): FoundLine[] {
  const words = wordsOf(asks.text)
  if (words.length === 0) return []
  const old = keysByOldNumber(context, asks.text.trim(), asks.limit)
  let keys = [...new Set([...old, ...exactKeys(context, words, asks.limit)])]
  let marked = words
  if (keys.length === 0) {
    const near = nearWords(context.db, words)
    if (near) {
      keys = keysMatching(context, 'complaint_words', near.map(anyOf).join(' AND '), asks.limit)
      marked = near.flat()
    }
  }
  // One statement for all of them: fifty by themselves take longer than the search.
  return sql<Hit>(
    context.db,
    `SELECT ${hitColumns.join(', ')} FROM complaints
     WHERE key IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(keys))
    .filter((row) => mayBeSeenBy(act, row))
    .toSorted((a, b) => b.received_at - a.received_at || (a.number < b.number ? 1 : -1))
    .slice(0, asks.limit)
    .map((row) => ({ ...lineOf(context, row, act.now), matches: matchesIn(row, marked) }))
}

function exactKeys(context: Context, words: readonly string[], limit: number): number[] {
  const keys = new Set(
    keysMatching(context, 'complaint_words', words.map(beginning).join(' AND '), limit),
  )
  const parts = words.filter((word) => word.length >= 3)
  if (keys.size < limit && parts.length === words.length)
    for (const key of keysMatching(
      context,
      'complaint_parts',
      parts.map(quoted).join(' AND '),
      limit,
    ))
      keys.add(key)
  // A name or a word of the narrative together with the tail of a number.
  const digits = parts.filter((word) => /^\d+$/.test(word))
  const others = words.filter((word) => !digits.includes(word))
  if (keys.size < limit && digits.length > 0 && others.length > 0)
    for (const key of keysMatchingBoth(context, others, digits, limit)) keys.add(key)
  // One number written with spaces, dashes or the country's code.
  const joined = phoneDigits(words.join('')) ?? ''
  if (keys.size < limit && /^\d{5,}$/.test(joined) && /^\d+$/.test(words.join('')))
    for (const key of keysMatching(context, 'complaint_parts', quoted(joined), limit)) keys.add(key)
  return [...keys]
}

/** The beginning of a number that an old register gave. */
function keysByOldNumber(context: Context, text: string, limit: number): number[] {
  return sql<{ key: number }>(
    context.db,
    `SELECT key FROM complaints WHERE old_number >= :text COLLATE NOCASE
       AND old_number < :text || char(1114111) COLLATE NOCASE ORDER BY key DESC LIMIT :limit`,
  )
    .all({ text, limit })
    .map((row) => row.key)
}

function keysMatching(
  context: Context,
  table: 'complaint_words' | 'complaint_parts',
  match: string,
  limit: number,
): number[] {
  return sql<{ rowid: number }>(
    context.db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`,
  )
    .all(match, limit)
    .map((row) => row.rowid)
}

function keysMatchingBoth(
  context: Context,
  words: readonly string[],
  digits: readonly string[],
  limit: number,
): number[] {
  return sql<{ rowid: number }>(
    context.db,
    `SELECT rowid FROM complaint_words WHERE complaint_words MATCH ? AND rowid IN
       (SELECT rowid FROM complaint_parts WHERE complaint_parts MATCH ?
        ORDER BY rowid DESC LIMIT 1000)
     ORDER BY rowid DESC LIMIT ?`,
  )
    .all(words.map(beginning).join(' AND '), digits.map(quoted).join(' AND '), limit)
    .map((row) => row.rowid)
}

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
const beginning = (word: string) => `${quoted(word)} *`
const anyOf = (words: readonly string[]) => `(${words.map(quoted).join(' OR ')})`

/** Where the words stand in the fields, in UTF-16 units. A hidden name is never marked. */
function matchesIn(row: Hit, words: readonly string[]): FoundLine['matches'] {
  const fields: [string, string | null][] = [
    ['number', row.number],
    ['complainant', shownName(row) === row.complainant_name ? row.complainant_name : null],
    ['subject', row.subject],
    ['narrative', row.narrative],
    ['complainant.phone', row.anonymous === 1 ? null : row.complainant_phone],
    ['complainant.address', row.anonymous === 1 ? null : row.complainant_address],
    ['requestedRemedy', row.requested_remedy],
    ['place', row.place],
    ['officerComplainedOf', row.officer_complained_of],
    ['referredBy', row.referred_by],
    ['incomingLetter.number', row.incoming_letter_number],
    ['laporTrackingId', row.lapor_tracking_id],
    ['oldNumber', row.old_number],
  ]
  return fields.flatMap(([field, value]) => {
    if (value === null) return []
    const place = field === 'complainant.phone' ? placeInNumber : placeInText
    return words.flatMap((word) => {
      const found = place(value, word)
      return found ? [{ field, ...found }] : []
    })
  })
}

type Place = { readonly start: number; readonly length: number }

function placeInText(value: string, word: string): Place | null {
  const start = fold(value).indexOf(word)
  return start < 0 ? null : { start, length: word.length }
}

/** A telephone number is found by its digits, whatever stands between them. */
function placeInNumber(value: string, word: string): Place | null {
  const digits = [...value.matchAll(/\d/g)]
  const joined = digits.map(([digit]) => digit).join('')
  const wanted = [word, phoneDigits(word)].find((one) => one !== null && joined.includes(one))
  if (!wanted) return null
  const first = joined.indexOf(wanted)
  const start = digits[first]?.index ?? 0
  const end = digits[first + wanted.length - 1]?.index ?? start
  return { start, length: end - start + 1 }
}
