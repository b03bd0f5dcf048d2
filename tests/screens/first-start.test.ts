import { expect, faultsOfAxe, test } from './page.ts'

test('the keeper is led through, step by step by keyboard, and the day reminds until it is ended', async ({
  screens,
}) => {
  const { page } = screens
  const step = (name: string) => page.getByRole('heading', { level: 2, name, exact: true })
  await screens.open({ fresh: true, role: 'register-keeper', complaints: 0 })
  await expect(page.getByText(/Persiapan register belum selesai/)).toBeVisible()
  await page.getByRole('button', { name: 'Lanjutkan persiapan' }).click()
  await page.getByLabel('Nama pendek').fill('Dinas Contoh')
  await page.keyboard.press('Control+Enter')
  for (const name of ['Petugas', 'SOP', 'Hari libur']) {
    await expect(step(name)).toBeVisible()
    await page.keyboard.press('Control+Enter')
  }
  await expect(step('Tempat cadangan')).toBeVisible()
  await page.getByRole('button', { name: 'Pilih folder…' }).click()
  await expect(page.getByText('Cadangan ditawarkan ke folder “CADANGAN-MEJA”.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Semua langkah sudah dilihat.')).toBeVisible()
  // What looking at the steps has not done is said once more.
  await expect(page.getByRole('note').getByText(/SOP belum dijawab/)).toBeVisible()
  const end = page.getByRole('button', { name: 'Selesaikan persiapan' })
  await expect(end).toBeFocused()
  await end.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
  await expect(page.getByText(/Persiapan register/)).toBeHidden()

  await screens.open({ fresh: true, complaints: 0 })
  await expect(page.getByText(/Yang dapat menyiapkannya: Nur Aini/)).toBeVisible()
})

test('practice is told over every screen, with the way back and to its beginning', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ practice: true })
  const banner = page.getByRole('complementary', { name: 'Mode latihan' })
  await expect(banner).toContainText('LATIHAN')
  expect(await faultsOfAxe(page)).toEqual([])
  await banner.getByRole('button', { name: 'Mulai latihan dari awal' }).click()
  await expect(page.getByRole('button', { name: 'Batal' })).toBeFocused()
  await page.getByRole('button', { name: 'Buang dan isi lagi' }).click()
  await page.keyboard.press('Escape')
  await banner.getByRole('button', { name: 'Kembali ke register kantor' }).click()
  const made = await page.evaluate(() => window.fake.made.map(({ name }) => name))
  expect(made).toEqual(expect.arrayContaining(['restartPractice', 'leavePractice']))
  // The banner's buttons come first on the page, but nobody who comes back means them.
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('Kata sandi')).toBeFocused()

  await screens.open({ role: 'register-keeper' }, '#/bantuan/latihan')
  await page.getByRole('button', { name: 'Buka mode latihan' }).click()
  await expect
    .poll(() => page.evaluate(() => window.fake.made.map(({ name }) => name)))
    .toContain('openPractice')
})
