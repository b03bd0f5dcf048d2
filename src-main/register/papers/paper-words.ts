import { ClockId } from '../../contract/clock-id.ts'
import type { OfficeDate } from '../../contract/values.ts'
import {
  formatMoment,
  formatTime,
  formatWeekday,
  monthNames,
  shownDate,
} from '../../contract/words.ts'
import type { Context } from '../context.ts'
import { daysBetween, officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { receiptMeasures } from '../letters/pdf/paper.ts'
import type { Measures } from '../letters/pdf/paper.ts'

/** Type sizes of a list to be read at a desk. */
export const listMeasures: Measures = {
  ...receiptMeasures,
  size: 9.5,
  leading: 12.4,
  small: 8,
  smallLeading: 10,
  gap: 11,
  title: { ...receiptMeasures.title, size: 15 },
}

/** Type sizes of a list to be read from a step away. */
export const wallMeasures: Measures = {
  ...listMeasures,
  size: 12.5,
  leading: 16,
  small: 10.5,
  smallLeading: 13.5,
  gap: 14,
  title: { ...receiptMeasures.title, size: 22 },
}

/** `dibuat 5 Oktober 2026 pukul 09.15` */
export function madeAtWords(context: Context, at: Millis): string {
  return `dibuat ${formatMoment(toInstant(at, context.office().timeZone))}`
}

/** `Sen, 5 Okt 2026` */
export function shortDay(date: OfficeDate): string {
  return `${formatWeekday(date).slice(0, 3)}, ${shortDate(date)}`
}

/** `5 Okt 2026` */
export function shortDate(date: OfficeDate): string {
  const month = (monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`
}

/** `Sen, 5 Okt 2026, 16.00` */
export function shortMoment(context: Context, at: Millis): string {
  const instant = toInstant(at, context.office().timeZone)
  return `${shortDay(shownDate(instant))}, ${formatTime(instant)}`
}

/** `lewat 3 hari`; empty where it is not late. */
export function lateWords(context: Context, dueAt: Millis | null, now: Millis): string {
  if (dueAt === null || dueAt >= now) return ''
  const zone = context.office().timeZone
  const days = daysBetween(officeDateOf(dueAt, zone), officeDateOf(now, zone))
  return days === 0 ? 'lewat hari ini' : `lewat ${days} hari`
}

/** What a date hangs on: an article of the Act, the classification, a disposition, or the SOP. */
export function basisWords(context: Context, binding: string | null): string {
  if (binding === null) return ''
  if (binding === 'classification') return 'Batas klasifikasi'
  if (binding === 'disposition') return 'Disposisi'
  const clock = ClockId.safeParse(binding)
  return clock.success ? context.office().limits.act[clock.data].basis : 'SOP'
}

/** `no-holidays-2027` and its like, as sentences. */
export function warningWords(warning: string): string {
  const year = /^no-holidays-(\d{4})$/.exec(warning)?.[1]
  return year
    ? `Sementara: hari libur tahun ${year} belum ditetapkan dalam register; tanggal dapat berubah.`
    : warning
}
