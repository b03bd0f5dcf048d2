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

  test('signs in a name are no pattern', () => {
    const odd = sampleCase({ complainant: { name: 'A+B (Toko) [x].*' } })
    expect(blackOut('Toko A+B (Toko) [x].* tutup', odd)).toBe('[dirahasiakan] [dirahasiakan] tutup')
  })
})
