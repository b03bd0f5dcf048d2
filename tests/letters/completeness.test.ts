import { describe, expect, test } from 'vitest'
import { papers } from '../../src-main/register/letters/pdf/paper.ts'
import { clock, issuedLetter, sampleCase, sampleOffice } from '../fixtures/case-file.ts'
import { boxesOf, flat, inspect, makeLetter, overlapsIn, pagesOf, textOf } from './make-letter.ts'
import { longSubject, officeWithLogo } from './samples.ts'

const lacking = {
  status: 'incomplete',
  complainant: { address: null },
  requestedRemedy: null,
  missing: ['complainant.address', 'requestedRemedy'],
  completeness: { state: 'incomplete', note: 'bukti pembelian atau foto timbangan' },
}

const sheets = [
  ['F4', 'arial'],
  ['A4', 'arial'],
  ['F4', 'bookman'],
  ['A4', 'bookman'],
] as const

describe('a completeness request', () => {
  test('lists what is lacking, until when, how, and what follows', async () => {
    const { pdf, pages } = await makeLetter({
      kind: 'completeness-request',
      caseFile: sampleCase(lacking),
    })
    const text = textOf(pdf)
    expect(pages).toBe(1)
    expect(text).toContain('Hal : Permintaan Kelengkapan Pengaduan')
    expect(text).toContain('Yth. Sdr. Sulastri Handayani di Tempat')
    expect(text).toContain(
      'Menindaklanjuti surat Saudara nomor 07/WP/X/2026 tanggal 1 Oktober 2026, yang diterima pada tanggal 5 Oktober 2026 dan terdaftar dengan nomor register PGD-2026-00001, perihal Penimbangan ulang',
    )
    expect(text).toContain('bahwa materi pengaduan Saudara belum lengkap')
    expect(text).toContain(
      '1. Alamat lengkap Saudara (Pasal 42 ayat (3) huruf a). 2. Permintaan penyelesaian yang diajukan (Pasal 42 ayat (3) huruf c). 3. Kelengkapan lain: bukti pembelian atau foto timbangan.',
    )
    expect(text).toContain(
      'paling lambat 30 (tiga puluh) hari sejak Saudara menerima surat ini (Pasal 44 ayat (4)). Dihitung dari tanggal surat ini, jangka waktu tersebut berakhir pada tanggal 18 November 2026.',
    )
    expect(text).toContain(
      'di loket pengaduan Dinas Perdagangan dan Koperasi Kota Contoh, Jl. Percontohan Raya No. 3, Contoh 65138, pada jam kerja, melalui telepon (0341) 000111, atau melalui surel pengaduan@dinas.example, dengan menyebutkan nomor register',
    )
    expect(text).toContain('Saudara dianggap mencabut pengaduan (Pasal 44 ayat (5))')
    expect(text).toContain('Saudara tetap dapat menyampaikan pengaduan baru')
  })

  test('counts the days of the setting from its own date, over the year', async () => {
    const { limits } = sampleOffice()
    const completion = { ...limits.act.completion, days: 14 }
    const office = sampleOffice({ limits: { ...limits, act: { ...limits.act, completion } } })
    const fields = { date: '2026-12-22' }
    const { pdf } = await makeLetter({ kind: 'completeness-request', office, fields })
    const text = textOf(pdf)
    expect(text).toContain('paling lambat 14 (empat belas) hari sejak')
    expect(text).toContain('berakhir pada tanggal 5 Januari 2027')
  })

  test('keeps term and consequence whatever the clerk wrote', async () => {
    const { pdf } = await makeLetter({ kind: 'completeness-request', fields: { body: 'Lain.' } })
    expect(textOf(pdf)).toMatch(/Lain\. .*18 November 2026.*dianggap mencabut pengaduan/)
  })

  test.each([
    [
      { missing: [], completeness: { note: 'foto timbangan' } },
      'Kelengkapan yang diperlukan: foto',
    ],
    [{ missing: ['complainant.name'] }, 'Nama lengkap Saudara (Pasal 42 ayat (3) huruf a).'],
    [{ missing: [] }, '………………'],
  ])('with one thing lacking, or none noted yet, has no number', async (change, body) => {
    const caseFile = sampleCase(change)
    const { fields } = await makeLetter({ kind: 'completeness-request', caseFile })
    expect(fields.body).toMatch(/^[^1]/)
    expect(fields.body).toContain(body)
  })

  test.each([
    [{ phone: '' }, 'pada jam kerja atau melalui surel pengaduan@dinas.example, dengan'],
    [{ email: '' }, 'pada jam kerja atau melalui telepon (0341) 000111, dengan'],
    [{ phone: '', email: '', address: '' }, 'Kota Contoh pada jam kerja, dengan'],
  ])('names only the ways that the office has', async (change, way) => {
    const office = sampleOffice(change)
    const { pdf } = await makeLetter({ kind: 'completeness-request', office })
    expect(textOf(pdf)).toContain(way)
  })
})

