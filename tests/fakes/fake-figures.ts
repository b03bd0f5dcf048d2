import type { Answer } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { closings } from '../../src-main/contract/closing.ts'
import { Category, Channel, Classification, Status } from '../../src-main/contract/complaint.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import type { KeptRecap, RecapMonth } from '../../src-main/contract/recap.ts'
import type { Month, Period } from '../../src-main/contract/values.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

/** The recap's calls; the month that is over is issued already, and one late record moved it. */
export function fakeRecaps(
  desk: FakeDesk,
): Pick<
  FakeHandlers,
  'recap' | 'recapScreen' | 'recapWorkbook' | 'recapCases' | 'issueRecap' | 'saveRecapFile'
> {
  const issued: KeptRecap[] = []
  const keep = (period: Period): KeptRecap => {
    const kept = {
      id: `01994e3a-0000-7002-9000-${String(issued.length + 1).padStart(12, '0')}`,
      period,
      issuedAt: desk.moment(),
      issuedBy: desk.officer?.name ?? '',
      head: 'a'.repeat(64),
    }
    issued.unshift(kept)
    return kept
  }
  const last = [...monthsOf(String(desk.year()), desk)].at(-2)
  if (last && desk.cases.length > 0) keep(last as string as Period)
  return {
    recap: ({ period }) => ({ answer: fakeFigures(desk, period) }),
    recapScreen: ({ period }) => ({ answer: screen(desk, period, issued) }),
    recapWorkbook: () => ({ answer: { workbook: new Uint8Array([80, 75]) } }),
    recapCases: ({ period, figure }) => {
      const found = behind(desk, period, figure)
      return { answer: { lines: found.map((file) => desk.line(file)), hidden: 0 } }
    },
    issueRecap: ({ period }) => ({ answer: keep(period) }),
    saveRecapFile: ({ period }) => ({ answer: { name: `Rekap ${period}.xlsx` } }),
  }
}

function screen(
  desk: FakeDesk,
  period: Period,
  issued: readonly KeptRecap[],
): Answer<'recapScreen'> {
  const own = issued.filter((one) => one.period === period)
  const moved = behind(desk, period, 'closed')[0]
  const { divisions } = desk.office
  return {
    figures: fakeFigures(desk, period),
    trend: trendOf(desk, period),
    open: openAfter(desk, period)
      .map((file) => desk.line(file))
      .toReversed(),
    divisions: divisions.map(({ id, name }) => ({ id, name })),
    timeZone: desk.office.timeZone,
    over: endOf(period) < desk.moment().slice(0, 7),
    issued: own,
    // Only what was issued before the scene began has moved since.
    differences: issued
      .slice(-1)
      .filter((one) => own.includes(one))
      .flatMap((recap) =>
        moved
          ? [
              {
                recap,
                changes: [
                  {
                    number: moved.number,
                    moves: [
                      { figure: 'closed', by: 1 },
                      { figure: 'remaining', by: -1 },
                      { figure: 'closedAs.withdrawn', by: 1 },
                    ],
                    because: [
                      {
                        what: 'Ditutup: Dicabut',
                        happenedAt: moved.closedAt ?? moved.receivedAt,
                        recordedAt: desk.moment(),
                        by: desk.officer?.name ?? '',
                      },
                    ],
                  },
                  { number: null, moves: [{ figure: 'received', by: 1 }], because: [] },
                ],
              },
            ]
          : [],
      ),
  }
}

/** The first and the last month of a period, as text that can be compared with a moment's month. */
function beginOf(period: Period): string {
  const quarter = /Q(\d)$/.exec(period)?.[1]
  if (quarter) return `${period.slice(0, 4)}-${String(3 * Number(quarter) - 2).padStart(2, '0')}`
  return period.length === 4 ? `${period}-01` : period
}

function endOf(period: Period): string {
  const quarter = /Q(\d)$/.exec(period)?.[1]
  if (quarter) return `${period.slice(0, 4)}-${String(3 * Number(quarter)).padStart(2, '0')}`
  return period.length === 4 ? `${period}-12` : period
}

const within = (period: Period, moment: string | null) =>
  moment !== null && moment.slice(0, 7) >= beginOf(period) && moment.slice(0, 7) <= endOf(period)
