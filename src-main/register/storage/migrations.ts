import { register } from './migrations/0001-register.ts'
import { clocksInFull } from './migrations/0002-clocks-in-full.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** In order; released ones never change. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'register', sql: register },
  { version: 2, name: 'clocks-in-full', sql: clocksInFull },
]
