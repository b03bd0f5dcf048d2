import { ClockId } from '../../src-main/contract/clock-id.ts'

/** Where each clock of the Act stands, for lines that carry only its id. */
const bases: Record<ClockId, string> = {
  answer: 'UU 25/2009 Ps. 44(3)',
  completion: 'UU 25/2009 Ps. 44(4)',
  decision: 'UU 25/2009 Ps. 50(1)',
  notification: 'UU 25/2009 Ps. 50(2)',
}

/** What binds a due date: an article of the Act, or the SOP. */
export function bindingWords(binding: string | null): string {
  if (binding === null) return ''
  const clock = ClockId.safeParse(binding)
  return clock.success ? bases[clock.data] : 'SOP'
}

export function isClock(id: string): id is ClockId {
  return ClockId.safeParse(id).success
}
