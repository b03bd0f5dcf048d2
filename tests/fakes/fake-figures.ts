import type { Answer } from '../../src-main/contract/calls.ts'
import { closings } from '../../src-main/contract/closing.ts'
import { Category, Channel, Classification, Status } from '../../src-main/contract/complaint.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import type { Period } from '../../src-main/contract/values.ts'
import type { FakeDesk } from './fake-desk.ts'

function counts<K extends string>(
  keys: readonly K[],
  values: readonly (K | null)[],
): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => (value ?? 'none') === key).length]),
  ) as Record<K, number>
}

export function fakeRecap(desk: FakeDesk, period: Period): Answer<'recapScreen'> {
  const within = (moment: string | null) => moment !== null && moment.startsWith(period)
  const before = (moment: string) => moment.slice(0, period.length) < period
  const upTo = (moment: string) => moment.slice(0, period.length) <= period
  const received = desk.cases.filter((file) => within(file.receivedAt))
  const closed = desk.cases.filter((file) => within(file.closedAt))
  const carried = desk.cases.filter(
    (file) => before(file.receivedAt) && (file.closedAt === null || !before(file.closedAt)),
  )
  const open = desk.cases.filter(
    (file) => upTo(file.receivedAt) && (file.closedAt === null || !upTo(file.closedAt)),
  )
  const late = closed.filter((file) => file.steps.some((step) => step.late)).length
  const actLate = closed.filter((file) => file.clocks.some((clock) => clock.late)).length
  const divisions = desk.office.divisions
  return {
    figures: {
      period,
      carriedOver: carried.length,
      received: received.length,
      closed: closed.length,
      reopened: 0,
      remaining: open.length,
      closedAs: counts(
        closings,
        closed.map(({ closedAs }) => closedAs),
      ),
      byChannel: counts(
        Channel.options,
        received.map(({ channel }) => channel),
      ),
      byCategory: counts(
        [...Category.options, 'none'],
        received.map(({ category }) => category),
      ),
      byClassification: counts(
        [...Classification.options, 'none'],
        received.map(({ classification }) => classification),
      ),
      byDivision: counts(
        [...divisions.map(({ id }) => id), 'none'],
        received.map(({ division }) => division),
      ),
      byStatus: counts(
        Status.options,
        [...received, ...carried].map(({ status }) => status),
      ),
      daysToClose:
        closed.length === 0
          ? { average: null, median: null, longest: null }
          : { average: 14.6, median: 13, longest: 34 },
      onTime: {
        sop: { met: closed.length - late, late },
        act: { met: closed.length - actLate, late: actLate },
      },
      letters: counts(
        letterKinds,
        desk.letters.filter((letter) => within(letter.date)).map(({ kind }) => kind),
      ),
      madeAt: desk.moment(),
      head: 'b'.repeat(64),
    },
    open: open.map((file) => desk.line(file)).toReversed(),
    divisions: divisions.map(({ id, name }) => ({ id, name })),
  }
}
