/**
 * What looks wrong in the numbers of a person. Told beside the field and never refused: UU 25/2009
 * Ps. 42(3) asks for name and address alone, and what a caller spells out may be all there is.
 */

export type NikDoubt = 'not-16-digits' | 'birth-date' | 'serial'

/**
 * NIK: six digits of the region at registration, the birth date as day, month, year (a woman's day is
 * 40 more), four of a serial (PP 40/2019 Ps. 30-32). The region proves nothing: a NIK never changes when its
 * holder moves. Empty is no doubt.
 */
export function nikDoubt(nationalId: string): NikDoubt | null {
  const digits = nationalId.replaceAll(/[\s.-]/g, '')
  if (digits === '') return null
  const [, day, month, year, serial] = /^\d{6}(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(digits) ?? []
  if (!day || !month || !year) return 'not-16-digits'
  const born = Number(day) > 40 ? Number(day) - 40 : Number(day)
  // Of 29 February the century decides: right in one of them is right.
  const isReal = ['19', '20'].some((century) => isDay(Number(century + year), Number(month), born))
  if (!isReal) return 'birth-date'
  return serial === '0000' ? 'serial' : null
}

export type PhoneDoubt = 'not-digits' | 'no-area-code' | 'length'

/**
 * A telephone number: a mobile one `08…` of 10 to 13 digits, one of Malang `0341` and 6 or 7 more, or
 * another with its area code. Written with `+62` or `62` it is the same number.
 */
export function phoneDoubt(phone: string): PhoneDoubt | null {
  const bare = phone.replaceAll(/[\s().\-/]/g, '')
  if (bare === '') return null
  if (!/^\+?\d+$/.test(bare)) return 'not-digits'
  const digits = bare.replace(/^(?:\+|00)?62/, '0')
  if (!digits.startsWith('0')) return digits.startsWith('+') ? null : 'no-area-code'
  if (digits.startsWith('08')) return /^08[1-9]\d{7,10}$/.test(digits) ? null : 'length'
  if (digits.startsWith('0341')) return /^0341\d{6,7}$/.test(digits) ? null : 'length'
  return /^0\d{8,12}$/.test(digits) ? null : 'length'
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0
}
