import type { Asks } from '../../contract/calls.ts'
import { AgendaRun } from '../../contract/letter.ts'
import type { AgendaLine } from '../../contract/letter.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant, yearOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { mergedInto } from '../merging/merging-row.ts'
import { faulty, Refusal } from '../refusal.ts'
import { nameOfNumber, nextNumber, raiseNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'
import { inOneLine, ownNumber, refuseTaken } from './letter-numbers.ts'
import { sendingOf } from './letter-row.ts'
import type { LetterRow } from './letter-row.ts'
import { tellingOfRow } from './telling.ts'

/**
 * Every number of the year's two sequences, letters first: the newest number first, with voided ones, gaps
 * and historic ones in their place; what has no sequence of ours goes by its date, the newest first.
 */
export function agendaOf(context: Context, act: Act, year: number): AgendaLine[] {
  return AgendaRun.options.flatMap((run) => {
    const letters = letterLines(context, act, year, run)
    const taken = new Set(letters.map(({ sequence }) => sequence))
    const lines = [...letters, ...otherLines(context, year, run, taken)]
    const numbered = lines.filter(({ sequence }) => sequence !== null)
    const others = lines.filter(({ sequence }) => sequence === null)
    const known = new Set(numbered.map(({ sequence }) => sequence))
    const last = nextNumber(context.db, run, year) - 1
    const gaps = Array.from({ length: last }, (_, index) => index + 1)
      .filter((sequence) => !known.has(sequence))
      .map((sequence) => blank(run, sequence, 'gap'))
    return [
      ...others.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
      ...[...numbered, ...gaps].toSorted((a, b) => (b.sequence ?? 0) - (a.sequence ?? 0)),
    ]
  })
}

function letterLines(context: Context, act: Act, year: number, run: AgendaRun): AgendaLine[] {
  const { timeZone } = context.office()
  return sql<LetterRow>(
    context.db,
    'SELECT * FROM letters WHERE year = ? AND run = ? ORDER BY recorded_at DESC',
  )
    .all(year, run)
    .map((row) => {
      const complaint = rowByKey(context, row.complaint)
      const { shown, safe } = tellingOfRow(context, act, complaint)
      const told = (text: string | null | undefined) => (text ? safe(text) || null : null)
      const into = mergedInto(context, complaint)
      const sent = shown ? sendingOf(row, timeZone) : null
      return {
        id: row.id,
        run,
        sequence: row.sequence,
        number: row.number,
        date: row.date,
        kind: row.kind,
        to: told(row.addressee),
        about: told((JSON.parse(row.fields) as { about?: string }).about),
        complaint: complaint.number,
        subject: told(complaint.subject),
        state: row.state,
        reason: told(row.voided_for),
        takenBy: row.recorded_by,
        takenAt: toInstant(row.numbered_at ?? row.recorded_at, timeZone),
        sent: sent && { ...sent, receivedBy: told(sent.receivedBy), note: told(sent.note) },
        scanned: row.scan !== null,
        ...(into === null ? {} : { mergedInto: into }),
      }
    })
}

interface NumberRow {
  readonly sequence: number
  readonly origin: 'historic' | 'gap'
  readonly number: string | null
  readonly date: OfficeDate | null
  readonly addressee: string | null
  readonly about: string | null
  readonly reason: string
  readonly recorded_at: Millis
  readonly recorded_by: string
}

/** Historic numbers, gaps that were explained, and numbers that a restore lost. */
function otherLines(
  context: Context,
  year: number,
  run: AgendaRun,
  taken: ReadonlySet<number | null>,
): AgendaLine[] {
  const { timeZone } = context.office()
  const told = sql<NumberRow>(context.db, 'SELECT * FROM agenda_numbers WHERE run = ? AND year = ?')
    .all(run, year)
    .filter(({ sequence }) => !taken.has(sequence))
    .map((row): AgendaLine => ({
      ...blank(run, row.sequence, row.origin),
      number: row.number,
      date: row.date,
      to: row.addressee,
      about: row.about,
      reason: row.reason,
      takenBy: row.recorded_by,
      takenAt: toInstant(row.recorded_at, timeZone),
    }))
  const explained = new Set(told.map(({ sequence }) => sequence))
  const lost = sql<{ sequence: number }>(
    context.db,
    'SELECT sequence FROM lost_numbers WHERE run = ? AND year = ?',
  )
    .all(run, year)
    .filter(({ sequence }) => !explained.has(sequence) && !taken.has(sequence))
    .map(({ sequence }) => ({
      ...blank(run, sequence, 'gap' as const),
      reason: 'Hilang saat cadangan data yang lebih lama dipulihkan',
    }))
  return [...told, ...lost]
}

function blank(run: AgendaRun, sequence: number, state: AgendaLine['state']): AgendaLine {
  return {
    id: null,
    run,
    sequence,
    number: null,
    date: null,
    kind: null,
    to: null,
    about: null,
    complaint: null,
    subject: null,
    state,
    reason: null,
    takenBy: null,
    takenAt: null,
    sent: null,
    scanned: false,
  }
}

/** More numbers than any office leaves blank at once: a slip of the finger, not a beginning. */
const mostBlank = 20_000

/**
 * Brings numbers in that were given before this register, all or none; counting goes on above the
 * highest. A number that is not told is written as the office's pattern has it.
 */
export function bringNumbers(
  context: Context,
  act: SignedAct,
  { year, run, numbers, source }: Asks<'bringNumbers'>,
): number {
  const { timeZone, letterNumbering } = context.office()
  const today = officeDateOf(act.now, timeZone)
  if (letterNumbering.way === 'central') throw faulty('run', 'not-allowed')
  if (year > yearOf(today)) throw faulty('year', 'in-future')
  const known = nextNumber(context.db, run, year) - 1
  for (const [index, one] of numbers.entries()) {
    const { sequence, date } = one
    if (sequence - known > numbers.length + mostBlank)
      throw faulty(`numbers.${index}.sequence`, 'too-large')
    if (date && yearOf(date) !== year) throw faulty(`numbers.${index}.date`, 'other-year')
    if (date && date > today) throw faulty(`numbers.${index}.date`, 'in-future')
    const number =
      one.number === null ? patterned(context, run, date, sequence) : inOneLine(one.number)
    if (one.number !== null && !carriesSequence(inOneLine(one.number), sequence))
      throw faulty(`numbers.${index}.number`, 'other-sequence')
    refuseTakenSequence(context, run, year, sequence, number)
    if (number !== null) refuseTaken(context, number)
    sql(
      context.db,
      `INSERT INTO agenda_numbers (run, year, sequence, origin, number, date, addressee, about,
       reason, recorded_at, recorded_by) VALUES (?, ?, ?, 'historic', ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (run, year, sequence) DO UPDATE SET origin = 'historic', number = excluded.number,
         date = excluded.date, addressee = excluded.addressee, about = excluded.about,
         reason = excluded.reason, recorded_at = excluded.recorded_at,
         recorded_by = excluded.recorded_by WHERE origin = 'gap'`,
    ).run(run, year, sequence, number, date, one.to, one.about, source, act.now, act.officer.id)
  }
  const highest = numbers.reduce((most, { sequence }) => Math.max(most, sequence), 0)
  raiseNumber(context.db, run, year, highest)
  return record(context, act, act.now, {
    kind: 'numbers-brought',
    detail: `${run} ${year}`,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'source', before: null, after: source },
      { field: 'numbers', before: null, after: numbers },
    ],
  })
}

