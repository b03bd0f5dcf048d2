import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readApart, usualSizes } from '../../src-main/register/import/read-apart.ts'
import { openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { header, oldRow, profile, workbookOf } from '../import/old-register.ts'
import { odsOf, workbook } from './make-workbook.ts'
import { makeZip } from './make-zip.ts'

const keeper = { as: 'register-keeper' } as const
const why = (reason: string) => ({ problem: 'import-file', why: reason })
/** Small, so that what grows without end comes to it soon. */
const limits = { heapMegabytes: 64, milliseconds: 120_000 }

async function refusal(desk: Desk, content: Uint8Array) {
  const asks = { name: 'register.xlsx', content, profile: profile() }
  const outcome = await desk.call('takeImport', asks, keeper)
  return 'problem' in outcome ? outcome.problem : outcome.answer
}

const odsCell = (text: string, repeated = 1) =>
  `<table:table-cell office:value-type="string" table:number-columns-repeated="${repeated}"><text:p>${text}</text:p></table:table-cell>`
const odsRow = (cells: string, repeated = 1) =>
  `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`

describe('a hostile archive', () => {
  it('that repeats a cell of .ods millions of times ends with its reader, and the register goes on', async () => {
    const desk = await openDesk()
    const grows = odsOf(odsRow(odsCell('x', 16_384), 1_048_576))
    expect(grows.byteLength).toBeLessThan(3_000)
    const file = join(ownFolder(), 'a.ods')
    writeFileSync(file, grows)
    const asks = { file, what: { sheet: null, into: `${file}.rows` }, ...usualSizes }
    await expect(readApart(asks, limits, 'process')).rejects.toMatchObject({
      problem: why('out-of-memory'),
    })
    // As a sheet really ends: one row repeated to the bottom, without anything in it.
    const ends = odsOf(odsRow(odsCell('Tgl')) + odsRow('<table:table-cell/>', 1_048_575))
    writeFileSync(file, ends)
    const small = { file, what: { samplesOf: 9 }, ...usualSizes }
    expect(await readApart(small)).toMatchObject({
      kind: 'ods',
      tables: [{ rows: [{ row: 1, cells: ['Tgl'] }] }],
    })
    expect(await desk.must('countComplaints', {})).toEqual({ count: 0 })
  })

  it('whose entities grow by ten each time is read as it is written', async () => {
    const grow = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    )
    const head = `<!DOCTYPE x [<!ENTITY e0 "tumbuh">${grow.join('')}]>`
    const file = join(ownFolder(), 'a.ods')
    writeFileSync(file, odsOf(odsRow(odsCell('&e12;')), head))
    const read = await readApart({ file, what: { samplesOf: 9 }, ...usualSizes }, limits)
    expect(JSON.stringify(read).length).toBeLessThan(1_000)
  })

  it('in which another archive lies: what is inside that is never unpacked', async () => {
    const desk = await openDesk()
    const zeros = Buffer.alloc(8 * 2 ** 20)
    const inner = makeZip([{ name: 'xl/big.xml', bytes: zeros, deflate: true }])
    const twice = makeZip([{ name: 'dalam.xlsx', bytes: inner, deflate: true }])
    expect(await refusal(desk, new Uint8Array(twice))).toEqual(why('not-a-table'))
    const good = await workbookOf([header, oldRow(1)])
    const wrapped = makeZip([{ name: 'a.xlsx', bytes: Buffer.from(good) }])
    expect(await refusal(desk, new Uint8Array(wrapped))).toEqual(why('not-a-table'))
    const columns = { receivedAt: 'Tgl', channel: 'Saluran', narrative: 'Uraian' }
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = [
      ['Tgl', 'Saluran', 'Uraian'],
      ['5/1/2024', 'Surat', 'Kios bocor.'],
    ].map((texts, index) => `<row r="${index + 1}">${texts.map(cell).join('')}</row>`)
    const holding = workbook(`<sheetData>${rows.join('')}</sheetData>`, [
      { name: 'xl/embeddings/dalam.xlsx', bytes: inner },
      { name: 'xl/embeddings/dalam.zip', bytes: twice, deflate: true },
    ])
    const tried = await desk.must(
      'tryImport',
      { name: 'a.xlsx', content: holding, profile: profile({ columns, keepNumbers: false }) },
      keeper,
    )
    expect(tried).toMatchObject({ rows: 1, taken: 1 })
    expect(existsSync(join(desk.folder, 'import-reading'))).toBe(false)
  })
})
