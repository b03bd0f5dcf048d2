import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { hostileTexts } from '../fixtures/hostile.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

/**
 * Text that is somebody else's language (HTML, scripts, formulas, merge fields, SQL), in every field that
 * takes text and in the names of files: it comes back to the letter, and stays text on every paper.
 */

/** As the fields take it: NFC, and short enough for the shortest. */
const texts = hostileTexts.filter((text) => text.length < 60).map((text) => text.normalize('NFC'))

/** Ends a text with what field it stands in, so that each is found again. */
const into = (text: string, field: string) => `${text} ${field}`

async function hostileCase(desk: Desk, text: string): Promise<{ number: string; given: string[] }> {
  const given: string[] = []
  const put = (field: string) => {
    const one = into(text, field)
    given.push(one)
    return one
  }
  const { number, revision } = await desk.must(
    'receive',
    intake({
      subject: put('perihal'),
      narrative: put('uraian'),
      requestedRemedy: put('tuntutan'),
      place: put('tempat'),
      referredBy: put('dirujuk'),
      officerComplainedOf: put('terlapor'),
      laporTrackingId: put('lp'),
      incomingLetter: { number: put('surat'), agendaNumber: put('agenda') },
      complainant: {
        name: put('nama'),
        address: put('alamat'),
        phone: put('tel'),
        email: put('surel'),
        representedBy: put('kuasa'),
      },
    }),
  )
  const change = { requestedRemedy: put('diubah') }
  await desk.must('correct', { number, basedOn: revision, change })
  const shown = { document: 'berkas-pengaduan', as: 'note', note: put('bukti') } as const
  const note = put('catatan')
  await desk.must('completeStep', { number, step: 'hand-over', note, evidence: [shown] })
  const disposed = {
    number,
    instruction: put('instruksi'),
    givenBy: put('pemberi'),
    to: put('bagi'),
  }
  await desk.must('dispose', disposed)
  await desk.must('pause', { number, reason: 'other-agency', note: put('jeda') })
  await desk.must('resume', { number, note: put('lanjut') })
  await desk.must('findIncomplete', { number, note: put('kurang') })
  const content = new TextEncoder().encode('isi')
  await desk.must('attach', { number, name: put('berkas'), content })
  await desk.must('transfer', { number, to: put('dinas'), note: put('alasan') })
  return { number, given }
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesOf)
}

/** What of these cells a spreadsheet would reckon or follow, besides the workbook's own sums. */
async function liveIn(workbook: Uint8Array): Promise<{ live: string[]; cells: string[] }> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(workbook).buffer)
  const live: string[] = []
  const cells: string[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        cells.push(cell.text)
        if (cell.hyperlink) live.push(cell.hyperlink)
        if (cell.formula && !/^[A-Z0-9+\-*/(),.$:! ]+$|^(IF|SUM|COUNT)/.test(cell.formula))
          live.push(cell.formula)
      }),
    ),
  )
  return { live, cells }
}

/** Without what a reader of a PDF puts in or leaves out where a line ends. */
const flat = (text: string) => text.replaceAll(/[\s\p{Cf}-]+/gu, '')

describe('hostile text in every field', () => {
  it('comes back to the letter, and is text in the workbook and in the papers', async () => {
    const desk = await openDesk()
    const cases: { number: string; given: string[] }[] = []
    const office = await desk.must('office', {})
    const keeper = { as: 'register-keeper' } as const
    const divisions = office.office.divisions.map((one) => ({ ...one, name: `=1+1 <b>${one.id}` }))
    const named = {
      ...office.office,
      name: '=cmd|calc <script>',
      shortName: '@SUM(1) <i>',
      divisions,
    }
    await desk.must('changeOffice', { office: named, basedOn: office.revision }, keeper)
    for (const text of texts) cases.push(await hostileCase(desk, text))
    await desk.reopen()

    for (const { number, given } of cases) {
      const file: CaseFile = await desk.must('readCase', { number })
      const leaves = new Set(leavesOf(file))
      expect(given.filter((one) => !leaves.has(one))).toEqual([])
    }

    // With the sheet that tells what came after a recap was issued.
    desk.now('2026-11-03T09:00:00+07:00')
    await desk.must('issueRecap', { period: '2026-10' })
    await desk.must('receive', intake({ subject: '=1+1' }))
    const { workbook } = await desk.must('recapWorkbook', { period: '2026-10' })
    const { live, cells } = await liveIn(workbook)
    expect(live).toEqual([])
    for (const text of texts) expect(cells).toContain(into(text, 'nama'))
    for (const text of texts) expect(cells.join('\n')).toContain(into(text, 'perihal'))

    for (const { number, given } of cases.filter((_, index) => index % 9 === 0)) {
      const { pdf } = await desk.must('drawPaper', { paper: 'dossier', number })
      const read = flat(inspect(pdf, 'pdftotext', ['-raw']))
      const told = given.filter((one) => /(perihal|uraian|nama|alamat|catatan)$/.test(one))
      expect(told.filter((one) => !read.includes(flat(one)))).toEqual([])
      // Nothing in it runs, leads away or opens by itself.
      const objects = inspect(pdf, 'qpdf', ['--json'])
      expect(objects).not.toMatch(/"\/(JavaScript|JS|Launch|URI|OpenAction|SubmitForm|AA)"/)
    }
  }, 120_000)
})
