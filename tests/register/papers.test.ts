import { describe, expect, it } from 'vitest'
import type { IntakeInput } from '../../src-main/contract/complaint.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { initialised } from '../desk/run-desk.ts'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

// Wednesday.
const now = '2026-10-07T10:00:00+07:00'

async function received(
  desk: Desk,
  given: Partial<IntakeInput> = {},
  as: Role = 'service-officer',
): Promise<string> {
  return (await desk.must('receive', intake(given), { as })).number
}

/** The paper's words, page by page, with line breaks as single spaces. */
async function drawn(desk: Desk, paper: PaperInput, as: Role = 'head') {
  const made = await desk.must('drawPaper', paper, { as })
  const sheets = inspect(made.pdf, 'pdftotext', ['-layout']).split('\f').slice(0, -1)
  expect(sheets).toHaveLength(made.pages)
  const pages = sheets.map((text) => text.replaceAll(/\s+/g, ' '))
  return { ...made, pages, text: pages.join(' ') }
}

describe('Rincian penghitungan tenggat', () => {
  it('lists every day of a long span under the same head on each page, with its sum', async () => {
    const desk = await openDesk({ at: now })
    const number = await received(desk)
    const { pages, title } = await drawn(desk, { paper: 'due-date', number, of: 'decision' })
    expect(title).toBe(`Rincian tenggat ${number} Keputusan`)
    expect(pages).toHaveLength(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Dinas Koperasi, Perindustrian dan Perdagangan')
      expect(page).toContain('No. Hari, tanggal Dihitung (hari) Jumlah Keterangan')
      expect(page).toContain(`dibuat 7 Oktober 2026 pukul 10.00 · halaman ${index + 1} dari 2`)
    }
    expect(pages[0]).toMatch(/Dasar ?: UU 25\/2009 Ps\. 50\(1\)/)
    expect(pages[0]).toContain('Ps. 54(7)')
    expect(pages[0]).toContain('1 Selasa, 6 Oktober 2026 1 1 hari kalender')
    expect(pages[1]).toContain('60 Jumat, 4 Desember 2026 1 60 hari kalender')
    expect(pages[1]).toContain('Dihitung 60 hari; 0 hari tidak dihitung.')
    expect(pages[1]).toMatch(/Malang, 7 Oktober 2026 Petugas, Kepala dinas/)
  })

  it('tells the days left out, and that a year is not known yet', async () => {
    const desk = await openDesk({ at: '2026-12-22T09:00:00+07:00' })
    const given = {
      receivedAt: '2026-12-22T08:00:00+07:00',
      classification: 'supervisory',
    } as const
    const number = await received(desk, given)
    const step = await drawn(desk, { paper: 'due-date', number, of: 'classification' })
    expect(step.text).toMatch(/Jumat, 25 Desember 2026 – – libur nasional/)
    expect(step.text).toMatch(/Dihitung 60 hari; \d+ hari tidak dihitung\./)
    expect(step.text).toMatch(/hari libur tahun 2027/i)
  })

  it('follows explainDue in what there is to tell, and refuses the officer complained of', async () => {
    const desk = await openDesk({ at: now })
    const number = await received(desk, { officerComplainedOf: 'Petugas layanan' }, 'secretary')
    const asks = { paper: 'due-date', number, of: 'answer' } as const
    expect((await drawn(desk, asks)).text).toContain(number)
    for (const paper of [asks, { paper: 'swimlane', number } as const])
      expect(await desk.call('drawPaper', paper, { as: 'service-officer' })).toEqual({
        problem: { problem: 'conflict-of-interest' },
      })
    for (const asked of [
      { ...asks, of: 'notification' },
      { ...asks, number: 'PGD-2026-09999' },
    ])
      expect(await desk.call('drawPaper', asked, { as: 'head' })).toEqual({
        problem: { problem: 'not-found' },
      })
  })
})

describe('the wall list', () => {
  it('hangs without a name, the late ones first, then day by day', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    await received(desk, { subject: 'Timbangan Sri Wahyuni tidak sesuai' })
    await received(desk, {
      subject: 'Keluhan Wahyuni tentang kios',
      confidential: true,
      receivedAt: '2026-09-25T09:00:00+07:00',
    })
    await received(desk, { officerComplainedOf: 'Bidang', subject: 'Sikap petugas' })
    desk.now(now)
    const { text, pages } = await drawn(desk, { paper: 'wall-list' })
    expect(pages).toHaveLength(1)
    expect(text).not.toMatch(/Sri|Wahyuni|Gajayana|Sikap petugas/)
    expect(text).toContain('Timbangan ••• tidak sesuai')
    expect(text).toContain('Keluhan [dirahasiakan] tentang')
    expect(text).toMatch(/Terlambat \(2\).*Rabu, 7 Oktober 2026.*Jumat, 9 Oktober 2026/)
    expect(text).toContain('lewat 2 hari')
    expect(text).not.toContain('Senin, 5 Oktober 2026')
    expect(text).not.toContain('Sabtu, 10 Oktober 2026')
  })

  it('says so where nothing falls due', async () => {
    const desk = await openDesk({ at: now })
    const { text } = await drawn(desk, { paper: 'wall-list' })
    expect(text.match(/Tidak ada yang jatuh tempo\./g)).toHaveLength(3)
  })
})

