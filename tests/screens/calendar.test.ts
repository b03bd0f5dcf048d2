import type { Page } from '@playwright/test'
import { expect, faultsOfAxe, test } from './page.ts'

const holidays = '#/pengaturan/libur'
const hours = '#/pengaturan/jam'
const keeper = { role: 'register-keeper' } as const
/** A Monday in November: next year's decree should be there by now, and is not. */
const now = Date.UTC(2026, 10, 23, 3)

async function chooseYear(page: Page, year: number) {
  await page.getByRole('button', { name: /Tahun$/ }).click()
  await page.getByRole('option', { name: String(year) }).click()
  await expect(page.getByText(`Tenggat sementara: SKB ${year} belum dimasukkan`)).toBeVisible()
}

/** The first part of a date of a period. */
function first(page: Page, label: string) {
  return page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first()
}

function chooseFile(page: Page, name: string, text: string) {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
  return page.setInputFiles('input[type=file]', file)
}

test('holidays are read by everyone, and changed by the register keeper alone', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ now }, holidays)
  await expect(page.getByRole('rowheader', { name: '17 Agustus 2026' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tambah hari' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Impor dari berkas' })).toHaveCount(0)
  await screens.go(hours)
  await expect(page.getByText('07.30–16.30, istirahat 11.30–13.00')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tambah jam Ramadan' })).toHaveCount(0)
  expect(await faultsOfAxe(page)).toEqual([])
})

test('a day is added by keyboard, shown with all it moves, asked once and saved', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ ...keeper, now }, holidays)
  await chooseYear(page, 2027)
  await page.getByLabel('Sumber (nomor SKB)').fill('SKB 1 Tahun 2026')
  await page.getByRole('button', { name: 'Tambah hari' }).press('Enter')
  await page.keyboard.type('05012027')
  await expect(page.getByRole('cell', { name: 'Selasa' }).last()).toBeVisible()
  await page.getByLabel('Nama, baris 6').fill('Isra Mikraj')
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')

  const dialog = page.getByRole('dialog', { name: 'Simpan hari libur 2027?' })
  await expect(dialog.getByText('3 tenggat pengaduan terbuka berubah.')).toBeVisible()
  await expect(dialog.getByRole('rowheader', { name: 'PGD-2026-00002' })).toBeVisible()
  await expect(dialog.getByRole('row').nth(2)).toHaveText(
    /PGD-2026-00002.*Klarifikasi.*24 November 2026.*→ 25 November 2026/,
  )
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Disimpan. 3 tenggat berubah.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByLabel('Nama, baris 2')).toHaveValue('Isra Mikraj')
  await expect(page.getByText('Tenggat sementara: SKB 2027')).toHaveCount(0)
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toHaveCount(0)
})

test('a list that has changed meanwhile is shown anew before it is saved', async ({ screens }) => {
  const { page } = screens
  await screens.open({ ...keeper, now }, holidays)
  await page.getByRole('button', { name: 'Hapus Hari Buruh Internasional' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Tambah hari' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 tenggat pengaduan terbuka berubah.')).toBeVisible()
  await page.evaluate(() => {
    window.fake.failNext('changeCalendar', { problem: 'moves-changed' })
    Object.assign(window.fake.desk.scene, { moves: 4 })
  })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Daftar tenggat yang berubah tidak lagi sama')).toBeVisible()
  await expect(page.getByText('4 tenggat pengaduan terbuka berubah.')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Disimpan. 4 tenggat berubah.')).toBeVisible()
})

test('what is wrong stands beside its day, and stays typed until it is given up', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ ...keeper, now }, holidays)
  await chooseYear(page, 2027)
  await page.getByRole('button', { name: 'Tambah hari' }).click()
  await page.keyboard.type('01012027')
  await page.getByRole('button', { name: 'Tambah hari' }).click()
  await page.keyboard.type('03032026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Berisi nilai yang berulang.')).toBeInViewport()
  await expect(page.getByText('Berada di tahun lain.')).toBeVisible()
  await expect(page.getByText('Wajib diisi.')).toHaveCount(2)
  await expect(page.getByRole('spinbutton', { name: /baris 6/ }).first()).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await screens.go('#/hari-ini')
  await screens.go(holidays)
  await chooseYear(page, 2027)
  await expect(page.getByLabel('Nama, baris 7')).toBeVisible()
  await page.getByRole('button', { name: 'Buang perubahan' }).click()
  await expect(page.getByLabel('Nama, baris 7')).toHaveCount(0)
})

