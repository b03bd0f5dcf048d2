import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Office } from '../../src-main/contract/office.ts'
import { expect, faultsOfAxe, spokenWords, test } from './page.ts'

const letters = '#/pengaturan/surat'
const keeper = { role: 'register-keeper' } as const

function heldOffice(page: Page): Promise<Office> {
  return page.evaluate(() => window.fake.desk.office)
}

async function save(page: Page): Promise<Office> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pengaturan disimpan.')).toBeVisible()
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toHaveCount(0)
  return heldOffice(page)
}

function number(page: Page, kind: string) {
  return page.locator('.examples dl > div', { hasText: kind }).locator('dd')
}

function png(): Buffer {
  const picture = new PNG({ width: 60, height: 60 })
  picture.data.fill(200)
  return PNG.sync.write(picture)
}

test('a new officer gets a first password, and its absence is said', async ({ screens }) => {
  const { page } = screens
  await screens.open(keeper, '#/pengaturan/petugas')
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

test('a number pattern is put together by buttons and keys, with the next numbers beside it', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  const pattern = page.getByLabel('Pola nomor', { exact: true })
  await expect(pattern).toHaveValue('{kode}/{urut}/{unit}/{tahun}')
  await expect(number(page, 'Nota dinas')).toHaveText(/^500\/\d+\/ND\/35\.73\.403\/20\d\d$/)

  await pattern.fill('')
  await expect(page.getByText('Contoh tampil setelah pola benar.')).toBeVisible()
  await page.getByRole('button', { name: 'Nomor urut', exact: true }).first().press('Enter')
  await expect(pattern).toBeFocused()
  await page.keyboard.type('/DKPP')
  await page.getByRole('button', { name: 'Bulan (Romawi)' }).first().press('Enter')
  await page.getByRole('button', { name: 'Tahun', exact: true }).first().press('Enter')
  await expect(pattern).toHaveValue('{urut}/DKPP/{bulan}/{tahun}')
  await page.getByText('0012', { exact: true }).first().click()
  await expect(pattern).toHaveValue('{urut:4}/DKPP/{bulan}/{tahun}')
  await expect(number(page, 'Surat tindak lanjut kepada pelapor')).toHaveText(
    /^\d{4}\/DKPP\/[IVX]+\/20\d\d$/,
  )
  expect(await faultsOfAxe(page)).toEqual([])

  const { letterNumbering } = await save(page)
  expect(letterNumbering.pattern).toBe('{sequence:4}/DKPP/{month}/{year}')
})

test('a fault in the pattern is said while it is typed, and again when it is saved', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  const pattern = page.getByLabel('Pola nomor', { exact: true })
  for (const [typed, sentence] of [
    ['{kode}/{tahun}', 'Nomor urut belum ada, jadi nomor dua surat bisa sama.'],
    ['{urut}/{kode}', 'Tahun belum ada'],
    ['{urut}/{bagian}/{tahun}', '{bagian} tidak dikenal.'],
    ['{urut}/{tahun', 'Ada kurung kurawal tanpa pasangannya.'],
  ] as const) {
    await pattern.fill(typed)
    await expect(page.locator('.pattern .react-aria-FieldError').first()).toContainText(sentence)
  }
  expect(await faultsOfAxe(page)).toEqual([])
  await pattern.fill('{urut}/{bagian}/{tahun}')
  await page.keyboard.press('Control+Enter')
  await expect(pattern).toBeFocused()
  await expect(page.getByText('Pola nomor memuat isian yang tidak ada di daftar.')).toBeVisible()
  await pattern.fill('{sequence}/{year}')
  expect((await save(page)).letterNumbering.pattern).toBe('{sequence}/{year}')
})

