import shipped from '../../assets/office.json' with { type: 'json' }
import type { Office } from '../../src-main/contract/office.ts'
import type { Officer } from '../../src-main/contract/officer.ts'
import { roles } from '../../src-main/contract/officer.ts'

const ordinary = { opens: '07:30', closes: '16:00', break: { from: '12:00', to: '13:00' } }
const friday = { opens: '07:30', closes: '16:30', break: { from: '11:30', to: '13:00' } }

export const fakeOffice: Office = {
  limits: shipped.limits,
  pauseReasons: shipped.pauseReasons as Office['pauseReasons'],
  name: 'Dinas Koperasi, Perindustrian dan Perdagangan Kota Malang',
  shortName: 'Diskopindag',
  place: 'Malang',
  address: 'Jl. Simpang Terusan Danau Sentani No. 3, Malang 65138',
  phone: '(0341) 716546',
  email: 'diskopindag.kotamalang@gmail.com',
  web: 'diskopindag.malangkota.go.id',
  timeZone: 'Asia/Jakarta',
  letterhead: {
    government: 'PEMERINTAH KOTA MALANG',
    office: ['DINAS KOPERASI, PERINDUSTRIAN', 'DAN PERDAGANGAN'],
    lines: ['Jl. Simpang Terusan Danau Sentani No. 3 Telp. (0341) 716546', 'MALANG 65138'],
    logo: null,
  },
  lockAfterMinutes: 10,
  personalData: { contact: '', retentionYears: null, retentionBasis: '' },
  paper: 'F4',
  font: 'arial',
  margins: { top: 20, right: 20, bottom: 25, left: 30 },
  classificationCodes: [
    { code: '500', name: 'Perekonomian' },
    { code: '500.2', name: 'Perdagangan' },
    { code: '500.2.3', name: 'Standarisasi dan Perlindungan Konsumen' },
    { code: '500.3', name: 'Koperasi dan Usaha Kecil Menengah' },
    { code: '500.3.10', name: 'Pedagang Kaki Lima' },
    { code: '500.9', name: 'Perindustrian' },
  ],
  signatories: [
    {
      id: 'kepala',
      form: 'own',
      onBehalfOf: [],
      through: [],
      position: ['Kepala Dinas Koperasi, Perindustrian', 'dan Perdagangan'],
      name: '',
      rank: '',
      employeeNumber: '',
      validFrom: null,
    },
    {
      id: 'sekretaris',
      form: 'an',
      onBehalfOf: ['Kepala Dinas Koperasi, Perindustrian', 'dan Perdagangan'],
      through: [],
      position: ['Sekretaris'],
      name: '',
      rank: '',
      employeeNumber: '',
      validFrom: null,
    },
  ],
  divisions: [
    { id: 'sekretariat', name: 'Sekretariat' },
    { id: 'koperasi', name: 'Bidang Koperasi dan Usaha Mikro' },
    { id: 'perindustrian', name: 'Bidang Perindustrian' },
    { id: 'perdagangan', name: 'Bidang Perdagangan' },
    { id: 'metrologi', name: 'UPT Metrologi Legal' },
  ],
  hours: {
    week: {
      monday: ordinary,
      tuesday: ordinary,
      wednesday: ordinary,
      thursday: ordinary,
      friday,
      saturday: null,
      sunday: null,
    },
    periods: [],
  },
  letterNumbering: {
    way: 'own',
    pattern: '{code}/{sequence}/{unit}/{year}',
    notePattern: '{code}/{sequence}/ND/{unit}/{year}',
    unit: '35.73.403',
    codes: {},
    defaultCode: '500',
  },
}

const names = [
  'Wahyu Setiawan',
  'Dwi Lestari',
  'Rina Kusumawati',
  'Agus Prasetyo',
  'Endang Sulistyowati',
  'Bambang Hartono',
  'Nur Aini',
]

export const fakeOfficers: Officer[] = roles.map((role, index) => ({
  id: `01994e3a-0000-7000-8000-00000000000${index + 1}`,
  name: names[index] ?? role,
  role,
}))

/** The officer who does everything in the screens' tests unless they say otherwise. */
export const serviceOfficer = fakeOfficers[2] as Officer
