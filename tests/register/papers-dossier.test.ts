import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../src-main/contract/officer.ts'
import { attachmentsIn } from '../../src-main/register/storage/folder.ts'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

const now = '2026-10-07T10:00:00+07:00'

async function drawn(desk: Desk, number: string, as: Role = 'head') {
  const made = await desk.must('drawPaper', { paper: 'dossier', number }, { as })
  const sheets = inspect(made.pdf, 'pdftotext', ['-layout']).split('\f').slice(0, -1)
  expect(sheets).toHaveLength(made.pages)
  return { ...made, sheets: sheets.map((text) => text.replaceAll(/\s+/g, ' ')) }
}

async function attach(desk: Desk, number: string, name: string, content: Uint8Array) {
  await desk.must('attach', { number, name, content: new Uint8Array(content) })
}

/** A PDF of so many pages, each with its words, of A5, and turned. */
async function pdfOf(words: readonly string[], turn = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of words) {
    const page = document.addPage([420, 595])
    page.drawText(text, { x: 40, y: 300, font, size: 14 })
    page.setRotation(degrees(turn))
  }
  return document.save()
}

function pngOf(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height })
  png.data.fill(255)
  for (let x = 0; x < width; x += 1) png.data.set([200, 0, 0, 255], (width * 3 + x) * 4)
  return PNG.sync.write(png)
}

describe('the dossier', () => {
  it('holds everything in order under one count of pages, letters as they were issued', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    const { number } = await desk.must('receive', intake())
    const issued = await desk.must('issueLetter', {
      complaint: number,
      kind: 'receipt',
      fields: {},
    })
    await desk.must('dispose', {
      number,
      instruction: 'Segera ditindaklanjuti.',
      givenBy: 'Kepala dinas',
      to: 'perdagangan',
    })
    for (const [minute, name, content] of [
      [31, 'hasil tera.pdf', await pdfOf(['Hasil tera satu', 'Hasil tera dua'])],
      [32, 'foto timbangan.png', pngOf(300, 900)],
      [33, 'rekaman.mp3', new TextEncoder().encode('ID3 bunyi')],
    ] as const) {
      desk.now(`2026-10-05T09:${minute}:00+07:00`)
      await attach(desk, number, name, content)
    }
    desk.now(now)

    const { sheets, pages, title, pdf } = await drawn(desk, number)
    expect(title).toBe(`Berkas lengkap ${number}`)
    for (const [index, sheet] of sheets.entries())
      expect(sheet).toContain(`Berkas ${number} halaman ${index + 1} dari ${pages}`)

    const [cover = ''] = sheets
    expect(cover).toMatch(/Berkas Pengaduan PGD-2026-00001.*Timbangan tidak sesuai.*Isi berkas/)
    const told = [
      ...cover.matchAll(
        /(\d+) (Data pengaduan|Uraian dan permintaan|Jalan SOP|Batas waktu|Disposisi|Riwayat) (\d+)/g,
      ),
    ]
    expect(told.map(([, no, name]) => `${no} ${name}`)).toEqual([
      '1 Data pengaduan',
      '2 Uraian dan permintaan',
      '3 Jalan SOP',
      '4 Batas waktu',
      '5 Disposisi',
      '6 Riwayat',
    ])
    for (const [, , name = '', page] of told) expect(sheets[Number(page) - 1]).toContain(name)
    const pageOf = (pattern: RegExp) => Number(pattern.exec(cover)?.[1])
    const receipt = pageOf(/Tanda terima pengaduan 5 Oktober 2026 (\d+)/)
    const test = pageOf(/Lampiran: hasil tera\.pdf 5 Oktober 2026 (\d+)/)
    const photo = pageOf(/Lampiran: foto timbangan\.png 5 Oktober 2026 (\d+)/)
    expect([test, photo, pages]).toEqual([receipt + 1, receipt + 3, receipt + 3])
    expect(cover).toMatch(/Lampiran: rekaman\.mp3 5 Oktober 2026 – .*tidak dapat digabung/)
    expect(cover).toMatch(/SHA-256 [0-9a-f]{20}/)
    expect(sheets[receipt - 1]).toContain('TANDA TERIMA')
    expect(sheets[test]).toContain('Hasil tera dua')

    const all = sheets.join(' ')
    expect(all).toMatch(
      /Segera ditindaklanjuti\. Kepala dinas kepada Bidang Perdagangan|Segera ditindaklanjuti\./,
    )
    expect(all).toContain('Pengaduan diterima dan dicatat')
    expect(all).toContain('Jl. Gajayana 12')

    // The letter's own page, but for the number in its margin.
    const own = picture(issued.pdf, 1)
    const bound = picture(pdf, receipt)
    expect(bound.width).toBe(own.width)
    expect(differing(own, bound, Math.round(own.height * 0.025))).toBe(0)
    // The picture stands upright in the middle of its page, its red line at the top.
    expect(redRow(picture(pdf, photo))).toBeLessThan(own.height * 0.15)
    expect(check(pdf)).toMatch(/No syntax or stream encoding errors/)
    expect(inspect(pdf, 'pdffonts', []).match(/ no +(yes|no) +(yes|no) +\d+/g) ?? []).toHaveLength(
      1,
    )
  })

  it('numbers turned pages upright, and takes what acts on its own from a page', async () => {
    const desk = await openDesk({ at: now })
    const { number } = await desk.must('receive', intake())
    const source = await PDFDocument.load(await pdfOf(['diam']))
    source
      .getPage(0)
      .node.set(
        PDFName.of('AA'),
        source.context.obj({ O: { S: 'JavaScript', JS: 'app.alert(1)' } }),
      )
    await attach(desk, number, 'bergerak.pdf', await source.save())
    for (const turn of [90, 180, 270])
      await attach(desk, number, `putar ${turn}.pdf`, await pdfOf([`putar ${turn}`], turn))
    const { sheets, pages, pdf } = await drawn(desk, number)
    for (const [index, sheet] of sheets.entries())
      expect(sheet).toContain(`Berkas ${number} halaman ${index + 1} dari ${pages}`)
    const text = Buffer.from(execQpdf(pdf, ['--qdf', '--object-streams=disable'])).toString(
      'latin1',
    )
    expect(text).not.toContain('app.alert')
  })

  it('lists what cannot be joined, and goes on', async () => {
    const desk = await openDesk({ at: now })
    const { number } = await desk.must('receive', intake())
    const locked = await PDFDocument.load(await pdfOf(['rahasia']))
    locked.encrypt({ userPassword: 'buka', ownerPassword: 'pemilik' })
    const png = pngOf(40, 40)
    for (const [name, content] of [
      ['terkunci.pdf', await locked.save()],
      ['rusak.pdf', new TextEncoder().encode('%PDF-1.7 dan tidak lebih')],
      ['terpotong.pdf', (await pdfOf(['satu', 'dua'])).subarray(0, 300)],
      ['terpotong.png', png.subarray(0, 60)],
      ['bohong.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1])],
      ['hilang.pdf', await pdfOf(['hilang'])],
    ] as const)
      await attach(desk, number, name, content)
    const { attachments } = await desk.must('readCase', { number })
    const lost = attachments.find(({ name }) => name === 'hilang.pdf')
    writeFileSync(join(attachmentsIn(desk.folder), lost?.sha256 ?? ''), 'lain')
    const { sheets } = await drawn(desk, number)
    const whole = sheets.join(' ')
    expect(whole.match(/tidak dapat digabung/g)).toHaveLength(6)
    for (const name of ['terkunci.pdf', 'rusak.pdf', 'bohong.jpg', 'hilang.pdf'])
      expect(whole).toContain(name)
  })

  it('says nothing of who complained without giving a name', async () => {
    const desk = await openDesk({ at: now })
    const complainant = {
      address: 'Jl. Kawi 31',
      phone: '0812-7777-8888',
      email: 'tanpa.nama@example.id',
      representedBy: 'Lembaga Bantuan',
    }
    const cover = async (anonymous: boolean) => {
      const { number } = await desk.must('receive', intake({ anonymous, complainant }))
      return (await drawn(desk, number)).sheets.join(' ')
    }
    const [hidden, shown] = [await cover(true), await cover(false)]
    expect(hidden).toContain('Tanpa identitas')
    for (const value of Object.values(complainant)) {
      expect(hidden).not.toContain(value)
      expect(shown).toContain(value)
    }
  })

  it('is refused to the officer complained of, and where there is no such complaint', async () => {
    const desk = await openDesk({ at: now })
    const given = intake({ officerComplainedOf: 'Petugas layanan' })
    const { number } = await desk.must('receive', given, { as: 'secretary' })
    expect(
      await desk.call('drawPaper', { paper: 'dossier', number }, { as: 'service-officer' }),
    ).toEqual({ problem: { problem: 'conflict-of-interest' } })
    expect(
      await desk.call('drawPaper', { paper: 'dossier', number: 'PGD-2026-09999' }, { as: 'head' }),
    ).toEqual({ problem: { problem: 'not-found' } })
  })
})

