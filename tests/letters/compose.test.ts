import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { LetterFields } from '../../src-main/contract/letter.ts'
import type { Office } from '../../src-main/contract/office.ts'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { composeLetter, fillFields } from '../../src-main/register/letters/compose.ts'
import type { FilledFields } from '../../src-main/register/letters/compose.ts'
import { letterWarnings } from '../../src-main/register/letters/letter-warnings.ts'
import { LetterFieldFault } from '../../src-main/register/letters/signatory.ts'
import { letterWarningWords } from '../../src-renderer/words/letters.ts'
import {
  clock,
  issuedLetter,
  sampleCase,
  sampleOffice,
  sampleOfficer,
  step,
} from '../fixtures/case-file.ts'
import { wordings } from './make-letter.ts'

type Wishes = {
  caseFile?: CaseFile
  office?: Office
  fields?: object
  number?: string | null
}

function fill(
  kind: LetterKind,
  { caseFile = sampleCase(), office = sampleOffice(), fields = {} }: Wishes = {},
): FilledFields {
  return fillFields({
    kind,
    caseFile,
    office,
    officer: sampleOfficer(),
    today: OfficeDate.parse('2026-10-19'),
    fields: LetterFields.parse(fields),
    wordings,
  })
}

/** Everything that the composed letter says, a line each. */
function said(kind: LetterKind, wishes: Wishes = {}): string {
  const { caseFile = sampleCase(), office = sampleOffice(), number = '1' } = wishes
  const content = composeLetter({
    kind,
    caseFile,
    office,
    officer: sampleOfficer(),
    fields: fill(kind, wishes),
    number,
    draft: false,
    madeAt: 0,
    wordings,
  })
  return JSON.stringify(content, null, 1)
}

const noLetter = { number: null, date: null }

describe('fields', () => {
  test('come from the case, the settings and the wording', () => {
    expect(fill('follow-up-complainant')).toMatchObject({
      to: [
        'Sdr. Sulastri Handayani',
        'Jl. Candi Mendut Selatan IV No. 12, RT 03 RW 05',
        'Kelurahan Mojolangu, Kecamatan Lowokwaru',
        'Kota Malang 65142',
      ].join('\n'),
      date: '2026-10-19',
      number: null,
      about: 'Tindak Lanjut Pengaduan',
      sensitivity: 'Biasa',
      enclosures: '-',
      signatory: 'kepala-dinas',
      copiesTo: [],
    })
  })

  test('that the clerk set are kept as they are', () => {
    const fields = {
      to: 'Ketua RW 05',
      date: '2026-10-20',
      number: '12/B',
      sensitivity: 'Sangat Segera',
      enclosures: '2 (dua) lembar',
      about: 'Undangan',
      body: 'Isi\n\nlain.',
      signatory: 'sekretaris',
      copiesTo: ['Arsip'],
    }
    expect(fill('follow-up-party', { fields })).toEqual(fields)
  })

  test('a receipt carries the register number and nobody signs for the head', () => {
    expect(fill('receipt')).toMatchObject({
      number: 'PGD-2026-00001',
      signatory: '',
      to: 'Sulastri Handayani',
    })
  })

  test('an unknown signatory is a fault of that field', () => {
    expect(() => fill('declination', { fields: { signatory: 'wakil' } })).toThrow(LetterFieldFault)
  })

  test('a signatory who is not in force yet is passed over', () => {
    const [head, secretary] = sampleOffice().signatories
    const office = sampleOffice({ signatories: [{ ...head, validFrom: '2027-01-01' }, secretary] })
    expect(fill('declination', { office }).signatory).toBe('sekretaris')
  })

  test('the party is the division, or is left to be filled in', () => {
    expect(fill('follow-up-party').to).toMatch(/^Kepala Bidang Perdagangan\n/)
    expect(fill('follow-up-party', { caseFile: sampleCase({ division: null }) }).to).toBe('')
  })

  test('what the officers noted stands in the body, as a sentence', () => {
    const steps = [step('clarify', 'service-officer', { note: 'timbangan telah ditera ulang' })]
    expect(fill('declination', { caseFile: sampleCase({ steps }) }).body).toContain(
      '2. Hasil klarifikasi: timbangan telah ditera ulang.\n\n3. Berdasarkan',
    )
  })
})

