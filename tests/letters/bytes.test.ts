import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { inspect, makeLetter, textOf } from './make-letter.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test.each(letterKinds)('%s drawn twice gives the same bytes', async (kind) => {
  const { pdf } = await makeLetter({ kind })
  expect(sha256((await makeLetter({ kind })).pdf)).toBe(sha256(pdf))
})

test('letters drawn before leave no trace in the bytes', async () => {
  // each pair shares a glyph, which fontkit keeps with the character that it meets first
  await makeLetter({ kind: 'declination', fields: { body: 'Huruf \u04d8 dan \u2215.' } })
  const body = 'Huruf \u018f dan \u2044.'
  const { pdf } = await makeLetter({ kind: 'follow-up-complainant', fields: { body } })
  const alone = execFileSync(process.execPath, [join(import.meta.dirname, 'print-hash.ts'), body], {
    encoding: 'utf8',
  })
  expect(sha256(pdf)).toBe(alone)
  expect(textOf(pdf)).toContain(body)
})

test('another word, number, mark, paper or font gives another file', async () => {
  const wish = { kind: 'declination' } as const
  const hashes = await Promise.all(
    [
      wish,
      { ...wish, fields: { body: 'Lain.' } },
      { ...wish, number: '2' },
      { ...wish, draft: true },
      { ...wish, paper: 'A4' as const },
      { ...wish, font: 'bookman' as const },
    ].map(async (each) => sha256((await makeLetter(each)).pdf)),
  )
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('letters drawn at the same time do not disturb each other', async () => {
  const kinds = [...letterKinds, ...letterKinds]
  const together = await Promise.all(kinds.map((kind) => makeLetter({ kind })))
  for (const [index, kind] of kinds.entries()) {
    expect(sha256(together[index]!.pdf)).toBe(sha256((await makeLetter({ kind })).pdf))
  }
})

test('the file says when it was made, in its own dates and nowhere else', async () => {
  const { pdf } = await makeLetter({ kind: 'declination' })
  expect(inspect(pdf, 'pdfinfo', ['-rawdates'])).toMatch(/CreationDate:\s+D:20261019023000Z\n/)
})
