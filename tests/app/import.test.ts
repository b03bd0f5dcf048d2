import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { Clerk } from '../support/clerk.ts'
import { expect, temporaryFolder, test } from './desk.ts'

/** A register as an office kept it, with a title above its header and one date that does not exist. */
async function oldRegister(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  workbook
    .addWorksheet('2024')
    .addRows([
      ['Register Pengaduan 2024'],
      ['No Register', 'Tgl Masuk', 'Saluran', 'Nama Pelapor', 'No HP', 'Uraian', 'Status'],
      ['017/2024', '5/10/2024', 'Surat', 'Sri Wahyuni', 81_234_567_890, 'Kios bocor.', 'Selesai'],
      ['018/2024', '31/2/2024', 'Surat', 'Bambang', null, 'Timbangan tidak pas.', 'Proses'],
      ['019/2024', '7 Okt 2024', 'WA', 'Sutrisno', null, 'Harga minyak naik.', 'Proses'],
    ])
  await workbook.xlsx.writeFile(file)
}

test('by keyboard alone: a spreadsheet is tried, taken and taken back, read apart by the built app', async ({
  desk,
}) => {
  const place = temporaryFolder()
  const file = join(place.path, 'register-2024.xlsx')
  await oldRegister(file)
  const page = desk.window
  const clerk = new Clerk(page)
  // Past the sign-in screen, which would lead a keeper through the first setting-up.
  await desk.signIn('register-keeper')
  await page.evaluate(() => (window.location.hash = '#/pengaturan/impor'))
  const chooser = page.waitForEvent('filechooser')
  await clerk.presses('Pilih berkas')
  await (await chooser).setFiles(file)
  await expect(page.getByRole('columnheader', { name: 'Tgl Masuk' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByText('3 baris dicoba: 2 dapat diambil, 1 ditolak, 0 sudah ada.'),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /^4 Tanggal diterima.*31\/2\/2024/ })).toBeVisible()
  await clerk.presses('Ambil 2 pengaduan')
  await expect(page.getByText('2 pengaduan diambil dari register-2024.xlsx.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka register' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sri Wahyuni').first()).toBeVisible()

  const [found] = await desk.answer('find', { text: '017/2024' })
  await page.evaluate((hash) => (window.location.hash = hash), `#/berkas/${found?.number}`)
  await expect(page.getByText('Nomor lama')).toBeVisible()
  await expect(page.getByText('017/2024').first()).toBeVisible()

  await page.evaluate(() => (window.location.hash = '#/pengaturan/impor'))
  await clerk.presses('Tarik kembali register-2024.xlsx')
  await clerk.tabTo(
    page.getByRole('dialog').getByRole('button', { name: 'Tarik kembali', exact: true }),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 pengaduan ditarik kembali.')).toBeVisible()
  expect(await desk.answer('countComplaints', {})).toMatchObject({ count: 0 })
  place.remove()
})
