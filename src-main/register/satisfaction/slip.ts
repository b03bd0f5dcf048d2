import type { Asks } from '../../contract/calls.ts'
import { slipQuestions } from '../../contract/satisfaction.ts'
import type {
  AskedHow,
  Satisfaction,
  SatisfactionYear,
  SlipQuestion,
} from '../../contract/satisfaction.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { changesBetween } from '../complaints/receive.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `satisfaction`. */
interface SlipRow {
  readonly complaint: number
  readonly asked_on: OfficeDate
  readonly how: AskedHow
  readonly speed: number | null
  readonly handling: number | null
  readonly revision: number
  readonly recorded_at: Millis
  readonly recorded_by: string
}

export function satisfactionOf(context: Context, act: Act, number: string): Satisfaction | null {
  return slipOf(context, existing(context, act, number).key)
}

function slipOf(context: Context, complaint: number): Satisfaction | null {
  const row = rowOf(context, complaint)
  return row
    ? {
        askedOn: row.asked_on,
        how: row.how,
        speed: row.speed,
        handling: row.handling,
        revision: row.revision,
        recordedAt: toInstant(row.recorded_at, context.office().timeZone),
        recordedBy: row.recorded_by,
      }
    : null
}

function rowOf(context: Context, complaint: number): SlipRow | undefined {
  return sql<SlipRow>(context.db, 'SELECT * FROM satisfaction WHERE complaint = ?').get(complaint)
}

/**
 * One slip a complaint, with what stood before in the history. Asked no earlier than the complaint came and
 * no later than today; returns the complaint's key.
 */
export function recordSatisfaction(
  context: Context,
  act: SignedAct,
  asks: Asks<'recordSatisfaction'>,
): number {
  const { askedOn, how, speed, handling } = asks
  const complaint = existing(context, act, asks.number)
  refuseMerged(context, complaint)
  const row = rowOf(context, complaint.key)
  if ((row?.revision ?? null) !== asks.basedOn)
    throw new Refusal({ problem: 'changed-elsewhere', revision: row?.revision ?? 0 })
  if (askedOn > officeDateOf(act.now, context.office().timeZone))
    throw faulty('askedOn', 'in-future')
  if (askedOn < complaint.received_on) throw faulty('askedOn', 'before-previous')
  const before = row && {
    askedOn: row.asked_on,
    how: row.how,
    speed: row.speed,
    handling: row.handling,
  }
  const changes = changesBetween(before ?? {}, { askedOn, how, speed, handling })
  if (changes.length === 0) return complaint.key
  sql(
    context.db,
    `INSERT INTO satisfaction (complaint, asked_on, how, speed, handling, revision, recorded_at,
     recorded_by) VALUES (?, ?, ?, ?, ?, 1, ?, ?)
     ON CONFLICT (complaint) DO UPDATE SET asked_on = excluded.asked_on, how = excluded.how,
       speed = excluded.speed, handling = excluded.handling, revision = revision + 1,
       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
  ).run(complaint.key, askedOn, how, speed, handling, act.now, act.officer.id)
  record(context, act, act.now, {
    kind: 'satisfaction-recorded',
    complaint,
    detail: how,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes,
  })
  return complaint.key
}

export function recordedSatisfaction(context: Context, act: Act, key: number): Satisfaction | null {
  return satisfactionOf(context, act, rowByKey(context, key).number)
}

/** The figure of a year, by the date of asking. Averages to two decimals, as PermenPANRB 14/2017 tells them. */
export function satisfactionYear(context: Context, year: number): SatisfactionYear {
  const rows = sql<Pick<SlipRow, SlipQuestion>>(
    context.db,
    'SELECT speed, handling FROM satisfaction WHERE asked_on >= ? AND asked_on <= ?',
  ).all(`${year}-01-01`, `${year}-12-31`)
  const questions = slipQuestions.map((question) => {
    const given = [1, 2, 3, 4].map((score) => rows.filter((row) => row[question] === score).length)
    const answered = given.reduce((sum, count) => sum + count, 0)
    const total = given.reduce((sum, count, index) => sum + count * (index + 1), 0)
    const exact = answered === 0 ? null : total / answered
    return { question, answered, given, exact }
  })
  const indexOf = (average: number | null) => (average === null ? null : rounded(average * 25))
  const exacts = questions.flatMap(({ exact }) => (exact === null ? [] : [exact]))
  const whole = exacts.length === questions.length
  return {
    year,
    asked: rows.length,
    answered: rows.filter((row) => row.speed !== null || row.handling !== null).length,
    questions: questions.map(({ exact, ...one }) => ({
      ...one,
      average: exact === null ? null : rounded(exact),
      index: indexOf(exact),
    })),
    index: whole ? indexOf(exacts.reduce((sum, one) => sum + one, 0) / exacts.length) : null,
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
