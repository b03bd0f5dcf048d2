import { encode } from 'uqr'
import type {
  AddresseeBlock,
  LetterheadBlock,
  ReferenceBlock,
  TitleBlock,
} from '../letter-content.ts'
import type { FlowItem, Mark, Tag } from './flow.ts'
import { lineItems, rightColumnOf, styleOf, textStyle, totalHeight } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import type { Line, Style, Typesetter } from './typeset.ts'

/** Kop surat: the logo at the left, the lines centred beside it, a thick rule and a thin one. */
export function letterheadItems(block: LetterheadBlock, sheet: Sheet): FlowItem[] {
  const { kopLeft, kopWidth, typesetter, measures } = sheet
  const { kop } = measures
  const logo = block.logo === null ? null : { size: kop.logo, picture: pictureOf(block.logo) }
  const textLeft = kopLeft + (logo ? logo.size + 6 : 0)
  const textWidth = kopLeft + kopWidth - textLeft
  const centred = (text: string, style: Style) => balanced(typesetter, text, style, textWidth)
  const lines = [
    ...centred(block.government, styleOf('regular', kop.government)),
    ...block.office.flatMap((text) =>
      centred(text, styleOf('bold', kop.office, kop.office * 1.16)),
    ),
    ...block.lines.flatMap((text) => centred(text, styleOf('regular', kop.line))),
  ]
  const height = Math.max(totalHeight(lines), logo?.size ?? 0)
  const firstTop = (height - totalHeight(lines)) / 2
  const below = kop.line * 0.55
  const tag: Tag = { type: 'P' }
  const textMarks: Mark[] = placed(lines, firstTop).map(({ line, top: offset }) => ({
    tag,
    paint: (canvas, top) => canvas.line(line, textLeft, top + offset, textWidth, 'center'),
  }))
  const thick = kop.office * 0.13
  const rules: Mark = {
    tag: 'artifact',
    paint: (canvas, top) => {
      const y = top + height + below + thick / 2
      canvas.rule(kopLeft, kopLeft + kopWidth, y, thick)
      canvas.rule(kopLeft, kopLeft + kopWidth, y + thick / 2 + 1.5, 0.6)
    },
  }
  const logoMarks: Mark[] = logo
    ? [
        {
          tag: { type: 'Figure', alt: `Lambang ${block.government}` },
          paint: (canvas, top) =>
            canvas.image(
              logo.picture,
              kopLeft,
              top + (height - logo.size) / 2,
              logo.size,
              logo.size,
            ),
        },
      ]
    : []
  return [
    {
      height: height + below + thick + 2,
      before: 0,
      keep: false,
      text: false,
      marks: [...logoMarks, ...textMarks, rules],
    },
  ]
}

/** Breaks a line of a kop so that its parts are about equally long. */
function balanced(typesetter: Typesetter, text: string, style: Style, width: number): Line[] {
  const lines = typesetter.lines(text, style, width)
  if (lines.length < 2) return lines
  for (let narrow = typesetter.width(text, style) / lines.length; narrow < width; narrow += 4) {
    const tried = typesetter.lines(text, style, narrow)
    if (tried.length === lines.length) return tried
  }
  return lines
}

function placed(lines: Line[], from: number): { line: Line; top: number }[] {
  let top = from
  return lines.map((line) => {
    const here = { line, top }
    top += line.height
    return here
  })
}

/** PNG or JPEG by their first bytes. Throws for anything else, so that no letter goes without kop. */
function pictureOf(base64: string): string {
  const start = Buffer.from(base64.slice(0, 8), 'base64').toString('hex')
  if (!start.startsWith('89504e47') && !start.startsWith('ffd8')) {
    throw new Error('the logo of the letterhead is neither PNG nor JPEG')
  }
  return base64
}

