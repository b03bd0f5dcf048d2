import type { Asks } from '../../contract/calls.ts'
import type { PossibleDuplicate } from '../../contract/complaint.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { phoneDigits } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { mayBeSeenBy } from './conflict.ts'
import { fold, wordsOf } from './fold.ts'
import { identityColumns, safeSubject } from './masking.ts'

type Because = PossibleDuplicate['because'][number]
type Probe = Asks<'possibleDuplicates'>

/** As much of a row as is compared and shown. */
const compared = [
  'key',
  'number',
  'received_at',
  'subject',
  'narrative',
  'status',
  'step',
  'direct',
  'place',
  'officer_complained_of',
  'complained_officer',
  ...identityColumns,
] as const satisfies readonly (keyof ComplaintRow)[]
const columns = [...new Set(compared)].join(', ')
type Seen = Pick<ComplaintRow, (typeof compared)[number]>

/** Shown at most, and looked at among the newest that share a telling word. */
const shown = 5
const lookedAt = 60
/** Texts are similar when they share so much of what the shorter one tells, by how rare its words are. */
const similar = 0.6
/** Where neither names a place or a person: the same matter alone is no duplicate. */
const similarWithoutNames = 0.85
/** Of one place or one person complained of, less is enough. */
const similarOfOneObject = 0.3
/** So many words of a text are weighed: a longer one tells its matter in them. */
const weighed = 24

/**
 * What may be the same complaint, or the same person again: strongest reasons first. Whoever asked to
 * stay unnamed is not found by their name, telephone or NIK: typing these must not tell that they
 * complained.
 */
export function possibleDuplicates(
  context: Context,
  probe: Probe,
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
  const alike = withSimilarText(context, probe)
  add(alike.object, 'same-object')
  add(alike.text, 'similar-text')
  const { timeZone } = context.office()
  return [...found.values()]
    .toSorted(
      (a, b) => b.because.length - a.because.length || b.row.received_at - a.row.received_at,
    )
    .slice(0, shown)
    .map(({ row, because }) => ({
      number: row.number,
      receivedAt: toInstant(row.received_at, timeZone),
      subject: safeSubject(context, row),
      status: row.status,
      step: row.step,
      direct: row.direct === 1,
      because,
    }))
}

function equal(context: Context, column: 'national_id' | 'phone_digits', value: string) {
  return sql<Seen>(
    context.db,
    `SELECT ${columns} FROM complaints WHERE ${column} = ? AND anonymous = 0 AND confidential = 0
     ORDER BY key DESC LIMIT ${shown}`,
  ).all(value)
}

function withName(context: Context, name: string): Seen[] {
  const words = wordsOf(name)
  if (words.join('').length < 4) return []
  const wanted = words.join(' ')
  return matching(context, `complainant_name : "${wanted}"`)
    .filter((row) => row.anonymous === 0 && row.confidential === 0)
    .filter((row) => wordsOf(row.complainant_name ?? '').join(' ') === wanted)
    .slice(0, shown)
}

/** Of the newest that share one of the rarest words: those with nearly the same text, or of one object. */
function withSimilarText(context: Context, probe: Probe): { text: Seen[]; object: Seen[] } {
  const words = telling(probe)
  if (words.length < 3) return { text: [], object: [] }
  const weights = weightsOf(context, words)
  const known = words.filter((word) => weights.has(word))
  const rarest = known.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, 4)
  if (rarest.length === 0) return { text: [], object: [] }
  const match = `{subject narrative place} : (${rarest.map((word) => `"${word}"`).join(' OR ')})`
  const own = new Set(words)
  const text: Seen[] = []
  const object: Seen[] = []
  for (const row of matching(context, match)) {
    const part = shared(own, new Set(telling(row)), weights)
    const named = namesShared(context, probe, row)
    if (part >= (named === 'none' ? similarWithoutNames : similar) && named !== 'other')
      text.push(row)
    if (part >= similarOfOneObject && sameObject(probe, row)) object.push(row)
  }
  return { text: text.slice(0, shown), object: object.slice(0, shown) }
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

