import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolder } from '../fixtures/open-desk.ts'
import { initialised } from './run-desk.ts'

/** A Monday two weeks ahead of now, so that ten working days from today hold it. */
function aMondayAhead(): string {
  const day = 86_400_000
  const today = Date.now() + 7 * 3_600_000
  const weekday = new Date(today).getUTCDay()
  const ahead = ((8 - weekday) % 7 || 7) + (weekday === 0 ? 7 : 0)
  return new Date(today + ahead * day).toISOString().slice(0, 10)
}

describe('holidays set', () => {
  it('tells what would move, and moves it only with --confirm', async () => {
    const { desk } = await initialised()
    const keeper = { as: 'register-keeper' }
    const monday = aMondayAhead()
    const year = monday.slice(0, 4)
    const receivedAt = new Date(Date.now() - 60_000).toISOString()
    const complaint = { receivedAt, channel: 'letter', narrative: 'Timbangan tidak sesuai.' }
    const { number } = (await desk(['receive'], { input: JSON.stringify(complaint) })).first
    await desk(['complete', String(number), '--step', 'hand-over', '--has', 'all'])
    const dueOf = async () => {
      const steps = (await desk(['case', String(number)])).first['steps'] as { dueAt: string }[]
      return steps[1]?.dueAt
    }
    const before = await dueOf()
    const table = (await desk(['holidays', '--year', year], keeper)).first as { days: object[] }
    const file = join(ownFolder(), 'libur.json')
    const banjir = { date: monday, kind: 'local', name: 'Banjir' }
    const others = table.days.filter((one) => (one as { date?: string }).date !== monday)
    writeFileSync(file, JSON.stringify({ ...table, days: [...others, banjir] }))

    const preview = (await desk(['holidays', 'set', file], keeper)).first
    expect(preview).toMatchObject({
      confirmed: false,
      moves: [{ number, clock: 'clarify', old: before }],
    })
    expect(await dueOf()).toBe(before)
    const made = (await desk(['holidays', 'set', file, '--confirm'], keeper)).first
    expect(made).toEqual({ ...preview, confirmed: true })
    expect(await dueOf()).toBe((made['moves'] as { new: string }[])[0]?.new)
    const kept = (await desk(['holidays', '--year', year])).first['days'] as object[]
    expect(kept).toContainEqual(banjir)
  }, 30_000)

  it('refuses a faulty file, a missing one and others than the keeper', async () => {
    const { desk } = await initialised()
    const keeper = { as: 'register-keeper' }
    const file = join(ownFolder(), 'libur.json')
    const day = (date: string) => ({ date, kind: 'local', name: 'Banjir' })
    writeFileSync(
      file,
      JSON.stringify({ year: 2026, source: 'SKB', days: [day('2026-02-30'), day('2027-01-04')] }),
    )
    const faulty = await desk(['holidays', 'set', file, '--confirm'], keeper)
    expect(faulty.code).toBe(1)
    expect(faulty.first).toEqual({
      problem: 'invalid',
      faults: [
        { field: 'days.0.date', problem: 'not-a-date' },
        { field: 'days.1.date', problem: 'other-year' },
      ],
    })
    expect(faulty.words).toBe(
      'Tanggal hari libur ke-1 bukan tanggal yang benar. Tanggal hari libur ke-2 berada di tahun lain.\n',
    )
    writeFileSync(file, '2026-02-03;local;Banjir\n2026-02-03;local;Banjir')
    const double = await desk(['holidays', 'set', file], keeper)
    expect(double.first).toMatchObject({ problem: 'invalid', line: 2 })
    expect(double.words).toBe('Baris 2: Tanggal berisi nilai yang berulang.\n')
    writeFileSync(file, '2026-02-03;local;Banjir')
    expect((await desk(['holidays', 'set', file])).first).toEqual({ problem: 'not-allowed' })
    expect((await desk(['holidays', 'set', `${file}.no`], keeper)).first).toMatchObject({
      problem: 'cannot-read',
    })
    expect((await desk(['holidays', 'set'], keeper)).code).toBe(2)
    const unchanged = (await desk(['holidays', '--year', '2026'])).first as { days: unknown[] }
    expect(unchanged.days).toHaveLength(25)
  }, 30_000)
})
