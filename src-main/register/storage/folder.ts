import { join } from 'node:path'

/** What lies where in a register's folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'register.db')
}

export function attachmentsIn(folder: string): string {
  return join(folder, 'attachments')
}

/** How a register's folder is made: nobody else with an account on this PC reads it (POSIX; Windows keeps it in the user's profile). */
export const forOwner = { recursive: true, mode: 0o700 } as const