function execQpdf(pdf: Uint8Array, args: readonly string[]): Uint8Array {
  const folder = ownFolder()
  const file = join(folder, 'in.pdf')
  const out = join(folder, 'out.pdf')
  writeFileSync(file, pdf)
  execFileSync('qpdf', [...args, file, out])
  return readFileSync(out)
}

function check(pdf: Uint8Array): string {
  const file = join(ownFolder(), 'checked.pdf')
  writeFileSync(file, pdf)
  return execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })
}

function picture(pdf: Uint8Array, page: number): PNG {
  const file = join(ownFolder(), 'page.pdf')
  writeFileSync(file, pdf)
  const args = ['-r', '50', '-png', '-f', String(page), '-l', String(page), '-singlefile']
  execFileSync('pdftoppm', [...args, file, file])
  return PNG.sync.read(readFileSync(`${file}.png`))
}

/** The first row with a long red line; below the page where there is none. */
function redRow({ data, width, height }: PNG): number {
  for (let y = 0; y < height; y += 1) {
    let red = 0
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      if ((data[at] ?? 0) > 150 && (data[at + 1] ?? 0) < 235) red += 1
    }
    if (red > width / 4) return y
  }
  return height
}

/** Pixels that are not the same in both below the first rows. */
function differing(one: PNG, other: PNG, rows: number): number {
  let count = 0
  for (let at = rows * one.width * 4; at < one.data.length; at += 1)
    if (one.data[at] !== other.data[at]) count += 1
  return count
}
