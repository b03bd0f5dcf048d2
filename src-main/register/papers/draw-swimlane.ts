import type { Office } from '../../contract/office.ts'
import type { Swimlane, SwimlaneNode } from '../../contract/swimlane.ts'
import type { Instant } from '../../contract/values.ts'
import { formatMoment } from '../../contract/words.ts'
import { Canvas } from '../letters/pdf/canvas.ts'
import { bytesOf, documentOptions } from '../letters/pdf/document.ts'
import { openFontShelf } from '../letters/pdf/fonts.ts'
import { centimetre, papers } from '../letters/pdf/paper.ts'
import type { Paper } from '../letters/pdf/paper.ts'
import { styleOf } from '../letters/pdf/sheet.ts'
import { Typesetter } from '../letters/pdf/typeset.ts'
import type { Line } from '../letters/pdf/typeset.ts'
import {
  inks,
  paintJoin,
  paintLateSign,
  paintNode,
  paintSwimlane,
  paintText,
} from './paint-swimlane.ts'
import type { Brush } from './paint-swimlane.ts'

export interface SwimlanePage {
  readonly title: string
  /** Lines under the title: the office, the SOP's number, the case. */
  readonly subtitle: readonly string[]
  readonly paper: Office['paper']
  /** The folder that holds `fonts/`. */
  readonly assetsFolder: string
  readonly practice: boolean
  /** Told at the foot of the page; also the file's date. */
  readonly madeAt: Instant
}

const margin = 1.5 * centimetre
const gap = 10
const legendHeight = 26
/** A picture is not blown up beyond this many points a pixel. */
const largest = 1

/**
 * Draws a swimlane as a tagged PDF of one page with its fonts embedded, upright or across, whichever
 * shows it larger. Equal pictures and pages give equal bytes. Throws for font files that are not there.
 */
export async function drawSwimlanePage(
  swimlane: Swimlane,
  page: SwimlanePage,
): Promise<{ pdf: Uint8Array<ArrayBuffer>; pages: number }> {
  const [{ default: PDFDocument }, shelf] = await Promise.all([
    import('pdfkit'),
    openFontShelf(page.assetsFolder),
  ])
  const typesetter = new Typesetter(shelf, 'arial')
  const upright = papers[page.paper]
  const [first, second] = [upright, { width: upright.height, height: upright.width }].map((paper) =>
    arranged(swimlane, page, paper, typesetter),
  )
  if (!first || !second) throw new Error('no paper')
  const best = second.scale > first.scale ? second : first
  const document = new PDFDocument(
    documentOptions(best.paper, {
      title: page.title,
      madeAt: page.madeAt,
      content: [swimlane, page.title, page.subtitle, page.madeAt, page.paper],
    }),
  )
  const bytes = bytesOf(document)
  const canvas = new Canvas(document, typesetter, best.paper, page.practice)
  canvas.addPage()
  paintPage({ document, canvas, typesetter }, swimlane, page, best)
  canvas.end()
  return { pdf: await bytes, pages: 1 }
}

interface Arranged {
  readonly paper: Paper
  readonly scale: number
  readonly heading: readonly Line[]
  readonly under: readonly Line[]
  /** Upper edge of the picture. */
  readonly top: number
}

function arranged(
  { width, height }: Swimlane,
  { title, subtitle }: SwimlanePage,
  paper: Paper,
  typesetter: Typesetter,
): Arranged {
  const room = paper.width - 2 * margin
  const heading = typesetter.lines(title, styleOf('bold', 13), room)
  const under = subtitle.flatMap((line) => typesetter.lines(line, styleOf('regular', 9.5), room))
  const top = margin + heightOf([...heading, ...under]) + gap
  const free = paper.height - top - margin - legendHeight
  return { paper, scale: Math.min(largest, room / width, free / height), heading, under, top }
}

function paintPage(brush: Brush, swimlane: Swimlane, page: SwimlanePage, laid: Arranged): void {
  const { document, canvas } = brush
  const { paper, scale, heading, under, top } = laid
  const room = paper.width - 2 * margin
  document.fillColor(inks.ink)
  let y = margin
  for (const [tag, lines] of [
    [{ type: 'H1' } as const, heading],
    [{ type: 'P' } as const, under],
  ] as const)
    for (const line of lines) {
      const at = y
      canvas.marked(tag, () => canvas.line(line, margin, at, room, 'left'))
      y += line.height
    }

  const left = margin + (room - swimlane.width * scale) / 2
  canvas.marked({ type: 'Figure', alt: swimlane.words.join('\n') }, () => {
    document.save().translate(left, top).scale(scale)
    paintSwimlane(brush, swimlane)
    document.restore()
  })
  const foot = top + swimlane.height * scale + gap
  canvas.marked({ type: 'P' }, () => {
    document.save().translate(margin, foot).scale(0.8)
    paintLegend(brush, swimlane, room / 0.8, `Dicetak ${formatMoment(page.madeAt)}`)
    document.restore()
  })
}

const sample = {
  id: '',
  kind: 'step',
  lane: 'complainant',
  x: 0,
  y: 0,
  w: 26,
  h: 14,
  title: [],
  norm: [],
  output: [],
  late: false,
  when: null,
} satisfies Partial<SwimlaneNode>

function paintLegend(brush: Brush, swimlane: Swimlane, width: number, made: string): void {
  const { document, typesetter } = brush
  const style = styleOf('regular', 11)
  let x = 0
  const put = (words: string, wide: number, paint: (x: number) => void) => {
    document.save()
    paint(x)
    document.restore()
    const w = typesetter.width(words, style)
    paintText(brush, words, { x: x + wide + 5, y: 11, w, size: 11, fill: inks.ink })
    x += wide + w + 20
  }
  const isCase = swimlane.nodes.some(({ state }) => state !== 'ahead')
  if (isCase) {
    for (const [state, words] of [
      ['walked', 'dilalui'],
      ['present', 'sedang berjalan'],
      ['ahead', 'belum dilalui'],
      ['left-out', 'tidak dilalui'],
    ] as const)
      put(words, sample.w, (at) => paintNode(document, { ...sample, x: at, state }))
    put('terlambat', 12, (at) => paintLateSign(document, at, 1))
  }
  if (swimlane.joins.length > 0)
    put('ikut serta', 30, (at) =>
      paintJoin(document, {
        step: '',
        lane: 'complainant',
        x: at,
        y: 1,
        w: 18,
        h: 12,
        state: 'ahead',
        points: [
          { x: at + 18, y: 7 },
          { x: at + 30, y: 7 },
        ],
      }),
    )
  const w = typesetter.width(made, style)
  paintText(brush, made, { x: width - w, y: 11, w, size: 11, fill: inks.soft })
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}
