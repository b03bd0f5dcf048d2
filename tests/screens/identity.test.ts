import { expect, faultsOfAxe, test } from './page.ts'

/** A confidential case of the fake, and one that was answered. */
const masked = '#/berkas/PGD-2026-00169'
const answered = '#/berkas/PGD-2026-00161'

test('a masked complainant is shown for a reason, and masked again when the case is left', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, masked)
  const name = page.locator('.contents-name')
  await expect(name).toHaveText('M••• R••• R•••')
  await page.getByRole('button', { name: 'Tampilkan identitas' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Alasan' })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.type('Menelepon pelapor')
  await page.keyboard.press('Control+Enter')
  await expect(name).toHaveText('Muhammad Rizki Ramadhan')
  await expect(page.getByRole('button', { name: 'Samarkan lagi' })).toBeFocused()
  await screens.go('#/register')
  await screens.go(masked)
  await expect(name).toHaveText('M••• R••• R•••')
})

test('correcting a masked case shows the complainant first, and corrects what is really there', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, masked)
  await page.getByRole('button', { name: 'Perbaiki' }).click()
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Nama salah ketik')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Perbaiki pengaduan' })).toBeVisible()
  await expect(page.getByRole('dialog').getByLabel('Nama', { exact: false }).first()).toHaveValue(
    'Muhammad Rizki Ramadhan',
  )
})

test('the slip is asked and changed on the case, the answer copied and its sending recorded', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, answered)
  await page.getByRole('button', { name: 'Catat jawaban' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Sangat cepat' }).check({ force: true })
  await dialog.getByRole('radio', { name: 'Kurang baik' }).check({ force: true })
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const slip = page.locator('.slip')
  await expect(slip).toContainText('Sangat cepat (4)')
  await expect(slip).toContainText('Kurang baik (2)')
  await slip.getByRole('button', { name: 'Ubah jawaban' }).click()
  await expect(dialog.getByRole('radio', { name: 'Sangat cepat' })).toBeChecked()
  await page.keyboard.press('Escape')

  await screens.go('#/surat/01994e3a-0000-7000-9000-000000000001')
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByRole('status').getByText('Jawaban tersalin.')).toBeVisible()
  await page.getByRole('button', { name: 'Catat: dikirim lewat WhatsApp' }).click()
  await expect(page.getByRole('radio', { name: /WhatsApp/ })).toBeChecked()
})
