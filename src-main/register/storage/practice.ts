import type { Connection } from './connection.ts'
import { sql } from './sql.ts'

/** Whether it was made as a register for practice; that never changes. */
export function isPractice(db: Connection): boolean {
  return sql(db, 'SELECT 1 FROM register WHERE demo = 1').get() !== undefined
}
