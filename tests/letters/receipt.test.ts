import { describe, expect, test } from 'vitest'
import { sampleCase, sampleOffice } from '../fixtures/case-file.ts'
import { flat, inspect, makeLetter, pagesOf, textOf } from './make-letter.ts'

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `kata${index}.`).join(' ')

describe('a receipt', () => {
  test.each(['F4', 'A4'] as const)(
    'stands twice on one %s sheet, with all that Ps. 44(2) asks',
    async (paper) => {
      const { pdf, pages } = await makeLetter({ kind: 'receipt', paper })
      expect(pages).toBe(1)
      const copies = textOf(pdf).split('TANDA TERIMA PENGADUAN').slice(1)
      const inColumns = flat(inspect(pdf, 'pdftotext', ['-raw']))
      expect(copies).toHaveLength(2)
      expect(copies[0]).toContain('Lembar untuk pelapor')
      expect(copies[1]).toContain('Lembar untuk arsip')
      for (const copy of copies) {
        // small notices stand beside the signature, which may part their lines
        const lacking = [
          'PGD-2026-00001',
          'Sulastri Handayani',
          'Jl. Candi Mendut Selatan IV No. 12, RT 03 RW 05, Kelurahan Mojolangu',
          '0812-3345-6789, sulastri.h@example.org',
          'Senin, 5 Oktober 2026, pukul 09.15 WIB, di Dinas Perdagangan dan Koperasi Kota Contoh',
          'Surat (pengaduan tidak langsung), nomor 07/WP/X/2026 tanggal 1 Oktober 2026',
          'saya membeli gula pasir dan beras di Pasar Blimbing.',
          'Tera ulang timbangan para pedagang',
          'paling lambat tanggal 19 Oktober 2026 (Pasal 44 ayat (3))',
          'paling lambat tanggal 5 Oktober 2026 pukul 11.15 WIB',
          'paling lambat tanggal 4 Desember 2026 (Pasal 50 ayat (1))',
          'tidak dipungut biaya',
          '(0341) 000111',
          'UU Nomor 27 Tahun 2022 Pasal 20 ayat (2) huruf c dan e, Pasal 21',
          'Petugas yang menerima,',
          'Bagus Prakoso',
          'Contoh, 19 Oktober 2026',
        ].filter((needed) => !copy.includes(needed) && !inColumns.includes(needed))
        expect(lacking).toEqual([])
      }
    },
  )

  test('says in words what is missing and that it can be completed', async () => {
    const caseFile = sampleCase({
      complainant: { address: null },
      missing: ['complainant.address', 'requestedRemedy'],
      requestedRemedy: null,
    })
    const text = textOf((await makeLetter({ kind: 'receipt', caseFile })).pdf)
    expect(text).toContain('Belum lengkap : alamat pelapor, penyelesaian yang diminta')
    expect(text).toContain('Kekurangan dilengkapi paling lambat 30 (tiga puluh) hari')
    expect(text).not.toContain('Keputusan atas pengaduan')
  })

  test('of an anonymous complaint says so and carries no identity', async () => {
    const caseFile = sampleCase({ anonymous: true, channel: 'walk-in', direct: true })
    const { pdf, fields } = await makeLetter({ kind: 'receipt', caseFile })
    const text = textOf(pdf)
    expect(text).toContain('Nama pelapor : Anonim')
    expect(text).not.toMatch(/Sulastri|Mendut|3345|example\.org|Pelapor,/)
    expect(fields.to).toBe('Pelapor anonim')
  })

  test('at the desk is signed by the complainant too', async () => {
    const caseFile = sampleCase({ channel: 'walk-in', direct: true })
    const { content } = await makeLetter({ kind: 'receipt', caseFile })
    expect(JSON.stringify(content.parts[0])).toContain(
      '"position":["Pelapor,"],"name":"Sulastri Handayani"',
    )
  })

  test('too long for half a sheet comes as one copy after the other, and nothing is lost', async () => {
    const narrative = words(2600)
    const { pdf, pages } = await makeLetter({
      kind: 'receipt',
      caseFile: sampleCase({ narrative }),
    })
    const sheets = pagesOf(pdf)
    expect(pages).toBeGreaterThanOrEqual(6)
    expect(sheets).toHaveLength(pages)
    const copies = flat(sheets.join(' ')).split('TANDA TERIMA PENGADUAN').slice(1)
    expect(copies).toHaveLength(2)
    for (const copy of copies) {
      expect(copy.match(/kata\d+\./g)?.join(' ')).toBe(narrative)
      expect(copy).toContain('Bagus Prakoso')
    }
    expect(sheets[1]).toMatch(/^\s+- ?2 ?-/)
    expect(sheets[pages / 2]).not.toMatch(/^\s+- ?\d+ ?-/)
  })

  test('a little too long for half a sheet gives each copy a page', async () => {
    const caseFile = sampleCase({ narrative: words(230) })
    const { pdf, pages } = await makeLetter({ kind: 'receipt', caseFile })
    expect(pages).toBe(2)
    expect(pagesOf(pdf).map((page) => page.match(/PGD-2026-00001/g)?.length)).toEqual([1, 1])
  })

  test('in the eastern zones says WIT and WITA', async () => {
    const office = sampleOffice({ timeZone: 'Asia/Makassar' })
    expect(textOf((await makeLetter({ kind: 'receipt', office })).pdf)).toContain('09.15 WITA')
  })
})