describe('warnings', () => {
  const warned = (kind: LetterKind, wishes: Wishes = {}, unprintable: string[] = []) => {
    const { office = sampleOffice(), caseFile = sampleCase() } = wishes
    const fields = fill(kind, wishes)
    const today = fill(kind, {}).date
    return letterWarnings({ kind, caseFile, office, fields, unprintable, today })
  }

  test('none where all is there', () => {
    expect(warned('declination')).toEqual([])
    expect(warned('receipt', { caseFile: sampleCase({ complainant: { name: null } }) })).toEqual([])
  })

  test('tell that a letter is dated back, and that the days to complete it do not run from that date', () => {
    const back = { fields: { date: '2026-10-01' } }
    expect(warned('declination', back)).toEqual([{ warning: 'dated-back', completion: false }])
    expect(warned('completeness-request', back)).toContainEqual({
      warning: 'dated-back',
      completion: true,
    })
  })

  test('tell what is printed as dots or as a box', () => {
    const fields = { to: '', body: 'Isi ………… dan lain.', signatory: 'sekretaris' }
    expect(
      warned('follow-up-party', { fields, caseFile: sampleCase({ division: null }) }, ['U+4E2D']),
    ).toEqual([
      { warning: 'no-addressee' },
      { warning: 'body-dotted' },
      { warning: 'signatory-unnamed' },
      { warning: 'unprintable', characters: ['U+4E2D'] },
    ])
  })

  test.each([{ confidential: true }, { anonymous: true }])(
    'tell where others would read who complained: %o',
    (flags) => {
      const fields = {
        to: 'Kepala Bidang Perdagangan\nu.p. tetangga Ibu Sulastri',
        enclosures: '1 lembar KTP Handayani',
        about: 'Keluhan SULASTRI HANDAYANI',
        body: 'Hubungi 0812/3345/6789.\n\nSaudari Sulastri\nHandayani menunggu.',
        copiesTo: ['Arsip', 'sulastri.h@example.org'],
      }
      const caseFile = sampleCase(flags)
      const words = [
        'Sulastri',
        'Handayani',
        'SULASTRI HANDAYANI',
        '0812/3345/6789',
        'Sulastri Handayani',
        'sulastri.h@example.org',
      ]
      const told = { warning: 'names-complainant' as const, words }
      for (const kind of ['follow-up-party', 'forwarding', 'disposition'] as const)
        expect(warned(kind, { caseFile, fields })).toContainEqual(told)
      expect(letterWarningWords(told)).toBe(
        'Surat ini memuat identitas pelapor yang dirahasiakan: Sulastri, Handayani, SULASTRI HANDAYANI, 0812/3345/6789, Sulastri Handayani, sulastri.h@example.org.',
      )
      expect(warned('follow-up-party', { fields })).toEqual([])
      expect(warned('declination', { caseFile, fields })).toEqual([])
      expect(warned('follow-up-party', { caseFile })).toEqual([])
    },
  )

  test('an ellipsis in what somebody wrote is none', () => {
    expect(warned('declination', { fields: { body: 'Tunggu… sebentar...' } })).toEqual([])
  })
})

