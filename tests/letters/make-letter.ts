import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { LetterFields } from '../../src-main/contract/letter.ts'
import type { Office } from '../../src-main/contract/office.ts'
import type { Procedure } from '../../src-main/contract/procedure.ts'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { composeLetter, fillFields } from '../../src-main/register/letters/compose.ts'
import type { FilledFields } from '../../src-main/register/letters/compose.ts'
import type { LetterContent } from '../../src-main/register/letters/letter-content.ts'
import { drawLetter } from '../../src-main/register/letters/pdf/draw-letter.ts'
import { readLetterWordings } from '../../src-main/register/letters/read-wordings.ts'
import { sampleCase, sampleOffice, sampleOfficer } from '../fixtures/case-file.ts'

export const assetsFolder = join(import.meta.dirname, '../../assets')
export const wordings = readLetterWordings(assetsFolder)
const madeAt = Date.UTC(2026, 9, 19, 2, 30)

export type Wish = {
  kind: LetterKind
  caseFile?: CaseFile
  office?: Office
  procedure?: Procedure
  fields?: Partial<Record<keyof FilledFields, unknown>>
  number?: string | null
  draft?: boolean
  paper?: Office['paper']
  font?: Office['font']
  margins?: Office['margins']
  practice?: boolean
}

export type Made = {
  fields: FilledFields
  content: LetterContent
  pdf: Uint8Array
  pages: number
  unprintable: string[]
}

/** Fills, composes and draws a letter as an office would issue it on 19 October 2026. */
export async function makeLetter(wish: Wish): Promise<Made> {
  const { kind, caseFile = sampleCase(), office = sampleOffice(), draft = false } = wish
  const { procedure } = wish
  const subject = { kind, caseFile, office, officer: sampleOfficer(), wordings, procedure }
  const fields = fillFields({
    ...subject,
    today: OfficeDate.parse('2026-10-19'),
    fields: LetterFields.parse(wish.fields ?? {}),
  })
  const number = wish.number === undefined ? '500.2.3/41/35.99.403/2026' : wish.number
  const head = draft ? null : 'c0ffee'.padEnd(64, '1234567890')
  const content = composeLetter({ ...subject, fields, number, draft, madeAt, head })
  const { paper = office.paper, font = office.font, margins = office.margins } = wish
  const options = { paper, font, margins, assetsFolder, practice: wish.practice ?? false }
  return { fields, content, ...(await drawLetter(content, options)) }
}

type Tool = 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'qpdf'

/** Gives a PDF to a tool of poppler or qpdf and answers what it prints; throws where the tool does. */
export function inspect(pdf: Uint8Array, tool: Tool, options: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'))
  try {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, pdf)
    const toOutput = tool === 'pdftotext' ? ['-'] : []
    return execFileSync(tool, [...options, file, ...toOutput], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of each page as it stands on the paper. */
export function pagesOf(pdf: Uint8Array): string[] {
  return inspect(pdf, 'pdftotext', ['-layout']).split('\f').slice(0, -1)
}

/** The whole text in one line. */
export function textOf(pdf: Uint8Array): string {
  return flat(pagesOf(pdf).join(' '))
}

/** Text with every run of white space as one space, for phrases that a line end may part. */
export function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

export type Box = {
  page: number
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Each word with its place on its page, in points. */
export function boxesOf(pdf: Uint8Array): Box[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g
  const pages = inspect(pdf, 'pdftotext', ['-bbox']).split('<page ').slice(1)
  return pages.flatMap((page, index) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      page: index + 1,
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  )
}

/** Pairs of words that cover each other by more than a hair. */
export function overlapsIn(boxes: Box[]): string[] {
  const hair = 1
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.page === other.page &&
          one.left < other.right - hair &&
          other.left < one.right - hair &&
          // a line's box reaches above and below its letters
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
            0.5 * Math.min(one.bottom - one.top, other.bottom - other.top),
      )
      .map((other) => `${one.text} / ${other.text}`),
  )
}