test('a file is read as a proposal; a faulty one is refused with its line', async ({ screens }) => {
  const { page } = screens
  await screens.open({ ...keeper, now }, holidays)
  await chooseYear(page, 2027)
  const head = 'Tanggal;Jenis;Nama\n10 Maret 2027;libur nasional;Idul Fitri 1448 H\n'
  await chooseFile(page, 'libur.csv', `${head}30-02-2027;cuti bersama;Idul Fitri 1448 H`)
  await expect(page.getByText('Baris 3: Tanggal bukan tanggal yang benar.')).toBeVisible()
  await expect(page.getByLabel('Nama, baris 5')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await chooseFile(page, 'libur.csv', `${head}11/03/2027;cuti bersama;Idul Fitri 1448 H`)
  await expect(page.getByText('2 hari dibaca dari libur.csv.')).toBeVisible()
  await expect(page.getByLabel('Nama, baris 1')).toHaveValue('Idul Fitri 1448 H')
  await expect(page.getByLabel('Nama, baris 3')).toHaveCount(0)
  await page.getByRole('button', { name: 'Buang perubahan' }).click()
  await expect(page.getByLabel('Nama, baris 5')).toBeVisible()
})

test('a year without a table begins with its fixed dates', async ({ screens }) => {
  const { page } = screens
  await screens.open({ ...keeper, now, moves: 0 }, holidays)
  await chooseYear(page, 2028)
  await page.getByRole('button', { name: 'Mulai dari tanggal tetap' }).click()
  await expect(page.getByLabel('Nama, baris 1')).toHaveValue('Tahun Baru 2028 Masehi')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tidak ada tenggat pengaduan terbuka yang berubah.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Disimpan. Tidak ada tenggat yang berubah.')).toBeVisible()
  await expect(page.getByText('Tenggat sementara: SKB 2028')).toBeVisible()
})

test('ten thousand moves are all within reach, and a long preview says how far it is', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ ...keeper, now, moves: 10_000 }, holidays)
  await page.getByLabel('Sumber (nomor SKB)').fill('SKB 2')
  await page.evaluate(() => {
    Object.assign(window.fake.desk.scene, { slow: 2_000 })
  })
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(400)
  await page.evaluate(() =>
    window.fake.tell({ news: 'progress', call: 'previewCalendar', done: 4_500, total: 10_000 }),
  )
  const progress = page.getByRole('progressbar', { name: 'Menghitung tenggat…' })
  await expect(progress).toHaveAttribute('aria-valuetext', '4.500 dari 10.000')
  const list = page.getByRole('region', { name: 'Tenggat yang berubah' })
  await expect(list.getByRole('rowheader', { name: 'PGD-2026-00001' })).toBeVisible()
  expect(await list.getByRole('row').count()).toBeLessThan(60)
  await list.press('End')
  await expect(list.getByRole('rowheader', { name: 'PGD-2026-10000' })).toBeInViewport()
  expect(await faultsOfAxe(page)).toEqual([])
})

test('Ramadan hours come with the week of the circular and are saved by themselves', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ ...keeper, now }, '#/pengaturan/kantor')
  await page.getByLabel('Nama pendek').fill('Diskopindag Malang')
  await screens.go(hours)
  await page.getByRole('button', { name: 'Tambah jam Ramadan' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bukan tanggal yang benar.').first()).toBeInViewport()
  expect(await faultsOfAxe(page)).toEqual([])
  await first(page, 'Dari').focus()
  await page.keyboard.type('08022027')
  await first(page, 'Sampai').focus()
  await page.keyboard.type('09032027')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Simpan jam kerja?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Disimpan. 3 tenggat berubah.')).toBeVisible()
  const saved = await page.evaluate(() => window.fake.desk.office.hours.periods)
  expect(saved).toMatchObject([
    {
      name: 'Jam Ramadan',
      from: '2027-02-08',
      to: '2027-03-09',
      week: { friday: { opens: '07:30' } },
    },
  ])
  // What was typed elsewhere is still there and can still be saved.
  await screens.go('#/pengaturan/kantor')
  await page.getByRole('button', { name: /^Simpan/ }).click()
  await expect(page.getByText('Pengaturan disimpan.')).toBeVisible()
  expect(await page.evaluate(() => window.fake.desk.office.hours.periods)).toEqual(saved)
})

test('the register keeper is led from a provisional due date to the holidays', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ ...keeper, now }, '#/hari-ini')
  await page.evaluate(() => {
    for (const file of window.fake.desk.cases) {
      file.warnings.push('no-holidays-2027')
      const open = file.steps.find((step) => step.startedAt && !step.finishedAt)
      if (open) Object.assign(open, { dueAt: '2027-01-04T16:00:00+07:00' })
    }
  })
  await screens.go('#/berkas/PGD-2026-00173')
  await expect(page.getByText('Tenggat sementara: SKB 2027 belum dimasukkan.')).toBeVisible()
  await page.getByRole('link', { name: 'Isi di Pengaturan › Hari libur' }).click()
  await expect(page.getByRole('tab', { name: 'Hari libur' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})
