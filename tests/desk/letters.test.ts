import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownFolder } from '../fixtures/open-desk.ts'
import { initialised } from './run-desk.ts'

it('files a letter made elsewhere, and tells the agenda in order', async () => {
  const { desk } = await initialised()
  const input = JSON.stringify({
    receivedAt: '2026-01-05T09:15:00+07:00',
    channel: 'letter',
    narrative: 'Timbangan tidak sesuai.',
  })
  const complaint = String((await desk(['receive'], { input })).first['number'])
  const folder = ownFolder()
  const made = join(folder, 'surat.pdf')
  const kind = 'follow-up-complainant'
  const letter = (...more: string[]) => desk(['letter', complaint, '--kind', kind, ...more])
  await letter('--out', made, '--draft')
  const first = await letter('--out', join(folder, 'satu.pdf'), '--date', '2026-01-06')
  const filing = ['--file', made, '--date', '2026-01-07', '--number', '500/Sek/9/2026']
  const filed = await letter(...filing, '--to', 'Camat Klojen')
  expect(filed.first).toEqual({
    letter: expect.any(String) as string,
    number: '500/Sek/9/2026',
    pages: 1,
    sha256: createHash('sha256').update(readFileSync(made)).digest('hex'),
    file: made,
  })
  const again = join(folder, 'lagi.pdf')
  await desk(['letter', '--again', String(filed.first['letter']), '--out', again])
  expect(readFileSync(again).equals(readFileSync(made))).toBe(true)
  const agenda = await desk(['agenda', '--year', '2026'])
  const shared = { kind, complaint, state: 'issued' }
  expect(agenda.lines).toEqual([
    {
      number: first.first['number'],
      sequence: 1,
      date: '2026-01-06',
      to: `Pelapor Pengaduan Nomor Register ${complaint}`,
      ...shared,
    },
    {
      number: '500/Sek/9/2026',
      sequence: null,
      date: '2026-01-07',
      to: 'Camat Klojen',
      ...shared,
    },
  ])

  writeFileSync(made, 'bukan PDF')
  expect((await letter(...filing)).first).toEqual({ problem: 'not-a-pdf' })
  expect((await letter('--file', join(folder, 'tidak-ada'), ...filing.slice(2))).code).toBe(1)
  for (const off of [
    ['--file', made],
    [...filing, '--draft'],
    [...filing, '--out', again],
  ])
    expect([off, (await letter(...off)).code]).toEqual([off, 2])
  expect((await desk(['agenda', '--year', 'x'])).code).toBe(2)
})

it('reads a letter again by its id alone, and refuses words that it would not heed', async () => {
  const { desk } = await initialised()
  const out = join(ownFolder(), 'lagi.pdf')
  for (const more of [
    ['PGD-2026-00001'],
    ['--kind', 'receipt'],
    ['--date', '2026-01-06'],
    ['--to', 'Camat Klojen'],
    ['--number', '5'],
    ['--draft'],
    ['PGD-2026-00001', '--kind', 'receipt', '--draft', '--number', '5'],
  ]) {
    const { code } = await desk(['letter', '--again', 'surat', '--out', out, ...more])
    expect([more, code]).toEqual([more, 2])
  }
  expect((await desk(['letter', '--again', 'surat', '--out', out])).code).toBe(1)
})
