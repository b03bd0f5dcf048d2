import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../fixtures/open-desk.ts'
import { initialised, runDesk } from './run-desk.ts'

const textOf = (file: string) =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

test('print-form needs neither a register nor an officer', async () => {
  const file = join(ownFolder(), 'formulir.pdf')
  const nowhere = join(ownFolder(), 'none')
  const ran = await runDesk(['print-form', '--out', file, '--data', nowhere])
  expect([ran.code, ran.lines]).toEqual([0, [{ pages: 2, file }]])
  expect(textOf(file)).toContain('FORMULIR PENGADUAN')
})

test('print-form takes the settings of a register that is there, and writes nothing into it', async () => {
  const { folder } = await initialised()
  const file = join(ownFolder(), 'formulir.pdf')
  const ran = await runDesk(['print-form', '--out', file, '--data', folder])
  expect([ran.code, ran.first]).toEqual([0, { pages: 2, file }])
  const inside = await runDesk(['print-form', '--out', join(folder, 'x.pdf'), '--data', folder])
  expect([inside.code, inside.first['problem']]).toEqual([1, 'cannot-write'])
  const off = await runDesk(['print-form'])
  expect([off.code, off.lines]).toEqual([2, []])
})
