import type { Officer } from '../contract/officer.ts'
import type { Context } from './context.ts'
import { readShippedCalendar } from './deadlines/shipped-calendar.ts'
import { record } from './history/history.ts'
import { uuidv7 } from './ids.ts'
import { firstOfficers } from './officers/officers.ts'
import { inventPassword } from './officers/passwords.ts'
import { publish } from './procedures/procedures.ts'
import { readShippedProcedures } from './procedures/shipped-procedures.ts'
import { keepHolidays } from './settings/holidays.ts'
import { firstOffice, keepOffice } from './settings/office.ts'
import { sql } from './storage/sql.ts'

export interface Created {
  readonly officers: Officer[]
  readonly initialPassword: string
}

/**
 * Fills an empty register with the office's settings, the shipped procedures and calendar, and an
 * officer for each role. Refuses with the faults of the settings given.
 */
export function fillNewRegister(
  context: Context,
  how: { office?: unknown; demo?: boolean },
): Created {
  const { db, random } = context
  const now = context.clock()
  const office = firstOffice(context.assets, how.office)
  const procedures = readShippedProcedures(context.assets)
  const years = readShippedCalendar(context.assets)
  const initialPassword = inventPassword(random)
  return db
    .transaction(() => {
      sql(
        db,
        `INSERT INTO register (one, id, created_at, demo, initial_password)
         VALUES (1, ?, ?, ?, ?)`,
      ).run(uuidv7(now, random), now, Number(how.demo ?? false), initialPassword)
      keepOffice(db, office, now)
      for (const procedure of procedures) publish(db, procedure, now)
      for (const year of years) keepHolidays(db, year)
      const officers = firstOfficers(db, initialPassword, now, random)
      record(context, null, now, {
        kind: 'register-made',
        happenedAt: now,
        changes: [
          { field: 'office', before: null, after: office },
          {
            field: 'procedures',
            before: null,
            after: procedures.map(({ id, version }) => `${id} ${version}`),
          },
          { field: 'holidays', before: null, after: years.map(({ year }) => year) },
        ],
      })
      return { officers, initialPassword }
    })
    .immediate()
}
