import { z } from 'zod'
import { narrowing } from '../../contract/asks.ts'
import type { Asks } from '../../contract/calls.ts'
import type { FoundLine } from '../../contract/complaint.ts'
import type { SearchedLine } from '../../contract/list-calls.ts'
import type { Act, Context } from '../context.ts'
import { sql } from '../storage/sql.ts'
import { lineOf, phoneDigits } from './complaint-row.ts'
import { mayBeSeenBy } from './conflict.ts'
import { excerptsOf, hitColumns, matchesIn, textsOf } from './found-line.ts'
import type { Hit } from './found-line.ts'
import { wordsOf } from './fold.ts'
import { conditions } from './list.ts'
import { isProtectedRow, mayKnow } from './masking.ts'
import { nearWords } from './near-words.ts'

/** What `find` looks among: everything that the officer may see. */
const everything = z.strictObject(narrowing).parse({})

/** `searchComplaints` without a filter, and without what stands around the words. */
export function find(context: Context, act: Act, { text, limit }: Asks<'find'>): FoundLine[] {
  return hitsOf(context, act, { ...everything, text, limit }).map(({ row, sought }) => ({
    ...lineOf(context, row, act.now),
    matches: matchesIn(textsOf(context, row), sought),
  }))
}

/**
 * Finds complaints by parts of words, register and letter numbers, telephone tails, and with one
 * typo; newest first. Every word asked must be found. Whole words and beginnings are looked up first;
 * parts of words in the short fields only where those leave room; near words only where nothing else
 * is found. A name that stays hidden is neither marked nor told by an excerpt.
 */
export function searchComplaints(
  context: Context,
  act: Act,
  asks: Asks<'searchComplaints'>,
): SearchedLine[] {
  return hitsOf(context, act, asks).map(({ row, sought }) => {
    const texts = textsOf(context, row)
    const matches = matchesIn(texts, sought)
    return {
      ...lineOf(context, row, act.now),
      matches,
      excerpts: excerptsOf(texts, matches, sought),
    }
  })
}

interface FoundHit {
  readonly row: Hit
  /** For each word that was asked, what stands for it. */
  readonly sought: readonly (readonly string[])[]
}

