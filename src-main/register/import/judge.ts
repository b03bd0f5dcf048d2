import type { ImportLine } from '../../contract/import-calls.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context, SignedAct } from '../context.ts'
import { complainedOfficers } from '../complaints/conflict.ts'
import type { ToldColumns } from '../complaints/complaint-row.ts'
import { phoneDigits, toldColumns } from '../complaints/complaint-row.ts'
import { addDays, atTime, officeDateOf, yearOf } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { mapRow } from './map-row.ts'
import type { OldComplaint } from './map-row.ts'
import { isFree, registerNumberIn } from './old-number.ts'
import type { OldNumber } from './old-number.ts'
import { plain } from './plain-text.ts'
import type { Plan } from './plan.ts'
import type { TableRow } from './read-table.ts'

/** A row that may be taken, with the register number it keeps (null where it gets a new one). */
export interface Accepted {
  readonly complaint: OldComplaint
  readonly kept: OldNumber | null
}

type Of = Extract<ImportLine, { problem: 'duplicate' }>['of']

/**
 * Judges rows one after the other: taken, faulty, or known already. Known is the same number, the
 * same number of LAPOR!, or the same person with the same matter received on the same day, in the
 * register or further up in the file.
 */
export class Judge {
  readonly #context: Context
  readonly #act: SignedAct
  readonly #plan: Plan
  readonly #namesOfficer: (named: string | null) => string | null
  readonly #numbers = new Map<string, number>()
  readonly #laporIds = new Map<string, number>()
  /** Of each day that a row names: its complaints, those of the register read once. */
  readonly #days = new Map<OfficeDate, Map<string, Of>>()

  constructor(context: Context, act: SignedAct, plan: Plan) {
    this.#context = context
    this.#act = act
    this.#plan = plan
    this.#namesOfficer = complainedOfficers(context)
  }

  judge(row: TableRow): Accepted | ImportLine {
    const found = mapRow(this.#context, this.#act, this.#plan, row)
    if ('faults' in found) return { row: row.row, problem: 'invalid', ...found }
    // UU 25/2009 Ps. 45: nobody handles what is about themselves.
    if (this.#namesOfficer(found.intake.officerComplainedOf) === this.#act.officer.id)
      return { row: row.row, problem: 'conflict-of-interest' }
    const own = this.#plan.keepNumbers ? registerNumberIn(found.number) : null
    const known =
      this.#sameNumber(found, own) ?? this.#sameLaporId(found) ?? this.#sameComplaint(found)
    if (known) return { row: row.row, problem: 'duplicate', ...known }
    this.#remember(found, own, row.row)
    const year = yearOf(officeDateOf(this.#act.now, this.#context.office().timeZone))
    return { complaint: found, kept: own && isFree(this.#context.db, own, year) ? own : null }
  }

  #sameNumber(found: OldComplaint, own: OldNumber | null) {
    if (found.number === null) return null
    const because = 'same-number' as const
    const row = this.#numbers.get(numberKey(found, own))
    if (row !== undefined) return { because, of: { row } }
    const held = own
      ? sql<{ number: string }>(
          this.#context.db,
          'SELECT number FROM complaints WHERE year = ? AND sequence = ?',
        ).get(own.year, own.sequence)
      : sql<{ number: string }>(
          this.#context.db,
          `SELECT number FROM complaints
           WHERE old_number = ? COLLATE NOCASE AND received_on = ? LIMIT 1`,
        ).get(found.number, found.receivedOn)
    return held ? { because, of: { number: held.number } } : null
  }

  #sameLaporId(found: OldComplaint) {
    const id = found.intake.laporTrackingId
    if (id === null) return null
    const because = 'same-lapor-id' as const
    const row = this.#laporIds.get(id)
    if (row !== undefined) return { because, of: { row } }
    const held = sql<{ number: string }>(
      this.#context.db,
      'SELECT number FROM complaints WHERE lapor_tracking_id = ? LIMIT 1',
    ).get(id)
    return held ? { because, of: { number: held.number } } : null
  }

  #sameComplaint(found: OldComplaint) {
    // LAPOR! gives one number to each report: two of them are two, however alike.
    if (found.intake.laporTrackingId !== null) return null
    const of = this.#dayOf(found.receivedOn).get(matterOf(toldColumns(found.intake)))
    return of ? { because: 'same-complaint' as const, of } : null
  }

  #remember(found: OldComplaint, own: OldNumber | null, row: number): void {
    if (found.number !== null) this.#numbers.set(numberKey(found, own), row)
    if (found.intake.laporTrackingId !== null) this.#laporIds.set(found.intake.laporTrackingId, row)
    const day = this.#dayOf(found.receivedOn)
    const matter = matterOf(toldColumns(found.intake))
    if (!day.has(matter)) day.set(matter, { row })
  }

  #dayOf(date: OfficeDate): Map<string, Of> {
    let day = this.#days.get(date)
    if (!day) {
      const zone = this.#context.office().timeZone
      const rows = sql<ToldColumns & { number: string }>(
        this.#context.db,
        'SELECT * FROM complaints WHERE received_at >= ? AND received_at < ?',
      ).all(atTime(date, '00:00', zone), atTime(addDays(date, 1), '00:00', zone))
      day = new Map(rows.map((row) => [matterOf(row), { number: row.number }]))
      this.#days.set(date, day)
    }
    return day
  }
}

/** An old number without the form of a register number may come again every year: its day tells it apart. */
function numberKey(found: OldComplaint, own: OldNumber | null): string {
  return own ? `${own.year}/${own.sequence}` : `${found.receivedOn} ${plain(found.number ?? '')}`
}

/** Who complained of what: of an unknown person the whole text tells it apart. */
function matterOf(told: ToldColumns): string {
  const who = told.complainant_name ?? phoneDigits(told.complainant_phone) ?? told.national_id
  const what = who === null || told.subject === null ? told.narrative : ''
  return [who ?? '', told.subject ?? '', what].map(plain).join('\n')
}
