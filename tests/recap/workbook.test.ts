import ExcelJS from 'exceljs'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { RecapFigures } from '../../src-main/contract/recap.ts'
import type { RegisterRow } from '../../src-main/register/recap/register-row.ts'
import { recapWorkbook } from '../../src-main/register/recap/workbook.ts'
import { date, figures, head, office, openRow, rowOf } from './recap-support.ts'

async function open(input: Partial<Parameters<typeof recapWorkbook>[0]> = {}) {
  const bytes = recapWorkbook({ figures, office, rows: [rowOf(), openRow], ...input })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheetOf = (name: string) => {
    const sheet = workbook.getWorksheet(name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }
  return { rekap: sheetOf('Rekap'), register: sheetOf('Register'), workbook }
}

/** The value right of a label, beneath a block's title. */
function valueOf(sheet: ExcelJS.Worksheet, title: string, label: string): unknown {
  const [start] = placesOf(sheet, title)
  if (!start) throw new Error(`no block ${title}`)
  for (let row = start.row; row < start.row + 40; row += 1) {
    if (sheet.getCell(row, start.column).value === label) {
      return sheet.getCell(row, start.column + 1).value
    }
  }
  throw new Error(`no ${label} under ${title}`)
}

function placesOf(sheet: ExcelJS.Worksheet, text: string) {
  const places: { row: number; column: number }[] = []
  sheet.eachRow((cells, row) => {
    cells.eachCell((cell, column) => {
      if (cell.value === text && cell.master === cell) places.push({ row, column })
    })
  })
  return places
}

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = []
  sheet.eachRow((cells) => cells.eachCell((cell) => texts.push(cell.text)))
  return texts
}

const registerColumn = (sheet: ExcelJS.Worksheet, header: string) => {
  const [place] = placesOf(sheet, header)
  if (place?.row !== 1) throw new Error(`no column ${header}`)
  return place.column
}

describe('the sheet Rekap', () => {
  it('has the balance, and every figure under its Indonesian name', async () => {
    const { rekap } = await open()
    expect(valueOf(rekap, 'Sisa bulan lalu', 'Sisa bulan lalu')).toBe(12)
    expect(valueOf(rekap, '+  Diterima', '+  Diterima')).toBe(34)
    expect(valueOf(rekap, '+  Dibuka kembali', '+  Dibuka kembali')).toBe(1)
    expect(valueOf(rekap, '−  Ditutup', '−  Ditutup')).toBe(30)
    const [remaining] = placesOf(rekap, '=  Sisa akhir bulan')
    expect(rekap.getCell(remaining?.row ?? 0, 11).value).toBe(17)
    const category = 'Diterima menurut kategori (SOP)'
    expect(valueOf(rekap, category, 'Permohonan bantuan penyelesaian masalah')).toBe(9)
    expect(valueOf(rekap, category, 'Belum ditentukan')).toBe(3)
    expect(valueOf(rekap, category, 'Jumlah')).toBe(34)
    expect(valueOf(rekap, 'Diterima menurut klasifikasi', 'Jumlah')).toBe(34)
    expect(valueOf(rekap, 'Diterima menurut saluran', 'Faksimile')).toBe(0)
    expect(valueOf(rekap, 'Diterima menurut saluran', 'Jumlah')).toBe(34)
    expect(valueOf(rekap, 'Diterima menurut bidang', 'Bidang Pasar Rakyat')).toBe(9)
    expect(valueOf(rekap, 'Diterima menurut bidang', 'Bidang Usaha Mikro')).toBe(0)
    expect(valueOf(rekap, 'Diterima menurut bidang', 'bidang-lama')).toBe(2)
    expect(valueOf(rekap, 'Diterima menurut bidang', 'Jumlah')).toBe(34)
    expect(valueOf(rekap, 'Status pada akhir periode', 'Jumlah')).toBe(46)
    expect(valueOf(rekap, 'Cara ditutup', 'Dianggap mencabut')).toBe(1)
    expect(valueOf(rekap, 'Cara ditutup', 'Jumlah')).toBe(30)
    expect(valueOf(rekap, 'Ketepatan waktu', 'SOP: persentase tepat')).toBe(0.8)
    expect(valueOf(rekap, 'Ketepatan waktu', 'UU 25/2009: terlambat')).toBe(0)
    expect(valueOf(rekap, 'Lama penyelesaian (hari kerja)', 'Rata-rata')).toBe(7.25)
    expect(valueOf(rekap, 'Surat yang diterbitkan', 'Jumlah')).toBe(119)
  })

  it('names the office, the month, when it was made and from which history', async () => {
    const { rekap } = await open()
    const texts = textsOf(rekap)
    expect(texts).toContain('PEMERINTAH KOTA MALANG')
    expect(texts).toContain('BULAN OKTOBER 2026')
    expect(texts).toContain(
      `Dibuat 2 November 2026 pukul 08.05. Kepala riwayat register (SHA-256): ${head}`,
    )
    expect(texts.some((text) => text.startsWith('Keterangan\n• Sisa bulan lalu: '))).toBe(true)
  })

  it('speaks of quarters and years', async () => {
    const quarter = await open({ figures: { ...figures, ...period('2026-Q3') } })
    expect(textsOf(quarter.rekap)).toContain('TRIWULAN III TAHUN 2026')
    expect(placesOf(quarter.rekap, 'Sisa triwulan lalu')).toHaveLength(1)
    const year = await open({ figures: { ...figures, ...period('2026') } })
    expect(placesOf(year.rekap, '=  Sisa akhir tahun')).toHaveLength(1)
  })

  it('prints a dash where nothing was closed', async () => {
    const none = { met: 0, late: 0 }
    const { rekap } = await open({
      figures: {
        ...figures,
        daysToClose: { average: null, median: null, longest: null },
        onTime: { sop: none, act: none },
      },
    })
    expect(valueOf(rekap, 'Lama penyelesaian (hari kerja)', 'Median')).toBe('–')
    expect(valueOf(rekap, 'Ketepatan waktu', 'SOP: persentase tepat')).toBe('–')
  })

  it('has dotted lines to sign on, and names only from the settings', async () => {
    const { rekap } = await open()
    const [known] = placesOf(rekap, 'Mengetahui,')
    const [keeper] = placesOf(rekap, 'Petugas,')
    expect([known?.column, keeper?.column]).toEqual([7, 10])
    expect(placesOf(rekap, 'SEKRETARIS,')).toHaveLength(1)
    expect(textsOf(rekap).filter((text) => /^\.+$/.test(text)).length).toBeGreaterThanOrEqual(2)

    const [kepala] = office.signatories
    if (!kepala) throw new Error('no signatory')
    const named = {
      ...kepala,
      name: 'Dra. Contoh Nama, M.M.',
      employeeNumber: '197001011990012001',
    }
    const other = await open({
      office: { ...office, signatories: [named] },
      knownBy: 'kepala-dinas',
    })
    expect(placesOf(other.rekap, named.name)).toHaveLength(1)
    expect(placesOf(other.rekap, 'NIP 19700101 199001 2 001')).toHaveLength(1)
    expect(() => recapWorkbook({ figures, office, rows: [], knownBy: 'bukan' })).toThrow('bukan')
  })
})