/** The words that tell something: four letters and more, each once, the subject's first. */
function telling({ subject, narrative }: { subject: string | null; narrative: string | null }) {
  const text = fold(`${subject ?? ''} ${narrative ?? ''}`.slice(0, 2_000))
  return [...new Set(wordsOf(text).filter((word) => word.length >= 4))].slice(0, weighed)
}

/**
 * How much each word tells: the rarer, the more. Counted up to a limit, so that a word of half the
 * register costs no more than another; what the register does not know tells nothing yet.
 */
function weightsOf(context: Context, words: readonly string[]): Map<string, number> {
  const all =
    sql<{ all: number | null }>(context.db, 'SELECT max(key) AS "all" FROM complaints').get()
      ?.all ?? 0
  const known = frequencies.get(context) ?? new Map<string, number>()
  frequencies.set(context, known)
  if (known.size > 20_000) known.clear()
  return new Map(
    words.flatMap((word) => {
      const count = known.get(word) ?? inHowMany(context, word)
      if (count > 0) known.set(word, count)
      const share = count < counted ? count : Math.max(count, all / 3)
      return count === 0 ? [] : [[word, Math.log(1 + (all + 1) / share)] as const]
    }),
  )
}

/** In how many complaints a word stood when it was last looked up; a weight need not be newer. */
const frequencies = new WeakMap<Context, Map<string, number>>()
const counted = 1_000

function inHowMany(context: Context, word: string): number {
  return (
    sql<{ count: number }>(
      context.db,
      `SELECT count(*) AS count FROM
         (SELECT 1 FROM complaint_words WHERE complaint_words MATCH ? LIMIT ${counted})`,
    ).get(`"${word}"`)?.count ?? 0
  )
}

/** The part of what the shorter text tells that both tell. */
function shared(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const told = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (weights.get(word) ?? unknownWeight), 0)
  const both = [...own].filter((word) => other.has(word))
  return both.length < 2 ? 0 : told(both) / Math.min(told(own), told(other))
}

/** A word that no complaint has, or that only the other text has. */
const unknownWeight = 2

type Told = Pick<Probe, 'subject' | 'narrative' | 'place'>

/**
 * Whether two texts are about the same market, shop, street or person: each must say the greater part
 * of the names of the other. A common word such as Pasar weighs little among them.
 */
function namesShared(context: Context, one: Told, other: Told): 'same' | 'other' | 'none' {
  const [names, others] = [namesIn(one), namesIn(other)]
  if (names.length + others.length === 0) return 'none'
  const weights = weightsOf(context, [...names, ...others])
  const says = ({ subject, narrative, place }: Told, wanted: readonly string[]) => {
    const words = new Set(wordsOf(`${subject ?? ''} ${narrative ?? ''} ${place ?? ''}`))
    const told = (some: readonly string[]) =>
      some.reduce((sum, word) => sum + (weights.get(word) ?? unknownWeight), 0)
    return told(wanted.filter((word) => words.has(word))) >= told(wanted) * similar
  }
  return says(one, others) && says(other, names) ? 'same' : 'other'
}

/** Words with a capital inside the subject, and all of the place; figures too: a sum, a stall. */
function namesIn({ subject, place }: Told): string[] {
  const inside = (subject ?? '').split(/\s+/).slice(1)
  const capital = inside.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word))
  return [...new Set(wordsOf(`${capital.join(' ')} ${place ?? ''}`))].filter(
    (word) => word.length >= 3,
  )
}

function sameObject(probe: Probe, row: Seen): boolean {
  const same = (one: string | null, other: string | null) =>
    one !== null && other !== null && wordsOf(one).join(' ') === wordsOf(other).join(' ')
  return same(probe.place, row.place) || same(probe.officerComplainedOf, row.officer_complained_of)
}
