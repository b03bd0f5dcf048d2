import type { Page } from '@playwright/test'
import { Clerk } from '../support/clerk.ts'
import { englishWords, expect, faultsOfAxe, sideways, test } from './page.ts'

const newLetter = '#/surat/baru/PGD-2026-00173/follow-up-complainant'
const draft = (order: number) => `#/surat/draf/01994e3a-0000-7001-9000-00000000000${order}`
const pdf = { name: 'Surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 x') }

async function isSound(page: Page) {
  expect(await faultsOfAxe(page)).toEqual([])
  expect(await englishWords(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
}

/** Types into the field that has the focus in the open dialog, and does what the dialog is for. */
async function says(page: Page, words: string) {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

test('a letter goes its whole way by keyboard: draft, paraf, signed, numbered, sent, voided', async ({
  screens,
}) => {
  const { page } = screens
  const clerk = new Clerk(page)
  await screens.open({}, newLetter)
  await expect(page.locator('canvas[data-drawn]')).toBeVisible()
  await expect(page.getByText(/masih memuat titik-titik/)).toBeVisible()
  await isSound(page)
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(/#\/surat\/draf\//)
  const track = page.locator('.letter-track')
  await expect(track.locator('[aria-current="step"]')).toContainText('Paraf 1')
  await isSound(page)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('Catat paraf')
  await page.keyboard.type('Agus Prasetyo')
  await page.keyboard.press('Tab')
  await isSound(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(track).toContainText('Agus Prasetyo')
  await clerk.presses('Teruskan kepada…')
  await says(page, 'Sekretaris Daerah')
  await expect(page.getByText(/^Dipegang Sekretaris Daerah sejak hari ini/)).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Bambang Hartono')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Centang dahulu bahwa tanda tangan/)).toBeVisible()
  await page.keyboard.press('Tab')
  await clerk.tabTo(page.getByRole('checkbox', { name: /sudah ditandatangani Bambang Hartono/ }))
  await isSound(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(/Surat sudah ditandatangani, jadi isinya/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Isi surat' })).toBeHidden()
  await isSound(page)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('nomor urut berikutnya')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/#\/surat\/01994e3a/)
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeFocused()
  await expect(track).toContainText(/Bernomor.*500\/45\/35\.73\.403/)

  await clerk.presses('Catat pengiriman')
  await expect(page.getByRole('dialog')).toBeVisible()
  await isSound(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Diterima oleh wajib diisi.')).toBeVisible()
  await page.keyboard.type('Siti Aminah')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Diserahkan langsung, /)).toBeVisible()

  await clerk.presses('Batalkan surat…')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Alasan pembatalan wajib diisi.')).toBeVisible()
  await isSound(page)
  await says(page, 'Alamat keliru')
  await expect(page.locator('.letter-voided')).toContainText('Alamat keliru')
  await expect(track).toContainText(/Dibatalkan.*Rina Kusumawati.*Alamat keliru/)
  await expect(page.getByRole('button', { name: 'Batalkan surat…' })).toBeHidden()
  await isSound(page)

  await page.getByRole('button', { name: 'Buka berkas pengaduan' }).press('Enter')
  await page.getByRole('tab', { name: 'Surat' }).click()
  await expect(page.getByText('Alamat keliru')).toBeVisible()
  await page.getByRole('tab', { name: 'Riwayat' }).click()
  for (const words of [
    /menyimpan draf surat/,
    /memaraf surat/,
    /membatalkan surat/,
    /“Alamat keliru”/,
  ])
    await expect(page.getByText(words)).toBeVisible()
  await isSound(page)
})

test('a letter is passed on for paraf at once, returned with a reason, and thrown away', async ({
  screens,
}) => {
  const { page } = screens
  const clerk = new Clerk(page)
  await screens.open({}, newLetter)
  await clerk.presses('Teruskan untuk paraf')
  await expect(page.getByRole('dialog')).toContainText('Diteruskan kepada')
  // The dialog is left, and comes back with what was typed.
  await page.keyboard.type('Endang Sulistyowati')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await clerk.presses('Teruskan kepada…')
  await expect(page.getByRole('combobox', { name: /^Diteruskan kepada/ })).toHaveValue(
    'Endang Sulistyowati',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Dipegang Endang Sulistyowati/)).toBeVisible()
  await screens.go('#/surat')
  await expect(page.getByRole('link', { name: /^Surat 2/ })).toBeVisible()

  await screens.go(draft(2))
  await clerk.presses('Kembalikan…')
  await page.keyboard.type('Rina Kusumawati')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tembusan belum ada')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.letter-track [aria-current="step"]')).toContainText('Paraf 1')
  await page.getByRole('button', { name: /^Semua catatan/ }).press('Enter')
  await expect(page.getByText(/Dikembalikan Rina Kusumawati: Tembusan belum ada/)).toBeVisible()
  await clerk.presses('Buang draf')
  await isSound(page)
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/#\/surat$/)
  await screens.go(draft(2))
  await expect(page.getByText(/^Draf ini tidak ada lagi/)).toBeVisible()
})

test('what is typed on a draft outlives the screen and is laid over somebody else’s change', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, draft(1))
  const body = page.getByRole('textbox', { name: 'Isi surat' })
  await body.fill('Timbangan sudah ditera ulang. 中')
  await expect(page.getByText(/Tidak ada huruf cetak untuk 中/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Catat paraf' })).toBeHidden()
  await screens.go('#/hari-ini')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(body).toHaveValue('Timbangan sudah ditera ulang. 中')
  await page.evaluate((id) => {
    const { desk } = window.fake
    const held = desk.lettersOnTheirWay.find((one) => one.id === id)
    if (!held) throw new Error('no such draft')
    desk.keepDraft({
      ...held,
      revision: 7,
      fields: { ...held.fields, about: 'Diubah orang lain', body: 'Isi orang lain' },
    })
    window.fake.tell({ news: 'changed', complaint: null })
  }, draft(1).slice(-36))
  await screens.settled()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Draf ini sudah diubah orang lain/)).toBeVisible()
  await isSound(page)
  await page.getByRole('button', { name: 'Muat ulang' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Hal', exact: true })).toHaveValue(
    'Diubah orang lain',
  )
  await expect(body).toHaveValue('Timbangan sudah ditera ulang. 中')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Draf surat disimpan.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Catat paraf' })).toBeVisible()
  await expect(body).toHaveValue('Timbangan sudah ditera ulang. 中')
})

test('numbers of the general agenda follow a letter that was issued without one', async ({
  screens,
}) => {
  const { page } = screens
  const clerk = new Clerk(page)
  await screens.open({ central: true }, '#/surat')
  await page.getByRole('button', { name: /^Beri nomor dan terbitkan: / }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('nomor menyusul')
  await isSound(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Surat diterbitkan, nomor menyusul.')).toBeVisible()
  await clerk.presses('Isi nomor')
  await says(page, '500/881/35.73.403/2026')
  await expect(page.locator('.facts')).toContainText('500/881/35.73.403/2026')
  await expect(page.getByRole('button', { name: 'Isi nomor' })).toBeHidden()
})

for (const size of ['small', 'large'] as const) {
  test(`the agenda on the ${size} monitor: gaps, voided and historic numbers in their place`, async ({
    screens,
  }) => {
    const { page } = screens
    await screens.open({}, '#/surat', size)
    await isSound(page)
    const rows = page.locator('.agenda-table [role="row"][data-key]')
    await expect(rows.filter({ hasText: 'Nomor urut 43' })).toContainText('batal diketik')
    await expect(rows.filter({ hasText: 'Nomor urut 41' })).toContainText('belum dijelaskan')
    await expect(rows.filter({ hasText: '500/42/' })).toContainText('Dibatalkan')
    await expect(rows.filter({ hasText: '500/3/' })).toContainText('Nomor lama')
    await page.getByRole('radio', { name: 'Nomor kosong' }).press('Space')
    await expect(rows).toHaveCount(2)
    await rows.filter({ hasText: 'Nomor urut 41' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('Surat keluar, nomor urut 41')
    await isSound(page)
    await says(page, 'Surat batal dikirim')
    await expect(rows.filter({ hasText: 'Nomor urut 41' })).toContainText('Surat batal dikirim')
    await page.getByRole('radio', { name: 'Dibatalkan' }).press('Space')
    await expect(rows).toHaveCount(1)
    await page.getByRole('radio', { name: 'Semua' }).press('Space')
    await page.getByRole('textbox', { name: 'Cari di agenda' }).fill('undangan rapat')
    await expect(rows).toHaveCount(3)
    await screens.go('#/hari-ini')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('textbox', { name: 'Cari di agenda' })).toHaveValue(
      'undangan rapat',
    )
  })
}

test('several letters are chosen with Space and Shift, and printed in one go', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/surat')
  await page.locator('.agenda-table [role="row"][data-key]').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('button', { name: /^Cetak 2 surat/ })).toBeVisible()
  await isSound(page)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog')).toBeVisible()
  await isSound(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cetak agenda' }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/agenda\/\d{4}-\d{2}$/)
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('button', { name: 'Buku ekspedisi hari ini' }).press('Enter')
  await expect(page).toHaveURL(/#\/cetak\/ekspedisi\/\d{4}-\d{2}-\d{2}$/)
})

test('historic numbers are shown as they will be brought, and a faulty line stops all', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/surat')
  await page.getByRole('button', { name: 'Masukkan nomor lama' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await page.keyboard.type('100-102\n107; 3 Feb 2026; Camat Blimbing; Undangan\n108; 31 Feb 2026')
  await expect(
    dialog.getByText('Yang akan dimasukkan: 4 nomor, urut 100 sampai 107.'),
  ).toBeVisible()
  await expect(dialog.getByText('107 · 3 Feb 2026 · Camat Blimbing · Undangan')).toBeVisible()
  await expect(dialog.getByText('Baris 3: tanggal tidak terbaca')).toBeVisible()
  await isSound(page)
  await page.keyboard.press('Control+Enter')
  expect(await page.evaluate(() => window.fake.made.map(({ name }) => name))).not.toContain(
    'bringNumbers',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Masukkan nomor lama' }).press('Enter')
  const lines = dialog.getByRole('textbox', { name: /^Nomor, satu baris/ })
  await expect(lines).toHaveValue(/^100-102\n107; 3 Feb/)
  await lines.fill('100-102\n107; 3/2/2026; Camat Blimbing; Undangan')
  await dialog.getByRole('textbox', { name: /^Sumber/ }).fill('Buku agenda 2026')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('4 nomor lama dimasukkan. Nomor urut berikutnya 108.')).toBeVisible()
})

test('the scan of the signed sheet, and a letter that was made elsewhere', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, '#/berkas/PGD-2026-00173')
  await page.getByRole('tab', { name: 'Surat' }).click()
  await page.getByRole('button', { name: 'Simpan surat dari luar' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Pilih berkas PDF surat itu.')).toBeVisible()
  const file = dialog.locator('input[type="file"]')
  await file.setInputFiles({ ...pdf, buffer: Buffer.from('bukan') })
  await dialog.getByRole('textbox', { name: /^Nomor surat/ }).fill('094/77/2026')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Tanggal wajib diisi/)).toBeVisible()
  await new Clerk(page).tabTo(dialog.getByRole('spinbutton').first())
  await page.keyboard.type('03112026')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Berkas ini bukan PDF/)).toBeVisible()
  await isSound(page)
  await file.setInputFiles(pdf)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('094/77/2026 · 3 November 2026 · surat dari luar')).toBeVisible()
  await isSound(page)
  await page.getByRole('link', { name: 'Surat tindak lanjut kepada pelapor' }).press('Enter')
  await page.locator('.drop-place input[type="file"]').setInputFiles(pdf)
  await expect(page.getByText('Pindaian disimpan sebagai arsip.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Simpan berkas pindaian/ })).toBeVisible()
  await isSound(page)
})
