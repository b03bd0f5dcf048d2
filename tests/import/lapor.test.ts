import { expect, it } from 'vitest'
import { openDesk } from '../fixtures/open-desk.ts'
import { profile, workbookOf } from './old-register.ts'

const keeper = { as: 'register-keeper' } as const

/** The 26 columns of the export, in the order that is known. */
const columns = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Nama Pelapor',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Kecamatan',
  'Kelurahan',
  'Nomor SK',
  'Url SK',
  'Url Dokumen Laporan Tahunan',
  'Laporan yang Masuk melalui Kanal Aduan Setwapres',
  'Rating',
]

function report(id: number, given: Record<string, string | number>): (string | number)[] {
  const said: Record<string, string | number> = {
    'Tracking ID': id,
    'Tanggal Laporan Masuk': '3 Jan 2026',
    'Waktu Laporan Masuk': '09:15',
    'Nama Pelapor': 'Sri Wahyuni',
    'Klasifikasi Laporan': 'Pengaduan',
    Kategori: 'Perdagangan',
    'Judul Laporan': 'Timbangan tidak sesuai',
    'Isi Laporan Awal': 'Timbangan di Pasar Dinoyo tidak sesuai.',
    'Tipe Laporan (Anonim/Rahasia)': '',
    'Sumber Laporan': 'Android',
    'Status Laporan': 'Ditutup oleh Sistem',
    Kelurahan: 'Dinoyo',
    Kecamatan: 'Lowokwaru',
    ...given,
  }
  return columns.map((column) => said[column] ?? '')
}

it('the export of LAPOR! is known by its header and comes in with the profile that is built in', async () => {
  const desk = await openDesk()
  const content = await workbookOf([
    ['Judul Laporan', 'Laporan Bulanan'],
    ['Nama Instansi', 'Pemerintah Kota Malang'],
    ['Tanggal Generate', '1 Feb 2026'],
    columns,
    report(7_000_001, {}),
    report(7_000_002, {
      'Tipe Laporan (Anonim/Rahasia)': 'Anonim',
      'Tanggal Laporan Masuk': '8 Agu 2026',
      'Status Laporan': 'Terverifikasi',
      'Sumber Laporan': 'SMS',
    }),
    report(7_000_003, {
      'Tipe Laporan (Anonim/Rahasia)': 'Rahasia',
      'Status Laporan': 'Diarsipkan oleh Admin',
      'Alasan Tunda/Arsip': 'Terlalu umum',
    }),
    report(7_000_001, { 'Judul Laporan': 'Sudah ada di atas' }),
    report(7_000_004, { 'Status Laporan': 'Entah' }),
  ])
  const file = { name: 'lapor.xlsx', content }
  const seen = await desk.must('readImportFile', file, keeper)
  expect(seen.known).toBe('lapor')
  expect(seen.sheets[0]?.headerRow).toBe(4)
  const taken = await desk.must('takeImport', { ...file, profile: seen.proposed }, keeper)
  expect(taken).toMatchObject({ rows: 5, taken: 3, refused: 1, duplicates: 1 })
  expect(taken.lines).toMatchObject([
    { row: 8, because: 'same-lapor-id', of: { row: 5 } },
    { row: 9, faults: [{ field: 'status' }], found: { status: 'Entah' } },
  ])
  const first = await desk.must('readCase', { number: 'PGD-2026-00001' })
  expect(first).toMatchObject({
    laporTrackingId: '7000001',
    receivedAt: '2026-01-03T09:15:00+07:00',
    closedAt: '2026-01-03T09:15:00+07:00',
    channel: 'app',
    classification: 'non-supervisory',
    place: 'Dinoyo, Lowokwaru',
    closedAs: 'resolved',
  })
  expect(await desk.must('readCase', { number: 'PGD-2026-00002' })).toMatchObject({
    anonymous: true,
    confidential: false,
    channel: 'text-message',
    status: 'received',
    receivedAt: '2026-08-08T09:15:00+07:00',
  })
  expect(await desk.must('readCase', { number: 'PGD-2026-00003' })).toMatchObject({
    confidential: true,
    closedAs: 'not-actionable',
  })
  // Nobody knows how long it took: it counts as closed, and in no average.
  const january = await desk.must('recap', { period: '2026-01' })
  expect(january).toMatchObject({ received: 2, closed: 2, daysToClose: { average: null } })
})

it('a profile is remembered, and proposed where its headers come again', async () => {
  const desk = await openDesk()
  const given = profile({
    headerRow: 1,
    columns: { receivedAt: 'Kapan', narrative: 'Apa', 'complainant.name': 'Siapa' },
    values: { channel: { '': 'letter' } },
  })
  await desk.must('saveImportProfile', { name: 'Buku tamu', profile: given }, keeper)
  const content = await workbookOf([
    ['Kapan', 'Siapa', 'Apa'],
    ['5/1/2024', 'Sri', 'Kios bocor'],
  ])
  const guessed = await desk.must('readImportFile', { name: 'a.xlsx', content }, keeper)
  expect(guessed.known).toBe('Buku tamu')
  expect(guessed.proposed).toEqual((await desk.must('importProfiles', {}, keeper))[1]?.profile)
  const rest = await desk.must('discardImportProfile', { name: 'Buku tamu' }, keeper)
  expect(rest.map((one) => one.name)).toEqual(['lapor'])
  expect(await desk.call('discardImportProfile', { name: 'lapor' }, keeper)).toMatchObject({
    problem: { problem: 'invalid' },
  })
})
