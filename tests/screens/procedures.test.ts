import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../support/run.ts'
import { expect, faultsOfAxe, test } from './page.ts'

const secretary = { role: 'secretary' } as const
const editor = '#/pengaturan/sop/tidak-langsung'

const saved = (page: Page) => page.getByText(/^draf tersimpan \d\d\.\d\d$/)
const publishing = (page: Page) => page.getByRole('button', { name: /^Terbitkan sebagai versi 2/ })

/** Presses the key until something has the focus; every step of the way is a key's. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'option' | 'textbox') {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(name)} was not reached`)
}

test('a sixth step is added by keyboard, published, and told as the difference', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(secretary, '#/pengaturan/sop')
  expect(await faultsOfAxe(page)).toEqual([])
  await tabTo(page, 'Ubah', 'button')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/pengaturan\/sop\/tidak-langsung$/)
  await expect(publishing(page)).toBeDisabled()

  await tabTo(page, /Penyampaian berkas/, 'option')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('textbox', { name: 'Nama pendek' })).toHaveValue('Telaah')
  await tabTo(page, 'Tambah langkah', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama pendek' })).toBeFocused()
  await expect(page.getByText('2 hal perlu diperbaiki sebelum terbit')).toBeVisible()
  await expect(publishing(page)).toBeDisabled()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.type('Verifikasi')
  await tabTo(page, 'Bunyi SOP', 'textbox')
  await page.keyboard.type('Sekretaris memverifikasi hasil telaah')
  await expect(saved(page)).toBeVisible()
  await expect(page.getByText('Tidak ada kekurangan.')).toBeVisible()

  await publishing(page).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/tetap memakai versinya/)).toBeVisible()
  await expect(dialog.getByRole('rowheader', { name: '4. Verifikasi' })).toBeVisible()
  await expect(
    dialog.getByRole('row', { name: /Menuju Surat tindak lanjut Verifikasi/ }),
  ).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Terbitkan sebagai versi 2' }).press('Enter')
  await expect(page.getByText('Versi 2 terbit.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^Verifikasi/ })).toBeVisible()

  await page.getByRole('button', { name: 'Bandingkan' }).press('Enter')
  await expect(dialog.getByText(/^Verifikasi \(langkah 4/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('steps are moved by Alt and the arrows, with the way between them', async ({ screens }) => {
  const { page } = screens
  await screens.open(secretary, editor)
  const third = page.getByRole('option', { name: /Telaah/ })
  await third.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('option').nth(4)).toContainText('Telaah')
  await expect(page.getByRole('option').nth(4)).toBeFocused()
  await expect(page.getByRole('button', { name: /^5\. Layanan diterima pelapor/ })).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('option').nth(3)).toContainText('Telaah')
  await expect(page.getByRole('button', { name: /^4\. Surat tindak lanjut/ })).toBeVisible()
  await expect(saved(page)).toBeVisible()
})

test('what is wrong is named at once, and its link leads to the step', async ({ screens }) => {
  const { page } = screens
  await screens.open(secretary, editor)
  await page.getByRole('option', { name: /Layanan diterima pelapor/ }).click()
  await page.getByRole('button', { name: /Menuju/ }).press('Enter')
  await page.getByRole('option', { name: '2. Klarifikasi' }).press('Enter')
  const ring = page.getByRole('button', { name: /^Langkah berputar tanpa akhir: Klarifikasi →/ })
  await expect(ring).toBeVisible()
  await expect(publishing(page)).toBeDisabled()
  expect(await faultsOfAxe(page)).toEqual([])
  await ring.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama pendek' })).toHaveValue('Klarifikasi')
  await page.getByRole('button', { name: 'Buang draf' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Buang draf' }).press('Enter')
  await expect(page.getByText('Draf dibuang.')).toBeVisible()
  await screens.go(editor)
  await expect(page.getByText('belum ada perubahan')).toBeVisible()
})

test('a draft changed elsewhere loses nothing unasked', async ({ screens }) => {
  const { page } = screens
  await screens.open(secretary, editor)
  await page.evaluate(() =>
    window.fake.failNext('saveProcedureDraft', { problem: 'changed-elsewhere', revision: 0 }),
  )
  await page.getByRole('textbox', { name: 'Nama pendek' }).fill('Berkas diserahkan')
  await expect(page.getByText(/diubah di tempat lain/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Nama pendek' })).toHaveValue('Berkas diserahkan')
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan isian saya di atasnya' }).press('Enter')
  await expect(saved(page)).toBeVisible()
  await page.evaluate(() =>
    window.fake.failNext('saveProcedureDraft', { problem: 'changed-elsewhere', revision: 1 }),
  )
  await page.getByRole('textbox', { name: 'Nama pendek' }).fill('Lain lagi')
  await page.getByRole('button', { name: 'Muat draf yang baru' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama pendek' })).toHaveValue('Berkas diserahkan')
})

test('an open question is answered beside its step; others only read it', async ({ screens }) => {
  const { page } = screens
  await screens.open({ role: 'head' }, '#/pengaturan/sop')
  await expect(page.getByRole('button', { name: 'Ubah', exact: true })).toHaveCount(0)
  await page
    .getByRole('button', { name: /^Jawab: Langkah ini tidak mempunyai batas/ })
    .press('Enter')
  await expect(page.getByRole('textbox', { name: /^Jawaban kantor/ })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.type('Paling lama 3 hari kerja.')
  await page.getByRole('button', { name: 'Simpan' }).press('Enter')
  await expect(page.getByText('Paling lama 3 hari kerja.')).toBeVisible()
  await expect(page.getByText(/^Dijawab /)).toBeVisible()
  await screens.open({ role: 'receptionist' }, '#/pengaturan/sop')
  await expect(page.getByText(/Siapa pelaksananya\?/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Jawab/ })).toHaveCount(0)
})

test('a file of another office becomes a draft; a faulty one changes nothing', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(secretary, '#/pengaturan/sop')
  const text = readFileSync(join(root, 'assets/sop/tidak-langsung.json'), 'utf8')
  const give = (content: string) =>
    page.locator('input[type="file"]').setInputFiles({
      name: 'sop.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  const dialog = page.getByRole('dialog')
  await give(text.replace('"closes": "resolved"', '"step": "clarify"'))
  await expect(dialog.getByText('Tidak ada yang diubah.')).toBeVisible()
  await expect(dialog.getByText(/^Langkah berputar tanpa akhir/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await give(text)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ubah SOP')
  await screens.go('#/pengaturan/sop')
  await expect(page.getByText(/^Ada draf yang belum terbit/)).toBeVisible()
  await give(text)
  await expect(dialog.getByText(/Draf itu diganti isi berkas/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Ganti draf' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ubah SOP')
})
