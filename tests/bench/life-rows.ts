import { createHash } from 'node:crypto'
import { calls } from '../../src-main/contract/calls.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import { flat, isDirect, toldColumns } from '../../src-main/register/complaints/complaint-row.ts'
import { changesBetween } from '../../src-main/register/complaints/receive.ts'
import type { Context } from '../../src-main/register/context.ts'
import { canonical, commitmentOf, hashOf, headOf } from '../../src-main/register/history/history.ts'
import { uuidv7 } from '../../src-main/register/ids.ts'
import type { Random } from '../../src-main/register/ids.ts'
import { procedureFor } from '../../src-main/register/procedures/procedures.ts'
import type { Connection } from '../../src-main/register/storage/connection.ts'
import { registerNumber, takeNumber } from '../../src-main/register/storage/numbers.ts'
import { seededRandom } from '../../src-main/register/demo/dice.ts'
import type { Told } from './texts.ts'

const day = 86_400_000
/** Hundreds of thousands of dates are written here; the office's zone has no summer time. */
const dateAt = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)

type Columns = Record<string, string | number | Uint8Array | null>
type LifeWriter = (told: Told, receivedAt: number, closed: boolean) => void

/**
 * Writes the rows of one complaint's life into the real tables: complaint, steps, clocks, history,
 * closing and, where `letter` is given, a follow-up letter for each closed one and the history of
 * every step. Nothing happens after `latest`.
 */
export function lifeWriter(
  context: Context,
  officers: Readonly<Record<Role, string>>,
  letter: Uint8Array | null,
  latest: number,
): LifeWriter {
  const { db } = context
  const insert = inserter(db)
  const random = seededRandom(7, 13)
  const chain = historyWriter(db, random, insert)
  const by = officers['service-officer']
  const after = (at: number, days: number) => Math.min(at + days * day, latest)
  const procedures = { direct: procedureOf(context, true), indirect: procedureOf(context, false) }
  const sha256 = letter && createHash('sha256').update(letter).digest('hex')
  return (given, receivedAt, closed) => {
    const {
      channel,
      receivedAt: _at,
      ...told
    } = calls.receive.asks.parse({
      ...given,
      receivedAt: new Date(receivedAt).toISOString().replace(/\.\d+Z/, 'Z'),
    })
    const direct = isDirect(channel)
    const { id: procedureId, version, steps } = procedures[direct ? 'direct' : 'indirect']
    const date = dateAt(receivedAt)
    const year = Number(date.slice(0, 4))
    const sequence = takeNumber(db, 'complaint', year)
    const id = uuidv7(receivedAt, random)
    const closedAt = closed ? after(receivedAt, 9) : null
    const key = insert('complaints', {
      id,
      number: registerNumber(year, sequence),
      year,
      sequence,
      revision: closed ? steps.length + 1 : 1,
      status: closed ? 'closed' : 'received',
      received_at: receivedAt,
      received_on: date,
      recorded_at: receivedAt,
      recorded_by: by,
      channel,
      direct: Number(direct),
      ...toldColumns(told),
      procedure_id: procedureId,
      procedure_version: version,
      step: closed ? null : (steps[0]?.id ?? null),
      due_at: closed ? null : receivedAt + 14 * day,
      binding: closed ? null : 'answer',
      closed_at: closedAt,
      closed_on: closedAt === null ? null : dateAt(closedAt),
      closed_as: closed ? 'resolved' : null,
    })
    steps.forEach((step, position) =>
      insert('steps', {
        complaint: key,
        position,
        step: step.id,
        started_at: closed || position === 0 ? after(receivedAt, position) : null,
        due_at: closed || position === 0 ? receivedAt + (position + 2) * day : null,
        finished_at: closed ? after(receivedAt, position + 1) : null,
        done_by: closed ? by : null,
        recorded_by: closed ? by : null,
      }),
    )
    for (const [name, days] of [
      ['answer', 14],
      ['decision', 60],
    ] as const)
      insert('clocks', {
        complaint: key,
        clock: name,
        started_at: receivedAt,
        due_at: receivedAt + days * day,
        met_at: closedAt,
      })
    const about = { complaint: key, subject: id, by }
    const changes = changesBetween({}, { channel, ...flat(told) })
    chain({ ...about, kind: 'received', status: 'received', at: receivedAt, changes })
    if (closedAt === null) return
    if (letter !== null) {
      for (const step of steps)
        chain({
          ...about,
          kind: 'step-finished',
          status: 'in-progress',
          detail: step.id,
          at: receivedAt,
        })
      const letterId = uuidv7(closedAt, random)
      const own = takeNumber(db, 'letter', year)
      insert('letters', {
        id: letterId,
        complaint: key,
        kind: 'follow-up-complainant',
        state: 'issued',
        run: 'letter',
        year,
        sequence: own,
        number: `500.2.3/${own}/35.73.403/${year}`,
        date: dateAt(closedAt),
        addressee: told.complainant.name,
        fields: '{}',
        pages: 1,
        sha256,
        issued_at: closedAt,
        recorded_at: closedAt,
        recorded_by: by,
      })
      insert('letter_files', { letter: letterId, pdf: letter })
    }
    const history = chain({ ...about, kind: 'closed', status: 'closed', at: closedAt })
    insert('closings', {
      complaint: key,
      history,
      closed_at: closedAt,
      closed_as: 'resolved',
      working_days: 7,
      sop_late: 0,
      act_late: 0,
    })
  }
}

function procedureOf(context: Context, direct: boolean) {
  const { id, version } = procedureFor(context.db, direct)
  return context.procedure(id, version)
}

type Insert = (table: string, columns: Columns) => number

function inserter(db: Connection): Insert {
  const statements = new Map<string, ReturnType<Connection['prepare']>>()
  return (table, columns) => {
    let statement = statements.get(table)
    if (!statement) {
      const names = Object.keys(columns)
      const values = names.map((name) => `:${name}`).join(', ')
      statement = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`)
      statements.set(table, statement)
    }
    return Number(statement.run(columns).lastInsertRowid)
  }
}

interface Happening {
  readonly kind: string
  readonly complaint: number
  readonly subject: string
  readonly status: string
  readonly detail?: string
  readonly at: number
  readonly by: string
  readonly changes?: readonly object[]
}

/** Like the product's own `record`, without asking for the head and preparing anew each time. */
function historyWriter(db: Connection, random: Random, insert: Insert): (one: Happening) => number {
  let { sequence, hash: previous } = headOf(db)
  let recorded = 0
  return ({ kind, complaint, subject, status, detail = null, at, by, changes = [] }) => {
    sequence += 1
    recorded = Math.max(recorded, at)
    const payload = canonical({ changes })
    const salt = random(32)
    const row = {
      sequence,
      id: uuidv7(at, random),
      kind,
      subject,
      complaint,
      detail,
      status,
      happened_at: at,
      happened_on: dateAt(at),
      recorded_at: recorded,
      done_by: by,
      recorded_by: by,
      commitment: commitmentOf(salt, payload),
      previous,
    }
    previous = hashOf(row)
    insert('history', { ...row, hash: previous })
    insert('history_payloads', { sequence, salt, payload })
    return sequence
  }
}
