import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRegister } from '../../src-main/register/open-register.ts'
import { recoverRegister } from '../../src-main/register/replace-register.ts'
import { findNewestBackup } from '../../src-main/register/storage/newest-backup.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const asKeeper = { as: 'register-keeper' } as const
const surroundings = { clock: () => Date.UTC(2026, 9, 6, 2), random: randomBytes, assets }

function databaseOf(desk: Desk): string {
  return join(desk.folder, 'register.db')
}

async function receive(desk: Desk, count: number): Promise<string[]> {
  const numbers: string[] = []
  for (let index = 0; index < count; index += 1)
    numbers.push((await desk.must('receive', intake())).number)
  return numbers
}

function backupIn(desk: Desk, name: string) {
  return desk.must('keepBackup', { file: join(desk.folder, 'backups', name) })
}

function kinds(desk: Desk): string[] {
  const { db } = desk.register.context()
  return db.prepare<[], string>('SELECT kind FROM history ORDER BY sequence').pluck().all()
}

const damages: [string, (file: string) => void][] = [
  ['is text', (file) => writeFileSync(file, 'bukan basis data, tetapi cukup panjang '.repeat(200))],
  ['is cut short', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['is cut to nothing', (file) => truncateSync(file, 0)],
  ['is gone', (file) => rmSync(file)],
  ['has other pages', (file) => spoil(file, 100, 3_996)],
  [
    'is another database',
    (file) => {
      rmSync(file)
      const other = new Database(file)
      other.exec('CREATE TABLE x (y)')
      other.close()
    },
  ],
]

function spoil(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(bytes, 0x5a), 0, bytes, at)
  closeSync(handle)
}

describe('a damaged register', () => {
  it.each(damages)(
    'that %s is not opened and not made anew; the newest proved backup takes its place',
    async (_what, damage) => {
      const desk = await openDesk()
      await receive(desk, 2)
      await backupIn(desk, 'satu.meja')
      const lost = await receive(desk, 2)
      desk.register.close()
      damage(databaseOf(desk))
      const before = readdirSync(desk.folder).toSorted()

      const opened = await openRegister(desk.folder, { ...surroundings, create: {} })
      expect(opened).toMatchObject({ problem: { problem: 'register-damaged' } })
      const found = await findNewestBackup(desk.folder, null)
      expect(found).toMatchObject({
        place: 'backups',
        name: 'satu.meja',
        complaints: 2,
        missing: { complaints: lost, letters: [] },
      })
      expect(found?.missing?.historyRows).toBeGreaterThanOrEqual(2)
      expect(readdirSync(desk.folder).toSorted()).toEqual(expect.arrayContaining(before))

      if (!found) throw new Error('none found')
      const damaged = readDamaged(databaseOf(desk))
      const recovered = await recoverRegister(found, desk.folder, null, surroundings)
      expect(recovered).toMatchObject({ answer: { ok: true, complaints: 2, lost } })
      const aside = readdirSync(join(desk.folder, 'replaced'))
      const kept = join(desk.folder, 'replaced', aside[0] ?? '', 'register.db')
      expect(aside.map((name) => name.endsWith('-damaged'))).toEqual(damaged === null ? [] : [true])
      expect(readDamaged(kept)).toEqual(damaged)
      desk.now('2026-10-06T10:00:00+07:00')
      await desk.reopen()
      expect(kinds(desk)).toContain('restored-at-start')
      expect((await receive(desk, 1))[0]).toBe('PGD-2026-00005')
      expect(await desk.must('verify', {})).toMatchObject({ ok: true })
    },
  )

  it('passes over what does not prove whole, is of another office, or was damaged itself', async () => {
    const other = await openDesk({ office: {} })
    const stick = ownFolder()
    await other.must('keepBackup', { file: join(stick, 'kantor lain.meja') })
    const desk = await openDesk()
    await receive(desk, 1)
    await backupIn(desk, 'lama.meja')
    desk.now('2026-10-05T10:30:00+07:00')
    await receive(desk, 1)
    await desk.must('keepBackup', { file: join(stick, 'di USB.meja') })
    desk.now('2026-10-05T11:30:00+07:00')
    await backupIn(desk, 'terbaru.meja')
    spoil(join(desk.folder, 'backups', 'terbaru.meja'), 200_000, 4)
    mkdirSync(join(desk.folder, 'replaced', '2026-10-05T09-00-00-000Z-damaged'), {
      recursive: true,
    })
    copyFileSync(
      databaseOf(desk),
      join(desk.folder, 'replaced', '2026-10-05T09-00-00-000Z-damaged', 'register.db'),
    )
    desk.register.close()
    truncateSync(databaseOf(desk), 8_192)
    expect(await findNewestBackup(desk.folder, stick)).toMatchObject({
      place: 'second',
      name: 'di USB.meja',
      missing: { complaints: [], letters: [], historyRows: 0 },
    })
    expect(await findNewestBackup(desk.folder, join(stick, 'tidak ada'))).toMatchObject({
      name: 'lama.meja',
    })
    rmSync(join(desk.folder, 'backups', 'lama.meja'))
    expect(await findNewestBackup(desk.folder, null)).toBeNull()
  })

  it('met while it is open: the call says so, and what was put aside before is offered', async () => {
    const desk = await openDesk()
    await receive(desk, 1)
    await backupIn(desk, 'satu.meja')
    await desk.must('restoreBackup', { file: join(desk.folder, 'backups', 'satu.meja') }, asKeeper)
    rmSync(join(desk.folder, 'backups', 'satu.meja'))
    const { db } = desk.register.context()
    db.pragma('wal_checkpoint(TRUNCATE)')
    // What it holds in memory it would not read again.
    await desk.reopen()
    spoil(databaseOf(desk), 4_096, statSync(databaseOf(desk)).size - 4_096)
    expect(await desk.call('countComplaints', {})).toMatchObject({
      problem: { problem: 'register-damaged' },
    })
    expect(await findNewestBackup(desk.folder, null)).toMatchObject({
      place: 'replaced',
      complaints: 1,
    })
  })
})

