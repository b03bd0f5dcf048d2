import { hash } from 'node:crypto'
import type { Asks } from '../../contract/calls.ts'
import { largestAttachment } from '../../contract/attachment-kinds.ts'
import { letterRuns } from '../../contract/letter-kind.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Context, SignedAct } from '../context.ts'
import { yearOf } from '../deadlines/zone.ts'
import { uuidv7 } from '../ids.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { faulty, Refusal } from '../refusal.ts'
import { nextNumber, takeNumber } from '../storage/numbers.ts'
import { agendaOf } from './agenda.ts'
import { keepLetter } from './issue.ts'
import { inOneLine, ownNumber, refuseTaken } from './letter-numbers.ts'
import { refuseDate } from './prepare-letter.ts'

/** Reads how many pages a PDF has; refuses what is none, is broken or is locked. */
export async function countPages(
  context: Context,
  act: SignedAct,
  { content, complaint, date }: Asks<'fileLetter'>,
): Promise<number> {
  refuseDate(context, act, existing(context, act, complaint), date, 'date')
  if (content.byteLength > largestAttachment) throw faulty('content', 'too-large')
  if (Buffer.from(content.subarray(0, 5)).toString('latin1') !== '%PDF-')
    throw new Refusal({ problem: 'not-a-pdf' })
  // Loaded when the first file comes in, not when a register is opened.
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  try {
    const pages = (await PDFDocument.load(content, { updateMetadata: false })).getPageCount()
    if (pages > 0) return pages
  } catch {
    // Whatever the reader stumbles over, it is not a letter that can be filed.
  }
  throw new Refusal({ problem: 'not-a-pdf' })
}

/**
 * Files a letter made elsewhere, byte for byte, under the number it was given there: it counts as any
 * letter of its kind. The next number of the own sequence is taken where it carries exactly that.
 */
export function fileLetter(
  context: Context,
  act: SignedAct,
  asks: Asks<'fileLetter'>,
  pages: number,
): string {
  const row = existing(context, act, asks.complaint)
  refuseMerged(context, row)
  const number = inOneLine(asks.number)
  const run = letterRuns[asks.kind]
  // Receipt, form and disposition carry the register number, whoever made them.
  if (run === 'register' && number !== row.number) throw faulty('number', 'not-allowed')
  const id = uuidv7(act.now, context.random)
  if (run !== 'register') refuseTaken(context, number)
  keepLetter(context, act, row, {
    id,
    kind: asks.kind,
    source: 'filed',
    number,
    sequence: run === 'register' ? null : takenSequence(context, act, asks, run, number),
    fields: { date: asks.date, to: asks.to ?? '', about: asks.about ?? '' },
    pages,
    pdf: asks.content,
    sha256: hash('sha256', asks.content),
  })
  return id
}

/** The place in the own sequence that a number fills: the next one, or one that is empty or was lost. */
function takenSequence(
  context: Context,
  act: SignedAct,
  { kind, date }: Asks<'fileLetter'>,
  run: 'letter' | 'note',
  number: string,
): number | null {
  if (context.office().letterNumbering.way === 'central') return null
  const year = yearOf(date)
  const isIt = (sequence: number) =>
    ownNumber(context, run, kind, sequence, date).toLowerCase() === number.toLowerCase()
  if (isIt(nextNumber(context.db, run, year))) return takeNumber(context.db, run, year)
  const empty = agendaOf(context, act, year).find(
    (line) =>
      line.run === run && line.state === 'gap' && line.sequence !== null && isIt(line.sequence),
  )
  return empty?.sequence ?? null
}
