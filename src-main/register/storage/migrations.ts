import { register } from './migrations/0001-register.ts'
import { clocksInFull } from './migrations/0002-clocks-in-full.ts'
import { letters } from './migrations/0003-letters.ts'
import { importing } from './migrations/0004-import.ts'
import { recaps } from './migrations/0005-recaps.ts'
import { merging } from './migrations/0006-merging.ts'
import { views } from './migrations/0007-views.ts'
import { answersTold } from './migrations/0008-answers-told.ts'
import { links } from './migrations/0009-links.ts'
import { seals } from './migrations/0010-seals.ts'
import { signIns } from './migrations/0011-sign-ins.ts'
import { retention } from './migrations/0012-retention.ts'

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
  { version: 5, name: 'recaps', sql: recaps },
  { version: 6, name: 'merging', sql: merging },
  { version: 7, name: 'views', sql: views },
  { version: 8, name: 'answers-told', sql: answersTold },
  { version: 9, name: 'links', sql: links },
  { version: 10, name: 'seals', sql: seals },
  { version: 11, name: 'sign-ins', sql: signIns },
  { version: 12, name: 'retention', sql: retention },
]
