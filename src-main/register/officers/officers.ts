import type { Asks } from '../../contract/calls.ts'
import { roles } from '../../contract/officer.ts'
import type { Officer, Role } from '../../contract/officer.ts'
import { roleLabels } from '../../contract/labels.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import type { Random } from '../ids.ts'
import { faulty, Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'
import { forgetFailures } from './failed-tries.ts'
import { seal } from './passwords.ts'
import type { Sealed } from './passwords.ts'
import { noteTry } from './sign-in.ts'
import type { Tried } from './sign-in.ts'

interface OfficerRow {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly active: number
  readonly password_salt: Uint8Array
  readonly password_hash: Uint8Array
  readonly initial_password: number
}

/** One officer for each role from the first day, all with the initial password. */
export function firstOfficers(
  db: Connection,
  password: string,
  now: Millis,
  random: Random,
): Officer[] {
  // One password, known to all until changed: sealed once.
  const sealed = seal(password, random)
  return roles.map((role) => {
    const officer = { id: uuidv7(now, random), name: roleLabels[role], role }
    insertOfficer(db, officer, sealed)
    return officer
  })
}

function insertOfficer(db: Connection, officer: Officer, { salt, hash }: Sealed): void {
  sql(
    db,
    `INSERT INTO officers (id, name, role, password_salt, password_hash, initial_password)
     VALUES (?, ?, ?, ?, ?, 1)`,
  ).run(officer.id, officer.name, officer.role, salt, hash)
}

export function activeOfficers(db: Connection): Officer[] {
  const order = (officer: Officer) => roles.indexOf(officer.role)
  return sql<Officer>(db, 'SELECT id, name, role FROM officers WHERE active = 1 ORDER BY id')
    .all()
    .toSorted((a, b) => order(a) - order(b))
}

/** All who work here or once did. */
export function officersEver(db: Connection): Officer[] {
  return sql<Officer>(db, 'SELECT id, name, role FROM officers ORDER BY active DESC, id').all()
}

export function activeOfficer(db: Connection, id: string): Officer | null {
  const found = sql<Officer>(
    db,
    'SELECT id, name, role FROM officers WHERE id = ? AND active = 1',
  ).get(id)
  return found ?? null
}

/** Returns what the try of the present password came to: at an open desk it can be guessed as well. */
export function changePassword(
  context: Context,
  act: SignedAct,
  asks: Asks<'changePassword'>,
  tried: Tried,
): string {
  const { id } = act.officer
  const failed = noteTry(context, act, tried)
  if (failed !== null) return failed
  forgetFailures(context.db, id)
  if (asks.next === asks.present) throw faulty('next', 'repeated')
  setPassword(context, id, asks.next, false)
  // From the first change on nobody is told the initial password any more.
  sql(context.db, 'UPDATE register SET initial_password = NULL WHERE demo = 0').run()
  record(context, act, act.now, {
    kind: 'password-changed',
    detail: id,
    happenedAt: act.now,
    doneBy: id,
    changes: [],
  })
  return `in ${id}`
}

export function setPassword(
  context: Context,
  id: string,
  password: string,
  initial: boolean,
): void {
  const { salt, hash } = seal(password, context.random)
  sql(
    context.db,
    'UPDATE officers SET password_salt = ?, password_hash = ?, initial_password = ? WHERE id = ?',
  ).run(salt, hash, Number(initial), id)
}

/** Adds an officer, or changes name, role or whether they still work here. Returns the id. */
export function saveOfficer(context: Context, act: SignedAct, asks: Asks<'saveOfficer'>): string {
  const { db } = context
  const before = asks.id === null ? null : activeOfficerOrNot(db, asks.id)
  if (asks.id !== null && before === null) throw new Refusal({ problem: 'not-found' })
  const id = asks.id ?? uuidv7(act.now, context.random)
  const { name, role, active } = asks
  if (before === null) {
    if (asks.password === null) throw faulty('password', 'required')
    insertOfficer(db, { id, name, role }, seal(asks.password, context.random))
  } else {
    if (id === act.officer.id && (!active || role !== 'register-keeper'))
      throw faulty('role', 'not-allowed')
    sql(db, 'UPDATE officers SET name = ?, role = ?, active = ? WHERE id = ?').run(
      name,
      role,
      Number(active),
      id,
    )
    if (asks.password !== null) {
      setPassword(context, id, asks.password, true)
      forgetFailures(db, id)
    }
  }
  record(context, act, act.now, {
    kind: before === null ? 'officer-added' : 'officer-changed',
    detail: id,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'name', before: before?.name ?? null, after: name },
      { field: 'role', before: before?.role ?? null, after: role },
      { field: 'active', before: before ? before.active === 1 : null, after: active },
    ],
  })
  return id
}

function activeOfficerOrNot(db: Connection, id: string): OfficerRow | null {
  return sql<OfficerRow>(db, 'SELECT * FROM officers WHERE id = ?').get(id) ?? null
}

export function officerById(db: Connection, id: string): Officer {
  const row = activeOfficerOrNot(db, id)
  if (!row) throw new Error(`no officer has the id ${id}`)
  return { id: row.id, name: row.name, role: row.role }
}
