import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asks } from '../../contract/calls.ts'
import type { HeldProfile } from '../../contract/import-calls.ts'
import { ImportProfile } from '../../contract/import-profile.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'

/** The profiles that come along, and those that the office remembers, by their names. */
export function heldProfiles(context: Context): HeldProfile[] {
  const own = sql<{ name: string; content: string }>(
    context.db,
    'SELECT name, content FROM import_profiles ORDER BY name',
  )
    .all()
    .map(({ name, content }) => ({ name, builtIn: false, profile: parsed(content) }))
  return [...builtIn(context), ...own]
}

function builtIn(context: Context): HeldProfile[] {
  const folder = join(context.assets, 'import')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      builtIn: true,
      profile: parsed(readFileSync(join(folder, file), 'utf8')),
    }))
}

function parsed(content: string): ImportProfile {
  return ImportProfile.parse(JSON.parse(content))
}

export function saveProfile(
  context: Context,
  act: SignedAct,
  { name, profile }: Asks<'saveImportProfile'>,
): string {
  refuseBuiltIn(context, name)
  sql(
    context.db,
    `INSERT INTO import_profiles (name, content, saved_at, saved_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at,
     saved_by = excluded.saved_by`,
  ).run(name, JSON.stringify(profile), act.now, act.officer.id)
  record(context, act, act.now, {
    kind: 'import-profile-saved',
    detail: name,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'profile', before: null, after: profile }],
  })
  return name
}

export function discardProfile(
  context: Context,
  act: SignedAct,
  { name }: Asks<'discardImportProfile'>,
): string {
  refuseBuiltIn(context, name)
  const { changes } = sql(context.db, 'DELETE FROM import_profiles WHERE name = ?').run(name)
  if (changes === 0) throw new Refusal({ problem: 'not-found' })
  record(context, act, act.now, {
    kind: 'import-profile-discarded',
    detail: name,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [],
  })
  return name
}

function refuseBuiltIn(context: Context, name: string): void {
  if (builtIn(context).some((one) => one.name === name)) throw faulty('name', 'repeated')
}
