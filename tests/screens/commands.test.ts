import { englishWords, expect, faultsOfAxe, test } from './page.ts'

const oneCase = '#/berkas/PGD-2026-00173'

test('the palette finds by a slip of the finger, does it, and offers nobody what is not theirs', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, oneCase)
  await page.keyboard.press('Control+Shift+P')
  const list = page.getByRole('listbox')
  await expect(list.getByRole('option', { name: 'Pengaduan baru' })).toBeAttached()
  expect(await faultsOfAxe(page)).toEqual([])
  expect(await englishWords(page)).toEqual([])
  await page.keyboard.type('diposisi')
  await expect(list.getByRole('option').first()).toHaveText(/^Catat disposisi/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Catat disposisi' })).toBeVisible()
  // While a small window stands open, the screen's own keys rest.
  await page.keyboard.press('Control+j')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')

  await screens.open({ role: 'division' }, '#/hari-ini')
  await page.keyboard.press('Control+Shift+P')
  await expect(list.getByRole('option', { name: 'Buka Register' })).toBeAttached()
  await expect(list.getByRole('option', { name: 'Pengaduan baru' })).toHaveCount(0)
})

test('the sheet of keys begins with the open screen, and on paper stands alone', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, oneCase)
  await page.locator('#isi').press('?')
  const sheet = page.getByRole('dialog', { name: 'Daftar tombol' })
  await expect(sheet.getByRole('heading', { level: 3 }).first()).toHaveText(/^Berkas pengaduan/)
  expect(await faultsOfAxe(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.rail')).toBeHidden()
  const box = await sheet.boundingBox()
  await page.emulateMedia({ media: null })
  expect(box?.width).toBeGreaterThan(1000)
})

test('help stands beside the screen, which goes on; over a small window it stands on it', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/pengaduan-baru')
  const help = page.getByRole('complementary', { name: 'Bantuan: Pengaduan baru' })
  const subject = page.getByLabel('Perihal')
  await subject.fill('Takaran')
  await page.keyboard.press('F1')
  await expect(help).toBeVisible()
  await page.keyboard.type(' kurang')
  await expect(subject).toHaveValue('Takaran kurang')
  await page.keyboard.press('F1')
  await expect(help).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(page).toHaveURL(/#\/pengaduan-baru$/)

  await screens.open({}, oneCase)
  await page.keyboard.press('F1')
  expect(await faultsOfAxe(page)).toEqual([])
  expect(await englishWords(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Berkas pengaduan' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Catat disposisi' })).toBeVisible()
})

test('what was done is undone by its key, refused in a sentence, and forgotten on leaving', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, oneCase)
  const give = async () => {
    await page.getByRole('button', { name: 'Serahkan kepada' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Serahkan pengaduan' })
    await dialog.getByRole('button', { name: /Serahkan kepada/ }).press('Enter')
    await page.getByRole('option', { name: /Dwi Lestari/ }).press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Urungkan' })).toBeVisible()
    // The dialog gives the focus back a moment after it is gone; a key pressed meanwhile would be lost.
    await expect(page.getByRole('button', { name: 'Serahkan kepada' })).toBeFocused()
  }
  const handled = page.locator('.head-fact', { hasText: 'Ditangani' })
  await give()
  await expect(handled).toContainText('Dwi Lestari')
  await page.locator('#isi').press('Control+z')
  await expect(page.getByRole('status').getByText(/^Diurungkan/)).toBeVisible()
  await expect(handled).toContainText('pelaksana langkah')

  await give()
  await page.evaluate(() =>
    window.fake.failNext('assign', { problem: 'changed-elsewhere', revision: 99 }),
  )
  await page.getByRole('button', { name: 'Urungkan' }).press('Enter')
  await expect(page.getByText(/^Tidak dapat diurungkan\. Pengaduan ini sudah diubah/)).toBeVisible()
  await expect(handled).toContainText('Dwi Lestari')

  await screens.open({}, oneCase)
  await give()
  await screens.go('#/register')
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeHidden()
})
