import { clockLabels, classificationLabels } from './labels.ts'

/** Fields of the settings as they are called on the screen; `#` stands for a place in a list. */
const names: Readonly<Record<string, string>> = {
  name: 'Nama kantor',
  shortName: 'Nama pendek',
  place: 'Tempat',
  address: 'Alamat',
  phone: 'Telepon',
  email: 'Email',
  web: 'Laman',
  timeZone: 'Zona waktu',
  'letterhead.government': 'Pemerintah daerah pada kop',
  'letterhead.office': 'Nama kantor pada kop',
  'letterhead.lines': 'Baris alamat pada kop',
  'letterhead.logo': 'Lambang',
  paper: 'Kertas',
  font: 'Huruf',
  'margins.top': 'Tepi atas',
  'margins.right': 'Tepi kanan',
  'margins.bottom': 'Tepi bawah',
  'margins.left': 'Tepi kiri',
  signatories: 'Penanda tangan',
  'signatories.#.form': 'Bentuk penandatanganan ke-#',
  'signatories.#.position': 'Jabatan penanda tangan ke-#',
  'signatories.#.onBehalfOf': 'Jabatan yang diatasnamakan (penanda tangan ke-#)',
  'signatories.#.through': 'Jabatan antara (penanda tangan ke-#)',
  'signatories.#.name': 'Nama penanda tangan ke-#',
  'signatories.#.rank': 'Pangkat penanda tangan ke-#',
  'signatories.#.employeeNumber': 'NIP penanda tangan ke-#',
  'signatories.#.validFrom': 'Tanggal berlaku penanda tangan ke-#',
  'signatories.#.id': 'Penanda tangan ke-#',
  divisions: 'Daftar bidang',
  'divisions.#.name': 'Nama bidang ke-#',
  'divisions.#.id': 'Bidang ke-#',
  'letterNumbering.way': 'Cara menomori',
  'letterNumbering.pattern': 'Pola nomor',
  'letterNumbering.notePattern': 'Pola nomor nota dinas',
  'letterNumbering.unit': 'Kode unit',
  'letterNumbering.defaultCode': 'Kode klasifikasi umum',
  classificationCodes: 'Daftar kode klasifikasi',
  'classificationCodes.#.code': 'Kode klasifikasi ke-#',
  'classificationCodes.#.name': 'Nama kode klasifikasi ke-#',
  pauseReasons: 'Alasan jeda',
  'personalData.contact': 'Pejabat pelindungan data pribadi',
  'personalData.retentionYears': 'Masa simpan',
  'personalData.retentionBasis': 'Dasar masa simpan',
  lockAfterMinutes: 'Kunci otomatis',
  'pauseReasons.#.name': 'Nama alasan jeda ke-#',
  'pauseReasons.#.basis': 'Dasar alasan jeda ke-#',
  'pauseReasons.#.stops': 'Yang berhenti pada alasan jeda ke-#',
}

const partsOfLimit: Readonly<Record<string, string>> = {
  days: 'Hari',
  workingDays: 'Hari kerja',
  basis: 'Dasar',
  consequence: 'Akibat',
}

const titles: Readonly<Record<string, string>> = { ...clockLabels, ...classificationLabels }

/**
 * `office.signatories.1.name` → `Nama penanda tangan ke-2`, with or without `office.` before it.
 * A line of a list of lines is called as the list; undefined for what is no setting.
 */
export function officeFieldName(field: string): string | undefined {
  const path = field.replace(/^office\./, '')
  const [, limit = '', part = ''] = /^limits\.\w+\.([\w-]+)\.(\w+)$/.exec(path) ?? []
  if (titles[limit] && partsOfLimit[part]) return `${partsOfLimit[part]} (${titles[limit]})`
  if (path.startsWith('letterNumbering.codes.')) return 'Kode klasifikasi jenis surat'
  if (!field.startsWith('office.') && !path.includes('.')) return undefined
  const [, before, index, after = ''] = /^(\w+)\.(\d+)(\.\w+)?/.exec(path) ?? []
  if (index === undefined) return names[path] ?? names[path.replace(/\.\d+$/, '')]
  return names[`${before}.#${after}`]?.replace('#', String(Number(index) + 1))
}
