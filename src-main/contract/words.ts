import type { Instant, Month, OfficeDate, Period } from './values.ts'

/**
 * Dates, times and numbers in Indonesian words. Own code without Intl: the words of a letter must
 * not change with the ICU data of a runtime.
 */

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** From Sunday, like `Date.getUTCDay`. */
export const dayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

const quarterNumerals = ['I', 'II', 'III', 'IV'] as const

function monthName(oneBased: number): string {
  return monthNames[oneBased - 1] ?? ''
}

/** `2026-10-05` → `5 Oktober 2026`. */
export function formatDate(date: OfficeDate): string {
  return `${Number(date.slice(8, 10))} ${formatMonth(date.slice(0, 7) as Month)}`
}

/** `2026-10` → `Oktober 2026`. */
export function formatMonth(month: Month): string {
  return `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`
}

/** `2026-10-05` → `Senin`. */
export function formatWeekday(date: OfficeDate): string {
  return dayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
}

/** `2026-10-05` → `Senin, 5 Oktober 2026`. */
export function formatLongDate(date: OfficeDate): string {
  return `${formatWeekday(date)}, ${formatDate(date)}`
}

/**
 * The date that an instant shows: `2026-10-05T09:15:00+07:00` → `2026-10-05`. Right for answers of
 * the register, which carry the office's own offset.
 */
export function shownDate(instant: Instant): OfficeDate {
  return instant.slice(0, 10) as OfficeDate
}

/** The time that an instant shows, with the Indonesian point: `2026-10-05T09:15:00+07:00` → `09.15`. */
export function formatTime(instant: Instant): string {
  return `${instant.slice(11, 13)}.${instant.slice(14, 16)}`
}

/** `2026-10-05T09:15:00+07:00` → `5 Oktober 2026 pukul 09.15`. */
export function formatMoment(instant: Instant): string {
  return `${formatDate(shownDate(instant))} pukul ${formatTime(instant)}`
}

/** `2026-10` → `Bulan Oktober 2026`; `2026-Q3` → `Triwulan III Tahun 2026`; `2026` → `Tahun 2026`. */
export function formatPeriod(period: Period): string {
  const year = period.slice(0, 4)
  if (period.length === 4) return `Tahun ${year}`
  if (period[5] === 'Q') {
    return `Triwulan ${quarterNumerals[Number(period[6]) - 1] ?? ''} Tahun ${year}`
  }
  return `Bulan ${monthName(Number(period.slice(5, 7)))} ${year}`
}

/** `1234567.5` → `1.234.567,5`: at most `places` digits behind the comma, no trailing zeros. */
export function formatNumber(value: number, places = 1): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(places).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = fraction.replace(/0+$/, '')
  const written = rest ? `${grouped},${rest}` : grouped
  return value < 0 && written !== '0' ? `-${written}` : written
}

/**
 * The head of the history as it stands on paper: its first 16 digits in fours, `3fa9 12bc 77de 0a1b`.
 * 64 bits: nobody rebuilds a history that begins so again, and a clerk still types it.
 */
export function shortHead(head: string): string {
  return (head.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
