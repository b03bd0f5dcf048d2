import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComplaintLine } from '../../src-main/contract/complaint.ts'
import type { Check } from '../../src-main/contract/keeping.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import type { Surroundings } from '../../src-main/register/context.ts'
import { composeComplaint } from '../../src-main/register/demo/complaint.ts'
import type { Tale } from '../../src-main/register/demo/complaint.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { fillDemo } from '../../src-main/register/demo/fill-demo.ts'
import { readMaterial } from '../../src-main/register/demo/material.ts'
import { readHighWater } from '../../src-main/register/storage/high-water.ts'
import { assets } from '../fixtures/open-desk.ts'

const folders = mkdtempSync(join(tmpdir(), 'meja-aduan-demo-'))
afterAll(() => rmSync(folders, { recursive: true, force: true }))

const until = '2026-10-05' as OfficeDate
const endsAt = Date.parse('2026-10-05T00:00:00+07:00')
let hours = 0
/** Every fill happens at another time of another day, and with other chance. */
const surroundings = (): Surroundings => ({
  clock: () => Date.parse('2026-10-07T10:00:00+07:00') + (hours += 1) * 3_600_000,
  random: (count) => new Uint8Array(count).fill(hours),
  assets,
})

const complaints = 40
async function filled(name: string, seed: number) {
  const folder = join(folders, name)
  const outcome = await fillDemo(folder, surroundings(), { complaints, seed, until })
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
  const opened = await openRegister(folder, surroundings())
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  const register = opened.answer
  const keeper = outcome.answer.officers.at(-1)?.id ?? null
  const ask = async (call: 'listComplaints' | 'verify', asks: object) =>
    ((await register.call(call, asks, { officer: keeper, callId: null })) as { answer: unknown })
      .answer
  return {
    demo: outcome.answer,
    folder,
    db: register.context().db,
    list: (await ask('listComplaints', { on: until })) as ComplaintLine[],
    check: (await ask('verify', {})) as Check,
    close: () => register.close(),
  }
}

