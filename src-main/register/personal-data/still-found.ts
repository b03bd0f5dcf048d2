import type { Context } from '../context.ts'
import { sql } from '../storage/sql.ts'
import { hasNumberOf } from './person.ts'
import type { Person, Read } from './person.ts'

/** How many complaints that are not erased have a name, NIK or telephone of these persons. */
export function stillFound(context: Context, persons: readonly Person[]): number {
  const found = new Set<number>()
  for (const { names, numbers } of persons) {
    for (const name of names)
      for (const key of keysOf(context, `complainant_name : (${all(name)})`)) found.add(key)
    for (const number of numbers) for (const key of keysWith(context, number)) found.add(key)
  }
  return found.size
}

/**
 * Whether a text tells of one of these persons, by words or numbers by which no complaint that is kept
 * can be found: also by the lone word of a name that nobody else has, or its beginning.
 */
export function wordsOfNobodyElse(
  context: Context,
  persons: readonly Person[],
  text: Read,
): boolean {
  return persons.some((person) => {
    if (
      hasNumberOf(person, text) &&
      person.numbers.every((one) => keysWith(context, one).length === 0)
    )
      return true
    const whole = [...person.names, ...person.addresses].filter((one) => text.words.includes(one))
    if (whole.some((one) => keysOf(context, all(one)).length === 0)) return true
    const ofName = new Set(person.names.flatMap((name) => name.trim().split(' ')))
    return text.words
      .trim()
      .split(' ')
      .filter((word) => word.length >= 3 && [...ofName].some((one) => one.startsWith(word)))
      .some((word) => keysOf(context, `"${word}"*`).length === 0)
  })
}

function all(words: string): string {
  return words
    .trim()
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' AND ')
}

function keysOf({ db }: Context, match: string): number[] {
  return sql<{ rowid: number }>(
    db,
    'SELECT rowid FROM complaint_words WHERE complaint_words MATCH ? LIMIT 1000',
  )
    .all(match)
    .map(({ rowid }) => rowid)
}

function keysWith({ db }: Context, digits: string): number[] {
  return sql<{ key: number }>(
    db,
    `SELECT key FROM complaints WHERE phone_digits = '0' || :digits
     UNION SELECT key FROM complaints WHERE national_id IS NOT NULL
       AND replace(replace(replace(national_id, ' ', ''), '.', ''), '-', '') = :digits`,
  )
    .all({ digits })
    .map(({ key }) => key)
}
