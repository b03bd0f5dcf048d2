import type { ErasureTraces } from '../../contract/personal-data-calls.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { hasNumberOf, read, tellsOf, textsIn } from './person.ts'
import type { Person, Read } from './person.ts'
import { stillFound, wordsOfNobodyElse } from './still-found.ts'

/** What of erased persons stood beside their complaints: how much went, how much stays, and which payloads of the history went. */
export interface Traced extends ErasureTraces {
  readonly payloads: number[]
}

/**
 * Takes the erased persons out of what belongs to no complaint: forms that were never saved, saved
 * views, numbers brought in from an older agenda, rows that an import refused, and the history of
 * these. A form or number that is younger than the office's years stays and is counted, as do their
 * other complaints: its time is not over (UU 27/2022 Ps. 43). Called when the complaints themselves are erased.
 *
 * @param until the last day whose years are over.
 */
export function eraseTraces(
  context: Context,
  persons: readonly Person[],
  until: OfficeDate,
): Traced {
  const drafts = eraseDrafts(context, persons, until)
  const agenda = eraseAgenda(context, persons, until)
  const views = eraseViews(context, persons)
  return {
    erased: {
      drafts: drafts.erased,
      views,
      agenda: agenda.erased,
      importLines: eraseImportLines(context, persons),
    },
    stays: {
      drafts: drafts.stays,
      agenda: agenda.stays,
      complaints: stillFound(context, persons),
    },
    payloads: erasePayloads(context, persons, agenda.stays === 0),
  }
}

interface Counted {
  readonly erased: number
  readonly stays: number
}

function eraseDrafts(context: Context, persons: readonly Person[], until: OfficeDate): Counted {
  const { db } = context
  const { timeZone } = context.office()
  const rows = sql<{ id: string; saved_at: Millis; content: string }>(
    db,
    'SELECT id, saved_at, content FROM drafts',
  ).all()
  let [erased, stays] = [0, 0]
  for (const { id, saved_at, content } of rows) {
    const form = JSON.parse(content) as Record<string, unknown>
    const files = sql<{ name: string }>(db, 'SELECT name FROM draft_files WHERE draft = ?').all(id)
    const texts = [...textsIn(form), ...files.map(({ name }) => name)].map(read)
    const told = persons.filter((person) => texts.some((text) => tellsOf(person, text)))
    if (told.length === 0) continue
    const theirs = told.some((person) => isFormOf(person, form, texts))
    if (!theirs || officeDateOf(saved_at, timeZone) > until) stays += 1
    else {
      sql(db, 'DELETE FROM draft_files WHERE draft = ?').run(id)
      sql(db, 'DELETE FROM drafts WHERE id = ?').run(id)
      erased += 1
    }
  }
  return { erased, stays }
}

/** A form with another telephone or NIK is of somebody else, who has the same name or tells of them. */
function isFormOf(
  person: Person,
  { phone, nationalId }: Record<string, unknown>,
  texts: readonly Read[],
): boolean {
  if (texts.some((text) => hasNumberOf(person, text)) || person.numbers.length === 0) return true
  return ![phone, nationalId].some((typed) => typeof typed === 'string' && /\d/.test(typed))
}

function eraseAgenda({ db }: Context, persons: readonly Person[], until: OfficeDate): Counted {
  const rows = sql<{
    run: string
    year: number
    sequence: number
    date: OfficeDate | null
    addressee: string | null
    about: string | null
    reason: string
  }>(db, 'SELECT run, year, sequence, date, addressee, about, reason FROM agenda_numbers').all()
  let [erased, stays] = [0, 0]
  for (const { run, year, sequence, date, ...texts } of rows) {
    const tells = (text: string | null) =>
      text !== null && persons.some((person) => tellsOf(person, read(text)))
    const [to, about, reason] = [texts.addressee, texts.about, texts.reason].map(tells)
    if (!to && !about && !reason) continue
    if ((date ?? `${year}-12-31`) > until) {
      stays += 1
      continue
    }
    sql(
      db,
      `UPDATE agenda_numbers SET addressee = ?, about = ?, reason = ?
       WHERE run = ? AND year = ? AND sequence = ?`,
    ).run(
      to ? null : texts.addressee,
      about ? null : texts.about,
      reason ? erasedReason : texts.reason,
      run,
      year,
      sequence,
    )
    erased += 1
  }
  return { erased, stays }
}

const erasedReason = 'Data pribadi dimusnahkan'

/** One that would still find other complaints by these words is of use, and tells of somebody whose data are kept. */
function eraseViews(context: Context, persons: readonly Person[]): number {
  const rows = sql<{ id: string; name: string; content: string }>(
    context.db,
    'SELECT id, name, content FROM views',
  ).all()
  const going = rows.filter(({ name, content }) =>
    [name, ...textsIn(JSON.parse(content))].some((text) =>
      wordsOfNobodyElse(context, persons, read(text)),
    ),
  )
  for (const { id } of going) sql(context.db, 'DELETE FROM views WHERE id = ?').run(id)
  return going.length
}

/** What a refused row had in its faulty cells; that it was refused, and why, stays. */
function eraseImportLines({ db }: Context, persons: readonly Person[]): number {
  let erased = 0
  for (const { id, lines } of sql<{ id: string; lines: string }>(
    db,
    "SELECT id, lines FROM import_batches WHERE lines <> '[]'",
  ).all()) {
    const before = erased
    const left = (JSON.parse(lines) as { found?: Record<string, string> }[]).map((line) => {
      const texts = textsIn(line.found).map(read)
      if (!persons.some((person) => texts.some((text) => tellsOf(person, text)))) return line
      erased += 1
      return { ...line, found: {} }
    })
    if (erased > before)
      sql(db, 'UPDATE import_batches SET lines = ? WHERE id = ?').run(JSON.stringify(left), id)
  }
  return erased
}

/**
 * Rows of the history that are of no complaint: views, numbers brought in, imports that were taken
 * back. The row stays in the chain, its payload goes; which ones is told by the row of the erasure.
 */
function erasePayloads(
  context: Context,
  persons: readonly Person[],
  numbersToo: boolean,
): number[] {
  const kinds = [...viewKinds, ...importKinds, ...(numbersToo ? numberKinds : [])]
  const rows = sql<{ sequence: number; kind: string; payload: string }>(
    context.db,
    `SELECT sequence, kind, payload FROM history JOIN history_payloads USING (sequence)
     WHERE complaint IS NULL AND kind IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(kinds))
  const going = rows.filter(({ kind, payload }) =>
    textsIn(JSON.parse(payload)).some((text) => {
      const ready = read(text)
      return viewKinds.includes(kind)
        ? wordsOfNobodyElse(context, persons, ready)
        : persons.some((person) => tellsOf(person, ready))
    }),
  )
  for (const { sequence } of going)
    sql(context.db, 'DELETE FROM history_payloads WHERE sequence = ?').run(sequence)
  return going.map(({ sequence }) => sequence)
}

const viewKinds = ['view-saved', 'view-renamed', 'view-discarded']
const importKinds = ['imported', 'received', 'corrected']
const numberKinds = ['numbers-brought', 'gap-explained']
