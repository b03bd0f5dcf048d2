import { describe, expect, test } from 'vitest'
import { papers } from '../../src-main/register/letters/pdf/paper.ts'
import { clock, sampleCase, sampleOffice } from '../fixtures/case-file.ts'
import { boxesOf, flat, inspect, makeLetter, overlapsIn, pagesOf, textOf } from './make-letter.ts'
import type { Wish } from './make-letter.ts'
import { longSubject, officeWithLogo } from './samples.ts'

const sheets = [
  ['F4', 'arial'],
  ['A4', 'arial'],
  ['F4', 'bookman'],
  ['A4', 'bookman'],
] as const

const divisions = (count: number, name = 'Bidang') =>
  Array.from({ length: count }, (_, index) => ({
    id: `bidang-${index + 1}`,
    name: `${name} ke-${index + 1}`,
  }))

const draw = (wish: Omit<Wish, 'kind'> = {}) =>
  makeLetter({ kind: 'disposition', number: 'PGD-2026-00001', ...wish })

describe('a disposition sheet', () => {
  test('says what came, and leaves the rest to the head’s hand', async () => {
    const caseFile = sampleCase({ incomingLetter: { agendaNumber: '1204' } })
    const { pdf, fields } = await draw({ caseFile })
    const [page = ''] = pagesOf(pdf)
    expect(fields).toMatchObject({
      to: 'Kepala Dinas Perdagangan dan Koperasi Kota Contoh',
      number: 'PGD-2026-00001',
      about: 'Penimbangan ulang timbangan pedagang di Pasar Blimbing',
      body: '',
      signatory: '',
      copiesTo: [],
    })
    expect(page).toContain('PEMERINTAH KOTA CONTOH')
    expect(page).toMatch(/\n +LEMBAR DISPOSISI\n/)
    for (const row of [
      /Surat dari : Sulastri Handayani +Diterima tgl\. : 5 Oktober 2026\n/,
      /No\. surat +: 07\/WP\/X\/2026 +No\. agenda +: 1204\n/,
      /Tgl\. surat +: 1 Oktober 2026 +No\. register : PGD-2026-00001\n/,
      /Sifat : +Sangat segera +Segera +Rahasia\n/,
      /Hal +: +Penimbangan ulang timbangan pedagang di Pasar Blimbing\n/,
      /Diteruskan kepada Sdr\.: +Dengan hormat harap:\n/,
      /Bidang Perdagangan +Tanggapan dan saran\n/,
      /Bidang Koperasi +Proses lebih lanjut\n/,
      /Koordinasi\/konfirmasikan\n/,
      /Batas waktu :/,
      /Catatan: +Tanggal :\n/,
      /Paraf +:/,
      /Jawaban kelengkapan paling lambat 19 Oktober 2026 \(UU 25\/2009 Pasal 44 ayat \(3\)\)\n/,
      /Keputusan paling lambat 4 Desember 2026 \(UU 25\/2009 Pasal 50 ayat \(1\)\)\n/,
    ])
      expect(page).toMatch(row)
  })

  test('of a complaint that came otherwise says how, and has no letter to name', async () => {
    const caseFile = sampleCase({
      channel: 'telephone',
      direct: true,
      subject: null,
      incomingLetter: { number: null, date: null },
    })
    const text = textOf((await draw({ caseFile })).pdf)
    expect(text).toContain('Surat dari : Telepon: Sulastri Handayani')
    expect(text).toMatch(/No\. surat : - .*Tgl\. surat : - /)
    expect(text).toContain('Hal : Pengaduan masyarakat')
  })

  test('names only the clocks that still press', async () => {
    const [answer, decision] = [
      clock('answer', 'UU 25/2009 Ps. 44(3)', '2026-10-19T23:59:59+07:00'),
      clock('decision', 'UU 25/2009 Ps. 50(1)', '2026-12-04T23:59:59+07:00'),
    ]
    const completion = clock('completion', 'UU 25/2009 Ps. 44(4)', '2026-11-08T23:59:59+07:00')
    const met = { metAt: '2026-10-09T10:00:00+07:00' }
    const said = async (clocks: object[]) =>
      textOf((await draw({ caseFile: sampleCase({ clocks }) })).pdf)
    expect(await said([{ ...answer, ...met }, decision])).not.toContain('Jawaban kelengkapan')
    expect(await said([{ ...answer, ...met }, completion])).toContain(
      'Pelapor melengkapi paling lambat 8 November 2026',
    )
    expect(
      await said([
        { ...answer, ...met },
        { ...decision, ...met },
      ]),
    ).not.toContain('paling lambat')
    expect(await said([])).not.toContain('paling lambat')
  })

  test('prints what the clerk added before the room for writing', async () => {
    const { pdf } = await draw({ fields: { body: 'Mohon arahan Bapak/Ibu.' } })
    expect(textOf(pdf)).toMatch(/Catatan: .*Mohon arahan Bapak\/Ibu\./)
  })

  test('as a draft is marked once, beside the sheet', async () => {
    const marks = boxesOf((await draw({ draft: true })).pdf).filter(({ text }) => text === 'DRAF')
    expect(marks).toHaveLength(1)
    expect(marks[0]?.right).toBeLessThan(57)
    expect(marks[0]?.bottom).toBeLessThan(papers.F4.height / 2)
  })

  test('is marked up for what listens: a heading, and a word for a ticked box', async () => {
    const { pdf } = await draw({ caseFile: sampleCase({ confidential: true }) })
    const structure = inspect(pdf, 'pdfinfo', ['-struct'])
    expect(structure.match(/H1/g)).toHaveLength(1)
    expect(structure.match(/Figure/g)).toHaveLength(1)
  })
})

