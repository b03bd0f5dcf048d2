import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { unpackBundle } from '../../src-main/register/storage/bundle.ts'
import type { Entry } from './make-zip.ts'
import { makeZip } from './make-zip.ts'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const outside = join(tmpdir(), 'pwned-by-a-bundle')
const asKeeper = { as: 'register-keeper' } as const

interface Listed {
  name: string
  bytes: number
  sha256: string
}

interface Manifest {
  format: number
  schema: number
  files: Listed[]
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const listed = (name: string, bytes: Buffer): Listed => ({
  name,
  bytes: bytes.length,
  sha256: sha256(bytes),
})

let desk: Desk
let folder: string
let manifest: Manifest
let database: Buffer
let head: string

beforeEach(async () => {
  desk = await openDesk()
  await desk.must('receive', intake())
  folder = ownFolder()
  const good = join(folder, 'good')
  await desk.must('keepBackup', { file: good }, asKeeper)
  const whole = readFileSync(good)
  const from = whole.lastIndexOf('{', whole.indexOf('"product"'))
  const end = whole.indexOf('PK', from)
  const text = whole.subarray(from, end).toString('utf8')
  manifest = JSON.parse(text.slice(0, text.lastIndexOf('}') + 1)) as Manifest
  const start = whole.indexOf('SQLite format 3\u0000')
  database = whole.subarray(start, start + (manifest.files[0]?.bytes ?? 0))
  await desk.must('receive', intake())
  head = (await desk.must('verify', {})).head
})

const entriesOf = (given: unknown = manifest, db: Buffer = database): Entry[] => [
  { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(given)) },
  { name: 'register.db', bytes: db },
]

/** Restores what was made; says how it ended after proving that a refusal changed nothing. */
async function restore(bytes: Buffer): Promise<string> {
  const file = join(folder, 'attack')
  writeFileSync(file, bytes)
  const outcome = await desk.call('restoreBackup', { file }, asKeeper)
  if (!('problem' in outcome)) return 'restored'
  const check = await desk.must('verify', {})
  expect(check).toMatchObject({ ok: true, complaints: 2, head })
  expect(readdirSync(desk.folder).filter((name) => /restore|replaced|pwned/.test(name))).toEqual([])
  return outcome.problem.problem
}

/** The database of the bundle after some SQL, in a bundle whose lists and hashes all agree. */
function tampered(sql: string): Buffer {
  const file = join(folder, 'tampered.db')
  writeFileSync(file, database)
  const db = new Database(file)
  db.unsafeMode(true)
  db.pragma('journal_mode = DELETE')
  db.exec(sql)
  db.close()
  const bytes = readFileSync(file)
  return makeZip(entriesOf({ ...manifest, files: [listed('register.db', bytes)] }, bytes))
}

