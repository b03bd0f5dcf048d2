import { expect, faultsOfAxe, test } from './page.ts'

const place = '#/pengaturan/data-pribadi'

test('one officer proposes, and another confirms with the password typed again', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ role: 'register-keeper' }, place)
  await page.getByText('Ketentuan kantor', { exact: true }).click()
  await page.getByLabel('Masa simpan setelah ditutup (tahun)').fill('2')
  await page.getByLabel('Dasar masa simpan').fill('JRA, SK 12/2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pengaturan disimpan.')).toBeVisible()
  await page.getByText('Masa simpan dan pemusnahan', { exact: true }).click()
  await page.locator('.due-erasures label').first().click()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Usulkan pemusnahan 1 berkas' }).click()
  await expect(page.getByText('Menunggu persetujuan')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Setujui dan musnahkan' })).toHaveCount(0)

  await page.evaluate(() => {
    const { desk, tell } = window.fake
    desk.officer = desk.officers.find(({ role }) => role === 'head') ?? null
    tell({ news: 'session', signedIn: true })
  })
  await page.getByText('Masa simpan dan pemusnahan', { exact: true }).click()
  await page.getByRole('button', { name: 'Setujui dan musnahkan' }).click()
  await page.keyboard.type('salah')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Petugas atau kata sandi tidak sesuai.')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByLabel('Kata sandi Anda').fill('aduan-malang')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Data pribadi sudah dimusnahkan.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak berita acara' })).toHaveCount(2)
})

test('the clerk ticks which registrations are the person’s own', async ({ screens }) => {
  const { page } = screens
  await screens.open({ role: 'service-officer' }, place)
  await page.getByLabel('Nama, NIK, telepon, atau nomor register').fill('PGD-2026-0017')
  await page.keyboard.press('Enter')
  const draw = page.getByRole('button', { name: 'Susun riwayat' })
  await expect(draw).toBeDisabled()
  await page.locator('.person-matches label').first().click()
  await page.locator('.person-matches label').nth(1).click()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Susun riwayat dari 2 pengaduan' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Riwayat pemrosesan data pribadi' }),
  ).toBeVisible()
})
