import { expect, faultsOfAxe, test } from './page.ts'

test('a new officer gets a first password, and its absence is said', async ({ screens }) => {
  const { page } = screens
  await screens.open({ role: 'register-keeper' }, '#/pengaturan/petugas')
  await page.getByRole('button', { name: 'Tambah petugas' }).click()
  await page.keyboard.type('Siti Aminah')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^Kata sandi pertama/)).toBeFocused()
  await expect(page.getByText('Wajib diisi.')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.type('siti-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Petugas disimpan.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Siti Aminah' })).toBeVisible()
})
