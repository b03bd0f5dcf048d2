import { ClockId } from '../../src-main/contract/clock-id.ts'
import type { TodayLine } from '../../src-main/contract/today.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { dateNow, daysBetween } from './dates.ts'

/** Where each clock of the Act stands, for lines that carry only its id. */
const bases: Record<ClockId, string> = {
  answer: 'UU 25/2009 Ps. 44(3)',
  completion: 'UU 25/2009 Ps. 44(4)',
  decision: 'UU 25/2009 Ps. 50(1)',
  notification: 'UU 25/2009 Ps. 50(2)',
}

/** What binds a due date: an article of the Act, the classification, a disposition, or the SOP. */
export function bindingWords(binding: string | null): string {
  if (binding === null) return ''
  if (binding === 'classification') return 'batas klasifikasi'
  if (binding === 'disposition') return 'disposisi'
  const clock = ClockId.safeParse(binding)
  return clock.success ? bases[clock.data] : 'SOP'
}

export function isClock(id: string): id is ClockId {
  return ClockId.safeParse(id).success
}

/** `besok batas 14 hari, Ps. 44(3)`; `lewat 3 hari, Ps. 44(3)`. `days` is the limit of the settings. */
export function actDueWords(
  { clock, dueAt, late }: NonNullable<TodayLine['actDue']>,
  days: number | null,
  now: number = Date.now(),
): string {
  const article = bases[clock].replace('UU 25/2009 ', '')
  const left = daysBetween(dateNow(dueAt, now), shownDate(dueAt))
  if (late) return `${left === 0 ? 'lewat hari ini' : `lewat ${-left} hari`}, ${article}`
  const when = ['hari ini', 'besok', 'lusa'][left] ?? `${left} hari lagi`
  return `${when} batas ${days === null ? '' : `${days} hari, `}${article}`
}
