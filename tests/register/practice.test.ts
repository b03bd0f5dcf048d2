import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import ExcelJS from 'exceljs'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { practiceMark } from '../../src-main/register/letters/pdf/practice-mark.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

/** A desk whose register is one for practice, made as such. */
async function practiceDesk(): Promise<Desk> {
  const desk = await openDesk()
  desk.register.context().db.prepare('UPDATE register SET demo = 1').run()
  await desk.reopen()
  return desk
}

const bare = (text: string) => text.replaceAll(/\s/g, '')

/** Each page's text without spaces: slanted words come out of a reader in pieces. */
function pagesIn(pdf: Uint8Array): string[] {
  return inspect(pdf, 'pdftotext', ['-raw']).split('\f').slice(0, -1).map(bare)
}

/** Pages that do not say it, by name; and files that are not sound. */
function unmarked(pdf: Uint8Array, what: string): string[] {
  const pages = pagesIn(pdf)
  const silent = pages.flatMap((page, index) =>
    page.includes(bare(practiceMark)) ? [] : [`${what}, page ${index + 1}`],
  )
  const sound = pages.length > 0 && inspect(pdf, 'qpdf', ['--check']).includes('No syntax')
  return [...silent, ...(sound ? [] : [what])]
}

describe('what a practice register prints', () => {
  it('says on every page that it is none: letters, previews, papers, foreign pages of a dossier', async () => {
    const desk = await practiceDesk()
    const { number } = await desk.must('receive', intake())
    const foreign = await PDFDocument.create()
    const font = await foreign.embedFont(StandardFonts.Helvetica)
    foreign.addPage([420, 595]).drawText('Bukti asli', { x: 40, y: 300, font, size: 14 })
    const content = new Uint8Array(await foreign.save())
    await desk.must('attach', { number, name: 'bukti.pdf', content })
    const found: string[] = []
    for (const kind of ['receipt', 'disposition', 'follow-up-complainant', 'forwarding'] as const) {
      const asks = { complaint: number, kind, fields: {} }
      found.push(...unmarked((await desk.must('draftLetter', asks)).pdf, `draft ${kind}`))
      const { letter } = await desk.must('issueLetter', asks)
      found.push(...unmarked((await desk.must('readLetter', { letter: letter.id })).pdf, kind))
    }
    const papers: PaperInput[] = [
      { paper: 'wall-list' },
      { paper: 'handover' },
      { paper: 'swimlane', number },
      { paper: 'procedure', id: 'langsung', version: 1 },
      { paper: 'blank-form' },
      { paper: 'agenda', month: '2026-10' },
      { paper: 'register-book', month: '2026-10' },
      { paper: 'dossier', number },
      { paper: 'recap', period: '2026-10' },
    ]
    for (const paper of papers) {
      const { pdf } = await desk.must('drawPaper', paper, { as: 'head' })
      found.push(...unmarked(pdf, paper.paper))
    }
    expect(found).toEqual([])
  })

  it('says so in the head of every sheet of the workbook', async () => {
    const desk = await practiceDesk()
    await desk.must('receive', intake())
    const { workbook } = await desk.must('recapWorkbook', { period: '2026-10' })
    const read = new ExcelJS.Workbook()
    await read.xlsx.load(workbook.buffer as never)
    expect(read.worksheets.length).toBeGreaterThan(1)
    for (const { headerFooter } of read.worksheets)
      expect(headerFooter.oddHeader).toContain(practiceMark)
  })

  it('and a real register never does', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const asks = { complaint: number, kind: 'receipt' as const, fields: {} }
    const [page] = pagesIn((await desk.must('draftLetter', asks)).pdf)
    expect(page).not.toContain('LATIHAN')
    const paper = await desk.must('drawPaper', { paper: 'wall-list' })
    expect(pagesIn(paper.pdf).join('')).not.toContain('LATIHAN')
  })
})

describe('practice and the real register', () => {
  it('a backup of the one is no backup for the other', async () => {
    const real = await openDesk()
    const practice = await practiceDesk()
    const folder = ownFolder()
    const as = { as: 'register-keeper' } as const
    for (const [from, to] of [
      [real, practice],
      [practice, real],
    ] as const) {
      const file = join(folder, `${from === real ? 'real' : 'practice'}.meja-aduan`)
      await from.must('keepBackup', { file }, as)
      expect(await to.call('restoreBackup', { file }, as)).toMatchObject({
        problem: { problem: 'not-a-backup' },
      })
      // What was open is still open.
      expect(await to.must('countComplaints', {})).toEqual({ count: 0 })
    }
  })

  it('begins anew: nothing of it is left, and nothing but a practice register is thrown away', async () => {
    const desk = await practiceDesk()
    await desk.must('receive', intake())
    const now = Date.UTC(2026, 9, 6)
    const surroundings = { clock: () => now, random: randomBytes, assets }
    desk.register.close()
    const fillPractice = async (folder: string) => {
      const made = await openRegister(folder, { ...surroundings, create: { demo: true } })
      if ('answer' in made) made.answer.close()
      return made
    }
    const opened = await openRegister(desk.folder, { ...surroundings, fillPractice })
    if ('problem' in opened) throw new Error(opened.problem.problem)
    desk.register = opened.answer
    onTestFinished(() => opened.answer.close())
    expect(await desk.must('countComplaints', {})).toEqual({ count: 1 })
    const caller = { officer: desk.officers['service-officer'], callId: null }
    expect(await opened.answer.call('emptyPractice', {}, caller)).toEqual({ answer: {} })
    expect(await opened.answer.call('countComplaints', {}, caller)).toMatchObject({
      problem: { problem: 'not-signed-in' },
    })
    const welcome = await opened.answer.call('welcome', {}, { officer: null, callId: null })
    const { officers } = (welcome as { answer: { officers: { id: string }[] } }).answer
    const again = { officer: officers[0]?.id ?? '', callId: null }
    expect(await opened.answer.call('countComplaints', {}, again)).toEqual({ answer: { count: 0 } })
    expect(await opened.answer.call('verify', {}, again)).toMatchObject({
      answer: { ok: true, findings: [] },
    })
    expect(readdirSync(join(desk.folder, 'replaced'))).toEqual([])

    const real = await openDesk()
    expect(await real.call('emptyPractice', {})).toEqual({ problem: { problem: 'not-allowed' } })
  })
})
