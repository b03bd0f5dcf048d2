import { describe, expect, it } from 'vitest'
import type { DeadlineMove, HolidayYear } from '../../src-main/contract/calendar.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { sql } from '../../src-main/register/storage/sql.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import {
  august18,
  before7August,
  busyDesk,
  daysOf,
  everyCase,
  expectedMoves,
  keeper,
  shippedYear,
} from './calendar-support.ts'

const with18August = { holidays: shippedYear(2025) }

/** The moves as the histories of the complaints tell them. */
function movesInHistories(files: readonly CaseFile[]): DeadlineMove[] {
  return files
    .flatMap((file) =>
      file.history
        .filter(({ kind }) => kind === 'deadline-moved')
        .map(({ sequence, detail, changes }) => {
          const due = changes.find(({ field }) => field === 'dueAt')
          return {
            sequence,
            move: { number: file.number, clock: detail, old: due?.before, new: due?.after },
          }
        }),
    )
    .toSorted((a, b) => a.sequence - b.sequence)
    .map(({ move }) => move as DeadlineMove)
}

function dueOf(file: CaseFile, clock: string): unknown {
  return clock === 'classification'
    ? file.classificationLimit?.dueAt
    : file.steps.find(({ id }) => id === clock)?.dueAt
}

/** A case as it should be after the moves, without what tells of them. */
function moved(file: CaseFile, moves: readonly DeadlineMove[]): unknown {
  const own = moves.filter(({ number }) => number === file.number)
  const newOf = (clock: string) => own.find((one) => one.clock === clock)?.new
  const { history: _history, pressing: _pressing, ...rest } = file
  return {
    ...rest,
    steps: file.steps.map((step) =>
      step.finishedAt ? step : { ...step, dueAt: newOf(step.id) ?? step.dueAt },
    ),
    classificationLimit: file.classificationLimit && {
      ...file.classificationLimit,
      dueAt: newOf('classification') ?? file.classificationLimit.dueAt,
    },
  }
}

function historyRows(desk: Desk): number {
  return sql<{ count: number }>(
    desk.register.context().db,
    'SELECT count(*) AS count FROM history',
  ).get()?.count as number
}

describe('adding 18 August 2025 to a register with open deadlines', () => {
  it('moves exactly those whose span holds the day, as was shown, and nothing else', async () => {
    const desk = await busyDesk()
    const before = await everyCase(desk)
    const { hours } = (await desk.must('office', {})).office
    const preview = await desk.must('previewCalendar', { change: with18August }, keeper)
    expect(preview.moves).toEqual(
      expectedMoves(
        before,
        { days: daysOf(before7August), hours },
        { days: daysOf(shippedYear(2025)), hours },
      ),
    )
    const clocks = new Set(preview.moves.map(({ clock }) => clock))
    expect(clocks).toEqual(
      new Set(['hand-over', 'clarify', 'review', 'follow-up', 'classification']),
    )
    expect(preview.moves.length).toBeLessThan(before.filter(({ closedAt }) => !closedAt).length)
    expect(await everyCase(desk)).toEqual(before)

    const seen = preview.sha256
    const made = await desk.must('changeCalendar', { change: with18August, seen }, keeper)
    expect(made).toEqual(preview)
    const after = await everyCase(desk)
    expect(movesInHistories(after)).toEqual(preview.moves)
    for (const move of preview.moves) {
      const file = after.find(({ number }) => number === move.number) as CaseFile
      expect([move.number, dueOf(file, move.clock)]).toEqual([move.number, move.new])
    }
    expect(after.map((file) => moved(file, []))).toEqual(
      before.map((file) => moved(file, preview.moves)),
    )
    expect(await desk.must('holidays', { year: 2025 })).toEqual(shippedYear(2025))
    expect((await desk.must('verify', {})).ok).toBe(true)
    expect((await desk.must('previewCalendar', { change: with18August }, keeper)).moves).toEqual([])
  })

  it('is done once, however often it is sent', async () => {
    const desk = await busyDesk()
    const send = () =>
      desk.must('changeCalendar', { change: with18August }, { ...keeper, callId: 'once' })
    const first = await send()
    const rows = historyRows(desk)
    expect(await send()).toEqual(first)
    await desk.must('receive', intake({ receivedAt: '2025-08-15T10:00:00+07:00' }))
    expect(await send()).toEqual(first)
    expect(historyRows(desk)).toBe(rows + 1)
  })

  it('is refused where the list is no longer what was shown, and nothing is changed', async () => {
    const desk = await busyDesk()
    const { sha256: seen } = await desk.must('previewCalendar', { change: with18August }, keeper)
    await desk.must('receive', intake({ receivedAt: '2025-08-15T16:10:00+07:00' }))
    const before = await everyCase(desk)
    expect(await desk.call('changeCalendar', { change: with18August, seen }, keeper)).toEqual({
      problem: { problem: 'moves-changed' },
    })
    expect(await everyCase(desk)).toEqual(before)
    expect(await desk.must('holidays', { year: 2025 })).toEqual(before7August)
  })

  it('is the register keeper’s alone', async () => {
    const desk = await openDesk({ at: '2025-08-15T10:00:00+07:00' })
    for (const name of ['previewCalendar', 'changeCalendar'] as const)
      expect(await desk.call(name, { change: with18August }, { as: 'head' })).toEqual({
        problem: { problem: 'not-allowed' },
      })
  })
})

