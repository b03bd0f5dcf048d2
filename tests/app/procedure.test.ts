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
  const { window } = desk
  const clerk = new Clerk(window)
  await clerk.signsIn('Sekretaris')
  const old = (await desk.answer('receive', told)).number
  await window.evaluate(() => (window.location.hash = '#/pengaturan/sop/tidak-langsung'))
  await clerk.tabTo(window.getByRole('option', { name: /Penyampaian berkas/ }))
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  const name = window.getByRole('textbox', { name: 'Nama pendek' })
  await expect(name).toHaveValue('Telaah')
  await clerk.presses('Tambah langkah')
  await expect(name).toBeFocused()
  await window.keyboard.type('Verifikasi')
  await clerk.tabTo(window.getByRole('textbox', { name: 'Bunyi SOP' }))
  await window.keyboard.type('Sekretaris memverifikasi hasil telaah')
  await expect(window.getByText(/^draf tersimpan/)).toBeVisible()
  await expect(window.getByText('Tidak ada kekurangan.')).toBeVisible()

  const publish = window.getByRole('button', { name: /^Terbitkan sebagai versi 2/ })
  await clerk.tabTo(publish)
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('rowheader', { name: '4. Verifikasi' })).toBeVisible()
  await clerk.tabTo(dialog.getByRole('button', { name: /^Terbitkan sebagai versi 2/ }))
  await window.keyboard.press('Enter')
  await expect(window.getByText('Versi 2 terbit.')).toBeVisible()

  const fresh = await desk.answer('receive', told)
  expect(fresh.procedure).toEqual({ id: 'tidak-langsung', version: 2 })
  expect(fresh.steps).toHaveLength(6)
  const kept = await desk.answer('readCase', { number: old })
  expect(kept.procedure).toEqual({ id: 'tidak-langsung', version: 1 })
  expect(kept.steps).toHaveLength(5)

  // The two versions side by side, from the settings.
  await window.evaluate(() => (window.location.hash = '#/pengaturan/sop'))
  await clerk.presses('Bandingkan')
  await expect(dialog.getByText(/^Verifikasi \(langkah 4/)).toBeVisible()
  await window.keyboard.press('Escape')
  await window.evaluate((hash) => (window.location.hash = hash), `#/berkas/${fresh.number}`)
  await expect(window.getByText('Verifikasi').first()).toBeVisible()
})
