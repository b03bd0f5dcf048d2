import type { Instant } from '../../src-main/contract/values.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { dateNow, daysBetween, dueWords } from '../words/dates.ts'
import { Icon } from './icon.tsx'

export type Urgency = 'late' | 'soon' | 'calm' | 'done'

/** How near a date is, for its colour and sign; whether it is late is the register's word. */
export function urgencyOf(dueAt: Instant | null, late: boolean): Urgency {
  if (late) return 'late'
  if (!dueAt) return 'calm'
  const today = dateNow(dueAt)
  return daysBetween(today, dueAt.slice(0, 10) as typeof today) <= 2 ? 'soon' : 'calm'
}

const signs = { late: 'late', soon: 'soon', calm: null, done: 'done' } as const

/** A due date in words, with a sign where it presses. */
export function DueWords({
  dueAt,
  late,
}: {
  readonly dueAt: Instant | null
  readonly late: boolean
}) {
  if (!dueAt) return <span className="soft">tanpa batas waktu</span>
  const urgency = urgencyOf(dueAt, late)
  const sign = signs[urgency]
  return (
    <span className={`due due-${urgency}`} title={formatMoment(dueAt)}>
      {sign ? <Icon name={sign} /> : null}
      {dueWords(dueAt)}
    </span>
  )
}

/** A word with its sign and meaning: never colour alone. */
export function Tag({
  urgency,
  children,
}: {
  readonly urgency: Urgency
  readonly children: string
}) {
  const sign = signs[urgency]
  return (
    <span className={`tag tag-${urgency}`} title={children}>
      {sign ? <Icon name={sign} /> : null}
      <span className="cut">{children}</span>
    </span>
  )
}
