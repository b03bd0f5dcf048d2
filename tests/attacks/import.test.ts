import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readApart, usualLimits, usualSizes } from '../../src-main/register/import/read-apart.ts'
import { openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { csv, header, oldRow, profile, workbookOf } from '../import/old-register.ts'
import { workbook } from './make-workbook.ts'
import { makeZip } from './make-zip.ts'

const keeper = { as: 'register-keeper' } as const

async function refusal(desk: Desk, content: Uint8Array, given = profile()) {
  const outcome = await desk.call(
    'takeImport',
    { name: 'register.xlsx', content, profile: given },
    keeper,
  )
  expect(existsSync(join(desk.folder, 'import-reading'))).toBe(false)
  expect(await desk.must('countComplaints', {})).toEqual({ count: 0 })
  return 'problem' in outcome ? outcome.problem : outcome.answer
}

const why = (reason: string) => ({ problem: 'import-file', why: reason })
describe('a hostile file', () => {
  it('of another kind, empty, cut off or locked ends in a sentence', async () => {
    const desk = await openDesk()
    const good = await workbookOf([header, oldRow(1)])
    expect(await refusal(desk, new Uint8Array())).toEqual(why('empty'))
    expect(await refusal(desk, csv('%PDF-1.7\n%âãÏÓ'))).toEqual(why('not-a-table'))
    expect(await refusal(desk, csv('<html><table><tr><td>a'))).toEqual(why('not-a-table'))
    expect(await refusal(desk, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toEqual(
      why('not-a-table'),
    )
    expect(await refusal(desk, good.subarray(0, good.length - 400))).toEqual(why('damaged'))
    const docx = makeZip([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }])
    expect(await refusal(desk, new Uint8Array(docx))).toEqual(why('not-a-table'))
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ])
    expect(await refusal(desk, new Uint8Array(locked))).toEqual(why('password'))
    const brokenOld = Buffer.concat([locked.subarray(0, 8), Buffer.alloc(2_000, 7)])
    expect(await refusal(desk, new Uint8Array(brokenOld))).toEqual(why('damaged'))
  })

  it('that unpacks to too much, or lies about its size, is not unpacked', async () => {
    const desk = await openDesk()
    const zeros = Buffer.alloc(8 * 2 ** 20)
    const bomb = workbook('<sheetData/>', [{ name: 'xl/big.xml', bytes: zeros, deflate: true }])
    expect(await refusal(desk, bomb)).toEqual(why('too-large'))
    const declared = workbook('<sheetData/>', [
      { name: 'xl/big.xml', bytes: Buffer.from('x'), claims: 400 * 2 ** 20, deflate: true },
    ])
    expect(await refusal(desk, declared)).toEqual(why('too-large'))
    const lying = workbook('<sheetData/>', [
      { name: 'xl/big.xml', bytes: zeros, claims: 900_000, deflate: true },
    ])
    expect(await refusal(desk, lying)).toEqual(why('damaged'))
    // One megabyte that four hundred entries call their own, and ten thousand entries of nothing.
    const mixed = Buffer.from(Array.from({ length: 2 ** 20 }, (_, index) => (index * index) % 251))
    const shared = Array.from({ length: 400 }, (_, index) => ({
      name: `xl/${index}.xml`,
      bytes: mixed,
      overlaps: index > 0,
    }))
    expect(await refusal(desk, workbook('<sheetData/>', shared))).toEqual(why('too-large'))
    const nothing = { bytes: Buffer.alloc(0) }
    const many = Array.from({ length: 10_001 }, (_, index) => ({ ...nothing, name: `xl/${index}` }))
    expect(await refusal(desk, workbook('<sheetData/>', many))).toEqual(why('too-large'))
  })

  it('that claims a million rows is read to its end, and one of too many rows refused', async () => {
    const desk = await openDesk()
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (n: number, ...texts: string[]) => `<row r="${n}">${texts.map(cell).join('')}</row>`
    const columns = { receivedAt: 'Tgl', channel: 'Saluran', narrative: 'Uraian' }
    const small = profile({ columns, keepNumbers: false })
    const claiming = workbook(
      `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, 'Tgl', 'Saluran', 'Uraian')}${row(2, '5/1/2024', 'Surat', 'Kios bocor.')}<row r="1048576"/></sheetData>`,
    )
    const tried = await desk.must(
      'tryImport',
      { name: 'a.xlsx', content: claiming, profile: small },
      keeper,
    )
    expect(tried).toMatchObject({ rows: 1, taken: 1 })
    const file = join(ownFolder(), 'a.csv')
    writeFileSync(file, 'a;b\n'.repeat(101))
    const what = { sheet: null, into: `${file}.rows` }
    const table = { rows: 100, columns: 10 }
    await expect(readApart({ file, what, zip: usualSizes.zip, table })).rejects.toMatchObject({
      problem: why('too-many-rows'),
    })
  })

  it.each(['process', 'thread'] as const)(
    'that takes too much memory or time is ended with its %s',
    async (apart) => {
      const file = join(ownFolder(), 'a.csv')
      writeFileSync(file, 'a;b;c;d;e;f;g;h\n'.repeat(149_000))
      const asks = { file, what: { samplesOf: 1 }, ...usualSizes }
      await expect(
        readApart(asks, { heapMegabytes: 16, milliseconds: 300_000 }, apart),
      ).rejects.toMatchObject({ problem: why('out-of-memory') })
      await expect(
        readApart(asks, { ...usualLimits, milliseconds: 1 }, apart),
      ).rejects.toMatchObject({ problem: why('too-slow') })
      expect(await readApart(asks, usualLimits, apart)).toMatchObject({ kind: 'csv' })
    },
  )

  it('with formulas and links gives what its cells held, and nothing is reckoned', async () => {
    const desk = await openDesk()
    const book = new ExcelJS.Workbook()
    const row: unknown[] = oldRow(1)
    row[header.indexOf('Perihal')] = {
      formula: `'[http://127.0.0.1/luar.xlsx]A'!A1`,
      result: 'Perihal lama',
    }
    row[header.indexOf('Uraian')] = { formula: 'WEBSERVICE("http://127.0.0.1/")' }
    book.addWorksheet('A').addRows([header, row as string[]])
    const content = new Uint8Array(await book.xlsx.writeBuffer())
    await desk.must('takeImport', { name: 'a.xlsx', content, profile: profile() }, keeper)
    expect(await desk.must('readCase', { number: 'PGD-2024-00001' })).toMatchObject({
      subject: 'Perihal lama',
      narrative: 'Perihal lama',
    })
  })
})