describe('a letter', () => {
  test('prints Sifat and Lampiran as the clerk set them', () => {
    const letter = said('declination', {
      fields: { sensitivity: 'Segera', enclosures: '1 (satu) berkas' },
    })
    expect(letter).toMatch(/"label": "Sifat",\s+"value": "Segera"/)
    expect(letter).toMatch(/"label": "Lampiran",\s+"value": "1 \(satu\) berkas"/)
  })

  test('that answers a letter opens by naming it', () => {
    expect(said('declination')).toContain(
      'Menindaklanjuti surat Saudara nomor 07/WP/X/2026 tanggal 1 Oktober 2026, yang diterima pada tanggal 5 Oktober 2026 dan terdaftar dengan nomor register PGD-2026-00001, perihal Penimbangan ulang',
    )
  })

  test('that answers no letter opens by naming the complaint', () => {
    const caseFile = sampleCase({ channel: 'telephone', direct: true, incomingLetter: noLetter })
    expect(said('follow-up-complainant', { caseFile })).toContain(
      'Menindaklanjuti pengaduan Saudara yang diterima melalui telepon pada tanggal 5 Oktober 2026 dan terdaftar',
    )
  })

  test.each(['completeness-request', 'declination', 'follow-up-complainant', 'lapse'] as const)(
    '%s names the next door whatever the clerk wrote',
    (kind) => {
      const letter = said(kind, { fields: { body: 'Lain.' } })
      expect(letter).toContain('keberatan secara tertulis kepada atasan')
      expect(letter).toContain('Ombudsman Republik Indonesia')
      expect(letter).toContain('Pasal 40 dan Pasal 46')
    },
  )

  test('without a number has room for it, by the office’s pattern or as dots', () => {
    expect(said('declination', { number: null })).toContain('"500.2.3/……/35.99.403/2026"')
    const central = { ...sampleOffice().letterNumbering, way: 'central' }
    const office = sampleOffice({ letterNumbering: central })
    expect(said('declination', { number: null, office })).toContain('"…………………………"')
  })

  test('keeps short forms in a position, the rest in capitals with a comma at the end', () => {
    expect(said('declination', { fields: { signatory: 'sekretaris' } })).toMatch(
      /"a\.n\. KEPALA DINAS PERDAGANGAN",\s+"DAN KOPERASI KOTA CONTOH",\s+"SEKRETARIS,"/,
    )
  })

  test('does not print Yth. twice', () => {
    const letter = said('follow-up-party', { fields: { to: 'Kepada Yth. Lurah Blimbing' } })
    expect(letter).toContain('"Lurah Blimbing"')
  })

  test('of any kind is composed in every circumstance, without a hole', () => {
    for (const kind of letterKinds) {
      for (const caseFile of circumstances()) {
        const letter = said(kind, { caseFile })
        expect(letter).not.toMatch(/\{[a-zA-Z]+\}|null"|undefined|, ,|: \.|\.\./)
      }
    }
  })
})

/** Cases that lack one thing after the other, open or closed to others. */
function circumstances(): CaseFile[] {
  const nobody = { name: null, address: null, phone: null, email: null, nationalId: null }
  const changes: Parameters<typeof sampleCase>[0][] = [
    {},
    { complainant: nobody, missing: ['complainant.name', 'complainant.address'] },
    { complainant: { representedBy: 'Agus Salim' }, referredBy: 'Kelurahan Blimbing' },
    { subject: null, category: null, division: null, requestedRemedy: null, place: null },
    { incomingLetter: noLetter, serviceDate: null, clocks: [], steps: [] },
    { channel: 'walk-in', direct: true, incomingLetter: noLetter },
    { officerComplainedOf: 'Petugas loket', laporTrackingId: '1234567' },
    { missing: ['requestedRemedy'], completeness: { state: 'incomplete', note: 'foto timbangan' } },
    { completeness: { state: 'incomplete', note: 'foto timbangan.' } },
    {
      letters: [issuedLetter('completeness-request', null, '2026-10-09')],
      clocks: [clock('completion', 'UU 25/2009 Ps. 44(4)', '2026-11-08T23:59:59+07:00')],
      incomingLetter: { number: null, agendaNumber: '1204' },
    },
  ]
  return [false, true].flatMap((anonymous) =>
    [false, true].flatMap((confidential) =>
      changes.map((change) => sampleCase({ ...change, anonymous, confidential })),
    ),
  )
}
