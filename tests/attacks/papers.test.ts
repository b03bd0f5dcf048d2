import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { letterKinds, letterRuns } from '../../src-main/contract/letter-kind.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

const formulas = [
  '=HYPERLINK("http://contoh.invalid","klik")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '=cmd|"/c calc"!A1',
  ';=1+1',
  '＝1+1',
]

describe('the recap workbook', () => {
  it.each(formulas)('keeps %j a text wherever it was typed', async (typed) => {
    const desk = await openDesk()
    await desk.must(
      'receive',
      intake({
        subject: typed,
        narrative: typed,
        requestedRemedy: typed,
        place: typed,
        officerComplainedOf: typed,
        referredBy: typed,
        laporTrackingId: typed,
        complainant: { name: typed, address: typed, phone: typed },
        incomingLetter: { number: typed },
      }),
    )
    const { workbook } = await desk.must('recapWorkbook', { period: '2026-10' })
    const read = new ExcelJS.Workbook()
    await read.xlsx.load(Uint8Array.from(workbook).buffer)
    const texts: string[] = []
    const live: string[] = []
    read.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.String) texts.push(cell.text.trim())
          if (cell.hyperlink) live.push(cell.hyperlink)
          // The workbook's own sums may stand in it, made of cells alone.
          if (/HYPERLINK|cmd|1\+1|2\+3/.test(cell.formula)) live.push(cell.formula)
        }),
      ),
    )
    expect(live).toEqual([])
    expect(texts).toContain(typed.trim())
  })
})

const markup = '{nama} {{nama}} {complainant.name} ${nama} <b>tebal</b> <script>x</script> &lt; %s'

describe('a letter', () => {
  it.each(letterKinds)(
    '%s prints what was typed, and reads no template or markup in it',
    async (kind) => {
      const desk = await openDesk()
      const { number } = await desk.must(
        'receive',
        intake({ subject: markup, narrative: markup, complainant: { name: 'Siti {alamat} <i>' } }),
      )
      const { pdf } = await desk.must('issueLetter', {
        complaint: number,
        kind,
        fields: { to: 'Kepala {jabatan} <u>Pasar</u> &amp;' },
      })
      const text = inspect(pdf, 'pdftotext').replaceAll(/\s+/g, ' ')
      const to = letterRuns[kind] === 'register' ? '' : 'Kepala {jabatan} <u>Pasar</u> &amp;'
      expect(text.replaceAll(' ', '')).toContain(markup.replaceAll(' ', ''))
      expect(text).toContain(to)
      expect(text).not.toMatch(/undefined|\[object|null/)
    },
  )

  it('runs over pages where 100,000 letters without a blank were typed', async () => {
    const desk = await openDesk()
    const narrative = 'W{}<>'.repeat(20_000)
    const { number } = await desk.must('receive', intake({ narrative, subject: 'p'.repeat(500) }))
    const made = await desk.must('issueLetter', { complaint: number, kind: 'receipt', fields: {} })
    expect(inspect(made.pdf, 'qpdf', ['--check'])).toMatch(/No syntax/)
  })

  it('takes no recipient that the date, the number or a key could smuggle in', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const attempts: Record<string, unknown>[] = [
      { number: '../../x' },
      { date: '2026-02-30' },
      { date: '9999-12-31' },
      { to: 'x'.repeat(1_000_000) },
      { signatory: '__proto__' },
      { unheardOf: 'x' },
    ]
    const ended: string[] = []
    for (const fields of attempts) {
      const asks = { complaint: number, kind: 'declination', fields } as const
      const outcome = await desk.call('issueLetter', asks)
      ended.push('problem' in outcome ? outcome.problem.problem : 'issued')
    }
    expect(ended).toEqual(attempts.map(() => 'invalid'))
    expect((await desk.must('readCase', { number })).letters).toEqual([])
  })
})
