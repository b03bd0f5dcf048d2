import { Clerk } from '../support/clerk.ts'
import { expect, test } from './desk.ts'

const told = {
  receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
  channel: 'letter',
  narrative: 'Timbangan pedagang telur kurang dua ons setiap kilogram.',
  subject: 'Timbangan di Pasar Dinoyo',
  category: 'problem-solving',
} as const

test('by keyboard alone: a Sekretaris adds a sixth step and publishes it; old complaints stay', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const page = desk.window
  const clerk = new Clerk(page)
  await clerk.signsIn('Sekretaris')
  const old = (await desk.answer('receive', told)).number
  await page.evaluate(() => (window.location.hash = '#/pengaturan/sop/tidak-langsung'))
  await clerk.tabTo(page.getByRole('option', { name: /Penyampaian berkas/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const name = page.getByRole('textbox', { name: 'Nama pendek' })
  await expect(name).toHaveValue('Telaah')
  await clerk.presses('Tambah langkah')
  await expect(name).toBeFocused()
  await page.keyboard.type('Verifikasi')
  await clerk.tabTo(page.getByRole('textbox', { name: 'Bunyi SOP' }))
  await page.keyboard.type('Sekretaris memverifikasi hasil telaah')
  await expect(page.getByText(/^draf tersimpan/)).toBeVisible()
  await expect(page.getByText('Tidak ada kekurangan.')).toBeVisible()

  const publish = page.getByRole('button', { name: /^Terbitkan sebagai versi 2/ })
  await clerk.tabTo(publish)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('rowheader', { name: '4. Verifikasi' })).toBeVisible()
  await clerk.tabTo(dialog.getByRole('button', { name: /^Terbitkan sebagai versi 2/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Versi 2 terbit.')).toBeVisible()

  const fresh = await desk.answer('receive', told)
  expect(fresh.procedure).toEqual({ id: 'tidak-langsung', version: 2 })
  expect(fresh.steps).toHaveLength(6)
  const kept = await desk.answer('readCase', { number: old })
  expect(kept.procedure).toEqual({ id: 'tidak-langsung', version: 1 })
  expect(kept.steps).toHaveLength(5)

  // The two versions side by side, from the settings.
  await page.evaluate(() => (window.location.hash = '#/pengaturan/sop'))
  await clerk.presses('Bandingkan')
  await expect(dialog.getByText(/^Verifikasi \(langkah 4/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate((hash) => (window.location.hash = hash), `#/berkas/${fresh.number}`)
  await expect(page.getByText('Verifikasi').first()).toBeVisible()
})
