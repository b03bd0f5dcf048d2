import { describe, expect, test } from 'vitest'
import { Instant } from '../../src-main/contract/values.ts'
import { drawSwimlanePage } from '../../src-main/register/papers/draw-swimlane.ts'
import { layOutSwimlane } from '../../src-main/register/procedures/swimlane.ts'
import { shipped, walkAlong } from '../rules/swimlane-support.ts'
import { assetsFolder, inspect, textOf } from './make-letter.ts'

const subtitle = ['Dinas Perdagangan Kota Contoh', 'Pengaduan PGD-2026-00173']
const madeAt = Instant.parse('2026-10-19T09:30:00+07:00')
const draw = (
  picture: Parameters<typeof drawSwimlanePage>[0],
  given: { paper?: 'F4' | 'A4'; title?: string } = {},
) => {
  const { paper = 'F4', title = `Bagan SOP ${picture.title}` } = given
  return drawSwimlanePage(picture, {
    title,
    subtitle,
    paper,
    assetsFolder,
    practice: false,
    madeAt,
  })
}

describe.each(['langsung', 'tidak-langsung'])('the swimlane of %s on paper', (id) => {
  const procedure = shipped(id)

  test.each(['F4', 'A4'] as const)('%s is one sound page with every step on it', async (paper) => {
    const { pdf, pages } = await draw(layOutSwimlane(procedure, null), { paper })
    expect(pages).toBe(1)
    expect(inspect(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors')
    const info = inspect(pdf, 'pdfinfo')
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toMatch(/Tagged:\s+yes/)
    // Text of a table's cells stands beside that of others: word by word.
    const printed = textOf(pdf)
    for (const { short } of procedure.steps)
      for (const word of short.split(' ')) expect(printed).toContain(word)
    for (const words of [procedure.title, ...subtitle, 'Pelaksana', 'Mutu baku'])
      expect(printed).toContain(words)
    expect(printed).toContain('19 Oktober 2026 pukul 09.30')
  })

  test('has its fonts inside, and comes out the same every time', async () => {
    const picture = layOutSwimlane(procedure, walkAlong(procedure, { done: 2, late: [1] }))
    const [{ pdf }, again] = [await draw(picture), await draw(picture)]
    expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true)
    const fonts = inspect(pdf, 'pdffonts').trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
    expect(textOf(pdf)).toContain('terlambat')
  })
})

test('lies across or stands upright, whichever shows it larger; a long title is not cut', async () => {
  const short = shipped('tidak-langsung')
  const wide = await draw(layOutSwimlane(short, null))
  expect(inspect(wide.pdf, 'pdfinfo')).toContain('935.43 x 609.45')
  const steps = Array.from({ length: 20 }, (_, place) => ({
    ...(short.steps[0] as (typeof short.steps)[0]),
    id: `langkah-${place}`,
    leadsTo: place === 19 ? { closes: 'resolved' as const } : { step: `langkah-${place + 1}` },
  }))
  const title = 'Bagan alir '.repeat(30).trim()
  const { pdf, pages } = await draw(layOutSwimlane({ ...short, steps }, null), { title })
  expect(pages).toBe(1)
  expect(inspect(pdf, 'pdfinfo')).toContain('609.45 x 935.43')
  expect(textOf(pdf).match(/Bagan alir/g)).toHaveLength(30)
})