describe('an import', () => {
  it('is the keeper’s alone, and names what is wrong with its profile', async () => {
    const desk = await openDesk()
    const content = await workbookOf([header, oldRow(1)])
    const asks = { name: 'a.xlsx', content, profile: profile() }
    for (const name of ['tryImport', 'takeImport'] as const)
      expect(await desk.call(name, asks)).toEqual({ problem: { problem: 'not-allowed' } })
    const faults = async (given: object) => {
      const found = await refusal(desk, content, given as never)
      return 'faults' in found ? found.faults : found
    }
    const { columns } = profile()
    expect(await faults({ ...profile(), columns: { ...columns, subjek: 'Perihal' } })).toEqual([
      { field: 'profile.columns.subjek', problem: 'unknown-key' },
    ])
    expect(await faults({ ...profile(), rumus: 1 })).toEqual([
      { field: 'profile.rumus', problem: 'unknown-key' },
    ])
    expect(await faults({ ...profile(), columns: { subject: 'Perihal' } })).toEqual([
      { field: 'profile.columns.receivedAt', problem: 'required' },
      { field: 'profile.columns.channel', problem: 'required' },
    ])
    expect(await faults({ ...profile(), columns: { ...columns, place: 'Tempat' } })).toEqual([
      { field: 'profile.columns.place', problem: 'unknown-value' },
    ])
    expect(await faults({ ...profile(), sheet: 'Tidak ada' })).toEqual([
      { field: 'profile.sheet', problem: 'unknown-value' },
    ])
    expect(await faults({ ...profile(), values: { channel: { Surat: 'merpati' } } })).toEqual([
      { field: 'profile.values.channel.Surat', problem: 'unknown-value' },
    ])
  })

  it('takes no complaint about the keeper, and the keeper takes none back', async () => {
    const desk = await openDesk()
    const officers = (await desk.must('welcome', {})).officers
    const name = officers.find(({ role }) => role === 'register-keeper')?.name ?? ''
    const content = await workbookOf([
      [...header, 'Terlapor'],
      [...oldRow(1), name],
    ])
    const given = profile()
    given.columns = { ...given.columns, officerComplainedOf: 'Terlapor' }
    expect(await refusal(desk, content, given)).toMatchObject({
      taken: 0,
      refused: 1,
      lines: [{ row: 2, problem: 'conflict-of-interest' }],
    })
  })
})
