import type { OfficeDate } from './values.ts'

/**
 * NIP: 18 digits in groups of 8-6-1-3: birth date, month of becoming a civil servant, 1 man or 2 woman,
 * serial (Perka BKN 22/2007; reference/rules-and-formats.md 9.2).
 */
const grouped = /^(\d{8})(\d{6})(\d)(\d{3})$/

/** `197009071996021001` → `19700907 199602 1 001`; anything else than 18 digits stays as it is. */
export function groupNip(number: string): string {
  const [, birth, start, sex, serial] = grouped.exec(number.replaceAll(/\s/g, '')) ?? []
  return birth ? `${birth} ${start} ${sex} ${serial}` : number.trim()
}

export type NipDoubt = 'not-18-digits' | 'birth-date' | 'start-month' | 'sex'

/**
 * What looks wrong in an employee number on a day. Told, never refused: the number of a PPPK has 18
 * digits too, but its digits 9 to 14 mean something else. Empty is no doubt.
 */
export function nipDoubts(number: string, today: OfficeDate): NipDoubt[] {
  const digits = number.replaceAll(/\s/g, '')
  if (digits === '') return []
  const [, birth, start, sex] = grouped.exec(digits) ?? []
  if (!birth || !start) return ['not-18-digits']
  const born = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`
  const started = `${start.slice(0, 4)}-${start.slice(4)}`
  const doubts: NipDoubt[] = []
  if (!isDate(born) || born < '1900' || yearsLater(born, 15) > today) doubts.push('birth-date')
  const isMonth = /-(0[1-9]|1[0-2])$/.test(started)
  if (!isMonth || started > today.slice(0, 7) || started < yearsLater(born, 15).slice(0, 7))
    doubts.push('start-month')
  if (sex !== '1' && sex !== '2') doubts.push('sex')
  return doubts
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function yearsLater(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
}
