import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Procedure } from '../../src-main/contract/procedure.ts'
import { sampleCase, step } from '../fixtures/case-file.ts'
import { assetsFolder, makeLetter, pagesOf, textOf } from './make-letter.ts'

const procedure = Procedure.parse(
  JSON.parse(readFileSync(`${assetsFolder}/sop/tidak-langsung.json`, 'utf8')),
)
const reviewing = [
  step('review', 'division', {
    startedAt: '2026-10-12T10:00:00+07:00',
    dueAt: '2026-10-19T16:00:00+07:00',
  }),
]

/** Where each part stands in a text; in order, none lacking, where the numbers rise. */
function places(text: string, parts: string[]): number[] {
  return parts.map((part) => text.indexOf(part))
}

function expectInOrder(text: string, parts: string[]): void {
  const found = places(text, parts)
  expect(parts.filter((_, index) => found[index] === -1)).toEqual([])
  expect(found).toEqual(found.toSorted((one, other) => one - other))
}

describe('a nota dinas to the division', () => {
  test.each(['F4', 'A4'] as const)('on %s says in order what it must', async (paper) => {
    const caseFile = sampleCase({ steps: reviewing })
    const { pdf, pages } = await makeLetter({
      kind: 'forwarding',
      paper,
      caseFile,
      procedure,
      fields: { copiesTo: ['Sekretaris', 'Arsip'] },
    })
    expect(pages).toBe(1)
    const text = textOf(pdf)
    expectInOrder(text, [
      'PEMERINTAH KOTA CONTOH',
      'NOTA DINAS',
      'Kepada : Yth. Kepala Bidang Perdagangan',
      'Dari : Kepala Dinas Perdagangan dan Koperasi Kota Contoh',
      'Tembusan : 1. Sekretaris 2. Arsip',
      'Tanggal : 19 Oktober 2026',
      'Nomor : 500.2.3/41/35.99.403/2026',
      'Sifat : Segera',
      'Lampiran : 1 (satu) berkas',
      'Hal : Permintaan Telaah Pengaduan Nomor Register PGD-2026-00001',
      'diterima melalui surat pada tanggal 5 Oktober 2026',
      'Pelapor: Sulastri Handayani.',
      'Pokok pengaduan: Pada hari Senin',
      'Permintaan penyelesaian: Tera ulang',
      'menelaah dan mengklarifikasi',
      'paling lambat tanggal 19 Oktober 2026 (5 (lima) hari kerja menurut SOP)',
      'paling lambat tanggal 4 Desember 2026 (Pasal 50 ayat (1)',
      'KEPALA DINAS PERDAGANGAN',
      'NIP 19700907 199602 2 001',
    ])
    // inside the office: the kop has no address
    expect(text).not.toContain('Jl. Percontohan Raya')
    expect(text).not.toContain('Contoh, 19 Oktober 2026')
  })

  test('before the review has begun says its norm in words', async () => {
    const text = textOf((await makeLetter({ kind: 'forwarding', procedure })).pdf)
    expect(text).toContain('dalam waktu 5 (lima) hari kerja sejak berkas diterima')
  })

  test('without a norm names the SOP', async () => {
    const text = textOf((await makeLetter({ kind: 'forwarding' })).pdf)
    expect(text).toContain('dalam jangka waktu menurut SOP')
  })

  test.each([{ anonymous: true }, { confidential: true }])(
    'keeps silent about who complained: %o',
    async (kept) => {
      const narrative = 'Saya, Sulastri Handayani (0812 3345 6789), ditolak petugas.'
      const caseFile = sampleCase({ ...kept, narrative, subject: 'Keluhan Sulastri' })
      const { pdf } = await makeLetter({ kind: 'forwarding', caseFile })
      const text = textOf(pdf)
      expect(text).not.toMatch(/Sulastri|Handayani|3345|Mendut|example\.org|07\/WP/)
      expect(text).toContain('[dirahasiakan]')
      expect(text).toContain('Sifat : Rahasia')
      expect(text).toContain('Pasal 42 ayat (5)')
    },
  )

  test('to nobody has dots, of many copies and a long complaint nothing is lost', async () => {
    const copiesTo = Array.from({ length: 60 }, (_, index) => `Penerima${index}`)
    const narrative = Array.from({ length: 1500 }, (_, index) => `kata${index}.`).join(' ')
    const caseFile = sampleCase({ division: null, narrative })
    const { pdf } = await makeLetter({ kind: 'forwarding', caseFile, fields: { copiesTo } })
    const text = textOf(pdf)
    expect(text).toMatch(/Kepada : ……/)
    expect(copiesTo.filter((name) => !text.includes(name))).toEqual([])
    expect(text.match(/kata\d+\./g)?.join(' ')).toBe(narrative)
    expect(pagesOf(pdf).length).toBeGreaterThan(3)
  })
})
