import type { Answer, Asks } from '../../contract/calls.ts'
import { attachedChanges, insertAttachment } from '../complaints/attach.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { bytesOf, forgetFiles, keepFile } from '../storage/attachment-files.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `draft_files`. */
interface DraftFileRow {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly added_at: Millis
  readonly added_by: string
}

/**
 * Keeps a file of a form that is not saved yet, durable when it answers; a form of which nothing else
 * is kept becomes a draft by it. Refuses what `attach` refuses. Answers all files of the form.
 */
export function keepDraftFile(
  context: Context,
  act: SignedAct,
  { draft, file, name, content }: Asks<'keepDraftFile'>,
): Answer<'draftFiles'> {
  const sha256 = keepFile(context, name, content)
  const { id: officer } = act.officer
  context.db
    .transaction(() => {
      sql(
        context.db,
        `INSERT INTO drafts (id, officer, saved_at, content) VALUES (?, ?, ?, '{}')
         ON CONFLICT (id) DO NOTHING`,
      ).run(draft, officer, act.now)
      sql(
        context.db,
        `INSERT INTO draft_files (id, draft, name, bytes, sha256, added_at, added_by)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
      ).run(file, draft, name, content.byteLength, sha256, act.now, officer)
    })
    .immediate()
  return draftFiles(context, draft)
}

/** Takes one file out of a form. */
export function dropDraftFile(
  context: Context,
  { draft, file }: Asks<'dropDraftFile'>,
): Answer<'draftFiles'> {
  const gone = sql<{ sha256: string }>(
    context.db,
    'DELETE FROM draft_files WHERE draft = ? AND id = ? RETURNING sha256',
  ).all(draft, file)
  forgetFiles(
    context,
    gone.map(({ sha256 }) => sha256),
  )
  return draftFiles(context, draft)
}

export function draftFiles(context: Context, draft: string): Answer<'draftFiles'> {
  const { timeZone } = context.office()
  return rowsOf(context, draft).map(({ id, name, bytes, sha256, added_at }) => ({
    id,
    name,
    bytes,
    sha256,
    addedAt: toInstant(added_at, timeZone),
  }))
}

export function readDraftFile(
  context: Context,
  { draft, file }: Asks<'readDraftFile'>,
): { name: string; content: Uint8Array } {
  const row = rowsOf(context, draft).find(({ id }) => id === file)
  if (!row) throw new Refusal({ problem: 'not-found' })
  const content = bytesOf(context.folder, row.sha256)
  if (!content) throw new Refusal({ problem: 'file-damaged', sha256: row.sha256 })
  return { name: row.name, content: new Uint8Array(content) }
}

function rowsOf(context: Context, draft: string): DraftFileRow[] {
  return sql<DraftFileRow>(
    context.db,
    `SELECT id, name, bytes, sha256, added_at, added_by FROM draft_files
     WHERE draft = ? ORDER BY rowid`,
  ).all(draft)
}

/** The form is saved: its files go beside the case, and the draft is gone, in the same transaction. */
export function takeOverDraft(
  context: Context,
  act: SignedAct,
  draft: string,
  complaint: ComplaintRow,
): void {
  const rows = rowsOf(context, draft)
  for (const row of rows) {
    const file = { ...row, step: null, document: null }
    insertAttachment(context, complaint.key, file)
    record(context, act, act.now, {
      kind: 'attached',
      complaint,
      happenedAt: act.now,
      doneBy: row.added_by,
      changes: attachedChanges(file),
    })
  }
  sql(context.db, 'DELETE FROM draft_files WHERE draft = ?').run(draft)
  sql(context.db, 'DELETE FROM drafts WHERE id = ?').run(draft)
}

/**
 * Takes away the files of drafts that were thrown away, and the bytes that nothing else holds. Done as
 * the register opens: until then a draft that is taken up again has its files.
 */
export function sweepDraftFiles(where: Pick<Context, 'db' | 'folder'>): void {
  const gone = sql<{ sha256: string }>(
    where.db,
    'DELETE FROM draft_files WHERE draft NOT IN (SELECT id FROM drafts) RETURNING sha256',
  ).all()
  forgetFiles(
    where,
    gone.map(({ sha256 }) => sha256),
  )
}
