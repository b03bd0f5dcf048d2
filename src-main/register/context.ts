import type { Office } from '../contract/office.ts'
import type { Officer } from '../contract/officer.ts'
import type { Procedure } from '../contract/procedure.ts'
import { officeCalendar } from './deadlines/calendar.ts'
import type { OfficeCalendar } from './deadlines/calendar.ts'
import type { Millis } from './deadlines/zone.ts'
import type { Random } from './ids.ts'
import { readProcedure } from './procedures/procedures.ts'
import { readAllHolidays } from './settings/holidays.ts'
import { readOffice } from './settings/office.ts'
import type { Connection } from './storage/connection.ts'
import { isPractice } from './storage/practice.ts'

/** Where things lie and where time and chance come from: nothing in the register asks for them itself. */
export interface Surroundings {
  readonly clock: () => Millis
  readonly random: Random
  /** The folder with the shipped procedures, calendar, letters and fonts. */
  readonly assets: string
}

/** What every rule of the register may lean on. */
export interface Context extends Surroundings {
  readonly db: Connection
  readonly folder: string
  /** The settings in force. */
  office(): Office
  calendar(): OfficeCalendar
  procedure(id: string, version: number): Procedure
  /** A register for practice: what is drawn from it says so on every page. */
  practice(): boolean
  /** Settings are kept in memory; whoever changes them says so. */
  forgetSettings(): void
  /** Tells whoever waits how far a long call is (of 0 where nobody knows how much it is); often nobody listens. */
  progress(done: number, total: number): void
}

/** A call being made: by whom (null before sign-in) and when. */
export interface Act {
  readonly officer: Officer | null
  readonly now: Millis
  /** Through the desk command. */
  readonly desk?: boolean
}

/** An act that changes something always has an officer. */
export interface SignedAct extends Act {
  readonly officer: Officer
}

export function contextOf(
  db: Connection,
  folder: string,
  surroundings: Surroundings,
  progress: Context['progress'] = () => {},
): Context {
  let office: Office | undefined
  let calendar: OfficeCalendar | undefined
  let practice: boolean | undefined
  const procedures = new Map<string, Procedure>()
  const { clock, random, assets } = surroundings
  return {
    db,
    folder,
    clock,
    random,
    assets,
    progress,
    office: () => (office ??= readOffice(db).office),
    calendar() {
      const { timeZone: zone, hours } = this.office()
      return (calendar ??= officeCalendar({ zone, hours, years: readAllHolidays(db) }))
    },
    procedure(id, version) {
      const name = `${id} ${version}`
      const known = procedures.get(name) ?? readProcedure(db, id, version)
      if (!known) throw new Error(`the register has no procedure ${name}`)
      procedures.set(name, known)
      return known
    },
    practice: () => (practice ??= isPractice(db)),
    forgetSettings() {
      office = undefined
      calendar = undefined
    },
  }
}
