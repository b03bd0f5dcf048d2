import { parseAsks } from '../../contract/call.ts'
import { ClosedAs } from '../../contract/closing.ts'
import { Intake } from '../../contract/complaint.ts'
import type { ChoiceField, ImportField } from '../../contract/import-profile.ts'
import type { Fault } from '../../contract/problems.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context, SignedAct } from '../context.ts'
import { atTime, officeDateOf, toInstant, yearOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { nationalIdOf, phoneOf, textOf } from './plain-text.ts'
import type { Plan } from './plan.ts'
import { readMoment, readTime } from './read-moment.ts'
import type { Moment } from './read-moment.ts'
import type { TableRow } from './read-table.ts'

/** A complaint as the old register tells it. */
export interface OldComplaint {
  readonly intake: Intake
  readonly receivedAt: Millis
  readonly receivedOn: OfficeDate
  /** As it stands in the old register. */
  readonly number: string | null
  /** Keterangan: what the old register notes beside it. */
  readonly note: string | null
  /** Null where it is open still. Where only that it was closed is known, at its receipt. */
  readonly closing: { readonly as: ClosedAs; readonly at: Millis; readonly dated: boolean } | null
}

export interface FaultyRow {
  readonly faults: Fault[]
  readonly found: Record<string, string>
}

/**
 * Reads one row as a complaint, or says everything that is wrong with it. A date without a time is the
 * beginning of that day; without a narrative the subject is what was said.
 */
export function mapRow(
  context: Context,
  act: SignedAct,
  plan: Plan,
  row: TableRow,
): OldComplaint | FaultyRow {
  const reader = new RowReader(context, act, plan, row)
  const receivedAt = reader.received()
  const subject = reader.text('subject')
  const given = {
    receivedAt: receivedAt === null ? undefined : toInstant(receivedAt, reader.zone),
    channel: reader.choice('channel') ?? undefined,
    complainant: {
      name: reader.text('complainant.name'),
      address: reader.text('complainant.address'),
      phone: reader.digits('complainant.phone', phoneOf),
      email: reader.text('complainant.email'),
      nationalId: reader.digits('complainant.nationalId', nationalIdOf),
      representedBy: reader.text('complainant.representedBy'),
    },
    anonymous: reader.choice('anonymous') === 'yes',
    confidential: reader.choice('confidential') === 'yes',
    category: reader.choice('category'),
    classification: reader.choice('classification'),
    subject,
    narrative: reader.text('narrative') ?? subject ?? undefined,
    requestedRemedy: reader.text('requestedRemedy'),
    place: reader.text('place'),
    serviceDate: reader.date('serviceDate'),
    division: reader.division(),
    officerComplainedOf: reader.text('officerComplainedOf'),
    referredBy: reader.text('referredBy'),
    incomingLetter: {
      number: reader.text('incomingLetter.number'),
      date: reader.date('incomingLetter.date'),
      agendaNumber: reader.text('incomingLetter.agendaNumber'),
    },
    laporTrackingId: reader.text('laporTrackingId'),
  }
  const closing = reader.closing(receivedAt)
  const number = reader.short('number', 60)
  const note = reader.short('note', 20_000)
  const parsed = parseAsks(Intake, given)
  if ('problem' in parsed && parsed.problem.problem === 'invalid') reader.add(parsed.problem.faults)
  if (reader.faults.length > 0 || 'problem' in parsed || receivedAt === null)
    return { faults: reader.faults, found: reader.found }
  return {
    intake: parsed.answer,
    receivedAt,
    receivedOn: officeDateOf(receivedAt, reader.zone),
    number,
    note,
    closing,
  }
}

/** Reads the cells of a row, and gathers what is wrong with them. */
class RowReader {
  readonly faults: Fault[] = []
  readonly found: Record<string, string> = {}
  readonly zone: string
  readonly #context: Context
  readonly #act: SignedAct
  readonly #plan: Plan
  readonly #row: TableRow
  readonly #today: OfficeDate

  constructor(context: Context, act: SignedAct, plan: Plan, row: TableRow) {
    this.#context = context
    this.#act = act
    this.#plan = plan
    this.#row = row
    this.zone = context.office().timeZone
    this.#today = officeDateOf(act.now, this.zone)
  }

  /** Notes faults; of one field only the first counts, and what stands in its cell is told along. */
  add(faults: readonly Fault[]): void {
    for (const fault of faults) {
      if (this.faults.some(({ field }) => field === fault.field)) continue
      this.faults.push(fault)
      const text = textOf(this.#plan.cell(this.#row, fault.field as ImportField))
      if (text !== null) this.found[fault.field] = text.trim().slice(0, 80)
    }
  }

  text(field: ImportField): string | null {
    return textOf(this.#plan.cell(this.#row, field))
  }

  short(field: ImportField, limit: number): string | null {
    const text = this.text(field)?.normalize('NFC').trim() ?? null
    if (text === null || (text.length <= limit && text.isWellFormed())) return text
    this.#fault(field, text.length > limit ? 'too-long' : 'unknown-value')
    return null
  }

  /** Digits that a spreadsheet may have spoilt; where they are lost, that is a fault. */
  digits(field: ImportField, read: (text: string) => string | null): string | null {
    const text = this.text(field)
    if (text === null) return null
    const digits = read(text)
    if (digits === null) this.#fault(field, 'unknown-value')
    return digits
  }

  choice(field: ChoiceField): string | null {
    const id = this.#plan.choice(this.#row, field)
    if (id === undefined) this.#fault(field, 'unknown-value')
    return id ?? null
  }

  division(): string | null {
    const id = this.choice('division')
    if (id === null || this.#context.office().divisions.some((one) => one.id === id)) return id
    this.#fault('division', 'unknown-value')
    return null
  }

  date(field: ImportField): OfficeDate | null {
    const date = this.#moment(field)?.date ?? null
    if (date !== null && date > this.#today) this.#fault(field, 'in-future')
    return date
  }

  received(): Millis | null {
    const moment = this.#moment('receivedAt')
    if (moment === null) {
      if (this.text('receivedAt') === null) this.#fault('receivedAt', 'required')
      return null
    }
    const cell = this.#plan.cell(this.#row, 'receivedTime')
    const apart = textOf(cell) === null ? null : readTime(cell)
    if (textOf(cell) !== null && apart === null) this.#fault('receivedTime', 'not-a-time')
    const at = atTime(moment.date, moment.time ?? apart ?? '00:00', this.zone)
    if (at > this.#act.now) this.#fault('receivedAt', 'in-future')
    return at
  }

  /**
   * Whether and when it was closed there. A state that is a way of closing says both; a closing date
   * alone says that it was resolved.
   */
  closing(receivedAt: Millis | null): OldComplaint['closing'] {
    const status = this.choice('status')
    const said = this.choice('closedAs')
    const moment = this.#moment('closedAt')
    const asStatus = ClosedAs.safeParse(status)
    const isClosed = status === null ? (said ?? moment) !== null : isClosing(status)
    if (!isClosed) {
      if (moment !== null) this.#fault('closedAt', 'not-allowed')
      if (said !== null) this.#fault('closedAs', 'not-allowed')
      return null
    }
    const as = ClosedAs.catch('resolved').parse(said ?? (asStatus.success ? status : 'resolved'))
    if (moment === null || receivedAt === null)
      return { as, at: receivedAt ?? this.#act.now, dated: false }
    return { as, at: this.#closedAt(moment, receivedAt), dated: true }
  }

  #closedAt(moment: Moment, receivedAt: Millis): Millis {
    const at = atTime(moment.date, moment.time ?? '00:00', this.zone)
    if (at > this.#act.now) this.#fault('closedAt', 'in-future')
    // Of a day alone nobody knows that it was before the hour of the receipt.
    if (moment.time === null && moment.date === officeDateOf(receivedAt, this.zone))
      return receivedAt
    if (at < receivedAt) this.#fault('closedAt', 'before-previous')
    return at
  }

  #moment(field: ImportField): Moment | null {
    const cell = this.#plan.cell(this.#row, field)
    if (textOf(cell) === null) return null
    const moment = readMoment(cell, yearOf(this.#today))
    if (moment === null) this.#fault(field, 'not-a-date')
    return moment
  }

  #fault(field: ImportField, problem: Fault['problem']): void {
    this.add([{ field, problem }])
  }
}

function isClosing(status: string): boolean {
  return status === 'closed' || ClosedAs.safeParse(status).success
}
