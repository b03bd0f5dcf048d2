import { createHash } from 'node:crypto'
import { RecapFigures } from '../../contract/recap.ts'
import type { KeptRecap } from '../../contract/recap.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import type { Period } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Connection } from '../storage/connection.ts'
import { each, sql } from '../storage/sql.ts'
import type { RecapRow } from './recap-rows.ts'

interface KeptRow {
  readonly id: string
  readonly period: Period
  readonly issued_at: Millis
  readonly issuer: string
  readonly history: number
  readonly figures: string
}

const columns = `recaps.id, period, issued_at, officers.name AS issuer, history, figures
  FROM recaps JOIN officers ON officers.id = issued_by`

/** A kept recap with the sequence of its history row. */
export interface Kept {
  readonly recap: KeptRecap
  readonly history: number
}

/** The recaps issued of a period, the newest first. */
export function keptOf(context: Context, period: Period): Kept[] {
  return sql<KeptRow>(context.db, `SELECT ${columns} WHERE period = ? ORDER BY history DESC`)
    .all(period)
    .map((row) => keptRecap(context, row))
}

export function keptById(context: Context, id: string): Kept | null {
  const row = sql<KeptRow>(context.db, `SELECT ${columns} WHERE recaps.id = ?`).get(id)
  return row ? keptRecap(context, row) : null
}

function keptRecap(context: Context, row: KeptRow): Kept {
  const { id, period, issued_at, issuer, history } = row
  const { head } = RecapFigures.parse(JSON.parse(row.figures))
  const issuedAt = toInstant(issued_at, context.office().timeZone)
  return { recap: { id, period, issuedAt, issuedBy: issuer, head }, history }
}

export function keptRows(context: Context, id: string): RecapRow[] {
  const row = sql<{ rows: string }>(context.db, 'SELECT rows FROM recaps WHERE id = ?').get(id)
  return row ? (JSON.parse(row.rows) as RecapRow[]) : []
}

/** The pages as they were issued, byte for byte; null for none. */
export function keptPaper(context: Context, id: string): DrawnPaper | null {
  return (
    sql<DrawnPaper>(context.db, 'SELECT title, pages, pdf FROM recaps WHERE id = ?').get(id) ?? null
  )
}

/** Over all that is kept of a recap. */
export function hashOfRecap(figures: string, rows: string, pdf: Uint8Array): string {
  return createHash('sha256')
    .update(figures)
    .update('\n')
    .update(rows)
    .update('\n')
    .update(pdf)
    .digest('hex')
}

/** The periods of kept recaps that are no longer what the history says was issued. */
export function damagedRecaps(db: Connection): Period[] {
  const rows = each(
    sql<{
      period: Period
      figures: string
      rows: string
      pdf: Uint8Array
      sha256: string
      payload: string | null
    }>(
      db,
      `SELECT period, figures, rows, pdf, sha256, payload
     FROM recaps LEFT JOIN history_payloads ON sequence = history`,
    ),
  )
  const damaged: Period[] = []
  for (const row of rows) {
    const found = hashOfRecap(row.figures, row.rows, row.pdf)
    if (found !== row.sha256 || (row.payload !== null && !row.payload.includes(found)))
      damaged.push(row.period)
  }
  return damaged
}
