import Database from 'better-sqlite3'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Problem } from '../../src-main/contract/problems.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import { recoverRegister } from '../../src-main/register/replace-register.ts'
import { move } from '../../src-main/register/storage/move.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { canMount, smallDisk } from '../fixtures/small-disk.ts'
import type { SmallDisk } from '../fixtures/small-disk.ts'

const surroundings = {
  clock: () => Date.UTC(2026, 9, 6, 2),
  random: randomBytes,
  assets,
}

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

async function problemOf(outcome: Promise<unknown>): Promise<Problem> {
  const ended = (await outcome) as { problem?: Problem }
  if (!ended.problem) throw new Error('it was answered')
  return ended.problem
}

/** A register on a small disk, with its files closed before the disk goes. */
async function deskOn(disk: SmallDisk): Promise<Desk> {
  onTestFinished(() => disk.remove())
  const folder = join(disk.path, 'register')
  mkdirSync(folder)
  return openDesk({ folder })
}

const photo = (size: number) => new Uint8Array(randomBytes(size))

describe.skipIf(!canMount)('a disk', () => {
  it('that is full: each way of saving says so, keeps its call, and works with the same button', async () => {
    const disk = smallDisk(24)
    const desk = await deskOn(disk)
    const [number = ''] = await receive(desk, 1)
    const away = join(ownFolder(), 'penuh.meja')
    const tries = {
      receive: (callId: string) => desk.call('receive', intake(), { callId }),
      issueLetter: (callId: string) =>
        desk.call(
          'issueLetter',
          { complaint: number, kind: 'declination', fields: {} },
          { callId },
        ),
      attach: (callId: string) =>
        desk.call('attach', { number, name: 'foto.jpg', content: photo(300_000) }, { callId }),
      saveDraft: (callId: string) =>
        desk.call(
          'saveDraft',
          { id: randomUUID(), content: { narrative: 'x'.repeat(80_000) } },
          { callId },
        ),
      keepBackup: () => desk.call('keepBackup', { file: away }),
    }
    disk.fill()
    for (const [name, attempt] of Object.entries(tries)) {
      const callId = randomUUID()
      const problem = await problemOf(attempt(callId))
      expect([name, problem.problem]).toEqual([name, 'cannot-write'])
      expect(sentenceOf(problem)).toContain('disk penuh')
      disk.makeRoom()
      expect([name, await attempt(callId)]).toEqual([name, { answer: expect.anything() }])
      disk.fill()
    }
    disk.makeRoom()
    await desk.reopen()
    const check = await desk.must('verify', {})
    expect(check).toMatchObject({ ok: true, complaints: 2, letters: 1 })
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('backup-'))).toEqual([])
  })

  it('that is full when a damaged register is to be replaced: nothing happens', async () => {
    const disk = smallDisk(24)
    const desk = await deskOn(disk)
    await receive(desk, 1)
    await backupIn(desk, 'satu.meja')
    desk.register.close()
    truncateSync(databaseOf(desk), 8_192)
    disk.fill()
    const found = { place: 'backups', name: 'satu.meja' } as const
    const before = readFileSync(databaseOf(desk))
    const refused = await recoverRegister(found, desk.folder, null, surroundings)
    expect(refused).toMatchObject({ problem: { problem: 'cannot-write' } })
    expect(readFileSync(databaseOf(desk)).equals(before)).toBe(true)
    disk.makeRoom()
    expect(await recoverRegister(found, desk.folder, null, surroundings)).toMatchObject({
      answer: { ok: true },
    })
  })

  it('that can only be read: it is not opened and says why, and later what is kept beside it says so', async () => {
    const disk = smallDisk(24)
    const desk = await deskOn(disk)
    const [number = ''] = await receive(desk, 1)
    disk.readOnly(true)
    const attach = () => desk.call('attach', { number, name: 'foto.jpg', content: photo(100) })
    const later = await problemOf(attach())
    expect(sentenceOf(later)).toContain('hanya dapat dibaca')
    desk.register.close()
    const problem = await problemOf(openRegister(desk.folder, surroundings))
    expect(problem.problem).toBe('cannot-write')
    expect(sentenceOf(problem)).toContain('hanya dapat dibaca')
    disk.readOnly(false)
    await desk.reopen()
    expect(await attach()).toEqual({ answer: expect.anything() })
  })

  it('pulled out: nothing is acknowledged that would not be found again', async () => {
    const disk = smallDisk(24)
    const desk = await deskOn(disk)
    await receive(desk, 1)
    disk.pullOut()
    const problem = await problemOf(desk.call('receive', intake()))
    expect(problem).toEqual({ problem: 'register-gone' })
    expect(sentenceOf(problem)).toContain('USB dicabut')
  })
})