const before = (period: Period, moment: string) => moment.slice(0, 7) < beginOf(period)
const upTo = (period: Period, moment: string) => moment.slice(0, 7) <= endOf(period)

function carriedInto(desk: FakeDesk, period: Period): CaseFile[] {
  return desk.cases.filter(
    ({ receivedAt, closedAt }) =>
      before(period, receivedAt) && (closedAt === null || !before(period, closedAt)),
  )
}

function openAfter(desk: FakeDesk, period: Period): CaseFile[] {
  return desk.cases.filter(
    ({ receivedAt, closedAt }) =>
      upTo(period, receivedAt) && (closedAt === null || !upTo(period, closedAt)),
  )
}

/** The complaints behind a figure. */
function behind(desk: FakeDesk, period: Period, figure: string): CaseFile[] {
  const received = desk.cases.filter((file) => within(period, file.receivedAt))
  const closed = desk.cases.filter((file) => within(period, file.closedAt))
  const [group = '', key = '', last] = figure.split('.')
  const own = { byChannel: 'channel', byCategory: 'category', byDivision: 'division' } as const
  if (group in own)
    return received.filter((file) => (file[own[group as keyof typeof own]] ?? 'none') === key)
  if (group === 'byClassification')
    return received.filter((file) => (file.classification ?? 'none') === key)
  if (group === 'closedAs') return closed.filter(({ closedAs }) => closedAs === key)
  if (group === 'onTime')
    return closed.filter((file) => lateOf(file, key as 'sop' | 'act') === (last === 'late'))
  const whole: Record<string, CaseFile[]> = {
    received,
    closed,
    carriedOver: carriedInto(desk, period),
    remaining: openAfter(desk, period),
    byStatus: [...received, ...carriedInto(desk, period)].filter(({ status }) => status === key),
  }
  return whole[group] ?? []
}

function lateOf(file: CaseFile, rule: 'sop' | 'act'): boolean {
  return (rule === 'sop' ? file.steps : file.clocks).some(({ late }) => late)
}

function onTimeOf(closed: readonly CaseFile[]) {
  const of = (rule: 'sop' | 'act') => {
    const late = closed.filter((file) => lateOf(file, rule)).length
    return { met: closed.length - late, late }
  }
  return { sop: of('sop'), act: of('act') }
}

function balanceOf(desk: FakeDesk, period: Period) {
  return {
    carriedOver: behind(desk, period, 'carriedOver').length,
    received: behind(desk, period, 'received').length,
    reopened: 0,
    closed: behind(desk, period, 'closed').length,
    remaining: behind(desk, period, 'remaining').length,
  }
}

function monthsOf(year: string, desk: FakeDesk): Month[] {
  const now = desk.moment().slice(0, 7)
  return Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as Month,
  ).filter((month) => month <= now)
}

function trendOf(desk: FakeDesk, period: Period): RecapMonth[] {
  return monthsOf(period.slice(0, 4), desk).map((month) => {
    const of = month as string as Period
    return { month, ...balanceOf(desk, of), onTime: onTimeOf(behind(desk, of, 'closed')) }
  })
}

function counts<K extends string>(
  keys: readonly K[],
  values: readonly (K | null)[],
): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => (value ?? 'none') === key).length]),
  ) as Record<K, number>
}

function fakeFigures(desk: FakeDesk, period: Period): Answer<'recap'> {
  const received = behind(desk, period, 'received')
  const closed = behind(desk, period, 'closed')
  return {
    period,
    ...balanceOf(desk, period),
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
      [...desk.office.divisions.map(({ id }) => id), 'none'],
      received.map(({ division }) => division),
    ),
    byStatus: counts(
      Status.options,
      [...received, ...carriedInto(desk, period)].map(({ status }) => status),
    ),
    daysToClose:
      closed.length === 0
        ? { average: null, median: null, longest: null }
        : { average: 14.6, median: 13, longest: 34 },
    onTime: onTimeOf(closed),
    letters: counts(
      letterKinds,
      desk.letters.filter((letter) => within(period, letter.date)).map(({ kind }) => kind),
    ),
    madeAt: desk.moment(),
    head: 'b'.repeat(64),
  }
}