function hitsOf(context: Context, act: Act, asks: Asks<'searchComplaints'>): FoundHit[] {
  const words = wordsOf(asks.text)
  if (words.length === 0) return []
  const within = narrowed(context, act, asks)
  const among: Among = { context, within, limit: asks.limit }
  const byLetter = keysByLetterNumber(among, asks.text)
  let keys = [
    ...new Set([
      ...byLetter.keys(),
      ...keysByOldNumber(among, asks.text.trim()),
      ...exactKeys(among, words),
    ]),
  ]
  let sought = words.map((word) => [word])
  if (keys.length === 0) {
    const near = nearWords(context.db, words)
    if (near) {
      keys = keysMatching(among, 'complaint_words', near.map(anyOf).join(' AND '))
      sought = near
    }
  }
  if (keys.length === 0) return []
  // One statement for all of them: fifty by themselves take longer than the search.
  return sql<Omit<Hit, 'letter'>>(
    context.db,
    `SELECT ${hitColumns.join(', ')} FROM complaints
     WHERE key IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(keys))
    .filter((row) => mayBeSeenBy(act, row))
    .toSorted((a, b) => b.received_at - a.received_at || (a.number < b.number ? 1 : -1))
    .slice(0, asks.limit)
    .map((row) => ({ row: { ...row, letter: byLetter.get(row.key) ?? null }, sought }))
    .filter((hit) => !givesAway(context, act, hit))
}

/**
 * A search that answered to the name, address or telephone would tell who complained to those who may
 * not come to know it (UU 25/2009 Ps. 42(5)).
 */
function givesAway(context: Context, act: Act, { row, sought }: FoundHit): boolean {
  if (!isProtectedRow(row) || mayKnow(act, row)) return false
  const texts = textsOf(context, row)
  return !sought.every((word) => matchesIn(texts, [word]).length > 0)
}

/** Where keys are looked up: what they must be in, and how many are wanted. */
interface Among {
  readonly context: Context
  readonly within: (key: string) => { readonly and: string; readonly values: readonly unknown[] }
  readonly limit: number
}

/** A filter that leaves this many or fewer is looked up first, and the words within it. */
const few = 5_000

/**
 * A further condition on a column that holds a complaint's key. One hit after the other is held
 * against a wide filter; of a narrow one all keys are known beforehand, or a common word would be
 * walked to its end.
 */
function narrowed(context: Context, act: Act, asks: Asks<'searchComplaints'>): Among['within'] {
  const { where, values } = conditions(context, act, asks)
  if (where.length === 0) return () => ({ and: '', values: [] })
  const all = where.join(' AND ')
  const keys = sql<{ key: number }>(
    context.db,
    `SELECT key FROM complaints WHERE ${all} LIMIT ${few + 1}`,
  ).all(...values)
  if (keys.length <= few) {
    const known = JSON.stringify(keys.map(({ key }) => key))
    // The sign keeps the index from being asked anew for each key.
    return (key) => ({ and: `AND +${key} IN (SELECT value FROM json_each(?))`, values: [known] })
  }
  return (key) => ({
    and: `AND EXISTS (SELECT 1 FROM complaints WHERE complaints.key = ${key} AND ${all})`,
    values,
  })
}

function exactKeys(among: Among, words: readonly string[]): number[] {
  const { limit } = among
  const keys = new Set(keysMatching(among, 'complaint_words', words.map(beginning).join(' AND ')))
  const parts = words.filter((word) => word.length >= 3)
  if (keys.size < limit && parts.length === words.length)
    for (const key of keysMatching(among, 'complaint_parts', parts.map(quoted).join(' AND ')))
      keys.add(key)
  // A name or a word of the narrative together with the tail of a number.
  const digits = parts.filter((word) => /^\d+$/.test(word))
  const others = words.filter((word) => !digits.includes(word))
  if (keys.size < limit && digits.length > 0 && others.length > 0)
    for (const key of keysMatchingBoth(among, others, digits)) keys.add(key)
  // One number written with spaces, dashes or the country's code.
  const joined = phoneDigits(words.join('')) ?? ''
  if (keys.size < limit && /^\d{5,}$/.test(joined) && /^\d+$/.test(words.join('')))
    for (const key of keysMatching(among, 'complaint_parts', quoted(joined))) keys.add(key)
  return [...keys]
}

/** The beginning of a number that an old register gave. */
function keysByOldNumber({ context, within, limit }: Among, text: string): number[] {
  const { and, values } = within('key')
  return sql<{ key: number }>(
    context.db,
    `SELECT key FROM complaints WHERE old_number >= ? COLLATE NOCASE
       AND old_number < ? || char(1114111) COLLATE NOCASE ${and} ORDER BY key DESC LIMIT ?`,
  )
    .all(text, text, ...values, limit)
    .map((row) => row.key)
}

/** Complaints by a part of the number of one of their letters, and that number. */
function keysByLetterNumber({ context, within, limit }: Among, text: string): Map<number, string> {
  const parts = text.split(/\s+/).filter((part) => part.length >= 3)
  if (!parts.some((part) => /\d/.test(part))) return new Map()
  const { and, values } = within('letters.complaint')
  return new Map(
    sql<{ key: number; number: string }>(
      context.db,
      `SELECT letters.complaint AS key, letters.number FROM complaint_letters
       JOIN letters ON letters.id = complaint_letters.letter
       WHERE complaint_letters MATCH ? ${and} ORDER BY complaint_letters.rowid DESC LIMIT ?`,
    )
      .all(parts.map(quoted).join(' AND '), ...values, limit)
      .map(({ key, number }) => [key, number] as const),
  )
}

function keysMatching(
  { context, within, limit }: Among,
  table: 'complaint_words' | 'complaint_parts',
  match: string,
): number[] {
  const { and, values } = within(`${table}.rowid`)
  return sql<{ rowid: number }>(
    context.db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ${and} ORDER BY rowid DESC LIMIT ?`,
  )
    .all(match, ...values, limit)
    .map((row) => row.rowid)
}

function keysMatchingBoth(
  { context, within, limit }: Among,
  words: readonly string[],
  digits: readonly string[],
): number[] {
  const { and, values } = within('complaint_words.rowid')
  return sql<{ rowid: number }>(
    context.db,
    `SELECT rowid FROM complaint_words WHERE complaint_words MATCH ? AND rowid IN
       (SELECT rowid FROM complaint_parts WHERE complaint_parts MATCH ?
        ORDER BY rowid DESC LIMIT 1000) ${and}
     ORDER BY rowid DESC LIMIT ?`,
  )
    .all(words.map(beginning).join(' AND '), digits.map(quoted).join(' AND '), ...values, limit)
    .map((row) => row.rowid)
}

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
const beginning = (word: string) => `${quoted(word)} *`
const anyOf = (words: readonly string[]) => `(${words.map(quoted).join(' OR ')})`
