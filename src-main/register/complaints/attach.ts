import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Asks, Calls } from '../../contract/calls.ts'
import type { CaseFile } from '../../contract/case.ts'
import { largestAttachment } from '../../contract/case-calls.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { stepOf } from '../procedures/procedures.ts'
import { faulty, Refusal } from '../refusal.ts'
import { attachmentsIn } from '../storage/folder.ts'
import { syncFolder } from '../storage/high-water.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { refuseConflict } from './conflict.ts'
import { existing, nextRevision } from './open-complaint.ts'

/** A row of the table `attachments`; its bytes lie beside the database by their hash. */
interface AttachmentRow {
  readonly id: string
  readonly complaint: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly added_at: Millis
  readonly added_by: string
  readonly step: string | null
  readonly document: string | null
}

/**
 * Keeps a file beside the case, by its hash: durable before its row commits. With a step it is the
 * step's output, or with a document evidence of that. The name is shown and never decides a path.
 */
export function attach(context: Context, act: SignedAct, asks: Asks<'attach'>): number {
  const row = existing(context, act, asks.number)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  if (asks.step === null && asks.document !== null) throw faulty('step', 'required')
  if (asks.step !== null) {
    if (!procedure.steps.some((step) => step.id === asks.step))
      throw faulty('step', 'unknown-value')
    const { documents } = stepOf(procedure, asks.step)
    if (asks.document !== null && !documents.some((one) => one.id === asks.document))
      throw faulty('document', 'unknown-value')
  }
  const { sha256 } = keepAttachment(context, act, row, asks)
  nextRevision(context, row.key)
  record(context, act, act.now, {
    kind: 'attached',
    complaint: row,
    detail: asks.step,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'name', before: null, after: asks.name },
      { field: 'sha256', before: null, after: sha256 },
      { field: 'document', before: null, after: asks.document },
    ],
  })
  return row.key
}

/** The file, durable before its row commits, and the row. Refuses what is empty or too large. */
export function keepAttachment(
  context: Context,
  act: SignedAct,
  complaint: Pick<ComplaintRow, 'key'>,
  file: Pick<Asks<'attach'>, 'name' | 'content' | 'step' | 'document'>,
): { readonly id: string; readonly sha256: string } {
  const { name, content, step, document } = file
  if (content.byteLength === 0) throw faulty('content', 'too-small')
  if (content.byteLength > largestAttachment) throw faulty('content', 'too-large')
  const sha256 = createHash('sha256').update(content).digest('hex')
  keepFile(context, content, sha256)
  const id = uuidv7(act.now, context.random)
  sql(
    context.db,
    `INSERT INTO attachments (id, complaint, name, bytes, sha256, added_at, added_by, step, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    complaint.key,
    name,
    content.byteLength,
    sha256,
    act.now,
    act.officer.id,
    step,
    document,
  )
  return { id, sha256 }
}

export function readAttachment(
  context: Context,
  act: Act,
  asks: Asks<'readAttachment'>,
): z.input<Calls['readAttachment']['answers']> {
  const row = sql<AttachmentRow>(context.db, 'SELECT * FROM attachments WHERE id = ?').get(
    asks.attachment,
  )
  if (!row) throw new Refusal({ problem: 'not-found' })
  refuseConflict(act, rowByKey(context, row.complaint))
  const content = bytesOf(context, row.sha256)
  if (!content) throw new Refusal({ problem: 'file-damaged', sha256: row.sha256 })
  return { name: row.name, content: new Uint8Array(content) }
}

function bytesOf(context: Context, sha256: string): Uint8Array | null {
  const file = join(attachmentsIn(context.folder), sha256)
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}

/** Written aside and renamed into place; what is there already, whole, stays. */
function keepFile(context: Context, content: Uint8Array, sha256: string): void {
  if (bytesOf(context, sha256)) return
  const folder = attachmentsIn(context.folder)
  mkdirSync(folder, { recursive: true })
  const aside = join(folder, `${sha256}.part`)
  const handle = openSync(aside, 'w')
  try {
    for (let at = 0; at < content.byteLength;) at += writeSync(handle, content, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(aside, join(folder, sha256))
  syncFolder(folder)
}

export function attachmentsOf(context: Context, key: number): CaseFile['attachments'] {
  const zone = context.office().timeZone
  return sql<AttachmentRow>(
    context.db,
    'SELECT * FROM attachments WHERE complaint = ? ORDER BY added_at, id',
  )
    .all(key)
    .map((one) => ({
      id: one.id,
      name: one.name,
      bytes: one.bytes,
      sha256: one.sha256,
      addedAt: toInstant(one.added_at, zone),
      addedBy: one.added_by,
      step: one.step,
      document: one.document,
    }))
}
