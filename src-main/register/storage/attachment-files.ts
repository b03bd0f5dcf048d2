import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { isProgram, largestAttachment } from '../../contract/attachment-kinds.ts'
import { faulty } from '../refusal.ts'
import type { Connection } from './connection.ts'
import { attachmentsIn } from './folder.ts'
import { syncFolder } from './high-water.ts'
import { move } from './move.ts'
import { sql } from './sql.ts'

interface Where {
  readonly db: Connection
  readonly folder: string
}

/**
 * Keeps a file's bytes by their hash, durable when it returns; the name never decides a path. Refuses
 * what is empty, too large or a program. Returns the SHA-256.
 */
export function keepFile({ folder }: Where, name: string, content: Uint8Array): string {
  if (isProgram(name)) throw faulty('name', 'is-program')
  if (content.byteLength === 0) throw faulty('content', 'too-small')
  if (content.byteLength > largestAttachment) throw faulty('content', 'too-large')
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (!bytesOf(folder, sha256)) write(attachmentsIn(folder), sha256, content)
  return sha256
}

/** Written aside and renamed into place. */
function write(folder: string, sha256: string, content: Uint8Array): void {
  // Not recursive: that answers a folder that is only read as one that is not there.
  if (!existsSync(folder)) mkdirSync(folder)
  const aside = join(folder, `${sha256}.part`)
  const handle = openSync(aside, 'w')
  try {
    for (let at = 0; at < content.byteLength;) at += writeSync(handle, content, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  move(aside, join(folder, sha256))
  syncFolder(folder)
}

/** The bytes of this hash; null where they are not there or have changed. */
export function bytesOf(folder: string, sha256: string): Uint8Array | null {
  const file = join(attachmentsIn(folder), sha256)
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}

/**
 * Takes bytes away that nothing holds any more, neither a case nor a draft. A crash before it leaves
 * them lying, which harms nobody.
 */
export function forgetFiles({ db, folder }: Where, hashes: readonly string[]): void {
  const held = sql(
    db,
    `SELECT 1 FROM attachments WHERE sha256 = :sha256
     UNION ALL SELECT 1 FROM draft_files WHERE sha256 = :sha256 LIMIT 1`,
  )
  for (const sha256 of new Set(hashes))
    if (!held.get({ sha256 })) rmSync(join(attachmentsIn(folder), sha256), { force: true })
}
