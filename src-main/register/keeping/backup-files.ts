import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../complaints/fold.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { BundleLabel } from '../storage/bundle-label.ts'
import { readLabel } from '../storage/bundle.ts'
import { keptBackups } from './kept-backups.ts'
import type { SizedBackup } from './room.ts'

/** A backup in a folder, by what its label says. */
export interface BackupFile {
  readonly name: string
  readonly bytes: number
  /** Made by itself or on request, or before a migration, which are kept apart. */
  readonly kind: 'kept' | 'before-migration'
  readonly sealed: boolean
  readonly label: BundleLabel
}

const keptName = /^cadangan \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d .*\.meja$/
const beforeMigration = /^before-migration-from-\d+\.meja$/

/** More than ever stay; no folder makes anybody wait for thousands. */
const mostLookedAt = 500

export function backupsIn(folder: string): string {
  return join(folder, 'backups')
}

/**
 * `cadangan 2026-11-24 18.20.05 diskopindag 200-pengaduan 1a2b3c4d.meja`: sorted by when it was made, and
 * it ends in the head of the history.
 */
export function nameOfBackup(label: BundleLabel, zone: string): string {
  const at = toInstant(label.madeAt, zone)
  const time = at.slice(11, 19).replaceAll(':', '.')
  const office = fold(label.office ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '')
  const head = label.highWater.head.slice(0, 8)
  return `cadangan ${at.slice(0, 10)} ${time} ${office || 'kantor'} ${label.complaints}-pengaduan ${head}.meja`
}

/** The backups of one register in a folder, newest first; what is not readable is passed over. */
export async function listBackups(folder: string, register: string): Promise<BackupFile[]> {
  const names = namesIn(folder).filter((name) => keptName.test(name) || beforeMigration.test(name))
  const found: BackupFile[] = []
  for (const name of names.slice(-mostLookedAt)) {
    const file = join(folder, name)
    const read = await readLabel(file).catch(() => null)
    if (read?.label.highWater.register !== register) continue
    found.push({
      name,
      bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
      kind: keptName.test(name) ? 'kept' : 'before-migration',
      sealed: read.sealed !== null,
      label: read.label,
    })
  }
  return found.toSorted((a, b) => b.label.madeAt - a.label.madeAt)
}

/** A label without the count is of a time when nothing else was told as whole. */
export function isProved(label: BundleLabel): boolean {
  return (label.findings ?? 0) === 0
}

/**
 * Takes away what is no longer kept, of this register and by this product alone. Returns the names that
 * are left.
 */
export async function pruneBackups(
  folder: string,
  register: string,
  zone: string,
): Promise<string[]> {
  const made = await madeIn(folder, register)
  const kept = keptBackups(made, zone)
  for (const { name } of made) if (!kept.has(name)) rmSync(join(folder, name), { force: true })
  return [...kept]
}

/** Those that were made by themselves or on request, as the rule of keeping looks at them. */
export async function madeIn(folder: string, register: string): Promise<SizedBackup[]> {
  return (await listBackups(folder, register))
    .filter(({ kind }) => kind === 'kept')
    .map(({ name, label, bytes }) => ({
      name,
      madeAt: label.madeAt,
      proved: isProved(label),
      bytes,
    }))
}

/** Takes away what was begun and broken off by a making that is over. */
export function sweepBroken(folder: string): void {
  for (const name of namesIn(folder))
    if (name.endsWith('.part') && keptName.test(name.slice(0, -'.part'.length)))
      rmSync(join(folder, name), { force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
      .toSorted()
  } catch {
    // A place that is not there has none.
    return []
  }
}