test('the way of numbering is told in a sentence, and a kind has its code from the list', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  await page.getByText('Nomor dari agenda umum').click()
  await expect(page.getByText(/Nomor diambil dari agenda umum kantor/)).toBeVisible()
  await expect(page.locator('.examples')).toHaveCount(0)
  await page.getByText('Nomor sendiri', { exact: true }).click()

  const code = page.getByRole('combobox', { name: 'Surat tindak lanjut kepada pelapor' })
  await code.pressSequentially('konsumen')
  await page.getByRole('option', { name: /500\.2\.3/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(code).toHaveValue('500.2.3')
  await expect(number(page, 'Surat tindak lanjut kepada pelapor')).toHaveText(/^500\.2\.3\//)
  await page.getByRole('combobox', { name: 'Nota dinas kepada bidang' }).fill('000.8.3')
  await expect(page.getByText('Tidak ada di daftar kode.')).toBeVisible()
  await page.keyboard.press('Tab')
  expect((await save(page)).letterNumbering.codes).toEqual({
    'follow-up-complainant': '500.2.3',
    forwarding: '000.8.3',
  })
})

test('codes are pasted, searched, taken away and brought back; none stands twice', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  const many = Array.from({ length: 40 }, (_, index) => `900.${index + 1}\tKeuangan ${index + 1}`)
  const paste = page.getByLabel('Tempel banyak kode')
  await paste.fill([...many, '500.9 Perindustrian', 'tanpa kode'].join('\n'))
  await page.getByRole('button', { name: 'Masukkan ke daftar' }).press('Enter')
  await expect(page.getByText('40 kode dimasukkan.')).toBeVisible()
  await expect(page.getByText('Sudah ada, tidak dimasukkan lagi: 500.9.')).toBeVisible()
  await expect(paste).toHaveValue('tanpa kode')
  await expect(page.getByText('46 dari 46 kode')).toBeVisible()

  await page.getByLabel('Cari kode atau nama').fill('kaki lima')
  await expect(page.getByText('1 dari 46 kode')).toBeVisible()
  await page.getByRole('button', { name: 'Hapus kode 500.3.10' }).press('Enter')
  await expect(page.getByText('kode 500.3.10 dihapus.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 dari 46 kode')).toBeVisible()

  await page.getByRole('button', { name: 'Tambah kode' }).press('Enter')
  await page.keyboard.type('500.2')
  await expect(page.getByText('Kode ini sudah ada di daftar.').first()).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Nama kode klasifikasi ke-1/)).toBeVisible()
  await page.getByLabel('Nama, baris 1', { exact: true }).fill('Perdagangan luar kota')
  await page.getByLabel('Kode, baris 1', { exact: true }).fill('500.2.9')
  const { classificationCodes } = await save(page)
  expect(classificationCodes).toHaveLength(47)
  expect(classificationCodes[0]).toEqual({ code: '500.2.9', name: 'Perdagangan luar kota' })
  expect(classificationCodes).toContainEqual({ code: '500.3.10', name: 'Pedagang Kaki Lima' })
})

