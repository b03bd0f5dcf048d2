import { describe, expect, it } from 'vitest'
import type { AgendaLine } from '../../src-main/contract/letter.ts'
import { Month, OfficeDate } from '../../src-main/contract/values.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { linesOfMonth } from '../../src-main/register/papers/agenda-paper.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

const now = '2026-10-07T10:00:00+07:00'

async function drawn(desk: Desk, paper: PaperInput, as: Role = 'head') {
  const made = await desk.must('drawPaper', paper, { as })
  const text = inspect(made.pdf, 'pdftotext', ['-layout'])
  expect(text.split('\f').slice(0, -1)).toHaveLength(made.pages)
  const size = /Page size: +([\d.]+) x ([\d.]+)/.exec(inspect(made.pdf, 'pdfinfo'))
  return {
    ...made,
    across: Number(size?.[1]) > Number(size?.[2]),
    text: text.replaceAll(/\s+/g, ' '),
  }
}

/** Received, and answered by a letter on its way to the division. */
async function forwarded(
  desk: Desk,
  given: Parameters<typeof intake>[0] = {},
  as: Role = 'service-officer',
) {
  const { number } = await desk.must('receive', intake(given), { as })
  const { letter } = await desk.must(
    'issueLetter',
    { complaint: number, kind: 'completeness-request', fields: {} },
    { as },
  )
  return { number, letter }
}

describe('the register book', () => {
  it('has every complaint of the month in the order in which they came in, names masked', async () => {
    const desk = await openDesk({ at: now })
    await desk.must(
      'receive',
      intake({
        receivedAt: '2026-10-06T08:00:00+07:00',
        confidential: true,
        subject: 'Keluhan Wahyuni tentang kios',
      }),
    )
    await desk.must('receive', intake())
    await desk.must(
      'receive',
      intake({ receivedAt: '2026-10-01T08:00:00+07:00', anonymous: true, complainant: null }),
    )
    await desk.must(
      'receive',
      intake({ receivedAt: '2026-09-30T23:59:00+07:00', subject: 'Bulan lalu' }),
    )
    const { text, across, title } = await drawn(desk, {
      paper: 'register-book',
      month: '2026-10',
    })
    expect(title).toBe('Buku register pengaduan Oktober 2026')
    expect(across).toBe(true)
    expect(text).toContain('Diterima pada bulan Oktober 2026: 3 pengaduan')
    expect(text).toMatch(/Nomor Tanggal Saluran Pelapor Perihal Bidang Langkah Selesai Hasil/)
    expect([...text.matchAll(/PGD-2026-0000\d/g)].map(String)).toEqual([
      'PGD-2026-00003',
      'PGD-2026-00002',
      'PGD-2026-00001',
    ])
    expect(text).toContain('Sri Wahyuni')
    expect(text).toContain('S••• W•••')
    expect(text).toContain('Tanpa identitas')
    expect(text).not.toContain('Keluhan Wahyuni')
    expect(text).not.toContain('Bulan lalu')
  })

  it('shows the officer complained of neither name nor subject, and says where a month is empty', async () => {
    const desk = await openDesk({ at: now })
    await desk.must(
      'receive',
      intake({ officerComplainedOf: 'Petugas layanan', subject: 'Sikap petugas' }),
      {
        as: 'secretary',
      },
    )
    const book = { paper: 'register-book', month: '2026-10' } as const
    const own = await drawn(desk, book, 'service-officer')
    expect(own.text).toContain('PGD-2026-00001')
    expect(own.text).toContain('tidak ditampilkan')
    expect(own.text).not.toMatch(/Sri|Wahyuni|Sikap petugas/)
    expect((await drawn(desk, book, 'head')).text).toContain('Sikap petugas')
    const empty = await drawn(desk, { ...book, month: '2026-08' })
    expect(empty.text).toContain('Tidak ada pengaduan yang diterima pada bulan ini.')
  })
})

describe('the agenda', () => {
  it('has the month’s numbers in order, and shows a protected or withheld name to nobody it is not for', async () => {
    const desk = await openDesk({ at: now })
    await forwarded(desk)
    await forwarded(desk, { confidential: true })
    const own = await forwarded(desk, { officerComplainedOf: 'Petugas layanan' }, 'secretary')
    const agenda = { paper: 'agenda', month: '2026-10' } as const
    const { text, across } = await drawn(desk, agenda)
    expect(across).toBe(true)
    expect(text).toMatch(/No\. urut Tanggal Nomor naskah Tujuan Isi ringkas Keterangan/)
    expect(text).toMatch(/\b1 7 Oktober 2026.*\b2 7 Oktober 2026.*\b3 7 Oktober 2026/)
    expect(text).toContain('Belum dikirim')
    expect(text.match(/Sri Wahyuni/g)).toHaveLength(2)
    expect(text).toContain('[dirahasiakan]')
    const seen = await drawn(desk, agenda, 'service-officer')
    expect(seen.text).toContain(own.letter.number ?? '')
    expect(seen.text.match(/Sri Wahyuni/g)).toHaveLength(1)
    expect(seen.text).toMatch(/tidak ditampilkan/)
  })

  it('keeps a number without a date with the one before it', () => {
    const line = (sequence: number | null, date: string | null, number = ''): AgendaLine => ({
      id: null,
      run: 'letter',
      sequence,
      number,
      date: date === null ? null : OfficeDate.parse(date),
      kind: null,
      to: null,
      about: null,
      complaint: null,
      subject: null,
      state: date === null ? 'gap' : 'issued',
      reason: null,
      takenBy: null,
      takenAt: null,
      sent: null,
      scanned: false,
    })
    const lines = [
      line(5, '2026-11-02'),
      line(4, null),
      line(3, '2026-10-20'),
      line(2, '2026-09-30'),
      line(1, null),
    ]
    const of = (month: string) =>
      linesOfMonth(lines, Month.parse(month)).map(({ sequence }) => sequence)
    expect(of('2026-09')).toEqual([1, 2])
    expect(of('2026-10')).toEqual([3, 4])
    expect(of('2026-11')).toEqual([5])
    expect(linesOfMonth([line(4, null)], Month.parse('2026-10'))).toEqual([])
  })
})

describe('the delivery book', () => {
  it('lists the day’s letters and the files handed over, with room to sign', async () => {
    const desk = await openDesk({ at: now })
    const { number, letter } = await forwarded(desk, { confidential: true })
    await desk.must(
      'completeStep',
      { number, step: 'hand-over', has: ['all'] },
      { as: 'admin-staff' },
    )
    await desk.must('sendLetter', { letter: letter.id, how: 'courier', receivedBy: 'Bu Wahyuni' })
    const { text, across } = await drawn(desk, { paper: 'delivery-book', date: '2026-10-07' })
    expect(across).toBe(true)
    expect(text).toMatch(/No\. Nomor surat Tanggal Tujuan Hal Cara Penerima Tanda tangan, tanggal/)
    expect(text).toContain('Diantar kurir kantor')
    expect(text).toMatch(/2 PGD-2026-00001 7 Oktober 2026 Petugas layanan Berkas pengaduan/)
    expect(text).not.toMatch(/Sri|Wahyuni/)
    const other = await drawn(desk, { paper: 'delivery-book', date: '2026-10-06' })
    expect(other.text).toContain('Tidak ada surat atau berkas yang keluar pada hari ini.')
  })
})
