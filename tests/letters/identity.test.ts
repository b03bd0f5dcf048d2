import { describe, expect, test } from 'vitest'
import { blackOut, identityIn } from '../../src-main/register/letters/identity.ts'
import { sampleCase, step } from '../fixtures/case-file.ts'
import { inspect, makeLetter, textOf } from './make-letter.ts'

const telling = {
  complainant: {
    name: 'Sulastri Handayani',
    address: 'Jl. Candi Mendut Selatan IV No. 12, RT 03 RW 05\nKota Malang 65142',
    phone: '0812-3345-6789',
    email: 'sulastri.h@example.org',
    nationalId: '3573015204850003',
    representedBy: 'Agus Salim Wirawan',
  },
  subject: 'Keluhan Ibu SULASTRI (0812 3345 6789) tentang timbangan',
  narrative: 'Saya, Sulastri Handayani, tinggal di Jl. Candi Mendut Selatan IV No. 12.',
  requestedRemedy: 'Hubungi Handayani di +62 812-3345-6789 atau sulastri.h@example.org.',
  place: 'Kios sebelah rumah Sulastri',
  referredBy: 'Agus Salim Wirawan',
  steps: [
    step('review', 'division', {
      note: 'Sulastri Handayani, NIK 3573 0152 0485 0003, sudah dihubungi',
    }),
  ],
}

const secrets =
  /sulastri|handayani|mendut|RT 03|65142|3345|6789|example\.org|35730152|3573 0152|agus|wirawan|07\/WP/i

describe('a letter to a party', () => {
  test.each([
    ['confidential', { confidential: true }],
    ['anonymous', { anonymous: true }],
    ['both', { confidential: true, anonymous: true }],
  ])('tells nothing of a %s complainant', async (_, flags) => {
    const made = await makeLetter({
      kind: 'follow-up-party',
      caseFile: sampleCase({ ...telling, ...flags }),
    })
    const text = textOf(made.pdf)
    expect(text).toContain('dengan nomor register PGD-2026-00001')
    expect(text).toContain('Identitas pelapor dirahasiakan')
    expect(text).toContain('Sifat : Rahasia')
    expect(text).not.toMatch(secrets)
    expect(inspect(made.pdf, 'pdfinfo')).not.toMatch(secrets)
    expect(JSON.stringify([made.content, made.fields])).not.toMatch(secrets)
  })

  test('names an open complainant, without address or telephone', async () => {
    const made = await makeLetter({ kind: 'follow-up-party', caseFile: sampleCase() })
    const text = textOf(made.pdf)
    expect(text).toContain('dari Sdr. Sulastri Handayani')
    expect(text).not.toMatch(/Mendut|3345/)
  })

  test('a confidential complainant still reads his own name on his own letter', async () => {
    const caseFile = sampleCase({ confidential: true })
    const made = await makeLetter({ kind: 'follow-up-complainant', caseFile })
    const text = textOf(made.pdf)
    expect(text).toContain('Yth. Sdr. Sulastri Handayani')
    expect(text).toContain('Sifat : Rahasia')
  })
})

describe('a disposition sheet', () => {
  const incomingLetter = { number: '07/WP/X/2026', date: '2026-10-01', agendaNumber: '1204/SEKR' }

  test.each([
    ['confidential', { confidential: true }, 'Surat: pelapor (identitas dirahasiakan)'],
    ['anonymous', { anonymous: true }, 'Surat: pelapor anonim'],
    ['both', { confidential: true, anonymous: true }, 'Surat: pelapor anonim'],
  ])('tells nothing of a %s complainant and is ticked as secret', async (_, flags, from) => {
    const caseFile = sampleCase({ ...telling, ...flags, incomingLetter })
    const made = await makeLetter({ kind: 'disposition', caseFile, number: caseFile.number })
    const text = textOf(made.pdf)
    expect(text).toContain(`Surat dari : ${from}`)
    expect(text).toContain('No. register : PGD-2026-00001')
    expect(text).not.toMatch(secrets)
    expect(text).not.toMatch(/1204|1 Oktober 2026/)
    expect(inspect(made.pdf, 'pdfinfo')).not.toMatch(secrets)
    expect(JSON.stringify([made.content, made.fields])).not.toMatch(secrets)
    expect(JSON.stringify(made.content)).toContain('{"text":"Rahasia","ticked":true}')
    expect(inspect(made.pdf, 'qpdf', ['--json'])).toContain('"u:dicentang"')
  })

  test('names an open complainant and the letter, without address or telephone', async () => {
    const made = await makeLetter({ kind: 'disposition', caseFile: sampleCase({ incomingLetter }) })
    const text = textOf(made.pdf)
    expect(text).toMatch(/Surat dari : Sulastri Handayani .*No\. surat : 07\/WP\/X\/2026/)
    expect(text).toMatch(/No\. agenda : 1204\/SEKR .*Tgl\. surat : 1 Oktober 2026/)
    expect(text).not.toMatch(/Mendut|3345/)
    expect(JSON.stringify(made.content)).not.toContain('"ticked":true')
  })
})

