import { fold } from '../complaints/fold.ts'
import type { Cell } from './read-table.ts'

/** A text as it is compared: case, spacing, accents and punctuation do not matter. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A cell as text: a number in full, without exponent; null where it holds nothing, or a dash for that. */
export function textOf(cell: Cell | undefined): string | null {
  switch (typeof cell) {
    case 'string':
      return /^[\s\-–—]*$/.test(cell) ? null : cell
    case 'number':
      return Number.isSafeInteger(cell) ? cell.toFixed(0) : String(cell)
    case 'boolean':
      return cell ? 'ya' : 'tidak'
    default:
      return null
  }
}

/**
 * Digits that a spreadsheet took for a number, as they were: without a fraction of zeros, an
 * apostrophe in front, or an exponent. Null where the exponent hides digits that are lost.
 */
export function digitsOf(text: string): string | null {
  const bare = text.trim().replace(/^['’]/, '')
  const match = /^(\d+)(?:[.,](\d+))?[eE]\+?(\d{1,2})$/.exec(bare)
  if (!match) return bare.replace(/^(\d+)[.,]0+$/, '$1')
  const [, whole = '', fraction = '', exponent = ''] = match
  const places = Number(exponent)
  return fraction.length < places ? null : `${whole}${fraction.slice(0, places)}`
}

/** A telephone number with the leading zero that a spreadsheet took for nothing. */
export function phoneOf(text: string): string | null {
  const digits = digitsOf(text)
  if (digits === null) return null
  return /^(8[1-9]\d{7,10}|[2-7]\d{8,9})$/.test(digits) && !digits.startsWith('62')
    ? `0${digits}`
    : digits
}

/** A NIK as sixteen digits where it is one, however it was parted; any other text as it stands. */
export function nationalIdOf(text: string): string | null {
  const digits = digitsOf(text)
  const bare = digits?.replace(/[\s.-]/g, '') ?? ''
  return /^\d{16}$/.test(bare) ? bare : digits
}
