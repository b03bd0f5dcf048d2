import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownFolder } from '../fixtures/open-desk.ts'
import { header, oldRow, profile, workbookOf } from '../import/old-register.ts'
import { initialised } from './run-desk.ts'

const keeper = { as: 'register-keeper' }

it('imports a file: dry run, for good, and back', async () => {
  const { desk } = await initialised()
  const folder = ownFolder()
  const file = join(folder, 'register.xlsx')
  const how = join(folder, 'profil.json')
  const wrong = oldRow(2)
  wrong[1] = '31/2/2024'
  writeFileSync(file, await workbookOf([header, oldRow(1), wrong, oldRow(3)]))
  writeFileSync(how, JSON.stringify(profile()))

  const dry = await desk(['import', file, '--profile', how, '--dry-run'], keeper)
  expect(dry.code).toBe(1)
  const refused = {
    row: 3,
    problem: 'invalid',
    faults: [{ field: 'receivedAt', problem: 'not-a-date' }],
    found: { receivedAt: '31/2/2024' },
  }
  const figures = { rows: 3, taken: 2, refused: 1, duplicates: 0 }
  expect(dry.lines).toEqual([refused, { batch: null, ...figures }])
  expect(dry.words).toContain('Baris 3: Waktu diterima bukan tanggal yang benar.')
  expect((await desk(['list'])).lines).toEqual([])

  const done = await desk(['import', file, '--profile', how], keeper)
  expect(done.code).toBe(1)
  expect(done.lines).toEqual([refused, { batch: done.lines[1]?.['batch'], ...figures }])
  expect((await desk(['list'])).lines.map((one) => one['number'])).toEqual([
    'PGD-2024-00003',
    'PGD-2024-00001',
  ])
  const batch = String(done.lines[1]?.['batch'])
  const undone = await desk(['import', '--undo', batch], keeper)
  expect(undone).toMatchObject({ code: 0, lines: [{ batch, ...figures }] })
  expect((await desk(['list'])).lines).toEqual([])
  expect((await desk(['verify'])).first).toMatchObject({ ok: true, complaints: 0 })

  expect((await desk(['import', '--undo', batch], keeper)).first).toEqual({ problem: 'not-found' })
  expect((await desk(['import', file], keeper)).code).toBe(2)
  expect((await desk(['import', `${file}.no`, '--profile', how], keeper)).first).toMatchObject({
    problem: 'cannot-read',
  })
  expect((await desk(['import', file, '--profile', how])).first).toEqual({ problem: 'not-allowed' })
})
