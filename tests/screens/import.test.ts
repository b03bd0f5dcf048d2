import { Buffer } from 'node:buffer'
import type { Locator, Page } from '@playwright/test'
import { expect, faultsOfAxe, test } from './page.ts'

const place = '#/pengaturan/impor'
const keeper = { role: 'register-keeper' } as const

/** Chooses a file as the system's dialog would give it. */
async function choosesFile(page: Page, name = 'register-2024.xlsx'): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih berkas' }).press('Enter')
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from('isi') })
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

async function picks(page: Page, field: Locator, option: string): Promise<void> {
  await field.press('Enter')
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** How the file was read in the last dry run, and the profiles that are held. */
function heldProfiles(page: Page) {
  return page.evaluate(() => window.fake.desk.importing)
}

test('an old register: mapped by example, tried, a channel given its meaning, taken and taken back', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, place)
  await choosesFile(page)
  expect(await faultsOfAxe(page)).toEqual([])
  const columns = page.getByRole('region', { name: 'Kolom berkas dan isian register' })
  await expect(columns.getByRole('cell', { name: 'Timbangan tidak sesuai.' })).toBeVisible()

  // Without the column that says when, nothing can be tried; what is missing is said.
  const when = columns.getByRole('button', { name: /Isian untuk kolom Tgl Masuk/ })
  await picks(page, when, 'Tidak dipakai')
  await expect(page.getByText('Belum ditentukan: Tanggal diterima.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Coba dahulu/ })).toBeDisabled()
  await picks(page, when, 'Tanggal diterima')

  // What was mapped stays while something else is looked at.
  await screens.go('#/hari-ini')
  await screens.go(place)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^3 baris dicoba: 1 dapat diambil, 2 ditolak/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])

  const channel = page.getByRole('button', { name: /Saluran Merpati pos dibaca sebagai/ })
  await expect(page.getByText('belum dikenal', { exact: true })).toBeVisible()
  await picks(page, channel, 'Surat')
  await expect(page.getByRole('button', { name: /^Ambil/ })).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^3 baris dicoba: 2 dapat diambil, 1 ditolak/)).toBeVisible()
  expect((await heldProfiles(page)).tried).toMatchObject({
    sheet: 'Register 2024',
    headerRow: 1,
    columns: { receivedAt: 'Tgl Masuk', channel: 'Saluran' },
    values: { channel: { 'Merpati pos': 'letter' } },
    keepNumbers: true,
  })
  await page.getByRole('tab', { name: /^Ditolak/ }).click()
  await expect(page.getByRole('row', { name: /^3 Tanggal diterima.*31\/2\/2024/ })).toBeVisible()

  await page.getByRole('button', { name: 'Ambil 2 pengaduan' }).press('Enter')
  await expect(page.getByText('2 pengaduan diambil dari register-2024.xlsx.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka register' })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Impor berkas lain' }).press('Enter')

  await page.getByRole('button', { name: 'Tarik kembali register-2024.xlsx' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Nomor itu tetap terpakai')
  expect(await faultsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Tarik kembali', exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('2 pengaduan ditarik kembali.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Tarik kembali/ })).toHaveCount(0)
})

test('a profile is remembered, chosen, thrown away and had back; what it lacks is said', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, place)
  await choosesFile(page)
  await page.getByRole('button', { name: 'Simpan susunan kolom' }).press('Enter')
  await page.keyboard.type('Buku tamu')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Susunan kolom Buku tamu disimpan.')).toBeVisible()
  expect((await heldProfiles(page)).profiles.at(-1)).toMatchObject({
    name: 'Buku tamu',
    profile: { sheet: null, headerRow: null, columns: { narrative: 'Uraian' } },
  })
  await picks(page, page.getByRole('button', { name: /Susunan kolom$/ }), 'LAPOR!')
  await expect(page.getByText(/tidak ada di berkas ini: Alasan Tunda\/Arsip\./)).toBeVisible()
  await page.getByRole('button', { name: 'Pilih berkas lain' }).press('Enter')
  await page.getByRole('button', { name: 'Buang susunan kolom Buku tamu' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Kembalikan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Buang susunan kolom Buku tamu' })).toBeVisible()
})

test('a hundred thousand refused rows are read by scrolling and kept as a file', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ ...keeper, oldRows: 100_000 }, place)
  await choosesFile(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tab', { name: 'Ditolak · 50.002' }).click()
  const list = page.getByRole('region', { name: 'Ditolak' })
  await expect(list.getByRole('table')).toHaveAttribute('aria-rowcount', '50003')
  await list.focus()
  await page.keyboard.press('End')
  await expect(list.getByRole('rowheader', { name: '100.003' })).toBeVisible()
  expect(await list.getByRole('row').count()).toBeLessThan(60)
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan daftar yang tidak diambil' }).press('Enter')
  await expect(page.getByText('Disimpan sebagai Baris dari register-2024.xlsx.txt.')).toBeVisible()
})
