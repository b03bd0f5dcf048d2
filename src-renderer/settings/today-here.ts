import type { OfficeDate } from '../../src-main/contract/values.ts'

/** Today by this PC's clock, for examples and doubts; no rule of the office hangs on it. */
export function todayHere(): OfficeDate {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-') as OfficeDate
}