describe('a letter of lapse', () => {
  const requests = [
    issuedLetter('completeness-request', '500.2.3/11/35.99.403/2026', '2026-10-08'),
    issuedLetter('completeness-request', '500.2.3/12/35.99.403/2026', '2026-10-09'),
    {
      ...issuedLetter('completeness-request', '500.2.3/13/35.99.403/2026', '2026-10-10'),
      state: 'voided',
    },
    issuedLetter('follow-up-party', '500.2.3/14/35.99.403/2026', '2026-10-11'),
  ]
  const clocks = [clock('completion', 'UU 25/2009 Ps. 44(4)', '2026-11-08T23:59:59+07:00')]

  test('refers to the newest request that was issued, and names the next doors', async () => {
    const caseFile = sampleCase({ ...lacking, letters: requests, clocks })
    const text = textOf((await makeLetter({ kind: 'lapse', caseFile })).pdf)
    expect(text).toContain('Hal : Pemberitahuan Pengaduan Dianggap Dicabut')
    expect(text).toContain(
      'Menindaklanjuti surat Dinas Perdagangan dan Koperasi Kota Contoh nomor 500.2.3/12/35.99.403/2026 tanggal 9 Oktober 2026 hal permintaan kelengkapan pengaduan, atas pengaduan Saudara',
    )
    expect(text).toContain('diminta melengkapinya paling lambat tanggal 8 November 2026')
    expect(text).toContain('kelengkapan yang diminta tidak diterima')
    expect(text).toContain('Berdasarkan Pasal 44 ayat (5)')
    expect(text).toContain('Saudara dianggap mencabut pengaduan')
    expect(text).toContain('dinyatakan batal')
    expect(text).toContain('pengaduan baru')
    expect(text).toContain('Ombudsman Republik Indonesia')
  })

  test('without a request on the case names the complaint alone', async () => {
    const caseFile = sampleCase({ ...lacking, channel: 'telephone', incomingLetter: noLetter })
    const text = textOf((await makeLetter({ kind: 'lapse', caseFile })).pdf)
    expect(text).toContain('Sehubungan dengan pengaduan Saudara yang diterima melalui telepon pada')
    expect(text).toContain('telah diminta melengkapinya sesuai dengan Pasal 44 ayat (4)')
  })
})

const noLetter = { number: null, date: null }

describe.each(['completeness-request', 'lapse'] as const)('%s with long texts', (kind) => {
  test.each(sheets)('on %s in %s loses nothing and covers nothing', async (paper, font) => {
    const note = Array.from({ length: 220 }, (_, index) => `kata${index}.`)
      .join(' ')
      .slice(0, 2_000)
    const caseFile = sampleCase({
      ...lacking,
      subject: longSubject,
      completeness: { state: 'incomplete', note },
      letters: [issuedLetter('completeness-request', '9'.repeat(200), '2026-10-09')],
    })
    for (const office of [officeWithLogo(), sampleOffice()]) {
      const { pdf, pages } = await makeLetter({ kind, caseFile, paper, font, office })
      const boxes = boxesOf(pdf)
      const { width, height } = papers[paper]
      expect(inspect(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors')
      expect(pagesOf(pdf)).toHaveLength(pages)
      expect(overlapsIn(boxes)).toEqual([])
      expect(
        boxes.filter(
          ({ left, right, bottom }) => left < 84 || right > width - 56 || bottom > height - 68,
        ),
      ).toEqual([])
      const text = flat(
        pagesOf(pdf)
          .join(' ')
          .replaceAll(/- \d -/g, ' '),
      )
      expect(text).toContain(longSubject)
      const own = kind === 'completeness-request' ? note : '9'.repeat(200)
      expect(text.replaceAll(' ', '')).toContain(own.replaceAll(' ', ''))
    }
  })
})
