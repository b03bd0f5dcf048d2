import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer, Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { formatLongDate } from '../../src-main/contract/words.ts'
import type { FakeDesk } from './fake-desk.ts'
import { dateAt, daysFrom } from './fake-time.ts'

/** Why a date is what it is, as far as weekends tell it. */
export function explainFake(
  desk: FakeDesk,
  { number, of }: Asks<'explainDue'>,
): Outcome<Answer<'explainDue'>> {
  const file = desk.find(number)
  const clock = file?.clocks.find(({ id }) => id === of)
  const limit = of === 'classification' ? file?.classificationLimit : null
  const step = file?.steps.find(({ id }) => id === of)
  const startedAt = (clock ?? limit ?? step)?.startedAt
  const due = (clock ?? limit ?? step)?.dueAt
  if (!file || !startedAt || !due) return { problem: { problem: 'not-found' } }
  return {
    answer: {
      ...explained(startedAt, due, clock !== undefined),
      unit: clock ? 'calendar-days' : 'working-days',
      basis: clock?.basis ?? 'SOP 02',
      consequence: clock ? desk.office.limits.act[clock.id].consequence : '',
    },
  }
}

function explained(from: CaseFile['receivedAt'], due: CaseFile['receivedAt'], calendar: boolean) {
  const because = []
  const last = Date.parse(due)
  for (let at = daysFrom(Date.parse(from), 1, 12); at <= last; at += 86_400_000) {
    const date = dateAt(at)
    const weekend = /^(Sabtu|Minggu)/.test(formatLongDate(date))
    const counted = calendar || !weekend ? 1 : 0
    because.push({
      date,
      counted,
      why: counted ? (calendar ? 'hari kalender' : 'hari kerja') : 'akhir pekan',
    })
  }
  const unit = calendar ? ('calendar-days' as const) : ('working-days' as const)
  const amount = because.reduce((sum, { counted }) => sum + counted, 0)
  return { due, because, warnings: [], from, span: { unit, amount: Math.max(1, amount) } }
}