/** How many a history row brought, and the number that is next now. */
export function broughtBy(context: Context, sequence: number): { brought: number; next: number } {
  const row = sql<{ detail: string; payload: string }>(
    context.db,
    `SELECT detail, payload FROM history JOIN history_payloads USING (sequence)
     WHERE sequence = ?`,
  ).get(sequence)
  const [run, year] = (row?.detail ?? '').split(' ')
  const { changes } = JSON.parse(row?.payload ?? '{"changes":[]}') as {
    changes: { field: string; after: unknown }[]
  }
  const numbers = changes.find(({ field }) => field === 'numbers')?.after
  return {
    brought: Array.isArray(numbers) ? numbers.length : 0,
    next: nextNumber(context.db, AgendaRun.parse(run), Number(year)),
  }
}

/** Why a number of the own sequence has no letter; only of one that is a gap. */
export function explainGap(
  context: Context,
  act: SignedAct,
  { year, run, sequence, reason }: Asks<'explainGap'>,
): number {
  const gap = agendaOf(context, act, year).find(
    (line) => line.run === run && line.sequence === sequence && line.state === 'gap',
  )
  if (!gap) throw new Refusal({ problem: 'not-found' })
  sql(
    context.db,
    `INSERT INTO agenda_numbers (run, year, sequence, origin, reason, recorded_at, recorded_by)
     VALUES (?, ?, ?, 'gap', ?, ?, ?)
     ON CONFLICT (run, year, sequence) DO UPDATE SET reason = excluded.reason,
       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
  ).run(run, year, sequence, reason, act.now, act.officer.id)
  return record(context, act, act.now, {
    kind: 'gap-explained',
    detail: `${run} ${year} ${sequence}`,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'reason', before: gap.reason, after: reason }],
  })
}

/**
 * Whether one of the parts of a number begins with its sequence, also as `012` or `12a`; the pattern of that
 * year is not known.
 */
function carriesSequence(number: string, sequence: number): boolean {
  const part = new RegExp(`(^|[/\\s-])0*${sequence}(?!\\d)`)
  return part.test(number)
}

/** Null without a date: the pattern may hold its month. */
function patterned(
  context: Context,
  run: AgendaRun,
  date: OfficeDate | null,
  sequence: number,
): string | null {
  return date === null ? null : ownNumber(context, run, null, sequence, date)
}

function refuseTakenSequence(
  context: Context,
  run: AgendaRun,
  year: number,
  sequence: number,
  number: string | null,
): void {
  const taken = sql(
    context.db,
    `SELECT 1 FROM letters WHERE run = :run AND year = :year AND sequence = :sequence
     UNION ALL SELECT 1 FROM agenda_numbers
       WHERE run = :run AND year = :year AND sequence = :sequence AND origin = 'historic'`,
  ).get({ run, year, sequence })
  if (!taken) return
  throw new Refusal({
    problem: 'number-taken',
    number: number ?? nameOfNumber(run, year, sequence),
  })
}
