import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { IntakeInput } from '../../src-main/contract/complaint.ts'
import { todayGroups } from '../../src-main/contract/today.ts'
import {
  askedBy,
  groupConditions,
  openWork,
  rowsWhere,
  withoutReceipt,
} from '../../src-main/register/complaints/today-groups.ts'
import { fromInstant } from '../../src-main/register/deadlines/zone.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const groupsOf = (today: Answer<'today'>) =>
  today.groups.map(({ group, lines }) => [
    group,
    lines.map(({ number }) => Number(number.slice(9))),
  ])

/** Changes what the register keeps beside a complaint, for what only time or others bring about. */
function set(desk: Desk, number: string, columns: Record<string, string | number | null>): void {
  const names = Object.keys(columns)
  desk.register
    .context()
    .db.prepare(
      `UPDATE complaints SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE number = :number`,
    )
    .run({ ...columns, number })
}

async function received(desk: Desk, given: Partial<IntakeInput> = {}): Promise<string> {
  return (await desk.must('receive', intake(given))).number
}

const at = (instant: string) => fromInstant(instant as never)
// Monday.
const now = '2026-10-05T09:30:00+07:00'

describe('Hari ini', () => {
  it('puts each complaint in the first group that fits, by what presses of all its clocks', async () => {
    const desk = await openDesk({ at: now })
    const numbers: string[] = []
    for (let count = 0; count < 9; count += 1) numbers.push(await received(desk))
    const later = at('2026-11-02T16:00:00+07:00')
    const ranOut = at('2026-10-01T23:59:59+07:00')
    const { db } = desk.register.context()
    const states: Record<string, string | number | null>[] = [
      { press_at: at('2026-10-05T09:29:59+07:00'), pressing: 'clarify' },
      { press_at: null, pressing: null, status: 'incomplete' },
      { press_at: at('2026-10-05T16:00:00+07:00'), pressing: 'classification' },
      { press_at: at('2026-10-11T23:59:59+07:00'), pressing: 'disposition' },
      { press_at: later, pressing: 'decision', status: 'incomplete' },
      { press_at: null, pressing: null, status: 'paused' },
      { press_at: later, pressing: 'decision', status: 'paused' },
      { press_at: at('2026-10-12T00:00:00+07:00'), pressing: 'answer', status: 'received' },
      { press_at: later, pressing: 'decision', status: 'in-progress' },
    ]
    states.forEach((state, index) => set(desk, numbers[index] ?? '', state))
    const pause = db.prepare(
      `INSERT INTO pauses (complaint, number, reason, stops, name, started_at)
       SELECT key, 1, ?, '[]', 'Menunggu', 1 FROM complaints WHERE number = ?`,
    )
    pause.run('complainant-completion', numbers[5])
    pause.run('other-agency', numbers[6])
    db.prepare(
      `INSERT INTO clocks (complaint, clock, started_at, due_at)
       SELECT key, 'completion', 1, ? FROM complaints WHERE number = ?`,
    ).run(ranOut, numbers[1])
    expect(groupsOf(await desk.must('today', {}))).toEqual([
      ['late', [1]],
      ['may-lapse', [2]],
      ['due-today', [3]],
      ['this-week', [4]],
      ['awaiting-complainant', [5, 6]],
      ['awaiting-others', [7]],
      ['new', [8]],
      ['receipt-not-given', [9]],
    ])
    const { groups, month } = await desk.must('today', {})
    expect(
      groups.flatMap(({ lines }) => lines.map(({ binding, late }) => [binding, late])),
    ).toEqual([
      ['clarify', true],
      [null, false],
      ['classification', false],
      ['disposition', false],
      ['decision', false],
      [null, false],
      ['decision', false],
      ['answer', false],
      ['decision', false],
    ])
    expect(month).toMatchObject({ open: 9, late: 1 })
  })

  it('has no two groups that overlap, whatever the states', async () => {
    const desk = await openDesk({ at: now })
    const context = desk.register.context()
    const presses = [null, '2026-10-01', '2026-10-05T09:30:00', '2026-10-06', '2026-11-20']
    const states = ['received', 'in-progress', 'incomplete', 'paused']
    for (const press of presses)
      for (const status of states)
        for (const ranOut of [false, true]) {
          const number = await received(desk)
          const instant = press && `${press.length > 10 ? press : `${press}T10:00:00`}+07:00`
          set(desk, number, { status, press_at: instant && at(instant), pressing: 'decision' })
          if (ranOut)
            context.db
              .prepare(
                `INSERT INTO clocks (complaint, clock, started_at, due_at)
                 SELECT key, 'completion', 1, 2 FROM complaints WHERE number = ?`,
              )
              .run(number)
        }
    const asked = askedBy(context, { officer: null, now: at(now) }, null)
    const keys = todayGroups.flatMap((group) =>
      rowsWhere(context, asked, groupConditions[group], 100).map(({ key }) => key),
    )
    expect(keys).toHaveLength(presses.length * states.length * 2)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('counts more than it tells, and a receipt takes a complaint off its list', async () => {
    const desk = await openDesk({ at: now })
    for (let count = 0; count < 53; count += 1) await received(desk, { channel: 'walk-in' })
    const [fresh] = (await desk.must('today', {})).groups
    expect([fresh?.group, fresh?.count, fresh?.lines.length]).toEqual(['new', 53, 50])
    const context = desk.register.context()
    const asked = askedBy(context, { officer: null, now: at(now) }, null)
    const without = () => rowsWhere(context, asked, withoutReceipt, 100).length
    expect(without()).toBe(53)
    await desk.must('issueLetter', { complaint: 'PGD-2026-00002', kind: 'receipt', fields: {} })
    expect(without()).toBe(52)
  })

  it('shows what waits on one performer, and what the officer who asks has', async () => {
    const desk = await openDesk({ at: now })
    const letter = await received(desk)
    const walkIn = await received(desk, { channel: 'walk-in' })
    const second = await received(desk)
    const waitingOn = async () => (await desk.must('today', {})).waitingOn
    expect(await waitingOn()).toEqual([
      { performer: 'complainant', count: 1, late: 0 },
      { performer: 'admin-staff', count: 2, late: 0 },
    ])
    const shown = async (of: 'me' | 'admin-staff' | 'division' | null, as?: 'admin-staff') =>
      (await desk.must('today', { of }, as ? { as } : {})).groups.flatMap(({ lines }) =>
        lines.map(({ number }) => number),
      )
    expect(await shown('admin-staff')).toEqual([letter, second])
    expect(await shown('division')).toEqual([])
    // What is given to nobody is up to the role of its step's performer.
    expect(await shown('me', 'admin-staff')).toEqual([letter, second])
    expect(await shown('me')).toEqual([])
    await desk.must('assign', { number: second, officer: desk.officers['service-officer'] })
    await desk.must('assign', { number: walkIn, officer: desk.officers['service-officer'] })
    expect(await shown('me', 'admin-staff')).toEqual([letter])
    expect(await shown('me')).toEqual([second, walkIn])
    expect((await desk.must('today', {})).mine).toBe(2)
    // The filter narrows the groups alone.
    const { month, mine } = await desk.must('today', { of: 'division' })
    expect([month.open, month.received, mine]).toEqual([3, 3, 2])
    desk.now('2026-10-05T15:00:00+07:00')
    expect(await waitingOn()).toEqual([
      { performer: 'complainant', count: 1, late: 0 },
      { performer: 'admin-staff', count: 2, late: 2 },
    ])
  })

  it('names the clock of the Act that is near, also behind a step that presses before it', async () => {
    const desk = await openDesk({ at: now })
    await received(desk)
    const near = async (at: string) => {
      desk.now(at)
      return (await desk.must('today', {})).groups[0]?.lines[0]
    }
    expect((await near('2026-10-16T23:00:00+07:00'))?.actDue).toBeNull()
    const dueAt = '2026-10-19T23:59:59+07:00'
    expect(await near('2026-10-17T00:00:00+07:00')).toMatchObject({
      binding: 'hand-over',
      actDue: { clock: 'answer', dueAt, late: false },
    })
    expect((await near('2026-10-20T00:00:00+07:00'))?.actDue).toMatchObject({ dueAt, late: true })
  })

  it('tells who holds open complaints, and no more once they are handed over', async () => {
    const desk = await openDesk({ at: now })
    const [from, to] = [desk.officers['service-officer'], desk.officers.secretary]
    for (const number of [await received(desk), await received(desk)])
      await desk.must('assign', { number, officer: from })
    const assigned = async () => (await desk.must('today', {})).assigned
    expect(await assigned()).toEqual([{ officer: from, count: 2 }])
    await desk.must('handOver', { from, to, note: 'Cuti.' })
    expect(await assigned()).toEqual([{ officer: to, count: 2 }])
  })

  it('leaves out what is about the officer who asks, in every figure (Ps. 45)', async () => {
    const desk = await openDesk({ at: now })
    await received(desk)
    const about = await received(desk)
    set(desk, about, { complained_officer: desk.officers['admin-staff'] })
    const seen = async (as: 'admin-staff' | 'secretary') => {
      const { groups, month, waitingOn, mine, weeks } = await desk.must('today', {}, { as })
      const lines = groups.flatMap((group) => group.lines.map(({ number }) => number))
      return { lines, month, waits: waitingOn[0]?.count, mine, week: weeks.at(-1)?.received }
    }
    expect(await seen('admin-staff')).toMatchObject({
      lines: ['PGD-2026-00001'],
      month: { received: 1, open: 1 },
      waits: 1,
      mine: 1,
      week: 1,
    })
    expect(await seen('secretary')).toMatchObject({
      lines: ['PGD-2026-00001', about],
      month: { received: 2, open: 2 },
      waits: 2,
      week: 2,
    })
  })

  it('tells as many as the list holds', async () => {
    const desk = await openDesk({ at: now })
    for (const channel of ['letter', 'walk-in', 'email'] as const) await received(desk, { channel })
    desk.now('2026-12-10T09:00:00+07:00')
    const { month, waitingOn } = await desk.must('today', {})
    const all = await desk.must('countComplaints', {})
    const overdue = await desk.must('listComplaints', { overdue: true })
    expect(month).toMatchObject({ open: all.count, late: overdue.length })
    expect(waitingOn.reduce((sum, { count }) => sum + count, 0)).toBe(all.count)
  })
})

describe('the statements behind Hari ini', () => {
  const conditions: [string, string][] = todayGroups.map((group) => [group, groupConditions[group]])

  it.each([...conditions, ['open', openWork]])('%s asks an index', async (_group, condition) => {
    const { db } = (await openDesk({ at: now })).register.context()
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN SELECT count(*) FROM complaints WHERE ${condition}`)
      .all({ now: 1, tomorrow: 2, nextWeek: 3 }) as { detail: string }[]
    expect(plan.map(({ detail }) => detail)[0]).toMatch(/complaints USING (COVERING )?INDEX/)
  })

  it('what is late comes in the order of its index', async () => {
    const { db } = (await openDesk({ at: now })).register.context()
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT key FROM complaints
         WHERE ${groupConditions.late} ORDER BY press_at, key LIMIT 50`,
      )
      .all({ now: 1 }) as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join('; ')).not.toContain('TEMP B-TREE')
  })
})