describe('the handover page', () => {
  it('tells what waits, masks confidential names, and prints no telephone', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    await received(desk)
    await received(desk, { confidential: true, subject: 'Retribusi ditarik dua kali' })
    await received(desk, { anonymous: true, complainant: null })
    const number = await received(desk, { channel: 'walk-in' })
    await desk.must('dispose', {
      number,
      instruction: 'Segera ditindaklanjuti dan dilaporkan.',
      givenBy: 'Kepala Dinas',
      to: 'perdagangan',
      dueOn: '2026-10-09',
    })
    await desk.must('saveDraft', { id: crypto.randomUUID(), content: {} })
    desk.now(now)
    const { text, title } = await drawn(desk, { paper: 'handover' })
    expect(title).toBe('Serah terima pekerjaan 7 Oktober 2026')
    expect(text).toContain('Seluruh meja pengaduan')
    expect(text).toMatch(/Masih terbuka : 4 Terlambat : 3 /)
    expect(text).toMatch(/Tanpa tanda terima : 4 Draf penerimaan di meja : 1 /)
    expect(text).toMatch(/Pertanyaan SOP terbuka : 11 /)
    expect(text).toContain('Sri Wahyuni')
    expect(text).toContain('S••• W•••')
    expect(text).toContain('Tanpa identitas')
    expect(text).not.toContain('0812')
    expect(text).toMatch(/Staf administrasi 3 3 /)
    expect(text).toMatch(/Disposisi bertanggal \(1\).*Segera ditindaklanjuti dan dilaporkan\./)
    expect(text).toMatch(/Yang menyerahkan, .*Yang menerima,/)
  })

  it('keeps to one officer or one performer, and to what they may see', async () => {
    const desk = await openDesk({ at: now })
    const letter = await received(desk)
    const walkIn = await received(desk, { channel: 'walk-in' })
    const about = await received(desk, { officerComplainedOf: 'Petugas layanan' }, 'secretary')
    const officer = desk.officers['service-officer']
    await desk.must('assign', { number: walkIn, officer }, { as: 'secretary' })
    const one = await drawn(desk, { paper: 'handover', officer })
    expect(one.text).toContain('Petugas: Petugas layanan (Petugas layanan)')
    expect(one.text).toContain(walkIn)
    expect(one.text).not.toMatch(new RegExp(`${letter}|${about}`))
    const role = await drawn(desk, { paper: 'handover', performer: 'admin-staff' })
    expect(role.text).toContain('Pelaksana: Staf administrasi')
    expect(role.text).toContain(letter)
    expect(role.text).not.toContain(walkIn)
    const own = await drawn(desk, { paper: 'handover' }, 'service-officer')
    expect(own.text).not.toContain(about)
    const nobody = { paper: 'handover', officer: crypto.randomUUID() } as const
    expect(await desk.call('drawPaper', nobody)).toEqual({ problem: { problem: 'not-found' } })
  })

  it('cuts nothing: the longest subject and instruction go on over pages', async () => {
    const desk = await openDesk({ at: now })
    const long = Array.from({ length: 60 }, (_, index) => `kata${index}`).join(' ')
    const number = await received(desk, { subject: long })
    const instruction = Array.from({ length: 2000 }, (_, index) => `isi${index}`).join(' ')
    const given = { number, instruction, givenBy: 'Kepala Dinas', to: 'pasar' }
    await desk.must('dispose', { ...given, dueOn: '2026-10-09' })
    const { text, pages } = await drawn(desk, { paper: 'handover' })
    expect(pages.length).toBeGreaterThan(3)
    for (const word of ['kata0', 'kata59', 'isi0', 'isi999', 'isi1999'])
      expect(text).toMatch(new RegExp(`\\b${word}\\b`))
  })

  it('is the same twice at the same moment', async () => {
    const desk = await openDesk({ at: now })
    await received(desk)
    const [first, second] = [
      await desk.must('drawPaper', { paper: 'handover' }),
      await desk.must('drawPaper', { paper: 'handover' }),
    ]
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
  })
})

describe('the swimlane on paper', () => {
  it('stands on one page, of a case and of a procedure', async () => {
    const desk = await openDesk({ at: now })
    const number = await received(desk)
    const walked = await drawn(desk, { paper: 'swimlane', number })
    expect([walked.pages.length, walked.title]).toEqual([1, `Alur SOP pengaduan ${number}`])
    const sop = await drawn(desk, { paper: 'procedure', id: 'langsung', version: 1 })
    expect(sop.text).toContain('versi 1')
    const unknown = { paper: 'procedure', id: 'langsung', version: 9 } as const
    expect(await desk.call('drawPaper', unknown)).toEqual({ problem: { problem: 'not-found' } })
  })
})

describe('the desk command', () => {
  it('draws papers beside the register and tells the day', async () => {
    const { desk, folder, idOf } = await initialised()
    const out = (name: string) => `${ownFolder()}/${name}.pdf`
    for (const words of [
      ['wall-list'],
      ['handover', '--officer', idOf('division')],
      ['handover', '--performer', 'division'],
      ['swimlane', '--procedure', 'langsung'],
    ]) {
      const ran = await desk(['paper', ...words, '--out', out('kertas')])
      expect([words, ran.code, ran.first['pages']]).toEqual([words, 0, 1])
    }
    const inside = await desk(['paper', 'wall-list', '--out', `${folder}/register.db`])
    expect([inside.code, inside.first['problem']]).toEqual([1, 'cannot-write'])
    const missing = ['paper', 'due-date', 'PGD-2026-00001', '--of', 'answer', '--out', out('x')]
    expect((await desk(missing)).first).toEqual({ problem: 'not-found' })
    for (const off of [['due-date', 'PGD-2026-00001'], ['wall-list', '--of', 'answer'], ['nota']])
      expect((await desk(['paper', ...off, '--out', out('x')])).code).toBe(2)
    expect((await desk(['today', '--of', 'me'])).first).toMatchObject({ groups: [], mine: 0 })
    expect((await desk(['today', '--of', 'siapa'])).first['problem']).toBe('invalid')
  })
})