describe('the practice register', () => {
  let one: Awaited<ReturnType<typeof filled>>
  let same: typeof one
  let other: typeof one
  beforeAll(async () => {
    one = await filled('one', 7)
    same = await filled('deep/in/same', 7)
    other = await filled('other', 8)
  }, 60_000)
  afterAll(() => [one, same, other].forEach((each) => each.close()))

  it('is the same for the same arguments, and another for another seed', () => {
    expect(same.list).toEqual(one.list)
    expect(same.check).toEqual(one.check)
    expect(same.demo.officers).toEqual(one.demo.officers)
    expect(other.list).not.toEqual(one.list)
    expect(other.check.head).not.toBe(one.check.head)
  })

  it('has as many complaints as asked for, numbered without a gap, and holds', () => {
    for (const { check, list, demo } of [one, same, other]) {
      expect(check).toMatchObject({ ok: true, complaints, findings: [] })
      expect(list).toHaveLength(complaints)
      expect(demo.complaints).toBe(complaints)
    }
    for (const year of ['2025', '2026']) {
      const numbers = one.list.map((line) => line.number).filter((number) => number.includes(year))
      const inOrder = numbers.map((_, index) => `PGD-${year}-${String(index + 1).padStart(5, '0')}`)
      expect(numbers.toSorted()).toEqual(inOrder)
    }
  })

  it('shows every stage of both procedures and every way to end', () => {
    const standing = new Set(one.list.map(({ channel, step }) => `${isDirect(channel)} ${step}`))
    for (const step of ['hand-over', 'clarify', 'review', 'follow-up', 'receive'])
      expect(standing).toContain(`false ${step}`)
    for (const step of ['contact', 'notify', 'record', 'report', 'receive'])
      expect(standing).toContain(`true ${step}`)
    expect(new Set(one.list.map((line) => line.status))).toEqual(
      new Set(['received', 'in-progress', 'incomplete', 'paused', 'closed']),
    )
    expect(new Set(one.list.map((line) => line.closedAs))).toEqual(
      new Set([null, 'resolved', 'not-actionable', 'withdrawn', 'lapsed', 'transferred']),
    )
    expect(one.list.some((line) => line.late && line.status !== 'closed')).toBe(true)
    const count = (where: string) =>
      one.db.prepare(`SELECT count(*) FROM complaints ${where}`).pluck().get()
    expect(count('WHERE anonymous = 1')).toBeGreaterThan(0)
    expect(count('WHERE confidential = 1')).toBeGreaterThan(0)
    expect(count('WHERE complainant_address IS NULL')).toBeGreaterThan(0)
    expect(count('WHERE referred_by IS NOT NULL')).toBeGreaterThan(0)
    const declined = `WHERE closed_as = 'not-actionable' AND`
    const letter = `(SELECT 1 FROM letters WHERE complaint = complaints.key AND kind = 'declination')`
    expect(count(`${declined} EXISTS ${letter}`)).toBeGreaterThan(0)
    expect(count(`${declined} NOT EXISTS ${letter}`)).toBeGreaterThan(0)
    const tracked = one.db.prepare(
      `SELECT (SELECT count(*) FROM letter_drafts WHERE stage = 'initialled') AS drafts,
         (SELECT count(*) FROM letters WHERE state = 'voided') AS voided,
         (SELECT count(*) > 3 FROM letters WHERE sent IS NOT NULL) AS sent`,
    )
    expect(tracked.get()).toEqual({ drafts: 1, voided: 1, sent: 1 })
  })

  it('knows of nothing outside the year before its end', () => {
    const history = one.db
      .prepare<[], { first: number; last: number; happened: number }>(
        `SELECT min(recorded_at) AS first, max(recorded_at) AS last, max(happened_at) AS happened FROM history`,
      )
      .get()
    expect(history?.last).toBeLessThan(endsAt)
    expect(history?.happened).toBeLessThan(endsAt)
    expect(history?.first).toBeGreaterThan(Date.parse('2025-10-04T00:00:00+07:00'))
    const received = one.list.map((line) => line.receivedAt.slice(0, 10))
    expect(received.every((date) => date >= '2025-10-05' && date < until)).toBe(true)
    const unordered = one.db
      .prepare(
        `SELECT count(*) FROM history AS a JOIN history AS b ON b.sequence = a.sequence + 1
         WHERE b.recorded_at < a.recorded_at OR a.happened_at > a.recorded_at`,
      )
      .pluck()
      .get()
    expect(unordered).toBe(0)
  })

  it('is done by those whose part it is', () => {
    const strangers = one.db
      .prepare(
        `SELECT count(*) FROM steps JOIN officers ON officers.id = recorded_by
         WHERE (step = 'review' AND role NOT IN ('division', 'service-officer'))
            OR (step = 'hand-over' AND role <> 'admin-staff')
            OR (step IN ('clarify', 'follow-up', 'record', 'report') AND role <> 'service-officer')`,
      )
      .pluck()
      .get()
    expect(strangers).toBe(0)
  })

  it('has its numbers and its head beside it, and tells its password', () => {
    expect(readHighWater(one.folder)).toMatchObject({
      historyRows: one.check.historyRows,
      head: one.check.head,
    })
    expect(one.db.prepare('SELECT demo, initial_password FROM register').get()).toEqual({
      demo: 1,
      initial_password: one.demo.initialPassword,
    })
  })

  it('is made anew where the same one was thrown away', async () => {
    const folder = join(folders, 'again')
    const how = { complaints: 3, seed: 1, until }
    await fillDemo(folder, surroundings(), how)
    const first = readHighWater(folder)
    for (const name of readdirSync(folder).filter((name) => name.startsWith('register.db')))
      rmSync(join(folder, name))
    await fillDemo(folder, surroundings(), how)
    expect(readHighWater(folder)).toEqual(first)
  })

  it('is not made over another, nor with a day to come', async () => {
    const how = { complaints: 1, seed: 1, until }
    expect(await fillDemo(one.folder, surroundings(), how)).toEqual({
      problem: { problem: 'register-exists' },
    })
    const folder = join(folders, 'future')
    const future = { ...how, until: '2027-01-01' as OfficeDate }
    expect(await fillDemo(folder, surroundings(), future)).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'until', problem: 'in-future' }] },
    })
    expect(existsSync(folder)).toBe(false)
  })

  it('is made wholly or not at all', async () => {
    const poor = join(folders, 'assets')
    for (const name of ['office.json', 'sop', 'calendar'])
      cpSync(join(assets, name), join(poor, name), { recursive: true })
    const folder = join(folders, 'half')
    mkdirSync(folder)
    writeFileSync(join(folder, 'theirs.txt'), 'kept')
    const how = { complaints: 3, seed: 1, until }
    for (const where of [folder, join(folders, 'not', 'there')])
      await expect(fillDemo(where, { ...surroundings(), assets: poor }, how)).rejects.toThrow(
        'not as the demo needs it',
      )
    expect(readdirSync(folder)).toEqual(['theirs.txt'])
    expect(existsSync(join(folders, 'not'))).toBe(false)
  })
})

it('every text of the practice complaints finds what fills it', () => {
  const material = readMaterial(assets)
  const said = new Set<string>()
  const before: Tale[] = []
  for (let index = 0; index < 1_500; index += 1) {
    const at = Date.parse('2025-10-06T08:30:00+07:00') + index * 5 * 3_600_000
    const channel = index % 3 === 0 ? 'walk-in' : index % 3 === 1 ? 'text-message' : 'referral'
    const arrival = { at, channel, staged: null } as const
    const tale = composeComplaint(arrival, before, material, 'Asia/Jakarta', diceOf(3, index))
    before.splice(0, before.length - 20, tale)
    const { matter, say, intake } = tale
    const texts = [
      ...[...matter.findings, ...matter.reviews, ...matter.answers, ...matter.remedies].map(say),
      ...[...matter.narrative.flat(), ...matter.subjects].map(say),
      ...[...(matter.declines?.because ?? []), ...(matter.officers ?? [])].map(say),
      intake.narrative ?? '',
      intake.subject ?? '',
      intake.place ?? '',
      intake.referredBy ?? '',
    ]
    expect(texts.filter((text) => /[{}]|undefined|\s{2}/.test(text))).toEqual([])
    said.add(matter.id)
  }
  expect([...said].toSorted()).toEqual(material.matters.map(({ id }) => id).toSorted())
})

function isDirect(channel: string): boolean {
  return channel === 'walk-in' || channel === 'telephone'
}
