import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { parseAsks } from '../../contract/call.ts'
import { Office, SoundOffice } from '../../contract/office.ts'
import type { HeldOffice } from '../../contract/office.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { canonical, record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'
import { canBeDrawn } from './logo-picture.ts'
import { moveAllDeadlines } from './move-deadlines.ts'

/**
 * The settings a new register begins with: those of assets/office.json, each top-level key of
 * `given` in place of the shipped one. Refuses with the faults of what was given.
 */
export function firstOffice(assets: string, given: unknown): Office {
  const shipped = JSON.parse(readFileSync(join(assets, 'office.json'), 'utf8')) as object
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    throw new Refusal({ problem: 'invalid', faults: [{ field: '', problem: 'wrong-type' }] })
  const parsed = parseAsks(SoundOffice, { ...shipped, ...given })
  if ('problem' in parsed) throw new Refusal(parsed.problem)
  refuseLogo(parsed.answer, 'letterhead.logo')
  return parsed.answer
}

function refuseLogo({ letterhead: { logo } }: Office, field: string): void {
  if (logo !== null && !canBeDrawn(Buffer.from(logo, 'base64')))
    throw faulty(field, 'not-a-picture')
}

export function keepOffice(db: Connection, office: Office, at: Millis): void {
  sql(db, 'INSERT INTO office_versions (recorded_at, office) VALUES (?, ?)').run(
    at,
    JSON.stringify(office),
  )
}

/** The newest settings and their revision. */
export function readOffice(db: Connection): { office: Office; revision: number } {
  const row = sql<{ revision: number; office: string }>(
    db,
    'SELECT revision, office FROM office_versions ORDER BY revision DESC LIMIT 1',
  ).get()
  if (!row) throw new Error('the register has no settings')
  return { office: Office.parse(JSON.parse(row.office)), revision: row.revision }
}

/** The settings as they were in a revision; each stays. */
export function officeOf(db: Connection, revision: number): Office {
  const row = sql<{ office: string }>(
    db,
    'SELECT office FROM office_versions WHERE revision = ?',
  ).get(revision)
  if (!row) throw new Error(`the register has no settings of revision ${revision}`)
  return Office.parse(JSON.parse(row.office))
}

export function heldOffice(context: Context): z.input<typeof HeldOffice> {
  const { office, revision } = readOffice(context.db)
  return { office, revision, sha256: createHash('sha256').update(canonical(office)).digest('hex') }
}

/** Deadlines hang on these. */
const movingFields = ['hours', 'timeZone', 'limits'] as const satisfies (keyof Office)[]

/**
 * Keeps new settings; the old ones stay, and every letter keeps the paper it was printed on. Open
 * deadlines that hang on what changed move, each with a row in its history.
 */
export function changeOffice(context: Context, act: SignedAct, asks: Asks<'changeOffice'>): number {
  const { office: before, revision } = readOffice(context.db)
  if (asks.basedOn !== revision) throw new Refusal({ problem: 'changed-elsewhere', revision })
  refuseLogo(asks.office, 'office.letterhead.logo')
  keepOffice(context.db, asks.office, act.now)
  context.forgetSettings()
  const differs = (field: keyof Office) =>
    canonical(before[field]) !== canonical(asks.office[field])
  const fields = (Object.keys(asks.office) as (keyof Office)[]).filter(differs)
  record(context, act, act.now, {
    kind: 'office-changed',
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: fields.map((field) => ({ field, before: before[field], after: asks.office[field] })),
  })
  const moving = movingFields.filter(differs)
  if (moving.length > 0) moveAllDeadlines(context, act, moving.join(', '))
  return revision + 1
}
