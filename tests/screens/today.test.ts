import type { Page } from '@playwright/test'
import { expect, faultsOfAxe, test } from './page.ts'

const rows = (page: Page) => page.locator('.today-line .number')
const filter = (page: Page) => page.getByRole('radiogroup', { name: 'Pekerjaan siapa' })
const made = (page: Page, name: string) =>
  page.evaluate((wanted) => window.fake.made.filter((one) => one.name === wanted).length, name)

test('whose work: the arrows choose, the place is kept, all comes back', async ({ screens }) => {
  const { page } = screens
  await screens.open()
  const all = await rows(page).count()
  await expect(filter(page).getByRole('radio', { name: /^Semua/ })).toBeChecked()
  await filter(page)
    .getByRole('radio', { name: /^Semua/ })
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/#\/hari-ini\/saya$/)
  await screens.settled()
  expect(await rows(page).count()).toBeLessThan(all)
  // The list changes under the filter; the keyboard stays on it.
  await expect(filter(page).getByRole('radio', { name: /^Saya/ })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await filter(page)
    .getByRole('radio', { name: /^Bidang/ })
    .press('Enter')
  await expect(page).toHaveURL(/#\/hari-ini\/division$/)
  await screens.settled()
  for (const who of await page.locator('.today-line .two-lines:nth-child(3) .small').all())
    await expect(who).toHaveText('Bidang')
  await screens.go('#/hari-ini')
  expect(await rows(page).count()).toBe(all)
})

test('a filter without work says so and leads back', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/hari-ini/head')
  await expect(page.getByText('Tidak ada yang menunggu pada Kepala dinas.')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Tampilkan semua' }).press('Enter')
  await expect(page).toHaveURL(/#\/hari-ini$/)
  await expect(rows(page).first()).toBeVisible()
})

test('clocks of the Act that have run out or will soon are named with their article', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open()
  const marks = page.locator('.act-due')
  await expect(marks.first()).toBeVisible()
  for (const mark of await marks.allTextContents())
    expect(mark).toMatch(
      /^((hari ini|besok|lusa) batas \d+ hari|lewat (\d+ hari|hari ini)), Ps\. \d+\(\d\)$/,
    )
})

test('the wall list is shown, printed and saved, and Escape leads back', async ({ screens }) => {
  const { page } = screens
  await screens.open()
  await page.getByRole('button', { name: 'Daftar dinding' }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/daftar-dinding$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Daftar dinding' })).toBeVisible()
  await expect(page.locator('canvas[data-drawn]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Cetak' })
  await expect(dialog.getByText(/^Kertas .*, \d+ lembar$/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Cetak', exact: true })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cetakan dikirim ke pencetak.')).toBeVisible()
  expect(await made(page, 'printPaper')).toBe(1)
  await page.getByRole('button', { name: 'Simpan PDF' }).press('Enter')
  await expect(page.getByText(/^Disimpan: Jatuh tempo minggu ini/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
})

test('the handover page is of the desk, an officer or a performer; a printer that fails says so', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/hari-ini/division')
  await page.getByRole('button', { name: 'Serah terima', exact: true }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/serah-terima\/pelaksana\/division$/)
  await expect(page.locator('canvas[data-drawn]')).toBeVisible()
  const whose = page.getByRole('button', { name: /Serah terima untuk/ })
  await expect(whose).toContainText('Pelaksana: Bidang')
  await whose.press('Enter')
  // Escape shuts the list that is open, not the page.
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/cetak\/serah-terima/)
  await whose.press('Enter')
  await page.getByRole('option', { name: 'Seluruh meja pengaduan' }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/serah-terima$/)
  await screens.settled()
  await page.evaluate(() =>
    window.fake.failNext('printPaper', { problem: 'printer-failed', detail: 'kertas habis' }),
  )
  await page.getByRole('button', { name: 'Cetak' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Cetak' })
  await dialog.getByRole('button', { name: 'Cetak', exact: true }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('kertas habis')
  expect(await faultsOfAxe(page)).toEqual([])
})

test('why a date is what it is, on paper', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/berkas/PGD-2026-00173')
  await page
    .getByRole('button', { name: /Mengapa tanggal ini/ })
    .first()
    .press('Enter')
  await page.getByRole('button', { name: 'Cetak rincian' }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/tenggat\/PGD-2026-00173\//)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('canvas[data-drawn]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/berkas\/PGD-2026-00173$/)
  await screens.go('#/cetak/tenggat/PGD-2026-99999/answer')
  await expect(page.getByText('Tidak ada yang dapat dicetak di sini.')).toBeVisible()
})

test('the work of one officer goes to another, and what must stay is told', async ({ screens }) => {
  const { page } = screens
  await screens.open()
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Serahkan pekerjaan…' }).press('Enter')
  await dialog.getByRole('button', { name: 'Serahkan', exact: true }).press('Enter')
  await expect(dialog.getByText('Wajib diisi').first()).toBeVisible()
  expect(await made(page, 'handOver')).toBe(0)
  await dialog.getByRole('button', { name: /Dari petugas/ }).press('Enter')
  await page.getByRole('option').first().press('Enter')
  await expect(dialog.getByRole('status')).toContainText(/^\d+ pengaduan akan diserahkan\.$/)
  await dialog.getByRole('button', { name: /Kepada petugas/ }).press('Enter')
  const receiving = page.getByRole('option', { name: await secretaryName(page) })
  await receiving.press('Enter')
  await dialog.getByLabel('Catatan serah terima').fill('Cuti sampai 7 Desember.')
  expect(await faultsOfAxe(page)).toEqual([])
  // Closed and opened again, nothing that was typed is lost.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Serahkan pekerjaan…' }).press('Enter')
  await expect(dialog.getByLabel('Catatan serah terima')).toHaveValue('Cuti sampai 7 Desember.')
  await dialog.getByRole('button', { name: 'Serahkan', exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/pengaduan diserahkan kepada/).first()).toBeVisible()
  await expect(page.getByText(/1 pengaduan tidak diserahkan karena tentang/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('link', { name: 'Buka halaman serah terima' }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/serah-terima\/petugas\//)
  await expect(page.locator('canvas[data-drawn]')).toBeVisible()
})

function secretaryName(page: Page): Promise<string> {
  return page.evaluate(
    () => window.fake.desk.officers.find(({ role }) => role === 'secretary')?.name ?? '',
  )
}

test('a division does not hand work over', async ({ screens }) => {
  const { page } = screens
  await screens.open({ role: 'division' })
  await expect(page.getByRole('button', { name: 'Daftar dinding' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Serahkan pekerjaan…' })).toBeHidden()
})