test('a signatory is added by keyboard, drawn as it will print, moved, and brought back', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  await page.getByRole('button', { name: 'Tambah penanda tangan' }).press('Enter')
  await page.keyboard.type('Kepala Subbagian Umum')
  const added = page.getByRole('group', { name: /^3\. Kepala Subbagian Umum/ })
  await added.getByRole('button', { name: /Bentuk penandatanganan$/ }).click()
  await page.getByRole('option', { name: 'u.b. (untuk beliau)' }).click()
  await added.getByLabel('Atas nama jabatan').fill('Kepala Dinas')
  await added.getByLabel('Nama dan gelar').fill('Siti Aminah, S.Sos.')
  await added.getByLabel('NIP').fill('197013071996022001')
  await expect(added.getByText(/bukan tanggal lahir yang wajar/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])

  await page.keyboard.press('Control+Enter')
  await expect(added.getByLabel('Jabatan antara')).toBeFocused()
  await expect(page.getByText(/Jabatan antara \(penanda tangan ke-3\) wajib diisi/)).toBeVisible()
  await page.keyboard.type('Sekretaris\n')
  await added.getByLabel('NIP').fill('197009071996022001')
  await expect(added.getByText(/bukan tanggal lahir yang wajar/)).toHaveCount(0)
  await expect(added.getByRole('figure').getByRole('paragraph')).toHaveText([
    'a.n. KEPALA DINAS',
    'SEKRETARIS',
    'u.b.',
    'KEPALA SUBBAGIAN UMUM,',
    'Siti Aminah, S.Sos.',
    'NIP 19700907 199602 2 001',
  ])

  await page.getByRole('button', { name: 'Naikkan Kepala Subbagian Umum' }).press('Enter')
  await page.getByRole('button', { name: 'Hapus Sekretaris' }).press('Enter')
  await expect(page.getByText('Sekretaris dihapus.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeFocused()
  await page.keyboard.press('Enter')
  const { signatories } = await save(page)
  expect(signatories.map(({ position }) => position.at(-1))).toEqual([
    'dan Perdagangan',
    'Kepala Subbagian Umum',
    'Sekretaris',
  ])
  expect(signatories[1]).toMatchObject({ form: 'ub', through: ['Sekretaris'] })
})

test('a logo is a PNG or JPEG that can be shown; the head is drawn as it is typed', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  const choose = (name: string, buffer: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'image/png', buffer })
  await choose('lambang.png', Buffer.from('GIF89a tidak benar'))
  await expect(
    page.getByText('lambang.png bukan gambar PNG atau JPEG yang dapat dibaca.'),
  ).toBeVisible()
  await choose('separuh.png', png().subarray(0, 40))
  await expect(page.getByText(/separuh\.png bukan gambar/)).toBeVisible()
  await choose('besar.png', Buffer.alloc(3_000_000))
  await expect(page.getByText('besar.png terlalu besar. Paling besar 2,9 MB.')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await choose('lambang.png', png())
  await expect(page.getByRole('img', { name: 'Lambang' })).toBeVisible()
  await page.getByLabel('Baris alamat pada kop').fill('Satu\n\nDua\nTiga\nEmpat\nLima')
  await expect(page.getByText('Paling banyak 4 baris.')).toBeVisible()
  await page.getByLabel('Baris alamat pada kop').fill('Satu\n\nDua\n')
  await expect(page.getByRole('figure', { name: 'Gambaran kop' })).toContainText('Dua')
  const { letterhead } = await save(page)
  expect(letterhead).toMatchObject({ lines: ['Satu', 'Dua'], logo: png().toString('base64') })
})

test('edges outside the limits are told at once, and no word is English', async ({ screens }) => {
  const { page } = screens
  await screens.open(keeper, letters)
  await page.getByLabel('Bawah', { exact: true }).fill('9')
  await expect(page.getByText('Antara 15 dan 60 mm.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bawah harus 15 sampai 60 milimeter.')).toBeVisible()
  await page.getByLabel('Bawah', { exact: true }).fill('22')
  await page.getByText('A4 (210 × 297 mm)').click()
  await expect(page.getByRole('img', { name: /halaman A4.*bawah 22/ })).toBeVisible()
  const english = /\b(select|show|press|remove|item|items|row|code|position|letterhead|name)\b/i
  expect((await spokenWords(page)).filter((said) => english.test(said))).toEqual([])
  expect(await save(page)).toMatchObject({
    paper: 'A4',
    margins: { top: 20, right: 20, bottom: 22, left: 30 },
  })
})

test('what somebody else saved meanwhile stays; the same part is asked about', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, letters)
  const elsewhere = (change: Partial<Office>) =>
    page.evaluate((given) => {
      window.fake.desk.office = { ...window.fake.desk.office, ...given }
      window.fake.desk.officeRevision += 1
    }, change)
  await page.getByLabel('Kode unit').fill('35.73.999')
  await elsewhere({ phone: '0341 000' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Bagian lain dari pengaturan sudah diubah/)).toBeVisible()
  expect(await save(page)).toMatchObject({
    phone: '0341 000',
    letterNumbering: { unit: '35.73.999' },
  })

  await page.getByLabel('Kode unit').fill('35.73.111')
  const { letterNumbering } = await heldOffice(page)
  await elsewhere({ letterNumbering: { ...letterNumbering, unit: '35.73.222' } })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Bagian yang sama sudah diubah/)).toBeVisible()
  await expect(page.getByLabel('Kode unit')).toHaveValue('35.73.111')
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Pakai perubahan di sini' }).click()
  expect((await save(page)).letterNumbering.unit).toBe('35.73.111')
})
