import type { Paper } from '../../src-main/contract/paper.ts'

/** Papers that are no letters: their preview, printing and saving. */
export const paperWords = {
  titles: {
    'wall-list': 'Daftar dinding',
    handover: 'Serah terima',
    'due-date': 'Rincian penghitungan tenggat',
    swimlane: 'Bagan alur pengaduan',
    procedure: 'Bagan SOP',
  } satisfies Record<Paper['paper'], string>,
  about: {
    'wall-list':
      'Yang terlambat dan yang jatuh tempo sampai Minggu, tanpa nama pelapor. Pengaduan tentang petugas kantor tidak dicantumkan.',
    handover:
      'Yang harus diketahui petugas baru hari ini. Nama yang dirahasiakan hanya tampak huruf awalnya.',
    'due-date': 'Hari demi hari: yang dihitung, yang tidak, dan sebabnya.',
    swimlane: 'Jalan yang sudah dilalui pengaduan ini, pada satu halaman.',
    procedure: 'Alur SOP pada satu halaman.',
  } satisfies Record<Paper['paper'], string>,
  preview: 'Pratinjau',
  whose: 'Serah terima untuk',
  wholeDesk: 'Seluruh meja pengaduan',
  officer: (name: string) => `Petugas: ${name}`,
  performer: (name: string) => `Pelaksana: ${name}`,
  name: 'Nama berkas',
  pages: 'Halaman',
  drawing: 'Menyusun halaman…',
  notFound: 'Tidak ada yang dapat dicetak di sini.',
  printed: 'Cetakan dikirim ke pencetak.',
  saved: (name: string) => `Disimpan: ${name}`,
  back: 'Kembali',
  consequence: 'Akibat',
  dueDetails: 'Cetak rincian',
  chart: 'Cetak bagan',
} as const
