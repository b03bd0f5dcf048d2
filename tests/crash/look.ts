/** What is found in a register after a kill, against what was acknowledged before it. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Check } from '../../src-main/contract/keeping.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import { unpackBundle } from '../../src-main/register/storage/bundle.ts'
import type { Connection } from '../../src-main/register/storage/connection.ts'
import type { Acknowledged } from './acts.ts'

const importedRows = 40

/** Opens the register as the next start would, and tells every fault in a sentence; none is as it must be. */
export async function faultsAfter(
  folder: string,
  acknowledged: readonly Acknowledged[],
  complaintsBefore: number,
): Promise<string[]> {
  const opened = await openRegister(folder, {
    clock: Date.now,
    random: randomBytes,
    assets: resolve(import.meta.dirname, '../../assets'),
    // Killed before it was made, there may be none yet.
    create: {},
  })
  if ('problem' in opened) return [`does not open: ${JSON.stringify(opened.problem)}`]
  const register = opened.answer
  try {
    const { db } = register.context()
    const { id } = one(db, "SELECT id FROM officers WHERE role = 'register-keeper'")
    const checked = await register.call('verify', {}, { officer: String(id), callId: null })
    if ('problem' in checked) return [`no verify: ${JSON.stringify(checked.problem)}`]
    const check = checked.answer as Check
    const faults = check.findings.map(({ finding, what }) => `${finding}: ${what}`)
    if (check.complaints < complaintsBefore)
      faults.push(`${complaintsBefore - check.complaints} complaints are gone`)
    for (const done of acknowledged)
      if (!isThere(db, folder, done)) faults.push(`lost: ${JSON.stringify(done)}`)
    faults.push(...halfImports(db), ...(await badBundles(join(folder, 'kept'), acknowledged)))
    return faults
  } finally {
    register.close()
  }
}

function isThere(db: Connection, folder: string, done: Acknowledged): boolean {
  switch (done.act) {
    case 'receive':
      return (
        one(db, 'SELECT narrative FROM complaints WHERE number = ?', done.number)['narrative'] ===
        done.narrative
      )
    case 'letter':
      return (
        one(db, 'SELECT sha256 FROM letters WHERE id = ?', done.letter)['sha256'] === done.sha256
      )
    case 'import':
      return takenBy(db, done.batch) === done.taken
    case 'backup':
      return sha256Of(join(folder, 'kept', done.name)) === done.sha256
    case 'attach':
      return sha256Of(join(folder, 'attachments', hashOf(done.content))) === hashOf(done.content)
    case 'complete':
      return (
        one(
          db,
          `SELECT 1 AS finished FROM steps JOIN complaints ON complaint = complaints.key
           WHERE number = ? AND steps.step = ? AND finished_at IS NOT NULL`,
          done.number,
          done.step,
        )['finished'] === 1
      )
  }
}

/** An import is there whole or not at all. */
function halfImports(db: Connection): string[] {
  return db
    .prepare<[], { id: string }>('SELECT id FROM import_batches')
    .all()
    .map(({ id }) => ({ id, taken: takenBy(db, id) }))
    .filter(({ taken }) => taken !== importedRows)
    .map(({ id, taken }) => `import ${id} has ${taken} of ${importedRows} rows`)
}

function takenBy(db: Connection, batch: string): number {
  const query = 'SELECT count(*) AS count FROM complaints WHERE import_batch = ?'
  return Number(one(db, query, batch)['count'])
}

/** What bears the name of a backup is one; those that were acknowledged were looked at by their hash. */
async function badBundles(
  folder: string,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const known = new Set(acknowledged.flatMap((done) => (done.act === 'backup' ? [done.name] : [])))
  const bad: string[] = []
  for (const name of namesIn(folder).filter((each) => each.endsWith('.meja'))) {
    if (known.has(name)) continue
    const into = mkdtempSync(join(folder, 'look-'))
    try {
      await unpackBundle(join(folder, name), into)
    } catch (error) {
      bad.push(`bad backup ${name}: ${String(error)}`)
    } finally {
      rmSync(into, { recursive: true, force: true })
    }
  }
  return bad
}

/** The first row, its columns by name. */
function one(db: Connection, query: string, ...values: string[]): Record<string, unknown> {
  return db.prepare<string[], Record<string, unknown>>(query).get(...values) ?? {}
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function sha256Of(file: string): string | null {
  try {
    return hashOf(readFileSync(file))
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
