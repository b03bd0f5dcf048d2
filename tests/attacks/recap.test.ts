import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import type { Role } from '../../src-main/contract/officer.ts'

/** Every text of every sheet, and the lines of the register. */
async function read(desk: Desk, as: Role) {
  const { workbook } = await desk.must('recapWorkbook', { period: '2026-10' }, { as })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(workbook).buffer)
  const texts: string[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text))),
  )
  const lines = (book.getWorksheet('Register')?.rowCount ?? 0) - 1
  return { texts: texts.join('\n'), lines }
}

describe('the workbook in the hands of the officer complained of', () => {
  it('counts the complaint and tells nothing of it', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ subject: 'Timbangan', narrative: 'Lain perkara.' }))
    const { number } = await desk.must(
      'receive',
      intake({
        subject: 'Pungutan di loket',
        narrative: 'Staf meminta uang rokok.',
        complainant: { name: 'Budi Rahasia', address: 'Jl. Sunyi 7', phone: '0811-000-111' },
        officerComplainedOf: desk.officers['admin-staff'],
      }),
    )
    const secrets = [number, 'Budi Rahasia', 'Jl. Sunyi 7', 'Pungutan', 'uang rokok']
    const told = (texts: string) => secrets.filter((secret) => texts.includes(secret))
    const own = await read(desk, 'admin-staff')
    expect([told(own.texts), own.lines]).toEqual([[], 1])
    const other = await read(desk, 'secretary')
    expect([told(other.texts), other.lines]).toEqual([secrets, 2])
    const figures = await desk.must('recap', { period: '2026-10' }, { as: 'admin-staff' })
    expect(figures.received).toBe(2)
  })
})
