import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { fileNameOfOwn } from '../../src-main/shell/file-name.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'

/** Names that lead elsewhere, hide their kind, or are too long: shown as they are, and never a path. */

const names = [
  '../../../register.db',
  '..\\..\\numbers.txt',
  '/etc/passwd',
  'C:\\Windows\\System32\\a.txt',
  'CON',
  'aux.pdf',
  'foto\u202Egpj.pdf',
  '..',
  '.',
  '%2e%2e%2fregister.db',
  `${'n'.repeat(296)}.pdf`,
  'a:b.txt',
  'NUL.txt',
  'com¹.txt',
  'surat . .',
  '...',
  'satu\ndua.pdf',
  '\u200Fa\u2066b.pdf',
  `${'ꦲ'.repeat(295)}.pdf`,
  '<img src=x onerror=alert(1)>.png',
  '=cmd|calc.csv',
]
const content = new TextEncoder().encode('isi')
const sha256 = createHash('sha256').update(content).digest('hex')

it('a file name never decides a path, beside a case and beside a form', async () => {
  const desk = await openDesk()
  const before = readdirSync(desk.folder).toSorted()
  const { number } = await desk.must('receive', intake())
  const draft = crypto.randomUUID()
  for (const name of names) {
    const file = await desk.must('attach', { number, name, content })
    expect(file.attachments).toContainEqual(expect.objectContaining({ name, sha256 }))
    const asks = { draft, file: crypto.randomUUID(), name, content }
    expect((await desk.must('keepDraftFile', asks)).at(-1)).toMatchObject({ name, sha256 })
  }
  expect(readdirSync(join(desk.folder, 'attachments'))).toEqual([sha256])
  expect(readdirSync(desk.folder).toSorted()).toEqual([...before, 'attachments'].toSorted())
  expect(existsSync(join(dirname(desk.folder), 'register.db'))).toBe(false)
  const registered = await desk.must('receive', { ...intake(), draft })
  expect(registered.attachments.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  expect((await desk.must('verify', {})).findings).toEqual([])
})

it('a name that is too long, empty or of a program is refused, and nothing is kept', async () => {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake())
  const refused = [
    ['n'.repeat(301), 'name', 'too-long'],
    ['   ', 'name', 'required'],
    ['surat.pdf.exe', 'name', 'is-program'],
    ['surat\u202Efdp.scr. ', 'name', 'is-program'],
    ['a\u0000.pdf', 'name', 'unknown-value'],
  ] as const
  for (const [name, field, problem] of refused) {
    const fault = { problem: { problem: 'invalid', faults: [{ field, problem }] } }
    expect(await desk.call('attach', { number, name, content })).toEqual(fault)
    const asks = { draft: crypto.randomUUID(), file: crypto.randomUUID(), name, content }
    expect(await desk.call('keepDraftFile', asks)).toEqual(fault)
  }
  expect(existsSync(join(desk.folder, 'attachments'))).toBe(false)
  expect(await desk.must('drafts', {})).toEqual([])
})

it('a file of another form is neither read, dropped nor taken over with this one', async () => {
  const desk = await openDesk()
  const [draft, other, file] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  await desk.must('keepDraftFile', { draft, file, name: 'a.pdf', content })
  expect(await desk.call('readDraftFile', { draft: other, file })).toEqual({
    problem: { problem: 'not-found' },
  })
  await desk.must('dropDraftFile', { draft: other, file })
  await desk.must('keepDraftFile', { draft: other, file, name: 'b.pdf', content })
  expect((await desk.must('receive', { ...intake(), draft: other })).attachments).toEqual([])
  expect(await desk.must('draftFiles', { draft })).toMatchObject([{ name: 'a.pdf' }])
})

it('saved out of the register, a name fits every file system', () => {
  expect(names.map(fileNameOfOwn)).toEqual([
    '-..-..-register.db',
    '-..-numbers.txt',
    '-etc-passwd',
    'C-Windows-System32-a.txt',
    'berkas CON',
    'berkas aux.pdf',
    'foto-gpj.pdf',
    'lampiran',
    'lampiran',
    '%2e%2e%2fregister.db',
    `${'n'.repeat(120)}.pdf`,
    'a-b.txt',
    'berkas NUL.txt',
    'berkas com¹.txt',
    'surat',
    'lampiran',
    'satu-dua.pdf',
    '-a-b.pdf',
    `${'ꦲ'.repeat(66)}.pdf`,
    '-img src=x onerror=alert(1)-.png',
    '=cmd-calc.csv',
  ])
})
