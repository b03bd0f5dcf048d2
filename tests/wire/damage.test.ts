import Database from 'better-sqlite3'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { unpack } from '../../src-main/contract/packed.ts'
import { forkNode } from '../../src-main/shell/carrier.ts'
import { RegisterSupervisor } from '../../src-main/shell/register-supervisor.ts'
import type { RegisterState } from '../../src-main/shell/register-supervisor.ts'
import { assets, intake, openDesk } from '../fixtures/open-desk.ts'

const entry = fileURLToPath(new URL('../../src-main/register/main.ts', import.meta.url))

/** Overwrites the only page of a table that nothing reads meanwhile, under the open register. */
function damage(folder: string): void {
  const file = join(folder, 'register.db')
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const page = db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'procedure_drafts'")
    .pluck()
    .get() as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size)
  closeSync(handle)
}

test('damage that the backup by itself finds has the register fail, with the newest proved backup', async () => {
  const { folder, officers, register } = await openDesk({ at: '2025-01-06T09:30:00+07:00' })
  register.close()
  const failed = Promise.withResolvers<Extract<RegisterState, { is: 'failed' }>>()
  const supervisor = new RegisterSupervisor({
    start: () =>
      forkNode({ entry, node: process.execPath, env: process.env, errors: 'ignore', flags: [] }),
    opening: () => ({ folder, assets, demo: false, begin: false, second: null }),
    onFault: () => {},
    onState: (state) => {
      if (state.is === 'failed') failed.resolve(state)
    },
    onChange: () => {},
    onProgress: () => {},
  })
  onTestFinished(() => supervisor.close())
  supervisor.start()
  const receive = async (callId: string) => {
    const asks = intake({ receivedAt: '2025-01-06T09:15:00+07:00' })
    const caller = { officer: officers['service-officer'], callId }
    return unpack(await supervisor.call('receive', asks, caller))
  }
  const backUp = async () =>
    unpack(
      await supervisor.call(
        'makeBackups',
        { why: 'close', second: null },
        {
          officer: null,
          callId: null,
        },
      ),
    )
  expect(await receive('eins')).toHaveProperty('answer')
  expect(await backUp()).toMatchObject({ answer: { made: { ok: true } } })
  damage(folder)
  expect(await receive('zwei')).toHaveProperty('answer')
  expect(await backUp()).toMatchObject({ problem: { problem: 'register-damaged' } })
  expect(await failed.promise).toMatchObject({
    problem: { problem: 'register-damaged' },
    found: { place: 'backups', missing: { complaints: [expect.stringMatching(/00002$/)] } },
  })
}, 60_000)
