import { phoneDigits, rowByKey } from '../complaints/complaint-row.ts'
import { fold, wordsOf } from '../complaints/fold.ts'
import type { Context } from '../context.ts'
import type { Change } from '../history/history.ts'
import { sql } from '../storage/sql.ts'

/** By what a text may tell of one person: what a complaint says of its complainant, and said before it was corrected. */
export interface Person {
  /** Names, their proxy's too, as the folded words in a row: ` budi santoso `. */
  readonly names: readonly string[]
  /** Addresses in the same way. */
  readonly addresses: readonly string[]
  /** NIK and telephone as bare digits, a telephone without its leading zero. */
  readonly numbers: readonly string[]
  readonly emails: readonly string[]
}

/** A text made ready to be held against many persons. */
export interface Read {
  readonly words: string
  readonly digits: string
  readonly folded: string
}

/** Read before the complaint is erased. */
export function personOf(context: Context, key: number): Person {
  const row = rowByKey(context, key)
  const told = new Map<string, Set<string>>()
  const add = (field: string, value: unknown) => {
    if (typeof value !== 'string' || value.trim() === '') return
    const known = told.get(field) ?? new Set()
    told.set(field, known.add(value))
  }
  add('complainant.name', row.complainant_name)
  add('complainant.representedBy', row.represented_by)
  add('complainant.address', row.complainant_address)
  add('complainant.phone', row.complainant_phone)
  add('complainant.nationalId', row.national_id)
  add('complainant.email', row.complainant_email)
  const payloads = sql<{ payload: string }>(
    context.db,
    `SELECT payload FROM history JOIN history_payloads USING (sequence)
     WHERE complaint = ? AND kind IN ('received', 'imported', 'corrected')`,
  ).all(key)
  for (const { payload } of payloads)
    for (const { field, before, after } of (JSON.parse(payload) as { changes: Change[] }).changes) {
      add(field, before)
      add(field, after)
    }
  const of = (field: string) => [...(told.get(`complainant.${field}`) ?? [])]
  return {
    names: [...of('name'), ...of('representedBy')]
      .map(inARow)
      .filter((name) => name.length >= shortestName),
    // A single word is a village, not where one person lives.
    addresses: of('address')
      .map(inARow)
      .filter((address) => address.trim().includes(' ')),
    numbers: [...of('phone').map(phoneDigits), ...of('nationalId')]
      .map((number) => (number ?? '').replace(/\D/g, '').replace(/^0/, ''))
      .filter((number) => number.length >= fewestDigits),
    emails: of('email').map((email) => fold(email.trim())),
  }
}

/** With a blank at either end; a shorter one stands in every other text. */
const shortestName = 6
const fewestDigits = 6

function inARow(text: string): string {
  return ` ${wordsOf(text).join(' ')} `
}

export function read(text: string): Read {
  return {
    words: inARow(text),
    digits: text.replaceAll(/(?<=\d)[\s./-]+(?=\d)/g, ''),
    folded: fold(text),
  }
}

/** Whether a text holds the whole name, address, NIK, telephone or e-mail address. */
export function tellsOf(person: Person, text: Read): boolean {
  return (
    person.names.some((name) => text.words.includes(name)) ||
    person.addresses.some((address) => text.words.includes(address)) ||
    hasNumberOf(person, text)
  )
}

/** What no namesake shares. */
export function hasNumberOf(person: Person, text: Read): boolean {
  return (
    person.numbers.some((number) => text.digits.includes(number)) ||
    person.emails.some((email) => text.folded.includes(email))
  )
}

/** All texts that stand anywhere in a value out of JSON. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
