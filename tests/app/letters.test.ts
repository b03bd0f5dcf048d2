import { Clerk } from '../support/clerk.ts'
import { expect, pagesOf, test } from './printing-desk.ts'

test('by keyboard alone: a letter goes from draft over paraf and signature to its number, out of the printer, on its way, and is voided; the agenda tells it', async ({
  printing: { desk, printer },
}) => {
  test.setTimeout(240_000)
  const page = desk.window
  const clerk = new Clerk(page)
  await clerk.signsIn('Petugas layanan')
  const number = await clerk.receives({
    channel: 3,
    name: 'Sulastri Handayani',
    address: 'Jl. Gajayana 12, Malang',
    subject: 'Timbangan di Pasar Dinoyo',
    narrative: 'Timbangan pedagang telur kurang dua ons setiap kilogram.',
    remedy: 'Timbangan ditera ulang.',
    category: 4,
  })
  await desk.window.evaluate(
    (hash) => (window.location.hash = hash),
    `#/surat/baru/${number}/follow-up-complainant`,
  )
  await expect(page.locator('canvas[data-drawn]').first()).toBeVisible({ timeout: 20_000 })

  await clerk.presses('Simpan draf')
  await expect(page.getByText('Draf surat disimpan.')).toBeVisible()
  expect(await desk.answer('letterDrafts', {})).toMatchObject([
    { complaint: number, stage: 'draft', initials: 0 },
  ])
  await clerk.presses('Catat paraf')
  await clerk.names('Diparaf oleh', 'Endang Sulistyowati')
  await expect(page.getByText('Paraf 1')).toBeVisible()
  await clerk.presses('Catat tanda tangan')
  await clerk.names('Ditandatangani oleh', 'Eko Prasetyo', /sudah ditandatangani/)
  await expect(page.getByText(/sudah ditandatangani/)).toBeVisible()
  expect(await desk.answer('letters', { year: thisYear() })).toEqual([])

  await clerk.presses('Beri nomor dan terbitkan')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const given = `500.2.3/1/35.73/${thisYear()}`
  await expect(page.getByText(given).first()).toBeVisible({ timeout: 20_000 })
  expect(await desk.answer('letterDrafts', {})).toEqual([])

  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^Cetak/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  await expect.poll(() => printer.printed().length, { timeout: 30_000 }).toBe(1)
  const [line] = await desk.answer('letters', { year: thisYear() })
  const { letter } = await desk.answer('readLetter', { letter: line?.id ?? '' })
  expect(pagesOf(printer.printed()[0] ?? '')).toHaveLength(letter.pages)

  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByRole('button', { name: 'Catat: dikirim lewat WhatsApp' })).toBeVisible()
  const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Yth\. Sdr\. Sulastri Handayani\n/)
  expect(copied).toContain(`Nomor register: ${number}\nSurat nomor ${given}`)

  await clerk.presses('Catat pengiriman')
  await clerk.does('Diterima oleh', 'Sulastri Handayani')
  await expect(page.getByText(/Diserahkan langsung,/)).toBeVisible()
  await clerk.presses('Batalkan surat…')
  await clerk.does('Alasan pembatalan', 'Nama penerima keliru.')
  await expect(page.getByText('Surat ini dibatalkan')).toBeVisible()

  await clerk.tabTo(page.getByRole('link', { name: /^Surat/ }))
  await page.keyboard.press('Enter')
  const row = page.getByRole('row', { name: new RegExp(given.replaceAll('.', '\\.')) })
  await expect(row).toContainText('Dibatalkan')
  await expect(row).toContainText('Nama penerima keliru.')
  expect(await desk.answer('verify', {})).toMatchObject({ ok: true })
})

function thisYear(): number {
  return new Date().getFullYear()
}
