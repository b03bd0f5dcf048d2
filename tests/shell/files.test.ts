import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileName, fileNameOfOwn } from '../../src-main/shell/file-name.ts'
import { faultEntry, openLog } from '../../src-main/shell/log.ts'
import { openMemory } from '../../src-main/shell/memory.ts'
import { errorCode, writeWhole } from '../../src-main/shell/write-file.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'meja-shell-'))

test('a file is written whole, over what was there, and leaves nothing beside it', async () => {
  const place = folder()
  const path = join(place, 'surat.pdf')
  writeFileSync(path, 'old and longer')
  await writeWhole(path, new Uint8Array([1, 2, 3]))
  expect([...readFileSync(path)]).toEqual([1, 2, 3])
  expect(readdirSync(place)).toEqual(['surat.pdf'])
})

test('a file that cannot be written leaves what was there, and names no path', async () => {
  const place = folder()
  const missing = join(place, 'nowhere', 'surat.pdf')
  const error = await writeWhole(missing, 'x').catch((caught: unknown) => caught)
  expect(errorCode(error)).toBe('ENOENT')
  // A folder in the way: the rename fails after the draft was written.
  const error2 = await writeWhole(place, 'x').catch((caught: unknown) => caught)
  expect(errorCode(error2)).toMatch(/EISDIR|ENOTEMPTY|EEXIST|EPERM|EBUSY/)
  expect(readdirSync(place)).toEqual([])
})

test.each([
  ['Tanda Terima PGD-2026-00001', 'Tanda Terima PGD-2026-00001'],
  ['Surat 005/12/35.73.403/2026', 'Surat 005-12-35.73.403-2026'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a\u202Efdp.exe\u0000', 'a-fdp.exe-'],
  ['CON: "x" <y>|?*', 'CON- -x- -y-'],
])('%j is saved as %j', (suggestion, name) => {
  expect(fileName(suggestion)).toBe(name)
})

test('the log keeps fourteen days and nothing else of the folder is touched', () => {
  const place = folder()
  let day = 0
  const log = openLog(place, () => Date.UTC(2026, 9, 1 + day))
  writeFileSync(join(place, 'catatan.txt'), 'mine')
  for (day = 0; day < 20; day++) log({ log: 'quit' })
  const files = readdirSync(place).filter((name) => name.endsWith('.log'))
  expect(files).toHaveLength(14)
  expect(files.at(-1)).toBe('2026-10-20.log')
  expect(readFileSync(join(place, 'catatan.txt'), 'utf8')).toBe('mine')
})

test('a log that cannot be written does not stop anything', () => {
  const place = folder()
  writeFileSync(join(place, 'taken'), '')
  expect(() => openLog(join(place, 'taken'), Date.now)({ log: 'quit' })).not.toThrow()
})

test('a fault is noted by its kind and place, without its words', () => {
  const entry = faultEntry(new TypeError('Ny. Siti (0812) at rumah:1:1'))
  expect(entry).toMatchObject({ log: 'fault', error: 'TypeError' })
  expect(JSON.stringify(entry)).toContain('files.test.ts:')
  expect(JSON.stringify(entry)).not.toContain('Siti')
})

test('the window remembers, and a damaged memory is no memory', async () => {
  const place = folder()
  const memory = openMemory(place)
  const bounds = { x: 1, y: 2, width: 1366, height: 768 }
  await Promise.all([memory.remember({ maximized: true }), memory.remember({ bounds })])
  expect(openMemory(place).now).toMatchObject({ bounds, maximized: true, lastBackupAt: null })
  writeFileSync(join(place, 'window.json'), '{"bounds": 7')
  expect(openMemory(place).now.bounds).toBeNull()
})

test.skipIf(process.getuid?.() === 0)(
  'a memory that cannot be written is kept for now',
  async () => {
    const place = folder()
    chmodSync(place, 0o500)
    const memory = openMemory(place)
    await memory.remember({ maximized: true })
    expect(memory.now.maximized).toBe(true)
  },
)

test.each([
  ['Foto timbangan.JPG', 'Foto timbangan.JPG'],
  ['../../etc/kuitansi.pdf', '-..-etc-kuitansi.pdf'],
  ['C:\\register\\register.db', 'C-register-register.db'],
  ['a\u202Efdp.exe', 'a-fdp.exe'],
  ['tanpa jenis', 'tanpa jenis'],
  ['...', 'lampiran'],
  [`${'panjang '.repeat(40)}.docx`, `${'panjang '.repeat(15).trimEnd()}.docx`],
])('an attachment %j is saved as %j, under its own kind', (name, saved) => {
  expect(fileNameOfOwn(name)).toBe(saved)
})
