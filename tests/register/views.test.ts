import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

const late = { overdue: true, division: 'pasar', text: 'kios' }

describe('saved views', () => {
  it('are kept for the officer alone, replaced under their name, renamed and thrown away', async () => {
    const desk = await openDesk()
    const [first] = await desk.must('saveView', { name: ' Terlambat di pasar ', content: late })
    expect(first).toMatchObject({
      name: 'Terlambat di pasar',
      content: { ...late, month: null, status: null, confidential: null },
    })
    await desk.must('saveView', { name: 'Bulan ini', content: { month: 'this-month' } })
    const names = async (as?: 'receptionist') =>
      (await desk.must('views', {}, as ? { as } : {})).map(({ name }) => name)
    expect(await names()).toEqual(['Bulan ini', 'Terlambat di pasar'])
    expect(await names('receptionist')).toEqual([])
    // The same name in other letters is the same view.
    const [, replaced] = await desk.must('saveView', {
      name: 'terlambat DI pasar',
      content: { overdue: true },
    })
    expect(replaced).toMatchObject({ id: first?.id, name: 'terlambat DI pasar' })
    expect(replaced?.content.text).toBe(null)
    const view = first?.id ?? ''
    expect(await desk.call('renameView', { view, name: 'BULAN INI' })).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'name', problem: 'repeated' }] },
    })
    await desk.must('renameView', { view, name: 'Terlambat' })
    const other = { as: 'receptionist' } as const
    const unknown = { problem: { problem: 'not-found' } }
    expect(await desk.call('renameView', { view, name: 'x' }, other)).toEqual(unknown)
    expect(await desk.call('discardView', { view }, other)).toEqual(unknown)
    await desk.reopen()
    expect(await names()).toEqual(['Bulan ini', 'Terlambat'])
    await desk.must('discardView', { view })
    expect(await names()).toEqual(['Bulan ini'])
    const kinds = desk.register
      .context()
      .db.prepare<[], string>('SELECT kind FROM history ORDER BY sequence DESC LIMIT 3')
      .pluck()
      .all()
    expect(kinds).toEqual(['view-discarded', 'view-renamed', 'view-saved'])
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('give what they hold back to the list and the search', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake())
    const [view] = await desk.must('saveView', {
      name: 'Timbangan',
      content: { channel: 'letter', from: '2026-10-01', text: 'timbangan' },
    })
    const { text, ...filter } = view?.content ?? { text: null }
    expect(await desk.must('searchComplaints', { ...filter, text: text ?? '' })).toHaveLength(1)
    expect(await desk.must('countComplaints', filter)).toEqual({ count: 1 })
  })

  it.each([
    [{ name: ' ', content: {} }, 'name', 'required'],
    [{ name: 'x'.repeat(61), content: {} }, 'name', 'too-long'],
    [{ name: 'a', content: { month: '2026-13' } }, 'content.month', 'unknown-value'],
    [{ name: 'a', content: { after: 'PGD' } }, 'content.after', 'unknown-key'],
    [{ name: 'a', content: { text: 'x\u0000' } }, 'content.text', 'unknown-value'],
  ])('refuse %j', async (asks, field, problem) => {
    const desk = await openDesk()
    expect(await desk.call('saveView', asks as never)).toEqual({
      problem: { problem: 'invalid', faults: [{ field, problem }] },
    })
    expect(await desk.must('views', {})).toEqual([])
  })
})
