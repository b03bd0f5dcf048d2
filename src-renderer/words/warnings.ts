import { calendarWords } from './calendar.ts'

/** The year that `no-holidays-2027` and its like are about; null for any other warning. */
export function provisionalYear(warning: string): number | null {
  const year = /^no-holidays-(\d{4})$/.exec(warning)?.[1]
  return year === undefined ? null : Number(year)
}

/** A warning of the register as a sentence. */
export function warningWords(warning: string): string {
  const year = provisionalYear(warning)
  return year === null ? warning : calendarWords.provisional(year)
}

export const warningActs = {
  act: 'Isi di Pengaturan › Hari libur',
  ask: 'Pengelola register mengisinya di Pengaturan › Hari libur.',
} as const