describe('a bundle', () => {
  it('written by hand from the same parts is restored: the attacks below start from a good one', async () => {
    expect(await restore(makeZip(entriesOf()))).toBe('restored')
    expect((await desk.must('verify', {})).complaints).toBe(1)
  })

  it.each([
    '../pwned',
    `../../../../../../../..${outside}`,
    'attachments/../../pwned',
    outside,
    '..\\..\\pwned',
    'C:\\pwned',
    'register.lock',
    'numbers.txt',
    'register.db-wal',
    'kept.txt',
    'attachments/pwned',
    '__proto__',
    'Register.db',
    'ATTACHMENTS/0',
    'attachments/',
    `attachments/${'0'.repeat(64)}/..`,
    `attachments/${'A'.repeat(64)}`,
    `attachments/${'0'.repeat(64)}\u0000.txt`,
    'CON',
    'manifest.json',
  ])('with a file %s is refused, listed or not, and leaves nothing', async (name) => {
    const bytes = Buffer.from('pwned')
    const list = { ...manifest, files: [...manifest.files, listed(name, bytes)] }
    expect(await restore(makeZip([...entriesOf(), { name, bytes }]))).toBe('not-a-backup')
    expect(await restore(makeZip([...entriesOf(list), { name, bytes }]))).toBe('not-a-backup')
    expect(existsSync(outside)).toBe(false)
    expect(existsSync(join(dirname(desk.folder), 'pwned'))).toBe(false)
  })

  it('with two databases, none, or no list is refused', async () => {
    const [list, db] = entriesOf()
    if (!list || !db) throw new Error('two entries')
    for (const entries of [[list, db, db], [list], [db], []])
      expect(await restore(makeZip(entries))).toBe('not-a-backup')
  })

  it('cut short or with one byte of its contents changed is refused', async () => {
    const whole = makeZip(entriesOf())
    expect(await restore(whole.subarray(0, whole.length / 2))).toBe('not-a-backup')
    expect(await restore(whole.subarray(0, -1))).toBe('not-a-backup')
    for (const place of [48, 900, 20_000, whole.length - 30]) {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await restore(changed), `byte ${place}`).toBe('not-a-backup')
    }
  })

  it('that unpacks to far more than it says is refused before it fills the disk', async () => {
    const bomb = Buffer.alloc(200_000_000)
    const [list] = entriesOf()
    if (!list) throw new Error('an entry')
    const before = process.memoryUsage().rss
    for (const claims of [database.length, bomb.length]) {
      const db = { name: 'register.db', bytes: bomb, claims, deflate: true }
      expect(await restore(makeZip([list, db]))).toBe('not-a-backup')
    }
    const long = { name: 'manifest.json', bytes: Buffer.alloc(50_000_000, ' '), deflate: true }
    expect(await restore(makeZip([long, ...entriesOf().slice(1)]))).toBe('not-a-backup')
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
  })

  it('that would unpack to more than it weighs is refused before it fills the disk', async () => {
    const bytes = Buffer.alloc(1_000_000, 'x')
    const names = Array.from({ length: 40 }, (_, index) => sha256(Buffer.from([index])))
    const files = names.map((name) => listed(`attachments/${name}`, bytes))
    const list = { ...manifest, files: [...manifest.files, ...files] }
    for (const deflate of [true, false]) {
      const more = files.map(({ name }, index) => ({ name, bytes, deflate, overlaps: index > 0 }))
      const bundle = makeZip([...entriesOf(list), ...more])
      const [file, into] = [join(folder, 'bomb'), ownFolder()]
      writeFileSync(file, bundle)
      await expect(unpackBundle(file, into)).rejects.toMatchObject({
        problem: { problem: 'not-a-backup' },
      })
      const sizes = readdirSync(into, { recursive: true }).map(
        (name) => statSync(join(into, String(name))).size,
      )
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(bundle.length + 100_000)
      expect(await restore(bundle)).toBe('not-a-backup')
    }
  })

  it('whose register is a link to a file of this machine is refused, and nothing is read through it', async () => {
    const target = join(desk.folder, 'register.db')
    const bytes = Buffer.from(target)
    const db = { name: 'register.db', bytes, link: true }
    const [list] = entriesOf({ ...manifest, files: [listed('register.db', bytes)] })
    if (!list) throw new Error('a list')
    expect(await restore(makeZip([list, db]))).toBe('not-a-backup')
  })

  it.each([
    'null',
    '[]',
    '{}',
    '"manifest"',
    '{"files": 7}',
    '{"__proto__": {"files": []}}',
    '\u0000',
  ])('with the list %s is refused', async (text) => {
    const [, db] = entriesOf()
    if (!db) throw new Error('an entry')
    const list = { name: 'manifest.json', bytes: Buffer.from(text) }
    expect(await restore(makeZip([list, db]))).toBe('not-a-backup')
  })

  it('from a newer version is refused as newer', async () => {
    expect(await restore(makeZip(entriesOf({ ...manifest, schema: 99 })))).toBe('register-newer')
    expect(await restore(tampered('PRAGMA user_version = 99'))).toBe('register-newer')
  })

  it.each([
    'DELETE FROM complaints',
    "UPDATE history_payloads SET payload = '{}'",
    'DROP TRIGGER history_is_append_only; UPDATE history SET recorded_at = recorded_at - 1',
    'DROP TRIGGER history_is_kept; DELETE FROM history_payloads; DELETE FROM history',
  ])('whose hashes agree but whose history does not (%s) is refused', async (sql) => {
    expect(await restore(tampered(`PRAGMA foreign_keys = OFF; ${sql}`))).toBe('not-a-backup')
  })

  it.each(['history', 'register', 'complaints', 'officers'])(
    'whose hashes agree but whose table %s is gone is refused, not thrown over',
    async (table) => {
      const sql = `PRAGMA foreign_keys = OFF; DROP TABLE ${table}`
      expect(await restore(tampered(sql))).toBe('not-a-backup')
    },
  )
})
