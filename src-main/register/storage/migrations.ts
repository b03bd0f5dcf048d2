import { register } from './migrations/0001-register.ts'
import { clocksInFull } from './migrations/0002-clocks-in-full.ts'
import { letters } from './migrations/0003-letters.ts'
import { importing } from './migrations/0004-import.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** In order; released ones never change. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'register', sql: register },
  { version: 2, name: 'clocks-in-full', sql: clocksInFull },
  { version: 3, name: 'letters', sql: letters },
  { version: 4, name: 'import', sql: importing },
]