/** Nomor, Sifat, Lampiran, Hal; the date where the signature will stand, on the line of Nomor. */
export function referenceItems(block: ReferenceBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width } = sheet
  const style = textStyle(sheet)
  const [date] = typesetter.lines(block.placeAndDate, style, width)
  const colon = left + widest(typesetter, block.rows, style) + 10
  const valueLeft = colon + 9
  const [number] = block.rows
  const afterNumber = valueLeft + (number ? typesetter.width(number.value, style) : 0) + 18
  const dateLeft = Math.min(
    Math.max(rightColumnOf(sheet).left, afterNumber),
    left + width - (date?.width ?? 0),
  )
  const beforeDate = dateLeft - valueLeft - 14
  const widerBelow = left + width * 0.75 - valueLeft
  // Hal, the last row, is what the letter is about: the place that a listener looks for
  const last = block.rows.length - 1
  const rows = block.rows.map(({ label, value }, index) => ({
    tag: { type: index === last ? 'H1' : 'P' } satisfies Tag,
    label: typesetter.lines(label, style, width)[0],
    colon: typesetter.lines(':', style, width)[0],
    lines: typesetter.lines(breakAfterSlashes(value), style, index === 0 ? beforeDate : widerBelow),
  }))
  let y = 0
  const marks: Mark[] = rows.flatMap(({ tag, label, colon: sign, lines }) => {
    const from = y
    y += totalHeight(lines)
    return {
      tag,
      paint: (canvas, top) => {
        if (label) canvas.line(label, left, top + from, width, 'left')
        if (sign) canvas.line(sign, colon, top + from, width, 'left')
        for (const { line, top: offset } of placed(lines, top + from)) {
          canvas.line(line, valueLeft, offset, width, 'left')
        }
      },
    }
  })
  const dateMark: Mark = {
    tag: { type: 'P' },
    paint: (canvas, top) => date && canvas.line(date, dateLeft, top, date.width, 'left'),
  }
  return [{ height: y, before, keep: false, text: false, marks: [dateMark, ...marks] }]
}

/** A letter number that is too long for its line is parted after a slash rather than anywhere. */
function breakAfterSlashes(value: string): string {
  return value.replaceAll('/', '/\u200b')
}

export function widest(typesetter: Typesetter, rows: { label: string }[], style: Style): number {
  return Math.max(0, ...rows.map(({ label }) => typesetter.width(label, style)))
}

/** Yth. with name and address beside it, in the left part of the sheet. */
export function addresseeItems(block: AddresseeBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width } = sheet
  const style = textStyle(sheet)
  const [salutation] = typesetter.lines(block.salutation, style, width)
  const nameLeft = left + (salutation?.width ?? 0) + 6
  const column = left + width * 0.68 - nameLeft
  const dotted = block.lines.length === 0
  const lines = dotted
    ? typesetter.lines(' \n \n ', style, column)
    : block.lines.flatMap((line) => typesetter.lines(line, style, column))
  const tag: Tag = { type: 'P' }
  const items = lineItems(lines, { left: nameLeft, width: column, align: 'left', before, tag })
  for (const [index, item] of items.entries()) {
    item.text = false
    item.keep = index < items.length - 1
    const line = lines[index]
    if (dotted && line) {
      item.marks = [
        {
          tag: 'artifact',
          paint: (canvas, top) => canvas.dots(nameLeft, nameLeft + column, top + line.baseline + 1),
        },
      ]
    }
  }
  if (salutation) {
    items[0]?.marks.unshift({
      tag,
      paint: (canvas, top) => canvas.line(salutation, left, top, width, 'left'),
    })
  }
  return items
}

/** A receipt's title, its number large, which copy it is, and the number as a QR code. */
export function titleItems(block: TitleBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width, measures } = sheet
  const { title, size } = measures
  const column = width - title.code - 10
  const parts: { tag: Tag; lines: Line[] }[] = [
    {
      tag: { type: 'H1' },
      lines: typesetter.lines(block.title, styleOf('bold', title.size), column),
    },
    {
      tag: { type: 'P' },
      lines: typesetter.lines(block.number, styleOf('bold', title.number), column),
    },
    { tag: { type: 'P' }, lines: typesetter.lines(block.note, styleOf('regular', size), column) },
  ]
  const textHeight = parts.reduce((sum, { lines }) => sum + totalHeight(lines), 0)
  const height = Math.max(textHeight, title.code)
  let y = (height - textHeight) / 2
  const marks: Mark[] = parts.map(({ tag, lines }) => {
    const from = y
    y += totalHeight(lines)
    return {
      tag,
      paint: (canvas, top) => {
        for (const { line, top: offset } of placed(lines, top + from)) {
          canvas.line(line, left, offset, column, 'left')
        }
      },
    }
  })
  const { data, size: modules } = encode(block.number, { ecc: 'M', border: 0 })
  const code: Mark = {
    tag: { type: 'Figure', alt: `Kode QR ${block.number}` },
    paint: (canvas, top) =>
      canvas.squares(data, left + width - title.code, top, title.code / modules),
  }
  return [{ height, before, keep: false, text: false, marks: [...marks, code] }]
}
