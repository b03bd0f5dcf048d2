import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { PNG } from 'pngjs'
import type { Desk } from './desk.ts'
import { expect, pagesOf, test, type PdfPage } from './printing-desk.ts'

const told = [
  'Timbangan di pasar tidak pas.',
  'Retribusi kios ditarik dua kali pada bulan yang sama.',
  'Saluran air di depan los daging tersumbat sejak hari raya.',
]

/** Receipts of as many complaints; answers their ids. */
async function issueReceipts(desk: Desk): Promise<string[]> {
  const letters: string[] = []
  for (const [index, narrative] of told.entries()) {
    const { number } = await desk.answer('receive', {
      receivedAt: new Date().toISOString(),
      channel: 'walk-in',
      complainant: { name: `Sulastri Handayani ${index + 1}`, address: 'Jl. Gajayana 12' },
      subject: narrative,
      narrative,
    })
    const { letter } = await desk.answer('issueLetter', {
      complaint: number,
      kind: 'receipt',
      fields: {},
    })
    letters.push(letter.id)
  }
  return letters
}

/** The part of two pictures that differs; of a letter and an empty sheet it is more than a tenth. */
function difference({ data, width, height }: PNG, other: PNG): number {
  const options = { threshold: 0.2, includeAA: true }
  return pixelmatch(data, other.data, undefined, width, height, options) / (width * height)
}

const alike = 0.03

async function letterPages(desk: Desk, folder: string, letter: string): Promise<PdfPage[]> {
  const { pdf } = await desk.answer('readLetter', { letter })
  const file = join(folder, `${letter}.pdf`)
  writeFileSync(file, pdf)
  return pagesOf(file)
}

test('a letter comes out of a real print queue as it is, in as many copies as were asked for, and leaves nothing behind', async ({
  printing: { desk, printer, temporary },
}) => {
  await desk.signIn('receptionist')
  const [letter = ''] = await issueReceipts(desk)
  const before = readdirSync(temporary)
  expect(await desk.answer('printers', {})).toMatchObject({
    printers: [{ name: printer.name }],
    last: null,
  })
  await desk.answer('printLetter', { letter, copies: 2, printer: printer.name })
  await expect.poll(() => printer.printed().length, { timeout: 30_000 }).toBe(1)

  const own = await letterPages(desk, join(temporary, '..'), letter)
  const [file = ''] = printer.printed()
  const printed = pagesOf(file)
  expect(printed).toHaveLength(own.length * 2)
  for (const [index, { picture, size }] of printed.entries()) {
    const page = own[index % own.length]
    if (!page) throw new Error('no page')
    // A print server knows its papers by a point or two.
    for (const [side, points] of size.entries())
      expect(Math.abs(points - (page.size[side] ?? 0))).toBeLessThan(4)
    expect(difference(picture, page.picture)).toBeLessThan(alike)
  }
  await expect.poll(() => readdirSync(temporary), { timeout: 30_000 }).toEqual(before)

  expect(await desk.answer('printers', {})).toMatchObject({ last: printer.name })
  await desk.close()
  await desk.open()
  await desk.signIn('receptionist')
  expect(await desk.answer('printers', {})).toMatchObject({ last: printer.name })
})

test('letters are printed one after the other, with progress; one that is not there is named and the others go on', async ({
  printing: { desk, printer, temporary },
}) => {
  await desk.signIn('receptionist')
  const letters = await issueReceipts(desk)
  const absent = crypto.randomUUID()
  const [first = '', ...rest] = letters
  await desk.window.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    window.mejaAduan.listen((news) => heard.push(news))
  })
  expect(
    await desk.answer('printLetters', {
      letters: [first, absent, ...rest],
      copies: 1,
      printer: printer.name,
    }),
  ).toMatchObject({ printed: 3, failed: [{ letter: absent, problem: 'not-found' }] })
  const heard = await desk.window.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  for (const done of [0, 1, 2, 3, 4])
    expect(heard).toContainEqual({ news: 'progress', call: 'printLetters', done, total: 4 })

  await expect.poll(() => printer.printed().length, { timeout: 30_000 }).toBe(3)
  const folder = join(temporary, '..')
  const own: PdfPage[] = []
  for (const letter of letters) own.push(...(await letterPages(desk, folder, letter)))
  const jobs = printer.printed().map(pagesOf)
  expect(jobs.map((pages) => pages.length)).toEqual([1, 1, 1])
  // In the order in which they were asked for: each looks most like its own letter.
  for (const [index, page] of jobs.flat().entries()) {
    const differences = own.map(({ picture }) => difference(page.picture, picture))
    expect(differences.indexOf(Math.min(...differences))).toBe(index)
    expect(differences[index]).toBeLessThan(alike)
  }
  await expect.poll(() => desk.app.windows().length).toBe(1)
  // Whatever went to the printer stands in the history of its complaint.
  const { complaint } = await desk.answer('readLetter', { letter: first })
  const { history } = await desk.answer('readCase', { number: complaint })
  expect(history.at(-1)).toMatchObject({ kind: 'printed', detail: 'receipt' })
})

test('a printer that nobody has is named at once, in words, and nothing is printed', async ({
  printing: { desk, printer },
}) => {
  await desk.signIn('receptionist')
  const letters = await issueReceipts(desk)
  const [letter = ''] = letters
  const problem = {
    problem: 'printer-failed',
    detail: 'printer HP-Lantai-2 tidak ditemukan di komputer ini',
  }
  expect(await desk.ask('printLetter', { letter, printer: 'HP-Lantai-2' })).toEqual({ problem })
  expect(await desk.ask('printLetters', { letters, printer: 'HP-Lantai-2' })).toEqual({ problem })
  expect(
    await desk.ask('printPaper', { paper: { paper: 'wall-list' }, printer: 'HP-Lantai-2' }),
  ).toEqual({ problem })
  expect(printer.printed()).toEqual([])
  expect(await desk.answer('printers', {})).toMatchObject({ last: null })
})
