import { join } from 'node:path'

/** What lies where in a register's folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'register.db')
}

export function attachmentsIn(folder: string): string {
  return join(folder, 'attachments')
}
