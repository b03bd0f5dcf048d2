import { Workbook } from 'wasm-xlsxwriter'
import type { BreachPerson } from '../../contract/personal-data-calls.ts'
import { practiceMark } from '../letters/pdf/practice-mark.ts'
import { makeLooks } from '../recap/sheet-looks.ts'
import { toldByOthers } from './breach-paper.ts'

const columns: readonly (readonly [
  name: string,
  width: number,
  cell: (person: BreachPerson) => string,
])[] = [
  ['Nama', 30, ({ name }) => name ?? toldByOthers],
  ['Telepon', 20, ({ phone }) => phone ?? ''],
  ['Surel', 28, ({ email }) => email ?? ''],
  ['Alamat', 40, ({ address }) => address ?? ''],
  ['Pengaduan', 22, ({ numbers }) => numbers.join(', ')],
  ['Data', 50, ({ data }) => data.join(', ')],
  ['Diberitahu pada', 18, () => ''],
]

/** The list as a workbook whose cells are texts alone: nothing that was typed is a formula there. */
export function breachWorkbook(people: readonly BreachPerson[], practice: boolean): Uint8Array {
  const workbook = new Workbook()
  try {
    const sheet = workbook.addWorksheet()
    const looks = makeLooks()
    sheet.setName('Terdampak')
    columns.forEach(([name, width, cell], column) => {
      sheet.setColumnWidth(column, width)
      sheet.writeStringWithFormat(0, column, name, looks.header)
      people.forEach((person, index) =>
        sheet.writeStringWithFormat(index + 1, column, cell(person), looks.text),
      )
    })
    sheet.setFreezePanes(1, 1)
    if (practice) sheet.setHeader(`&C&"Arial,Bold"&16${practiceMark}`)
    return workbook.saveToBufferSync()
  } finally {
    workbook.free()
  }
}
