import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Clerk } from '../support/clerk.ts'
import { expect, test } from './desk.ts'
import { answerDialogs, listenToPrinter } from './stubs.ts'

const told = {
  channel: 3,
  name: 'Sulastri Handayani',
  address: 'Jl. Gajayana 12, Malang',
  subject: 'Timbangan di Pasar Dinoyo',
  narrative: 'Timbangan pedagang telur kurang dua ons setiap kilogram.',
  remedy: 'Timbangan ditera ulang.',
  category: 4,
}

const office = { documents: ['Berkas pengaduan'], button: /^Selesaikan langkah/ }
const clarified = ['Berkas pengaduan', 'Peraturan perundang-undangan', 'Data pendukung']

test('by keyboard alone: a letter comes in, walks the SOP to its end, is answered, reported, and all is there after a kill', async ({
  desk,
}) => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'meja-journey-'))
  const pdf = join(folder, 'surat.pdf')
  const workbook = join(folder, 'rekap.xlsx')
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  const printed = await listenToPrinter(desk.app, { printed: true, reason: '' })
  const number = await clerk.receives(told)
  await desk.window.keyboard.press('Enter')
  await expect(
    desk.window.getByText('Tanda terima diterbitkan dan dikirim ke pencetak.'),
  ).toBeVisible({ timeout: 30_000 })
  expect(await printed()).toHaveLength(1)

  await clerk.opensRegisteredCase()
  await clerk.finishes(office)
  await clerk.finishes({ documents: clarified, button: /^Teruskan ke bidang/ })
  await clerk.finishes({ documents: ['Hasil analisis'], button: /^Diklarifikasi kepada pelapor/ })
  await clerk.ticks('Surat kepada pelapor')
  await clerk.presses(/^Buat surat/)
  await clerk.issuesLetter()
  await answerDialogs(desk.app, [pdf, workbook])
  await clerk.presses('Simpan PDF')
  await expect(desk.window.getByText('Disimpan sebagai surat.pdf.')).toBeVisible()
  const letter = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(letter).toContain('Sulastri Handayani')
  expect(letter).toMatch(/500\.2\.3\/1\/35\.73\/\d{4}/)

  await clerk.presses('Buka berkas pengaduan')
  // What was ticked before the letter is still ticked.
  await clerk.finishes({ documents: ['Berkas analisis'], button: /^Selesaikan langkah/ })
  await clerk.finishes({ button: /^Selesaikan langkah/ })
  await expect(desk.window.getByText(/^Ditutup: Selesai/)).toBeVisible()

  await clerk.tabTo(desk.window.getByRole('link', { name: /^Rekap/ }))
  await desk.window.keyboard.press('Enter')
  await clerk.presses(/^Excel/)
  await expect.poll(() => existsSync(workbook)).toBe(true)

  await desk.window.keyboard.press('Control+n')
  await desk.window.keyboard.type('Belum selesai diketik')
  await expect(desk.window.getByText(/draf tersimpan/)).toBeVisible()
  await desk.kill()
  await desk.open()
  await new Clerk(desk.window).signsIn('Petugas layanan').catch(async () => {
    // The place is remembered: the form is open again instead of Hari ini.
    await expect(desk.window.getByRole('textbox', { name: 'Nama', exact: true })).toBeVisible()
  })
  const { steps, letters, status } = await desk.answer('readCase', { number })
  expect(status).toBe('closed')
  expect(steps.every((step) => step.finishedAt !== null)).toBe(true)
  expect(letters.map(({ kind }) => kind)).toEqual(['receipt', 'follow-up-complainant'])
  const drafts = await desk.answer('drafts', {})
  expect(JSON.stringify(drafts)).toContain('Belum selesai diketik')
  expect(await desk.answer('verify', {})).toMatchObject({ ok: true, findings: [] })
})

test('by keyboard alone: a complaint that cannot be followed up is declined with its letter', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  const number = await clerk.receives({ ...told, channel: 4 })
  await clerk.opensRegisteredCase()
  await clerk.finishes(office)
  for (const name of clarified) await clerk.ticks(name)
  await clerk.presses(/^Tidak dapat ditindaklanjuti/)
  await expect(
    desk.window.getByText('Surat yang diperlukan untuk hasil ini belum diterbitkan.'),
  ).toBeVisible()
  await clerk.presses(/^Buat surat/)
  await clerk.issuesLetter()
  await clerk.presses('Buka berkas pengaduan')
  await clerk.finishes({ button: /^Tidak dapat ditindaklanjuti/ })
  await expect(desk.window.getByText(/^Ditutup: Tidak dapat ditindaklanjuti/)).toBeVisible()
  expect(await desk.answer('readCase', { number })).toMatchObject({ closedAs: 'not-actionable' })
})

test('by keyboard alone: a telephone complaint walks langsung to its end', async ({ desk }) => {
  test.setTimeout(180_000)
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  const number = await clerk.receives({ ...told, channel: 1 })
  await clerk.opensRegisteredCase()
  await clerk.finishes({ button: /^Selesaikan langkah/ })
  await clerk.finishes({ button: /^Selesaikan langkah/ })
  await clerk.finishes({ button: /^Dijawab petugas/ })
  await clerk.finishes({ button: /^Selesaikan langkah/ })
  await clerk.finishes({ outcomes: ['Informasi', 'Mediasi'], button: /^Selesaikan langkah/ })
  await expect(desk.window.getByText(/^Ditutup: Selesai/)).toBeVisible()
  const { procedure, steps } = await desk.answer('readCase', { number })
  expect(procedure.id).toBe('langsung')
  expect(steps.at(-1)?.outcomes).toEqual(['information', 'mediation'])
})
