import { describe, expect, test } from 'vitest'
import { formOrder } from '../../src-main/contract/form-order.ts'
import { sampleCase } from '../fixtures/case-file.ts'
import { boxesOf, makeLetter, overlapsIn, pagesOf, textOf } from './make-letter.ts'

/** A case with everything that the intake screen asks. */
const full = sampleCase({
  channel: 'walk-in',
  direct: true,
  complainant: { nationalId: '3573010101800001', representedBy: 'Agus Salim' },
  officerComplainedOf: 'Petugas loket 2',
  referredBy: 'Kelurahan Blimbing',
  incomingLetter: { agendaNumber: '1204' },
  laporTrackingId: '7654321',
  confidential: true,
})

describe('the filled complaint form', () => {
  test.each(['F4', 'A4'] as const)(
    'on one %s sheet holds the intake in its order',
    async (paper) => {
      const { pdf, pages } = await makeLetter({ kind: 'complaint-form', caseFile: full, paper })
      expect(pages).toBe(1)
      const text = textOf(pdf)
      const parts = [
        'FORMULIR PENGADUAN',
        'PGD-2026-00001',
        'F.PGD-01',
        'A. Penerimaan',
        '1. Saluran Datang langsung (pengaduan langsung)',
        'Senin, 5 Oktober 2026, pukul 09.15 WIB',
        'B. Pelapor',
        '3. Nama lengkap Sulastri Handayani',
        '4. Telepon 0812-3345-6789',
        'Jl. Candi Mendut Selatan IV No. 12, RT 03 RW 05',
        'Rahasiakan identitas Tanpa identitas',
        'C. Pengaduan',
        '7. Perihal Penimbangan ulang',
        'Pada hari Senin, 28 September 2026',
        'Tera ulang timbangan para pedagang',
        '10. Kategori Permohonan bantuan penyelesaian masalah',
        '11. Bidang Bidang Perdagangan',
        'D. Keterangan lain',
        '12. Klasifikasi Pengaduan tidak berkadar pengawasan',
        '13. Tempat kejadian Pasar Blimbing',
        '28 September 2026',
        '15. Terlapor Petugas loket 2',
        'sulastri.h@example.org',
        '17. NIK 3573010101800001',
        '18. Kuasa pelapor Agus Salim',
        '19. Dirujuk oleh Kelurahan Blimbing',
        'nomor 07/WP/X/2026 tanggal 1 Oktober 2026, nomor agenda 1204',
        '21. Nomor LAPOR! 7654321',
        '22. Bukti yang dilampirkan -',
        'telah dibacakan kembali kepada pelapor',
        'Pelapor,',
        'Nama : Sulastri Handayani',
        'UU Nomor 27 Tahun 2022 Pasal 21',
        'Pasal 20 ayat (2) huruf c dan e',
        'jadwal retensi arsip',
        'mengakses, memperbaiki',
        '(0341) 000111',
      ]
      expect(parts.filter((part) => !text.includes(part))).toEqual([])
      for (const needed of ['Cap jempol', 'Petugas yang menerima,', 'Nama : Bagus Prakoso'])
        expect(text).toContain(needed)
      const numbers = formOrder.map(({ number, label }) =>
        text.indexOf(`${number}. ${label.split(' ')[0]}`),
      )
      expect(numbers).not.toContain(-1)
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
      expect(overlapsIn(boxesOf(pdf))).toEqual([])
    },
  )

  test('ticks what the complainant asked to be kept secret', async () => {
    const ticks = async (kept: object) =>
      JSON.stringify(
        (await makeLetter({ kind: 'complaint-form', caseFile: sampleCase(kept) })).content.parts,
      ).match(/"text":"(Rahasiakan|Tanpa) identitas","ticked":(true|false)/g)
    expect(await ticks({ confidential: true })).toEqual([
      '"text":"Rahasiakan identitas","ticked":true',
      '"text":"Tanpa identitas","ticked":false',
    ])
  })

  test('of an anonymous complaint carries no identity', async () => {
    const caseFile = sampleCase({ anonymous: true })
    const text = textOf((await makeLetter({ kind: 'complaint-form', caseFile })).pdf)
    expect(text).not.toMatch(/Sulastri|Mendut|3345|example\.org/)
    expect(text).toContain('Nama : Tanpa identitas')
  })

  test('names the evidence that was attached (Ps. 43)', async () => {
    const attachment = {
      id: 'a',
      name: 'foto-timbangan.jpg',
      bytes: 10,
      sha256: 'a'.repeat(64),
      addedAt: '2026-10-05T09:30:00+07:00',
      addedBy: 'x',
      step: null,
      document: null,
    }
    const caseFile = sampleCase({ attachments: [attachment] })
    const text = textOf((await makeLetter({ kind: 'complaint-form', caseFile })).pdf)
    expect(text).toContain('foto-timbangan.jpg')
  })

  test('of a long complaint goes on over pages, and nothing is lost', async () => {
    const narrative = Array.from({ length: 2600 }, (_, index) => `kata${index}.`).join(' ')
    const caseFile = sampleCase({ narrative })
    const { pdf, pages } = await makeLetter({ kind: 'complaint-form', caseFile })
    const text = textOf(pdf)
    expect(pages).toBeGreaterThanOrEqual(4)
    expect(text.match(/kata\d+\./g)?.join(' ')).toBe(narrative)
    expect(text).toContain('telah dibacakan kembali kepada pelapor')
    // it begins under its number, on the first page
    expect(pagesOf(pdf)[0]).toContain('kata0.')
    expect(overlapsIn(boxesOf(pdf))).toEqual([])
  })
})
