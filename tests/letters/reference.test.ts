import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { letterKinds, letterRuns } from '../../src-main/contract/letter-kind.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { makeLetter } from './make-letter.ts'
import { officeWithLogo } from './samples.ts'

/**
 * What each letter looks like, kept as pictures of 50 dots an inch that a person has looked at. With
 * UPDATE_PICTURES=1 they are made anew: look at them again before they are committed.
 */
const kept = join(import.meta.dirname, 'reference')
const made = join(import.meta.dirname, '../../test-results/letters')
const updating = process.env['UPDATE_PICTURES'] === '1'

/** Another release of poppler may shade the edge of a letter otherwise; a line that moved is far more. */
const tolerance = { threshold: 0.25, pixels: 60 }

const longBody = Array.from(
  { length: 21 },
  (_, index) =>
    `Alinea ke-${index + 1}: hasil pemeriksaan timbangan di Pasar Blimbing pada 12 Oktober 2026 menunjukkan bahwa alat ukur pedagang belum ditera ulang tahun ini, sehingga beratnya berkurang hampir dua ons untuk setiap kilogram.`,
)
  .concat(['1. Pedagang diberi peringatan tertulis;', '2. tera ulang dijadwalkan pekan depan.'])
  .join('\n\n')

const fields = {
  'one-page': {},
  'three-pages': { body: longBody, copiesTo: ['Wali Kota Contoh', 'Inspektur Kota Contoh'] },
}
type Length = keyof typeof fields

/** Official letters are as long as their body; receipt, form and disposition have no body. */
const lengthsOf = (kind: LetterKind): Length[] =>
  letterRuns[kind] === 'register' ? ['one-page'] : ['one-page', 'three-pages']

const cases = letterKinds.flatMap((kind) =>
  (['F4', 'A4'] as const).flatMap((paper) =>
    lengthsOf(kind).map((length) => ({ kind, paper, length })),
  ),
)
const seen = new Set<string>()

describe.each(cases)('$kind on $paper, $length', ({ kind, paper, length }) => {
  test('looks as it did', async () => {
    const { pdf, pages } = await makeLetter({
      kind,
      paper,
      office: officeWithLogo(),
      fields: fields[length],
    })
    expect(pages).toBe(length === 'three-pages' ? 3 : 1)
    const different = picturesOf(pdf).flatMap((picture, index) => {
      const name = `${kind}-${paper}-${length}-${index + 1}.png`
      seen.add(name)
      if (updating) writeFileSync(join(kept, name), picture)
      const fault = differenceOf(name, picture)
      if (fault === null) return []
      mkdirSync(made, { recursive: true })
      writeFileSync(join(made, name), picture)
      return [fault]
    })
    expect(different).toEqual([])
  })
})

afterAll(() => {
  for (const name of updating ? readdirSync(kept) : []) {
    if (!seen.has(name)) rmSync(join(kept, name))
  }
})

/** Null where a page looks like the picture that is kept of it. */
function differenceOf(name: string, picture: Buffer): string | null {
  if (!existsSync(join(kept, name))) return `${name}: no picture is kept`
  const [before, now] = [PNG.sync.read(readFileSync(join(kept, name))), PNG.sync.read(picture)]
  if (before.width !== now.width || before.height !== now.height) return `${name}: another size`
  const { width, height } = now
  const { threshold, pixels } = tolerance
  const changed = pixelmatch(before.data, now.data, undefined, width, height, { threshold })
  return changed > pixels ? `${name}: ${changed} pixels differ` : null
}

function picturesOf(pdf: Uint8Array): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  try {
    writeFileSync(join(folder, 'letter.pdf'), pdf)
    const options = ['-png', '-gray', '-r', '50', 'letter.pdf', 'page']
    execFileSync('pdftoppm', options, { cwd: folder })
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return pages.toSorted().map((name) => coarse(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In six shades of grey, which is half as large and shows as much. */
function coarse(picture: Buffer): Buffer {
  const png = PNG.sync.read(picture)
  png.data = png.data.map((value) => Math.round(value / 51) * 51) as Buffer
  return PNG.sync.write(png, { colorType: 0, deflateLevel: 9 })
}
