import { expect, test } from './page.ts'

test('the first screen tells how the backups stand, with the button that helps', async ({
  screens,
}) => {
  const { page } = screens
  const aside = page.getByRole('region', { name: /^Cadangan/ })
  await screens.open({})
  await expect(aside).toContainText('Aman: USB-CADANGAN: lengkap sampai kemarin 16.02')
  await expect(aside).toContainText('Aman: Latihan pemulihan: 3 hari lalu')

  await screens.open({ backups: 'none', role: 'register-keeper' })
  await expect(aside).toContainText('Perlu perhatian: Belum ada tempat kedua')
  await aside.getByRole('button', { name: 'Pilih tempat' }).click()
  await expect(aside).toContainText('CADANGAN-MEJA')

  await screens.open({ backups: 'old' })
  await expect(page.getByRole('note').filter({ hasText: 'Pasang USB-nya' })).toBeVisible()
  await expect(aside).toContainText('Tidak aman: USB-CADANGAN tidak terpasang; lengkap sampai')
  await aside.getByRole('button', { name: 'Cadangkan sekarang' }).click()
  // As the shell tells after each making.
  await page.evaluate(() => window.fake.tell({ news: 'changed', complaint: null }))
  await expect(aside).toContainText('Aman: USB-CADANGAN: lengkap sampai hari ini')
})

test('a passphrase is typed twice and kept; a sealed file asks for it after saying what would be lost', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ backups: 'none', role: 'register-keeper' }, '#/pengaturan/cadangan')
  await page.getByRole('button', { name: 'Pasang frasa sandi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill('pasar dinoyo hujan')
  await dialog.getByLabel('Ketik sekali lagi').fill('pasar dinoyo')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Kedua isian tidak sama.')
  await dialog.getByLabel('Ketik sekali lagi').fill('pasar dinoyo hujan')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Nyatakan dahulu bahwa frasa sandi sudah disimpan.')
  await dialog.getByText('Frasa sandi sudah ditulis').click()
  await dialog.getByRole('button', { name: 'Pasang frasa sandi' }).click()
  await expect(page.getByText('Kunci cadangan dipasang.')).toBeVisible()

  await page.getByRole('button', { name: 'Pulihkan dari berkas lain' }).click()
  await expect(dialog).toContainText('PGD-2026-00179, PGD-2026-00180, surat 60/2026.')
  await page.evaluate(() => window.fake.failNext('restore', { problem: 'wrong-passphrase' }))
  await dialog.getByLabel('Frasa sandi').fill('salah')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Frasa sandi tidak cocok dengan cadangan ini.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Register dipulihkan.')).toBeVisible()
})

test('a restore is undone: what would be lost is said first, and how it went is in sight', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ role: 'register-keeper', replaced: 400 }, '#/pengaturan/cadangan')
  const undo = page.getByRole('button', { name: 'Urungkan pemulihan' })
  const dialog = page.getByRole('dialog')
  const sure = dialog.getByRole('button', { name: 'Urungkan pemulihan' })
  await page.evaluate(() => window.fake.failNext('undoRestore', { problem: 'not-found' }))
  await undo.press('Enter')
  await expect(dialog).toContainText('400 nomor yang diberikan sesudah pemulihan')
  await expect(dialog).toContainText('dan 340 lagi.')
  await expect(sure).toBeInViewport()
  await sure.press('Enter')
  await expect(page.getByText('Data yang diminta tidak ditemukan.')).toBeInViewport()
  await undo.press('Enter')
  await sure.press('Enter')
  await expect(page.getByText('Register yang digantikan sudah kembali.')).toBeInViewport()
})
