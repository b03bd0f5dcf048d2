import Database from 'better-sqlite3'
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openRegister } from '../../src-main/register/open-register.ts'
import { restoreRegister } from '../../src-main/register/replace-register.ts'
import { connect, knownVersion } from '../../src-main/register/storage/connection.ts'
import { migrate } from '../../src-main/register/storage/migrate.ts'
import { migrations } from '../../src-main/register/storage/migrations.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const surroundings = { clock: Date.now, random: randomBytes, assets }
const asKeeper = { as: 'register-keeper' } as const

async function receiveMany(desk: Desk, count: number) {
  const numbers: string[] = []
  for (let index = 0; index < count; index += 1)
    numbers.push((await desk.must('receive', intake())).number)
  return numbers
}

describe('opening', () => {
  it.skipIf(process.platform === 'win32')(
    'makes the folder for its owner alone (POSIX; Windows keeps it in the profile of the user)',
    async () => {
      const folder = join(ownFolder(), 'register')
      const made = await openRegister(folder, { ...surroundings, create: {} })
      if ('answer' in made) made.answer.close()
      expect(statSync(folder).mode & 0o777).toBe(0o700)
    },
  )

  it('asserts WAL, FULL, foreign keys and secure deletion', async () => {
    const desk = await openDesk()
    const pragma = (name: string) => desk.register.context().db.pragma(name, { simple: true })
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      1,
    ])
  })

  it('keeps a second opener out, and a dead one not', async () => {
    const desk = await openDesk()
    expect(await openRegister(desk.folder, surroundings)).toEqual({
      problem: { problem: 'register-in-use' },
    })
    await desk.reopen()
  })

  it('refuses a register from the future and leaves it untouched', async () => {
    const desk = await openDesk()
    desk.register.close()
    const file = join(desk.folder, 'register.db')
    const db = new Database(file)
    db.pragma(`user_version = ${knownVersion + 1}`)
    db.close()
    const before = readFileSync(file)
    expect(await openRegister(desk.folder, surroundings)).toEqual({
      problem: { problem: 'register-newer', version: knownVersion + 1, knownVersion },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.each([
    [
      'text',
      (file: string) => writeFileSync(file, 'bukan basis data, tetapi cukup panjang '.repeat(20)),
    ],
    [
      'another database',
      (file: string) => {
        const db = new Database(file)
        db.exec('CREATE TABLE x (y)')
        db.close()
      },
    ],
  ])('refuses %s in its place', async (_what, make) => {
    const folder = ownFolder()
    make(join(folder, 'register.db'))
    expect(await openRegister(folder, surroundings)).toMatchObject({
      problem: { problem: 'register-damaged' },
    })
  })

  it('makes no register by the way', async () => {
    const folder = ownFolder()
    expect(await openRegister(folder, surroundings)).toEqual({
      problem: { problem: 'no-register' },
    })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('migrating', () => {
  it('is all or nothing, after a backup', async () => {
    const desk = await openDesk()
    desk.register.close()
    const db = connect(join(desk.folder, 'register.db'), { mustExist: true })
    const backedUp: number[] = []
    const steps = [
      ...migrations,
      { version: knownVersion + 1, name: 'good', sql: 'CREATE TABLE later (x)' },
      { version: knownVersion + 2, name: 'bad', sql: 'CREATE TABLE later (x)' },
    ]
    const backUp = async (version: number) => backedUp.push(version)
    await expect(migrate(db, backUp, steps)).rejects.toThrow('already exists')
    expect(db.pragma('user_version', { simple: true })).toBe(knownVersion)
    expect(
      db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get(),
    ).toBe(0)
    await migrate(db, backUp, steps.slice(0, -1))
    expect(db.pragma('user_version', { simple: true })).toBe(knownVersion + 1)
    expect(backedUp).toEqual([knownVersion, knownVersion])
    await expect(
      migrate(db, async () => Promise.reject(new Error('no room')), steps),
    ).rejects.toThrow('no room')
    db.close()
  })
})

describe('a backup', () => {
  it('is proved and restored; no number is given twice and the lost ones are named', async () => {
    const desk = await openDesk()
    await receiveMany(desk, 3)
    await desk.must('issueLetter', {
      complaint: 'PGD-2026-00001',
      kind: 'declination',
      fields: {},
    })
    const file = join(ownFolder(), 'cadangan.meja')
    const made = await desk.must('keepBackup', { file })
    expect(made).toMatchObject({ ok: true, complaints: 3, letters: 1, findings: [] })
    const lost = await receiveMany(desk, 2)
    await desk.must('issueLetter', { complaint: lost[0] ?? '', kind: 'declination', fields: {} })
    const restored = await desk.must('restoreBackup', { file }, asKeeper)
    expect(restored).toMatchObject({ ok: true, complaints: 3, letters: 1 })
    expect(restored.lost).toEqual([...lost, 'surat 2/2026'])
    expect(existsSync(join(desk.folder, restored.kept ?? '', 'register.db'))).toBe(true)
    expect((await desk.must('receive', intake())).number).toBe('PGD-2026-00006')
    await desk.reopen()
    expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
  })

  it('is restored where there is no register, for who may by the officers in it', async () => {
    const desk = await openDesk()
    await receiveMany(desk, 2)
    const file = join(ownFolder(), 'cadangan.meja')
    await desk.must('keepBackup', { file })
    const fresh = ownFolder()
    const refused = await restoreRegister(file, fresh, surroundings, () => {
      throw new Error('not you')
    }).catch((error: unknown) => String(error))
    expect(refused).toContain('not you')
    expect(await restoreRegister(file, fresh, surroundings, () => {})).toMatchObject({
      answer: { ok: true, complaints: 2, lost: [], kept: null },
    })
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 4096)],
    [
      'changed in one bit',
      (file: string) => {
        const bytes = readFileSync(file)
        const middle = Math.floor(bytes.length / 2)
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
        writeFileSync(file, bytes)
      },
    ],
    ['another kind of file', (file: string) => writeFileSync(file, 'PK nothing')],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('that is %s is refused and nothing changes', async (_what, spoil) => {
    const desk = await openDesk()
    await receiveMany(desk, 1)
    const file = join(ownFolder(), 'cadangan.meja')
    await desk.must('keepBackup', { file })
    const before = await desk.must('verify', {})
    spoil(file)
    expect(await desk.call('restoreBackup', { file }, asKeeper)).toMatchObject({
      problem: { problem: 'not-a-backup' },
    })
    expect(await desk.must('verify', {})).toEqual(before)
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('restore'))).toEqual([])
  })

  it('is for the register keeper alone to restore', async () => {
    const desk = await openDesk()
    expect(await desk.call('restoreBackup', { file: 'x' })).toEqual({
      problem: { problem: 'not-allowed' },
    })
  })
})

describe('the check', () => {
  it.each([
    [
      'a payload',
      "UPDATE history_payloads SET payload = replace(payload, 'Sri', 'Ani') WHERE sequence = 2",
      'history-broken',
      '2',
    ],
    [
      'a cut tail',
      'DROP TRIGGER history_is_kept; DELETE FROM history_payloads WHERE sequence = 3; DELETE FROM history WHERE sequence = 3',
      'head-differs',
      '3',
    ],
    [
      'a row',
      'DROP TRIGGER history_is_append_only; UPDATE history SET happened_at = 1 WHERE sequence = 2',
      'history-broken',
      '2',
    ],
    [
      'a removed complaint',
      'PRAGMA foreign_keys = OFF; DELETE FROM complaints WHERE sequence = 1',
      'number-gap',
      'PGD-2026-00001',
    ],
  ])('finds a change to %s and names it', async (_what, sql, finding, what) => {
    const desk = await openDesk()
    await receiveMany(desk, 2)
    desk.register.context().db.exec(sql)
    const check = await desk.must('verify', {})
    expect(check.ok).toBe(false)
    expect(check.findings).toContainEqual({ finding, what })
  })

  it('names a payload that is gone without a record of its erasure', async () => {
    const desk = await openDesk()
    await receiveMany(desk, 2)
    desk.register.context().db.exec('DELETE FROM history_payloads WHERE sequence = 2')
    expect((await desk.must('verify', {})).findings).toEqual([
      { finding: 'history-broken', what: '2' },
    ])
  })
})
