import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openRegister } from '../../src-main/register/open-register.ts'
import { connect, knownVersion } from '../../src-main/register/storage/connection.ts'
import { migrate } from '../../src-main/register/storage/migrate.ts'
import { migrations } from '../../src-main/register/storage/migrations.ts'
import { teachSeals } from '../../src-main/register/storage/seals.ts'
import { verify } from '../../src-main/register/storage/verify.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'

it('finds nothing in a register just made, whose log is all there is of it, and after VACUUM', async () => {
  const made = await openRegister(ownFolder(), {
    clock: Date.now,
    random: randomBytes,
    assets,
    create: {},
  })
  if ('problem' in made) throw new Error(JSON.stringify(made.problem))
  const { db, folder } = made.answer.context()
  expect((await verify(db, folder)).findings).toEqual([])
  db.exec('VACUUM')
  db.exec('UPDATE register SET demo = demo')
  expect((await verify(db, folder)).findings).toEqual([])
  made.answer.close()
})

it('seals the tables and columns of a later migration, and keeps a seal that was broken before it', async () => {
  const desk = await openDesk()
  await desk.must('receive', intake())
  desk.register.close()
  const file = join(desk.folder, 'register.db')
  const other = new Database(file)
  other.exec("UPDATE steps SET note = 'diubah' WHERE position = 2")
  other.close()
  const db = connect(file, { mustExist: true })
  const later = `ALTER TABLE holidays ADD COLUMN more TEXT;
    UPDATE holidays SET more = 'ya' WHERE kind = 'national'; UPDATE officers SET name = name || '.';
    CREATE TABLE later (one INTEGER, other TEXT, PRIMARY KEY (one, other)) STRICT;
    INSERT INTO later VALUES (1, 'satu')`
  const step = { version: knownVersion + 1, name: 'later', sql: later }
  await migrate(db, async () => undefined, [...migrations, step])
  db.exec("UPDATE later SET other = 'dua'; INSERT INTO later VALUES (2, 'tiga')")
  const broken = { finding: 'seal-broken', what: 'langkah (steps) 1 2' }
  expect((await verify(db, desk.folder)).findings).toEqual([broken])
  db.close()
  const again = new Database(file)
  again.exec("UPDATE later SET other = 'lain' WHERE one = 2")
  again.pragma('user_version = 99')
  again.close()
  const found = await lookedAt(file, desk.folder)
  expect(found).toContainEqual({ finding: 'shape-differs', what: 'user_version' })
  expect(found).toContainEqual({ finding: 'seal-broken', what: "tabel (later) 2 'lain'" })
  expect(found).toContainEqual({ finding: 'seal-broken', what: "tabel (later) 2 'tiga'" })
})

/** What the check finds in a register that is too new to be opened. */
async function lookedAt(file: string, folder: string) {
  const db = new Database(file)
  teachSeals(db)
  try {
    return (await verify(db, folder)).findings
  } finally {
    db.close()
  }
}