describe.each(sheets)('a disposition sheet on %s in %s', (paper, font) => {
  const half = papers[paper].height / 2

  test('stands on the upper half, with and without logo', async () => {
    for (const office of [sampleOffice(), officeWithLogo({ divisions: divisions(6) })]) {
      const { pdf, pages } = await draw({ paper, font, office })
      const boxes = boxesOf(pdf)
      expect(pages).toBe(1)
      expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(half - 10)
      expectInFrame(boxes, papers[paper])
    }
  })

  test('with twelve divisions and 500 letters loses nothing and covers nothing', async () => {
    for (const name of ['Bidang', 'Bidang Pembinaan dan Pengawasan Perdagangan']) {
      const office = officeWithLogo({ divisions: divisions(12, name) })
      const caseFile = sampleCase({
        subject: longSubject,
        complainant: { name: 'Sulastri '.repeat(33).trim() },
        incomingLetter: { number: 'Q'.repeat(200), agendaNumber: 'A'.repeat(200) },
      })
      const { pdf, pages } = await draw({ paper, font, office, caseFile })
      expect(pages).toBe(1)
      expect(inspect(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors')
      expectInFrame(boxesOf(pdf), papers[paper])
      const text = flat(inspect(pdf, 'pdftotext', ['-raw']))
      expect(text).toContain(longSubject)
      for (const division of office.divisions) expect(text).toContain(division.name)
      expect(text.match(/Sulastri/g)).toHaveLength(33)
      expect(text.match(/Q/g)).toHaveLength(200)
    }
  })
})

test('twelve divisions of ordinary names leave the sheet on its half', async () => {
  for (const paper of ['F4', 'A4'] as const) {
    const { pdf } = await draw({ paper, office: sampleOffice({ divisions: divisions(12) }) })
    const lowest = Math.max(...boxesOf(pdf).map(({ bottom }) => bottom))
    expect(lowest).toBeLessThan(papers[paper].height / 2)
  }
})

test('a note or divisions beyond any sheet go on over pages', async () => {
  const words = Array.from({ length: 2_000 }, (_, index) => `kata${index}.`)
  const office = sampleOffice({ divisions: divisions(150) })
  const { pdf, pages } = await draw({ office, fields: { body: words.join(' ') } })
  expect(pages).toBeGreaterThan(3)
  const text = flat(pagesOf(pdf).join(' '))
  expect(text.match(/kata\d+\./g)).toEqual(words)
  expect(text.match(/Bidang ke-\d+/g)).toHaveLength(150)
  expectInFrame(boxesOf(pdf), papers.F4)
})

/** 2 cm left, 1.5 cm right, and no word on another. */
function expectInFrame(
  boxes: ReturnType<typeof boxesOf>,
  { width, height }: typeof papers.F4,
): void {
  expect(boxes.length).toBeGreaterThan(40)
  expect(overlapsIn(boxes)).toEqual([])
  expect(
    boxes.filter(
      ({ left, right, bottom }) => left < 56 || right > width - 42 || bottom > height - 42,
    ),
  ).toEqual([])
}
