import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { planRoom, roomIn } from '../../src-main/register/keeping/room.ts'
import type { SizedBackup } from '../../src-main/register/keeping/room.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import { canMount, smallDisk } from '../fixtures/small-disk.ts'

const day = 86_400_000
const zone = 'Asia/Jakarta'
const last = Date.UTC(2026, 9, 5, 3)
const named = (age: number) => `cadangan ${age}`

/** One of ten bytes on each of so many days, the newest first; only the given ones are proved. */
function backups(days: number, proved: (age: number) => boolean = () => true): SizedBackup[] {
  return Array.from({ length: days }, (_each, age) => ({
    name: named(age),
    madeAt: last - age * day,
    proved: proved(age),
    bytes: 10,
  }))
}

describe('room for a backup', () => {
  it('is there: nothing goes but what the rule of keeping lets go anyway', () => {
    const plan = planRoom({ free: 100, reserve: 50, need: 50 }, backups(60), zone)
    expect(plan).toEqual({ enough: true, going: [] })
  })

  it('is made by letting the older ones go earlier, no more of them than are needed', () => {
    const all = backups(700).filter(
      ({ madeAt }, age) => age < 7 || new Date(madeAt).getUTCDate() === 28,
    )
    const few = planRoom({ free: 90, reserve: 50, need: 60 }, all, zone)
    expect(few.enough).toBe(true)
    expect(few.going).toHaveLength(2)
    const more = planRoom({ free: 0, reserve: 50, need: 60 }, all, zone)
    expect(more.going.length).toBeGreaterThan(few.going.length)
    expect(more.going).toEqual(expect.arrayContaining([...few.going]))
    for (let age = 0; age < 7; age += 1) expect(few.going).not.toContain(named(age))
  })

  it('is not there: none goes for a backup that is not made, but for the register itself they go', () => {
    const all = backups(7, (age) => age > 2)
    expect(planRoom({ free: 60, reserve: 50, need: 1_000 }, all, zone)).toEqual({
      enough: false,
      going: [],
    })
    const { enough, going } = planRoom({ free: 0, reserve: 1_000, need: 1_000 }, all, zone)
    expect(enough).toBe(false)
    // The newest, and the newest that is proved.
    expect([0, 3].filter((age) => going.includes(named(age)))).toEqual([])
    expect(going.length).toBeGreaterThan(3)
  })
})

describe.skipIf(!canMount)('a small disk', () => {
  it('keeps fewer backups, then none is made; the register goes on, and it is said', async () => {
    const disk = smallDisk(24)
    onTestFinished(() => disk.remove())
    const folder = join(disk.path, 'register')
    mkdirSync(folder)
    const desk = await openDesk({ folder })
    await desk.must('receive', intake())
    const kept = () => {
      const place = join(folder, 'backups')
      return existsSync(place) ? readdirSync(place).filter((name) => name.startsWith('cad')) : []
    }
    const filler = join(disk.path, 'foto')
    /** Leaves so much free that this much is wanting. */
    const wanting = async (of: 'need' | 'reserve', bytes: number) => {
      rmSync(filler, { force: true })
      const { free, reserve, need } = await roomIn(folder)
      const left = reserve + (of === 'need' ? need : 0) - bytes
      writeFileSync(filler, Buffer.alloc(free - left))
    }
    for (const month of ['07', '08', '09', '10']) {
      desk.now(`2027-${month}-10T09:30:00+07:00`)
      await desk.must('receive', intake())
      const { made, state } = await desk.must('makeBackups', { why: 'request' })
      expect([made?.ok, state.here.trouble]).toEqual([true, null])
    }
    const [oldest, ...others] = kept()
    await wanting('need', 4_096)
    desk.now('2027-11-10T09:30:00+07:00')
    const tight = await desk.must('makeBackups', { why: 'request' })
    expect(tight).toMatchObject({ made: { ok: true }, state: { here: { trouble: 'tight' } } })
    expect(kept()).toEqual([...others, expect.stringContaining('2027-11-10')])
    expect(existsSync(join(folder, 'backups', oldest ?? ''))).toBe(false)

    await wanting('reserve', 4_096)
    const refused = await desk.must('makeBackups', { why: 'request' })
    expect(refused.made).toBeNull()
    expect(refused.state.here).toEqual({ at: tight.state.here.at, trouble: 'no-room' })
    const { free, reserve } = await roomIn(folder)
    expect(free).toBeGreaterThanOrEqual(reserve)
    expect(kept().at(-1)).toContain('2027-11-10')
    await desk.must('receive', intake())
    rmSync(filler)
    const well = await desk.must('makeBackups', { why: 'request' })
    expect(well).toMatchObject({ made: { ok: true }, state: { here: { trouble: null } } })
  }, 60_000)
})
