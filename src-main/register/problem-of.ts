import Database from 'better-sqlite3'
import type { Problem } from '../contract/problems.ts'
import { Refusal } from './refusal.ts'

const cannotWrite = [
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_BUSY',
]
const damaged = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const noWriting = [
  'ENOSPC',
  'EROFS',
  'EACCES',
  'EPERM',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'ENAMETOOLONG',
]
const noReading = ['ENOENT', 'EISDIR']

/** The problem behind a fault of disk or file; anything else is a bug and is thrown on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  if (error instanceof Database.SqliteError) {
    const { code, message: detail } = error
    if (cannotWrite.some((one) => code.startsWith(one))) return { problem: 'cannot-write', detail }
    if (damaged.some((one) => code.startsWith(one))) return { problem: 'register-damaged', detail }
  }
  if (error instanceof Error && 'code' in error) {
    const code = String(error.code)
    if (noWriting.includes(code)) return { problem: 'cannot-write', detail: code }
    if (noReading.includes(code)) return { problem: 'cannot-read', detail: code }
  }
  throw error
}