describe('a folder', () => {
  it('moved under the open register is told at once; where it was found again, all is there', async () => {
    const desk = await openDesk()
    await receive(desk, 1)
    const moved = `${desk.folder}-dipindah`
    renameSync(desk.folder, moved)
    expect(await desk.call('receive', intake())).toEqual({ problem: { problem: 'register-gone' } })
    renameSync(moved, desk.folder)
    expect((await receive(desk, 1))[0]).toBe('PGD-2026-00002')
  })
})

describe('another program', () => {
  it('that holds the database: the call says so after a while, and works when it lets go', async () => {
    const desk = await openDesk()
    desk.register.context().db.pragma('busy_timeout = 50')
    const holder = new Database(databaseOf(desk))
    holder.exec('BEGIN IMMEDIATE')
    const callId = randomUUID()
    const problem = await problemOf(desk.call('receive', intake(), { callId }))
    expect(sentenceOf(problem)).toContain('antivirus')
    holder.exec('ROLLBACK')
    holder.close()
    expect(await desk.call('receive', intake(), { callId })).toMatchObject({
      answer: { number: 'PGD-2026-00001' },
    })
  })

  // As root on a file system that knows the mark; an antivirus on Windows answers a rename the same way.
  it.skipIf(!canMarkImmutable())(
    'that holds a file: the rename waits for it, and gives up after two seconds',
    async () => {
      const folder = ownFolder()
      const [from, to] = [join(folder, 'dari'), join(folder, 'ke')]
      writeFileSync(from, 'isi')
      mark(from, '+i')
      const began = performance.now()
      expect(() => move(from, to)).toThrow('EPERM')
      expect(performance.now() - began).toBeGreaterThan(1_500)
      // Lets go from outside while the rename waits: this process is blocked in it.
      spawnLetGo(from)
      move(from, to)
      expect(readFileSync(to, 'utf8')).toBe('isi')
    },
  )
})

function mark(file: string, how: '+i' | '-i'): boolean {
  return spawnSync('chattr', [how, file]).status === 0
}

function canMarkImmutable(): boolean {
  const file = join(import.meta.dirname, `.immutable-${process.pid}`)
  writeFileSync(file, '')
  const can = mark(file, '+i')
  if (can) mark(file, '-i')
  else
    console.warn('SKIPPED: no file can be made immutable here, so that a held rename is not tried')
  rmSync(file)
  return can
}

function spawnLetGo(file: string): void {
  execFileSync('sh', ['-c', '(sleep 0.3; chattr -i "$1") >/dev/null 2>&1 &', 'sh', file])
}

describe('a clock', () => {
  it('set back before the last row: nothing is recorded, a draft is kept, and the way on is to put it right', async () => {
    const desk = await openDesk()
    await receive(desk, 1)
    desk.now('2026-10-04T09:00:00+07:00')
    const callId = randomUUID()
    const asks = intake({ receivedAt: '2026-10-04T08:00:00+07:00' })
    const problem = await problemOf(desk.call('receive', asks, { callId }))
    expect(problem.problem).toBe('clock-behind')
    expect(sentenceOf(problem)).toContain('Perbaiki tanggal dan jam komputer')
    const draft = { id: randomUUID(), content: { narrative: 'tetap ada' } }
    expect(await desk.call('saveDraft', draft)).toMatchObject({ answer: {} })
    expect(await desk.must('countComplaints', {})).toEqual({ count: 1 })
    desk.now('2026-10-05T10:00:00+07:00')
    expect(await desk.call('receive', asks, { callId })).toMatchObject({ answer: {} })
  })
})