describe('the sheet Register', () => {
  it('keeps text that looks like a formula as text', async () => {
    const attacks = ['=1+1', '+62811', '-5', '@SUM(A1)', '{=1}', '=HYPERLINK("http://x","y")']
    const rows = attacks.map((text) =>
      rowOf({ complainant: text, address: text, subject: text, note: text, laporTrackingId: text }),
    )
    const { register } = await open({ rows })
    attacks.forEach((text, index) => {
      for (const header of ['Nama pelapor', 'Alamat', 'Tracking ID LAPOR!', 'Keterangan']) {
        const cell = register.getCell(index + 2, registerColumn(register, header))
        expect(cell.type).toBe(ExcelJS.ValueType.String)
        expect(cell.value).toBe(text)
      }
    })
  })

  it('has dates that are dates, and numbers that are numbers', async () => {
    const { register } = await open()
    const received = register.getCell(2, registerColumn(register, 'Tanggal terima'))
    expect(received.value).toEqual(new Date('2026-10-05T00:00:00Z'))
    expect(received.numFmt).toBe('[$-421]d mmmm yyyy')
    expect(register.getCell(3, registerColumn(register, 'Tanggal selesai')).value).toBe(null)
    expect(register.getCell(2, registerColumn(register, 'Lama (hari kerja)')).value).toBe(11)
    expect(register.getCell(2, registerColumn(register, 'Tepat waktu SOP (Y/T)')).value).toBe('Y')
    const old = await open({ rows: [rowOf({ receivedAt: date('1899-12-31') })] })
    expect(old.register.getCell('C2').value).toBe('31 Desember 1899')
  })

  it('says how it ended or where it stands', async () => {
    const { register } = await open()
    const status = registerColumn(register, 'Status')
    expect([2, 3].map((row) => register.getCell(row, status).value)).toEqual([
      'Selesai',
      'Dalam proses',
    ])
    const remarks = registerColumn(register, 'Keterangan')
    expect(register.getCell(3, remarks).value).toBe('Langkah: Klarifikasi')
    const letters = registerColumn(register, 'No. dan tanggal surat tindak lanjut')
    expect(register.getCell(2, letters).value).toBe('500.2.3/12/35.73/2026, 19 Oktober 2026')
  })

  it('withholds who is anonymous and what is confidential, in the whole file', async () => {
    const secret = { complainant: 'Rahayu Lestari', address: 'Gang Melati 7' }
    const rows: RegisterRow[] = [
      rowOf({ ...secret, anonymous: true }),
      rowOf({ ...secret, confidential: true, narrative: 'Kepala pasar meminta uang.' }),
    ]
    const { register, workbook } = await open({ rows })
    const name = registerColumn(register, 'Nama pelapor')
    expect([2, 3].map((row) => register.getCell(row, name).value)).toEqual([
      'Anonim',
      'Dirahasiakan',
    ])
    const all = workbook.worksheets.flatMap((sheet) => textsOf(sheet)).join('\n')
    expect(all).not.toMatch(/Rahayu|Melati|meminta uang/)
  })

  it('shortens long texts between characters, and takes odd ones', async () => {
    const { register } = await open({
      rows: [
        rowOf({ subject: null, narrative: 'x'.repeat(218) + '😀'.repeat(50_000) }),
        rowOf({ complainant: 'a\u0001b\uD800' }),
      ],
    })
    const summary = register.getCell(2, registerColumn(register, 'Uraian singkat')).text
    expect(summary).toBe(`${'x'.repeat(218)}…`)
    expect(register.getCell(3, registerColumn(register, 'Nama pelapor')).text).toMatch(/^a.*b/)
  })

  it('is ready to read and to print', async () => {
    const named = { ...office, shortName: 'Koperasi & Pasar' }
    const { register, rekap } = await open({ office: named })
    expect(register.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(register.autoFilter).toBe('A1:T3')
    expect(register.pageSetup).toMatchObject({
      printTitlesRow: '1:1',
      fitToWidth: 1,
      fitToHeight: 0,
    })
    for (const { pageSetup, headerFooter } of [register, rekap]) {
      expect(pageSetup).toMatchObject({ paperSize: 14, orientation: 'landscape', fitToPage: true })
      expect(headerFooter.oddFooter).toContain(`Riwayat ${head}`)
      expect(headerFooter.oddFooter).toContain('Halaman &P dari &N')
      expect(headerFooter.oddFooter).toContain('Koperasi && Pasar')
    }
  })

  it('draws its charts from nought', async () => {
    const bytes = recapWorkbook({ figures, office, rows: [] })
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
    const charts: string[] = []
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.startsWith('xl/charts/chart')) continue
      const pieces: Buffer[] = []
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
      charts.push(Buffer.concat(pieces).toString('utf8'))
    }
    expect(charts.length).toBeGreaterThan(1)
    for (const chart of charts) expect(chart).toContain('<c:min val="0"/>')
  })

  it('holds no line where there is none, and 5,000 quickly', async () => {
    const { register } = await open({ rows: [] })
    expect(register.rowCount).toBe(1)
    const rows = Array.from({ length: 5_000 }, (_, index) => rowOf({ subject: `Kios ${index}` }))
    recapWorkbook({ figures, office, rows })
    const start = performance.now()
    recapWorkbook({ figures, office, rows })
    // Some 0.3 s on an idle machine.
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

describe.skipIf(!soffice)('opened by LibreOffice', () => {
  it('shows the same totals and texts', { timeout: 180_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-aduan-recap-'))
    try {
      const rows = [rowOf({ complainant: '=1+1', address: '+62 811' }), openRow]
      writeFileSync(join(folder, 'rekap.xlsx'), recapWorkbook({ figures, office, rows }))
      // One file a sheet, cells as shown, UTF-8.
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1'
      execFileSync(
        soffice ?? '',
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          '--headless',
          '--convert-to',
          filter,
          '--outdir',
          folder,
          join(folder, 'rekap.xlsx'),
        ],
        { stdio: 'ignore' },
      )
      const rekap = readFileSync(join(folder, 'rekap-Rekap.csv'), 'utf8')
      expect(rekap).toContain(
        'Sisa bulan lalu;12;;+  Diterima;34;;+  Dibuka kembali;1;;−  Ditutup;30',
      )
      expect(rekap).toMatch(/^=  Sisa akhir bulan;+17$/m)
      expect(rekap).toMatch(/^Jumlah;34;;/m)
      expect(rekap).toContain('SOP: persentase tepat;80%')
      const register = readFileSync(join(folder, 'rekap-Register.csv'), 'utf8')
      // A date of the Indonesian locale leaves as that locale's short form.
      expect(register).toContain('1;PGD-2026-00001;05/10/2026;=1+1;+62 811;Surat;Tidak langsung;')
      expect(register).toContain('2;PGD-2026-00002;05/10/2026;Siti Aminah;')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

function period(text: string): Pick<RecapFigures, 'period'> {
  return { period: RecapFigures.shape.period.parse(text) }
}
