import type { Answer } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { closings } from '../../src-main/contract/closing.ts'
import { Category, Channel, Classification, Status } from '../../src-main/contract/complaint.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import type { Period } from '../../src-main/contract/values.ts'
import type { TodayGroup } from '../../src-main/contract/today.ts'
import type { FakeDesk } from './fake-desk.ts'
import { dateAt, daysFrom } from './fake-time.ts'

export function fakeToday(desk: FakeDesk): Answer<'today'> {
  const now = desk.now()
  const date = dateAt(now)
  const open = desk.cases.filter(({ closedAt }) => !closedAt)
  const lines = open.map((file) => ({ file, line: desk.line(file) }))
  const groupOf = ({ file, line }: (typeof lines)[number]): TodayGroup | null => {
    if (line.late) return 'late'
    if (line.dueAt && line.dueAt.slice(0, 10) === date) return 'due-today'
    if (line.dueAt && Date.parse(line.dueAt) < daysFrom(now, 7, 0)) return 'this-week'
    if (line.step === 'receive') return 'awaiting-complainant'
    if (file.status === 'received') return 'new'
    return file.letters.every(({ kind }) => kind !== 'receipt') ? 'receipt-not-given' : null
  }
  const groups = new Map<TodayGroup, CaseFile[]>()
  for (const one of lines) {
    const group = groupOf(one)
    if (group) groups.set(group, [...(groups.get(group) ?? []), one.file])
  }
  const order: TodayGroup[] = [
    'late',
    'due-today',
    'this-week',
    'awaiting-complainant',
    'new',
    'receipt-not-given',
  ]
  const thisMonth = (moment: string | null) => moment?.slice(0, 7) === date.slice(0, 7)
  return {
    date,
    groups: order.map((group) => {
      const files = groups.get(group) ?? []
      return {
        group,
        count: files.length,
        lines: files.slice(0, 12).map((file) => desk.line(file)),
      }
    }),
    drafts: desk.drafts,
    waitingOn: [],
    mine: 0,
    month: {
      received: desk.cases.filter((file) => thisMonth(file.receivedAt)).length,
      closed: desk.cases.filter((file) => thisMonth(file.closedAt)).length,
      open: open.length,
      late: lines.filter(({ line }) => line.late).length,
    },
    weeks:
      desk.cases.length === 0
        ? []
        : Array.from({ length: 8 }, (_, index) => {
            const from = daysFrom(now, (index - 7) * 7 - 1, 0)
            const until = daysFrom(now, (index - 6) * 7 - 1, 0)
            const within = (moment: string | null) =>
              moment !== null && Date.parse(moment) >= from && Date.parse(moment) < until
            return {
              from: dateAt(from),
              received: desk.cases.filter((file) => within(file.receivedAt)).length,
              closed: desk.cases.filter((file) => within(file.closedAt)).length,
            }
          }),
    warnings: [],
  }
}

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
