import type { Office } from '../../../contract/office.ts'

/** All lengths of the drawing are points (1/72 inch), measured from the upper left corner. */
export type Paper = { width: number; height: number }

export const papers: Record<Office['paper'], Paper> = {
  /** 215 x 330 mm, the folio of Indonesian offices. */
  F4: { width: 609.45, height: 935.43 },
  A4: { width: 595.28, height: 841.89 },
}

export const centimetre = 72 / 2.54

const millimetre = centimetre / 10

/** The office's margins of a surat dinas, from the millimetres of its settings. */
export function letterMargins({ left, right, top, bottom }: Office['margins']): Margins {
  return {
    left: left * millimetre,
    right: right * millimetre,
    top: top * millimetre,
    bottom: bottom * millimetre,
  }
}

/** A receipt's: room for the punch at the left. */
export const receiptMargins = {
  left: 2 * centimetre,
  right: 1.5 * centimetre,
  top: 2 * centimetre,
  bottom: 1.5 * centimetre,
}

/** Two receipts on a sheet, each with these margins in its half. */
export const halfSheetMargins = {
  ...receiptMargins,
  top: 0.7 * centimetre,
  bottom: 0.5 * centimetre,
}

export type Margins = { left: number; right: number; top: number; bottom: number }

/** Type sizes and distances of one kind of sheet. */
export type Measures = {
  align: 'justify' | 'left'
  size: number
  leading: number
  /** Notices under a receipt. */
  small: number
  smallLeading: number
  /** Between blocks. */
  gap: number
  /** Between paragraphs. */
  paragraphGap: number
  indent: number
  itemIndent: number
  /** Free height above a name, for signature and stamp. */
  signatureRoom: number
  kop: { logo: number; government: number; office: number; line: number; gap: number }
  title: { size: number; number: number; code: number }
  /** Ruled lines of a form, for handwriting. */
  writing: { lines: number; leading: number }
}

/** A letter of more than one page: size 11 on a leading of 1.4. */
export const manyPagesMeasures: Measures = {
  align: 'justify',
  size: 11,
  leading: 15.4,
  small: 8.5,
  smallLeading: 10.5,
  gap: 15,
  paragraphGap: 6,
  indent: 1.25 * centimetre,
  itemIndent: 20,
  signatureRoom: 58,
  kop: { logo: 66, government: 14, office: 17, line: 9.5, gap: 16 },
  title: { size: 13, number: 20, code: 64 },
  writing: { lines: 8, leading: 20 },
}

/** The measures of a letter of one page, the roomiest first. */
export const letterMeasures: Measures[] = [
  { ...manyPagesMeasures, size: 12, leading: 17, gap: 17, itemIndent: 22, signatureRoom: 62 },
  manyPagesMeasures,
  { ...manyPagesMeasures, leading: 14.7, gap: 13, paragraphGap: 5, signatureRoom: 55 },
  { ...manyPagesMeasures, leading: 14, gap: 11, paragraphGap: 4, signatureRoom: 52 },
]

/** A receipt that has a page to itself. */
export const receiptMeasures: Measures = {
  ...manyPagesMeasures,
  align: 'left',
  size: 10.5,
  leading: 14,
  small: 8,
  smallLeading: 10,
  gap: 12,
  paragraphGap: 4,
  itemIndent: 10,
  signatureRoom: 48,
  kop: { logo: 52, government: 12, office: 14, line: 8.5, gap: 12 },
}

/** A receipt of which two share a sheet, the roomiest first. */
export const halfSheetMeasures: Measures[] = [
  halfSheet(10, 12.8),
  halfSheet(9, 11.4),
  halfSheet(8.5, 10.6),
  halfSheet(8, 9.8),
  { ...halfSheet(8, 9.4), gap: 3.5, paragraphGap: 1.5 },
]

function halfSheet(size: number, leading: number): Measures {
  return {
    ...receiptMeasures,
    size,
    leading,
    small: size - 1.5,
    smallLeading: size,
    gap: 5,
    paragraphGap: 2,
    itemIndent: 8,
    signatureRoom: size * 3.4,
    kop: { logo: 36, government: 8.5, office: 10.5, line: 7, gap: 5 },
    title: { size: 10.5, number: 16, code: 42 },
  }
}

/** A form of half a sheet: as many lines to write on as there is room for, then smaller type. */
export const formMeasures: Measures[] = [
  form(10, 12.8, 8),
  form(10, 12.8, 6),
  form(10, 12.8, 5),
  form(9.5, 12, 5),
  form(9.5, 12, 4),
  form(9, 11.4, 4),
  form(8.5, 10.6, 4),
  form(8.5, 10.6, 3),
  form(8, 9.8, 3),
  form(8, 9.6, 2),
]

/** A form too long for half a sheet, on a page to itself. */
export const fullFormMeasures: Measures[] = [
  receiptMeasures,
  { ...receiptMeasures, writing: { lines: 5, leading: 18 } },
  form(10, 12.8, 5),
  form(9, 11.4, 4),
  form(8, 9.8, 4),
]

/** A form of a whole sheet: as many lines to write on as there is room for, then smaller type. */
export const wholeFormMeasures: Measures[] = [
  { ...receiptMeasures, writing: { lines: 14, leading: 20 } },
  { ...receiptMeasures, writing: { lines: 11, leading: 20 } },
  { ...receiptMeasures, writing: { lines: 8, leading: 20 } },
  ...fullFormMeasures.slice(1),
]

function form(size: number, leading: number, lines: number): Measures {
  return {
    ...halfSheet(size, leading),
    small: 7.5,
    smallLeading: 9.2,
    kop: { logo: 32, government: 8, office: 10, line: 6.5, gap: 4 },
    title: { size: 11, number: 16, code: 42 },
    writing: { lines, leading: 17 },
  }
}
