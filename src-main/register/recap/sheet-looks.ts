import {
  Color,
  Format,
  FormatAlign,
  FormatBorder,
  FormatUnderline,
  type Worksheet,
} from 'wasm-xlsxwriter'
import type { Office } from '../../contract/office.ts'
import type { RecapFigures } from '../../contract/recap.ts'
import { filterWords } from '../../contract/recap-words.ts'
import { formatMoment, formatPeriod } from '../../contract/words.ts'

const font = 'Arial'
// A colour is used up where it is set, so each use makes its own.
const ink = () => Color.rgb(0x1f2937)
const line = () => Color.rgb(0x9ca3af)
const shade = () => Color.rgb(0xe5eef0)

function plain(size: number): Format {
  return new Format().setFontName(font).setFontSize(size).setFontColor(ink())
}

function boxed(size: number): Format {
  return plain(size).setBorder(FormatBorder.Thin).setBorderColor(line())
}

function counted(size: number): Format {
  return boxed(size).setAlign(FormatAlign.Right).setIndent(1)
}

/** A date that Excel knows as a date, with Indonesian month names whatever the PC's language. */
const dateFormat = '[$-421]d mmmm yyyy'

/** The formats of a recap workbook. */
export function makeLooks() {
  return {
    government: plain(11).setAlign(FormatAlign.Center),
    office: plain(13).setBold().setAlign(FormatAlign.Center),
    officeLine: plain(8).setAlign(FormatAlign.Center),
    rule: plain(8).setBorderTop(FormatBorder.Double),
    title: plain(12).setBold().setAlign(FormatAlign.Center),
    balanceLabel: boxed(10).setIndent(1).setAlign(FormatAlign.VerticalCenter),
    balanceCount: counted(11).setBold().setAlign(FormatAlign.VerticalCenter),
    remainingLabel: boxed(10)
      .setBold()
      .setBackgroundColor(shade())
      .setAlign(FormatAlign.Right)
      .setIndent(1)
      .setAlign(FormatAlign.VerticalCenter),
    remainingCount: counted(12)
      .setBold()
      .setBackgroundColor(shade())
      .setAlign(FormatAlign.VerticalCenter),
    blockTitle: boxed(9).setIndent(1).setBold().setBackgroundColor(shade()),
    label: boxed(9).setIndent(1),
    count: counted(9).setNumFormat('#,##0'),
    days: counted(9).setNumFormat('#,##0.0'),
    share: counted(9).setNumFormat('0%'),
    missing: counted(9),
    totalLabel: boxed(9).setIndent(1).setBold(),
    totalCount: counted(9).setBold().setNumFormat('#,##0'),
    definitions: plain(8).setTextWrap().setAlign(FormatAlign.Top),
    signature: plain(10).setAlign(FormatAlign.Center),
    signatureName: plain(10)
      .setBold()
      .setUnderline(FormatUnderline.Single)
      .setAlign(FormatAlign.Center),
    provenance: plain(8).setItalic(),
    header: boxed(9)
      .setBold()
      .setBackgroundColor(shade())
      .setTextWrap()
      .setAlign(FormatAlign.Center)
      .setAlign(FormatAlign.VerticalCenter),
    text: boxed(9).setTextWrap().setAlign(FormatAlign.Top),
    centred: boxed(9).setAlign(FormatAlign.Center).setAlign(FormatAlign.Top),
    number: boxed(9).setNumFormat('0').setAlign(FormatAlign.Center).setAlign(FormatAlign.Top),
    date: boxed(9).setNumFormat(dateFormat).setAlign(FormatAlign.Left).setAlign(FormatAlign.Top),
  }
}
export type Looks = ReturnType<typeof makeLooks>

/** Paper codes of the file format: Folio (8.5 x 13 inches) is the F4 of Indonesian offices. */
const papers: Record<Office['paper'], number> = { F4: 14, A4: 9 }

/** What a page's header or footer may hold. */
export const headerLimit = 255

/**
 * Landscape, one page wide; at the foot of every page the period, the filter, when it was made and the
 * head of the history.
 */
export function preparePage(sheet: Worksheet, office: Office, figures: RecapFigures): void {
  const { period, madeAt, head } = figures
  sheet.setPaperSize(papers[office.paper])
  sheet.setLandscape()
  sheet.setMargins(0.4, 0.4, 0.6, 0.7, 0.3, 0.3)
  sheet.setPrintCenterHorizontally(true)
  const made = `${formatPeriod(period)} · ${filterWords} · dibuat ${formatMoment(madeAt)}`
  const footer = `&L&6${made}\nRiwayat ${head}&C&8Halaman &P dari &N&R&8`
  sheet.setFooter(footer + pageWords(office.shortName, headerLimit - footer.length))
}

/** Text for a page's header or footer, where `&` is a command; never cut inside one. */
export function pageWords(text: string, limit: number): string {
  let words = ''
  for (const sign of text) {
    const safe = sign === '&' ? '&&' : sign
    if (words.length + safe.length > limit) break
    words += safe
  }
  return words
}