describe.each(['completeness-request', 'lapse'] as const)('%s', (kind) => {
  test('names a confidential complainant to himself alone', async () => {
    const caseFile = sampleCase({ confidential: true })
    const text = textOf((await makeLetter({ kind, caseFile })).pdf)
    expect(text).toContain('Yth. Sdr. Sulastri Handayani')
    expect(text).toContain('Sifat : Rahasia')
    expect(text.match(/Sulastri/g)).toHaveLength(1)
  })

  test('names no anonymous complainant', async () => {
    const caseFile = sampleCase({ anonymous: true })
    const made = await makeLetter({ kind, caseFile })
    expect(textOf(made.pdf)).toContain('Yth. Pelapor Pengaduan Nomor Register PGD-2026-00001')
    expect(JSON.stringify([made.content, made.fields])).not.toMatch(
      /sulastri|handayani|mendut|3345|example\.org/i,
    )
  })
})

const nobody = {
  name: null,
  address: null,
  phone: null,
  email: null,
  nationalId: null,
  representedBy: null,
}

describe('what would give the complainant away', () => {
  const complaint = sampleCase(telling)

  test('is found in what a clerk typed', () => {
    expect(identityIn('Ibu sulastri di 081233456789, NIK 3573015204850003', complaint)).toEqual([
      'sulastri',
      '081233456789',
      '3573015204850003',
    ])
    expect(identityIn('Pasar Blimbing, Kota Malang', complaint)).toEqual([])
  })

  test('is blacked out whole words at a time', () => {
    expect(blackOut('Handayani-lah; Handayaningrat bukan; Salim ya.', complaint)).toBe(
      '[dirahasiakan]-lah; Handayaningrat bukan; [dirahasiakan] ya.',
    )
  })

  const found = (complainant: object, text: string) =>
    identityIn(text, sampleCase({ complainant: { ...nobody, ...complainant } }))

  test.each([
    ['0812-3456-7890 / 0341-551234', 'a 081234567890 b 0341 551234 c', '081234567890|0341 551234'],
    [
      '081234567890 0341551234',
      'a 0812-3456-7890 b +62 341 551234',
      '0812-3456-7890|+62 341 551234',
    ],
    ['0812-3456-7890 (kantor: 5)', '0812.3456.7890', '0812.3456.7890'],
    ['0812-3456-7890 (2)', '62812 3456 7890', '62812 3456 7890'],
    ['0812 3456 7890 atau 551234', '551234 dan (0812) 3456–7890', '551234|0812) 3456–7890'],
    ['0812/3456/7890', '0812 / 3456 / 7890', '0812 / 3456 / 7890'],
    ['+62 (0)812-3456-7890', '+62 812 3456 7890; 081234567890', '+62 812 3456 7890|081234567890'],
    ['(0341) 12345', '0341-12345', '0341-12345'],
    ['623456', 'telepon 62-34-56', '62-34-56'],
    ['12345', 'ke 12345 saja', '12345'],
  ])('telephone %s', (phone, text, parts) => {
    expect(found({ phone }, text)).toEqual(parts.split('|'))
  })

  test('a NIK that begins like a country or is typed with strokes', () => {
    expect(found({ nationalId: '6271015204850003' }, '6271 0152/0485 0003')).toEqual([
      '6271 0152/0485 0003',
    ])
    expect(found({ nationalId: '3573/0152/0485/0003' }, '3573015204850003')).toHaveLength(1)
  })

  test.each([
    ['Jl. Rahasia Sekali 77', 'di Jalan Rahasia Sekali No. 77, sana'],
    ['Jalan Rahasia Sekali No. 77', 'di JLN RAHASIA  SEKALI 77'],
    ['Jln Rahasia Sekali nomor 077, Malang', 'di Jl.Rahasia Sekali, No.77'],
    ['Gang Buntu 4 RT 03/RW 05', 'di Gg. Buntu No 4, RT.3 RW.5'],
  ])('address %s', (address, text) => {
    expect(found({ address }, text)).toEqual([text.slice(3).replace(/, sana$/, '')])
  })

  test('short, suffixed and interrupted names', () => {
    expect(found({ name: 'Li Yu' }, 'Yu melapor, li yu, Li; yu')).toEqual(['Yu', 'li yu', 'Li'])
    expect(found({ name: 'LI YU' }, 'Yu melapor')).toEqual(['Yu'])
    expect(found({ name: 'Wahyuni' }, 'Wahyuninya wahyunilah Wahyunipun')).toHaveLength(3)
    expect(found({ name: 'Masa Ria' }, 'Rianya; masalah ria')).toEqual(['Rianya', 'ria'])
    const wahyuni = sampleCase({ complainant: { ...nobody, name: 'Wahyuni Putri' } })
    expect(blackOut('Ibu Wah\u00ADyu\u200Bni, dan \u2060Wahyuni\u200BPutri\u200B.', wahyuni)).toBe(
      'Ibu [dirahasiakan], dan \u2060[dirahasiakan]\u200B.',
    )
    expect(blackOut('\u{1F600}Wah\u{E0001}yuni\u{1F600}', wahyuni)).toBe(
      '\u{1F600}[dirahasiakan]\u{1F600}',
    )
  })

  test('is not in a text without identity', () => {
    const odd = sampleCase({
      complainant: {
        name: 'Ir. Di Ka Yu Masa, SE',
        representedBy: 'PT Ta Bu',
        address: 'Jl. Rahasia Sekali 77, No. 12, Malang Raya',
        phone: '551234 / 12345 (kantor: 5)',
        email: 'ka@example.org',
        nationalId: '3573015204850003',
      },
    })
    const text =
      'Kamu di pasar ke bagian tamu: masalah buku itu, kata Ir. Joko dari PT Maju (SE No. 7 Tahun 2026), ' +
      'pada 12 Oktober 2026 pukul 09.15, Jalan Raya 77 dan 12 kios, Rp551.234,00 atau Rp 1.551.234 ' +
      'dan Rp12.345, nomor 0341-551235, yusuf dan Yusuf, \u00ADkayu\u200B.'
    expect(identityIn(text, odd)).toEqual([])
    expect(blackOut(text, odd)).toBe(text)
  })

  test('signs in a name are no pattern', () => {
    const odd = sampleCase({ complainant: { name: 'A+B (Toko) [x].*' } })
    expect(blackOut('Toko A+B (Toko) [x].* tutup', odd)).toBe('[dirahasiakan] [dirahasiakan] tutup')
  })
})

/** The quick look before must pass nothing by that the patterns would find. */
test.each([
  ['Sulastri', 'Aduan ibu sulastrinya'],
  ['SITI B', 'aduan dari Siti B.'],
  ['A B', 'dari A B di pasar'],
  ['Ng Lim', 'Keluhan Ng tentang kios'],
  ["O'Brien", 'keluhan O’Brien dan Brien'],
  ['Müller', 'Keluhan Müller'],
  ['Budi Santoso', 'keluhan Bu\u00ADdi'],
])('blacks %s out of "%s"', (name, text) => {
  const complainant = { ...sampleCase().complainant, name, address: 'Jl. Melati, Dinoyo' }
  const found = identityIn(text, sampleCase({ complainant }))
  expect(found.length).toBeGreaterThan(0)
  for (const words of found)
    expect(blackOut(text, sampleCase({ complainant }))).not.toContain(words)
})

test('blacks a street without a number out in any of its spellings', () => {
  const complainant = { ...sampleCase().complainant, name: null, address: 'Jl. Melati' }
  expect(blackOut('Selokan di Jalan Melati', sampleCase({ complainant }))).toBe(
    'Selokan di [dirahasiakan]',
  )
})
