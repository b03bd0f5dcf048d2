import type { Asks } from '../../contract/calls.ts'
import type { PossibleDuplicate } from '../../contract/complaint.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { phoneDigits } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { mayBeSeenBy } from './conflict.ts'
import { fold, wordsOf } from './fold.ts'

type Because = PossibleDuplicate['because'][number]

/** As much of a row as is compared and shown. */
type Seen = Pick<
  ComplaintRow,
  | 'key'
  | 'number'
  | 'received_at'
  | 'subject'
  | 'narrative'
  | 'status'
  | 'step'
  | 'complainant_name'
  | 'anonymous'
  | 'complained_officer'
>
const columns =
  'key, number, received_at, subject, narrative, status, step, complainant_name, anonymous, complained_officer'

/** Shown at most, and looked at among the newest that share a word. */
const shown = 5
const lookedAt = 60
/** Texts count as similar when they share this part of their words. */
const similar = 0.5

/** What may be the same complaint, or the same person again: strongest reasons first. */
export function possibleDuplicates(
  context: Context,
  probe: Asks<'possibleDuplicates'>,
  except: number | null,
  act: Act,
): PossibleDuplicate[] {
  const found = new Map<number, { row: Seen; because: Because[] }>()
  const add = (rows: readonly Seen[], because: Because) => {
    for (const row of rows) {
      if (row.key === except || !mayBeSeenBy(act, row)) continue
      const one = found.get(row.key) ?? { row, because: [] }
      if (!one.because.includes(because)) one.because.push(because)
      found.set(row.key, one)
    }
  }
  if (probe.nationalId !== null)
    add(equal(context, 'national_id', probe.nationalId), 'same-national-id')
  const digits = phoneDigits(probe.phone)
  if (digits !== null && digits.length >= 6)
    add(equal(context, 'phone_digits', digits), 'same-phone')
  if (probe.name !== null) add(withName(context, probe.name), 'same-name')
  const text = probe.subject ?? probe.narrative
  if (text !== null) add(withSimilarText(context, text), 'similar-text')
  const { timeZone } = context.office()
  return [...found.values()]
    .toSorted(
      (a, b) => b.because.length - a.because.length || b.row.received_at - a.row.received_at,
    )
    .slice(0, shown)
    .map(({ row, because }) => ({
      number: row.number,
      receivedAt: toInstant(row.received_at, timeZone),
      subject: row.subject,
      status: row.status,
      step: row.step,
      because,
    }))
}

function equal(context: Context, column: 'national_id' | 'phone_digits', value: string) {
  return sql<Seen>(
    context.db,
    `SELECT ${columns} FROM complaints WHERE ${column} = ? ORDER BY key DESC LIMIT ${shown}`,
  ).all(value)
}

function withName(context: Context, name: string): Seen[] {
  const words = wordsOf(name)
  if (words.join('').length < 4) return []
  const phrase = `complainant_name : "${words.join(' ')}"`
  const wanted = words.join(' ')
  return matching(context, phrase)
    .filter(
      (row) => row.anonymous === 0 && wordsOf(row.complainant_name ?? '').join(' ') === wanted,
    )
    .slice(0, shown)
}

function withSimilarText(context: Context, text: string): Seen[] {
  const words = telling(text).slice(0, 12)
  if (words.length < 3) return []
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 3)
  const match = `{subject narrative} : (${longest.map((word) => `"${word}"`).join(' OR ')})`
  return matching(context, match)
    .filter((row) => shared(words, telling(row.subject ?? row.narrative)) >= similar)
    .slice(0, shown)
}

function matching(context: Context, match: string): Seen[] {
  return sql<Seen>(
    context.db,
    `SELECT ${columns} FROM complaints WHERE key IN
       (SELECT rowid FROM complaint_words WHERE complaint_words MATCH ?
        ORDER BY rowid DESC LIMIT ${lookedAt})
     ORDER BY key DESC`,
  ).all(match)
}

/** The words that tell something: four letters and more, each once. */
function telling(text: string): string[] {
  return [...new Set(wordsOf(fold(text).slice(0, 2_000)).filter((word) => word.length >= 4))]
}

function shared(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length
  return common / Math.max(1, Math.min(a.length, b.length))
}
