import { giveToSuperior } from '../complaints/assign.ts'
import { flat, isDirect, rowByKey, toldColumns } from '../complaints/complaint-row.ts'
import { complainedOfficer } from '../complaints/conflict.ts'
import { changesBetween, insertStatement } from '../complaints/receive.ts'
import { refreshStanding } from '../complaints/standing.ts'
import { layOutSteps } from '../complaints/step-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { workingDaysBetween } from '../deadlines/measure.ts'
import { officeDateOf, yearOf } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { procedureFor } from '../procedures/procedures.ts'
import { registerNumber, takeNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'
import type { Accepted } from './judge.ts'
import type { OldComplaint } from './map-row.ts'

type Closing = NonNullable<OldComplaint['closing']>

/** Writes the complaints of one batch, inside the transaction of the call. */
export class Taker {
  readonly #context: Context
  readonly #act: SignedAct
  readonly #batch: string
  /** The procedure in force for direct channels, and for the others: read once. */
  readonly #procedures = new Map<boolean, ReturnType<typeof procedureFor>>()

  constructor(context: Context, act: SignedAct, batch: string) {
    this.#context = context
    this.#act = act
    this.#batch = batch
  }

  take({ complaint, kept }: Accepted): void {
    const context = this.#context
    const act = this.#act
    const { closing, intake, receivedAt, receivedOn } = complaint
    const { receivedAt: _given, channel, ...told } = intake
    const { timeZone } = context.office()
    const direct = isDirect(channel)
    const { id: procedureId, version } = this.#procedureFor(direct)
    const year = kept?.year ?? yearOf(officeDateOf(act.now, timeZone))
    const sequence = kept?.sequence ?? takeNumber(context.db, 'complaint', year)
    const number = registerNumber(year, sequence)
    const oldNumber = complaint.number?.toUpperCase() === number ? null : complaint.number
    const complained = complainedOfficer(context, told.officerComplainedOf)
    const closedOn = closing && officeDateOf(closing.at, timeZone)
    const columns = {
      id: uuidv7(act.now, context.random),
      number,
      year,
      sequence,
      revision: 1,
      // Of one that comes in closed nothing runs and nothing is due: its standing is known.
      status: closing ? 'closed' : 'received',
      received_at: receivedAt,
      received_on: receivedOn,
      recorded_at: act.now,
      recorded_by: act.officer.id,
      channel,
      direct: Number(direct),
      procedure_id: procedureId,
      procedure_version: version,
      complained_officer: complained?.id ?? null,
      closed_at: closing?.at ?? null,
      closed_on: closedOn,
      closed_as: closing?.as ?? null,
      closed_before_import: Number(closing !== null),
      import_batch: this.#batch,
      old_number: oldNumber,
      number_kept: Number(kept !== null),
      ...toldColumns(told),
    }
    const key = Number(sql(context.db, insertStatement(columns)).run(columns).lastInsertRowid)
    const subject = { key, id: columns.id }
    record(context, act, act.now, {
      kind: 'imported',
      complaint: subject,
      detail: number,
      status: 'received',
      happenedAt: receivedAt,
      changes: changesBetween(
        {},
        { channel, ...flat(told), batch: this.#batch, oldNumber, note: complaint.note },
      ),
    })
    const procedure = context.procedure(procedureId, version)
    if (closing && closedOn) {
      procedure.steps.forEach(({ id }, position) => {
        sql(
          context.db,
          'INSERT INTO steps (complaint, position, step, started_at) VALUES (?, ?, ?, ?)',
        ).run(key, position, id, position === 0 ? receivedAt : null)
      })
      const workingDays = workingDaysBetween(context.calendar(), receivedOn, closedOn)
      this.#close(subject, closing, workingDays)
      return
    }
    layOutSteps(context, key, procedure, receivedAt)
    refreshStanding(context, key)
    if (complained) giveToSuperior(context, act, rowByKey(context, key), complained)
  }

  /**
   * Closes what was closed in the old register. When its steps were finished and its clocks met nobody
   * here knows: it has no due dates, and the recap counts it among the closed ones by when that
   * happened, not among those in time or late; of one without a date not how long it took either.
   */
  #close(
    complaint: { readonly key: number; readonly id: string },
    closing: Closing,
    workingDays: number,
  ): void {
    const sequence = record(this.#context, this.#act, this.#act.now, {
      kind: 'closing-imported',
      complaint,
      detail: closing.as,
      status: 'closed',
      happenedAt: closing.at,
      changes: [
        { field: 'closedAs', before: null, after: closing.as },
        { field: 'dated', before: null, after: closing.dated },
      ],
    })
    sql(
      this.#context.db,
      `INSERT INTO closings (complaint, history, closed_at, closed_as, working_days, sop_late,
       act_late, imported) VALUES (?, ?, ?, ?, ?, 0, 0, ?)`,
    ).run(
      complaint.key,
      sequence,
      closing.at,
      closing.as,
      workingDays,
      closing.dated ? 'dated' : 'undated',
    )
  }

  #procedureFor(direct: boolean): ReturnType<typeof procedureFor> {
    const known = this.#procedures.get(direct) ?? procedureFor(this.#context.db, direct)
    this.#procedures.set(direct, known)
    return known
  }
}
