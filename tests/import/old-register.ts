import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import { ownFolder } from '../fixtures/open-desk.ts'

type Profile = AsksInput<'takeImport'>['profile']

export const header = [
  'No Register',
  'Tgl Masuk',
  'Saluran',
  'Nama Pelapor',
  'Alamat',
  'No HP',
  'NIK',
  'Kategori',
  'Perihal',
  'Uraian',
  'Bidang',
  'Status',
  'Tgl Selesai',
  'Keterangan',
]

/** How `header` is read. */
export function profile(given: Partial<Profile> = {}): Profile {
  return {
    headerRow: 1,
    columns: {
      number: 'No Register',
      receivedAt: 'Tgl Masuk',
      channel: 'Saluran',
      'complainant.name': 'Nama Pelapor',
      'complainant.address': 'Alamat',
      'complainant.phone': 'No HP',
      'complainant.nationalId': 'NIK',
      category: 'Kategori',
      subject: 'Perihal',
      narrative: 'Uraian',
      division: 'Bidang',
      status: 'Status',
      closedAt: 'Tgl Selesai',
      note: 'Keterangan',
    },
    values: {},
    keepNumbers: true,
    ...given,
  }
}

type Value = string | number | Date | null

/** The n-th complaint of an old register: every fifth is open still. */
export function oldRow(n: number): Value[] {
  const received = new Date(Date.UTC(2024, 0, 1 + (n % 300)))
  const closed = n % 5 > 0
  return [
    `PGD-2024-${String(n).padStart(5, '0')}`,
    received,
    n % 2 === 0 ? 'Surat' : 'WA',
    `Orang ke-${n}`,
    `Jl. Gajayana ${n}`,
    81_234_560_000 + n,
    3_573_010_101_010_000 + n,
    'Konsultasi',
    `Perihal ${n}`,
    `Uraian pengaduan ke-${n} tentang timbangan.`,
    'perdagangan',
    closed ? 'Selesai' : 'Proses',
    closed ? new Date(received.getTime() + 20 * 86_400_000) : '-',
    `Catatan ${n}`,
  ]
}

export async function workbookOf(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Register 2024').addRows(rows.map((row) => [...row]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The same workbook as LibreOffice writes it. */
export function asLibreOffice(workbook: Uint8Array, format: 'ods' | 'xls' | 'xlsx'): Uint8Array {
  const folder = ownFolder()
  const file = join(folder, 'register.xlsx')
  writeFileSync(file, workbook)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'out'),
      file,
    ],
    { stdio: 'ignore' },
  )
  return new Uint8Array(readFileSync(join(folder, 'out', `register.${format}`)))
}

export function csv(text: string, encoding: BufferEncoding = 'utf8'): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding))
}
