import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { totalmem, release } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import type { Check } from '../contract/keeping.ts'
import type { ProblemId } from '../contract/problems.ts'

export interface HelpFacts {
  readonly madeAt: string
  readonly versions: Readonly<Record<string, string | undefined>>
  /** The register's state, and why it failed by the problem's name. */
  readonly register: { readonly state: string; readonly problem: ProblemId | null }
  /** The check's findings; null where it could not be asked for. What each is about may name a file: left out. */
  readonly findings: Check['findings'] | null
}

/**
 * Writes one file (zip) for whoever helps the office: the logs, versions, sizes, and which kinds of
 * findings the check had. Nothing in it names a person, a file or a folder.
 */
export async function writeHelpFile(
  to: string,
  places: { readonly register: string; readonly logs: string },
  { findings, ...facts }: HelpFacts,
): Promise<void> {
  const zip = new yazl.ZipFile()
  for (const name of logsIn(places.logs))
    zip.addBuffer(readFileSync(join(places.logs, name)), `catatan/${name}`)
  const about = {
    ...facts,
    system: { platform: process.platform, arch: process.arch, release: release() },
    memory: totalmem(),
    sizes: await sizesOf(places.register),
    findings: findings && countedBy(findings.map(({ finding }) => finding)),
  }
  zip.addBuffer(Buffer.from(JSON.stringify(about, null, 2)), 'keterangan.json')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(to))
}

function logsIn(folder: string): string[] {
  return namesIn(folder).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
}

/** In bytes; null for what is not there. */
async function sizesOf(register: string) {
  const size = (name: string) =>
    statSync(join(register, name), { throwIfNoEntry: false })?.size ?? null
  const folder = (name: string) => {
    const files = namesIn(join(register, name)).map((file) => size(join(name, file)) ?? 0)
    return { files: files.length, bytes: files.reduce((sum, bytes) => sum + bytes, 0) }
  }
  const disk = await statfs(register).catch(() => null)
  return {
    database: size('register.db'),
    log: size('register.db-wal'),
    numbers: size('numbers.txt'),
    attachments: folder('attachments'),
    backups: folder('backups'),
    replaced: namesIn(join(register, 'replaced')).length,
    free: disk && disk.bavail * disk.bsize,
  }
}

function countedBy(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Help is asked for just when something is missing.
    return []
  }
}
