import type { Instant } from '../contract/values.ts'

/**
 * An instant as the office's clock shows it, `2026-10-05T09:15:00+07:00`: answers carry the office's own
 * offset, and what the shell notes itself is no exception.
 */
export function instantIn(timeZone: string, at: number): Instant {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '00', minutes = '00'] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  const shown = new Date(at + offset).toISOString().slice(0, 19)
  return `${shown}${sign}${hours}:${minutes}` as Instant
}