describe('a faulty table', () => {
  const day = (date: string, name = 'Libur') => ({
    date: date as OfficeDate,
    kind: 'local' as const,
    name,
  })
  const table = (...days: HolidayYear['days']): HolidayYear => ({ year: 2025, source: null, days })

  it.each([
    ['a date that is none', table(day('2025-02-30')), 'days.0.date', 'not-a-date'],
    ['a double', table(day('2025-02-03'), day('2025-02-03', 'Banjir')), 'days.1.date', 'repeated'],
    ['another year', table(day('2025-02-03'), day('2026-02-03')), 'days.1.date', 'other-year'],
    ['no name', table(day('2025-02-03', ' ')), 'days.0.name', 'required'],
  ])('with %s is refused, and nothing is changed', async (_what, holidays, field, problem) => {
    const desk = await openDesk({ at: '2025-08-15T10:00:00+07:00' })
    expect(await desk.call('changeCalendar', { change: { holidays } }, keeper)).toEqual({
      problem: { problem: 'invalid', faults: [{ field: `change.holidays.${field}`, problem }] },
    })
    expect(await desk.must('holidays', { year: 2025 })).toEqual(shippedYear(2025))
  })
})

describe('a year whose decree is not out yet', () => {
  it('leaves its fixed dates out, says so on what reaches into it, and stops when it is entered', async () => {
    const desk = await openDesk({ at: '2026-12-22T10:00:00+07:00' })
    expect(await desk.must('holidays', { year: 2027 })).toEqual(shippedYear(2027))
    const received = intake({ receivedAt: '2026-12-22T08:00:00+07:00' })
    const { number, warnings } = await desk.must('receive', received)
    expect(warnings).toEqual(['no-holidays-2027'])
    await desk.must('completeStep', { number, step: 'hand-over', has: ['all'] })
    const holidays = {
      ...shippedYear(2027),
      source: 'SKB 2027',
      days: [
        ...shippedYear(2027).days,
        { date: '2027-01-05' as OfficeDate, kind: 'national' as const, name: 'Isra Mikraj' },
      ],
    }
    const made = await desk.must('changeCalendar', { change: { holidays } }, keeper)
    expect(made.moves).toEqual([
      {
        number,
        clock: 'clarify',
        old: '2027-01-08T16:30:00+07:00',
        new: '2027-01-11T16:00:00+07:00',
      },
    ])
    expect((await desk.must('readCase', { number })).warnings).toEqual([])
    const kept = await desk.must('holidays', { year: 2027 })
    expect(kept.days.map(({ date }) => date)).toEqual(
      holidays.days.map(({ date }) => date).toSorted(),
    )
    const empty = { year: 2027, source: ' ', days: [] }
    await desk.must('changeCalendar', { change: { holidays: empty } }, keeper)
    expect(await desk.must('holidays', { year: 2027 })).toEqual({ ...empty, source: null })
  })
})

