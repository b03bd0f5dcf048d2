import { expect, faultsOfAxe, test } from './page.ts'

test('a search goes on while its results appear; the arrow and Enter open one', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('timbangan', { delay: 60 })
  await expect(page.locator('#search')).toHaveValue('timbangan')
  await expect(page.locator('mark').first()).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/berkas\//)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Hasil pencarian' })).toBeVisible()
})

test('a scanner types the number of a receipt, and its case opens', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/register')
  const row = page.locator('[role="row"][data-key]').first()
  const number = (await row.getAttribute('data-key')) ?? ''
  expect(number).toMatch(/^PGD-/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(number.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/berkas/${number}`))
})

test('the open step names what is missing, keeps its note, and walks on', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/register?status=received&channel=fax')
  await page.locator('[role="row"][data-key]').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Catatan' }).fill('Berkas lengkap.')
  const finish = page.getByRole('button', { name: /^Selesaikan langkah/ })
  await finish.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Berkas pengaduan' })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await screens.go('#/hari-ini')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('textbox', { name: 'Catatan' })).toHaveValue('Berkas lengkap.')
  await page.getByRole('checkbox', { name: 'Berkas pengaduan' }).press('Space')
  await finish.press('Enter')

  for (const name of ['Berkas pengaduan', 'Peraturan perundang-undangan', 'Data pendukung']) {
    await page.getByRole('checkbox', { name }).press('Space')
  }
  await page.getByRole('button', { name: /^Tidak dapat ditindaklanjuti/ }).press('Enter')
  await expect(
    page.getByText('Surat yang diperlukan untuk hasil ini belum diterbitkan.'),
  ).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Buat surat/ })
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/tidak dapat ditindaklanjuti/)
  await expect(page.locator('canvas')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeFocused()
  await page.getByRole('button', { name: 'Buka berkas pengaduan' }).press('Enter')
  await page.getByRole('button', { name: /^Tidak dapat ditindaklanjuti/ }).press('Enter')
  await expect(page.getByText(/^Ditutup: Tidak dapat ditindaklanjuti/)).toBeVisible()
  await page.getByRole('tab', { name: 'Riwayat' }).click()
  await expect(page.getByText(/menyelesaikan langkah Klarifikasi/)).toBeVisible()
})

test('why a date is what it is, day by day', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/berkas/PGD-2026-00173')
  await page
    .getByRole('button', { name: /Mengapa tanggal ini/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a correction that comes too late is laid over what has become of the case', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/berkas/PGD-2026-00173')
  await page.getByRole('button', { name: 'Perbaiki' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tempat kejadian').fill('Pasar Dinoyo')
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const file = window.fake.desk.find('PGD-2026-00173')
    if (file) window.fake.desk.replace({ ...file, revision: 7, subject: 'Diubah orang lain' })
    window.fake.tell({ news: 'changed', complaint: 'PGD-2026-00173' })
  })
  await page.getByRole('button', { name: 'Perbaiki' }).click()
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('button', { name: 'Muat ulang' }).click()
  await expect(dialog.getByLabel('Perihal')).toHaveValue('Diubah orang lain')
  await expect(dialog.getByLabel('Tempat kejadian')).toHaveValue('Pasar Dinoyo')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Pasar Dinoyo')).toBeVisible()
})
