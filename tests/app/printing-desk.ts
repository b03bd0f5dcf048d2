import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { Desk, expect, temporaryFolder, test as base } from './desk.ts'
import { cupsLacks, VirtualPrinter } from './virtual-printer.ts'

const lacks = cupsLacks()
if (lacks) console.warn(`NOTHING IS PRINTED IN THESE TESTS: ${lacks}`)

interface Printing {
  readonly desk: Desk
  readonly printer: VirtualPrinter
  /** The only temporary folder that the app knows. */
  readonly temporary: string
}

/** The app beside a print server of its own. */
export const test = base.extend<{ printing: Printing }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of a fixture from this pattern.
  printing: async ({}, use) => {
    test.skip(lacks !== null, lacks ?? '')
    const place = temporaryFolder()
    const temporary = join(place.path, 'temporary')
    mkdirSync(temporary)
    // CUPS runs its filters as another user.
    chmodSync(place.path, 0o755)
    const printer = new VirtualPrinter(join(place.path, 'cups'))
    await printer.start()
    const desk = new Desk(place.path, { env: { ...printer.env, TMPDIR: temporary } })
    await desk.open()
    await use({ desk, printer, temporary })
    await desk.end()
    await printer.stop()
    place.remove()
  },
})

export { expect }

export interface PdfPage {
  readonly picture: PNG
  /** Width and height in points. */
  readonly size: readonly number[]
}

/** Every page of a PDF as a picture, and how large it is in points. */
export function pagesOf(file: string): PdfPage[] {
  const pictures = `${file}.pages`
  mkdirSync(pictures)
  execFileSync('pdftoppm', ['-r', '200', '-png', file, join(pictures, 'page')])
  // What was printed is a picture itself: only when both are averaged do their strokes look alike.
  for (const name of readdirSync(pictures)) {
    const path = join(pictures, name)
    const smaller = ['-filter', 'box', '-resize', '170x261!', '-depth', '8', `PNG32:${path}`]
    execFileSync('convert', [path, ...smaller])
  }
  const info = execFileSync('pdfinfo', ['-l', '999', file], { encoding: 'utf8' })
  const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, ...sides]) =>
    sides.map(Number),
  )
  return readdirSync(pictures)
    .toSorted()
    .map((name, index) => ({
      picture: PNG.sync.read(readFileSync(join(pictures, name))),
      size: sizes[index] ?? [],
    }))
}