describe('other office hours', () => {
  it('move ends of days and office minutes, as was shown', async () => {
    const desk = await busyDesk()
    const before = await everyCase(desk)
    const { hours } = (await desk.must('office', {})).office
    const short = { opens: '08:00', closes: '15:00', break: { from: '12:00', to: '12:30' } }
    const week = Object.fromEntries(
      Object.entries(hours.week).map(([day, open]) => [day, open && short]),
    ) as typeof hours.week
    const period = { name: 'Ramadan', from: '2025-08-18', to: '2025-08-29', week }
    const other = {
      ...hours,
      periods: [{ ...period, from: period.from as OfficeDate, to: period.to as OfficeDate }],
    }
    const days = daysOf(before7August)
    const { moves, sha256: seen } = await desk.must(
      'previewCalendar',
      { change: { hours: other } },
      keeper,
    )
    expect(moves).toEqual(expectedMoves(before, { days, hours }, { days, hours: other }))
    expect(moves.some(({ clock }) => clock === 'hand-over')).toBe(true)
    const { revision } = await desk.must('office', {})
    await desk.must('changeCalendar', { change: { hours: other }, seen }, keeper)
    const after = await everyCase(desk)
    expect(movesInHistories(after)).toEqual(moves)
    const held = await desk.must('office', {})
    expect([held.revision, held.office.hours]).toEqual([revision + 1, other])

    // The settings as a whole move them in the same way.
    const back = { office: { ...held.office, hours }, basedOn: held.revision }
    await desk.must('changeOffice', back, keeper)
    const again = (await everyCase(desk)).map((file) => moved(file, []))
    expect(again).toEqual(before.map((file) => moved(file, [])))
    expect(movesInHistories(await everyCase(desk))).toHaveLength(2 * moves.length)
  })

  it('and other limits move what hangs on them, the Act’s clocks too', async () => {
    const desk = await openDesk({ at: '2025-08-15T16:20:00+07:00' })
    const received = intake({
      receivedAt: '2025-08-15T08:00:00+07:00',
      classification: 'information-request',
    })
    const { number } = await desk.must('receive', received)
    const { office, revision } = await desk.must('office', {})
    const limits = structuredClone(office.limits)
    limits.act.answer.days = 10
    limits.classification['information-request'] = { workingDays: 3, basis: 'Kebijakan' }
    await desk.must('changeOffice', { office: { ...office, limits }, basedOn: revision }, keeper)
    expect(movesInHistories([await desk.must('readCase', { number })])).toEqual([
      {
        number,
        clock: 'classification',
        old: '2025-08-25T16:00:00+07:00',
        new: '2025-08-21T16:00:00+07:00',
      },
      {
        number,
        clock: 'answer',
        old: '2025-08-29T23:59:59+07:00',
        new: '2025-08-25T23:59:59+07:00',
      },
    ])
  })
})

describe('a large register', () => {
  it('tells how far a preview is, and lets others have their turn', async () => {
    const desk = await openDesk({ at: '2025-08-15T16:20:00+07:00' })
    await desk.must('receive', intake({ receivedAt: '2025-08-15T08:00:00+07:00' }))
    const { db } = desk.register.context()
    const columns = (db.pragma('table_info(complaints)') as { name: string }[]).map(
      (one) => one.name,
    )
    const copied = columns.map(
      (name) =>
        ({ key: 'key + n', id: 'id || n', number: 'number || n', sequence: 'sequence + n' })[
          name
        ] ?? name,
    )
    db.exec(`WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < 1199)
      INSERT INTO complaints (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM complaints, counter`)
    const heard: unknown[] = []
    desk.register.onProgress((...progress) => heard.push(progress))
    await desk.must('previewCalendar', { change: with18August }, keeper)
    expect(heard).toEqual([
      ['previewCalendar', 500, 1_200],
      ['previewCalendar', 1_000, 1_200],
    ])
  })
})

it('the days of August 2025 are those of the decree', () => {
  expect(daysOf(shippedYear(2025)).has(august18)).toBe(true)
  expect(daysOf(before7August).has(august18)).toBe(false)
})