function readDamaged(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

describe('a restore', () => {
  it('is undone, and the undoing too; no number is given twice and nothing is written over', async () => {
    const desk = await openDesk()
    await receive(desk, 1)
    expect(await desk.must('replaced', {}, asKeeper)).toEqual({ newest: null })
    await backupIn(desk, 'satu.meja')
    await receive(desk, 2)
    const file = join(desk.folder, 'backups', 'satu.meja')
    await desk.must('restoreBackup', { file }, asKeeper)
    // A clock that stands still must not put one over the other.
    await receive(desk, 1)
    const { newest } = await desk.must('replaced', {}, asKeeper)
    expect(newest).toMatchObject({ complaints: 3, lost: ['PGD-2026-00004'] })
    const name = newest?.name ?? ''
    expect(await desk.call('undoRestore', { name })).toEqual({
      problem: { problem: 'not-allowed' },
    })
    expect(await desk.call('undoRestore', { name: '../backups' }, asKeeper)).toEqual({
      problem: { problem: 'not-found' },
    })
    const undone = await desk.must('undoRestore', { name }, asKeeper)
    expect(undone).toMatchObject({ ok: true, complaints: 3, lost: ['PGD-2026-00004'] })
    expect(kinds(desk)).toContain('restore-undone')
    expect((await receive(desk, 1))[0]).toBe('PGD-2026-00005')

    const again = await desk.must('replaced', {}, asKeeper)
    expect(again.newest).toMatchObject({
      complaints: 2,
      lost: ['PGD-2026-00005'],
    })
    await desk.must('undoRestore', { name: again.newest?.name ?? '' }, asKeeper)
    expect(kinds(desk)).toEqual(expect.arrayContaining(['restored', 'restore-undone']))
    await desk.reopen()
    expect(await desk.must('verify', {})).toMatchObject({ ok: true, complaints: 2 })
    expect(readdirSync(join(desk.folder, 'replaced'))).toHaveLength(1)
  })
})
