import type { Page } from '@playwright/test'
import { expect, faultsOfAxe, test } from './page.ts'

const place = '#/berkas/PGD-2026-00173'

/** Chooses an act out of the menu by keyboard alone. */
async function choose(page: Page, name: string) {
  await page.keyboard.press('Control+m')
  await page.getByRole('menuitem', { name }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function history(page: Page, sentence: RegExp) {
  await page.getByRole('tab', { name: 'Riwayat' }).click()
  await expect(page.getByText(sentence).first()).toBeVisible()
}

test('found incomplete with what is lacking, the letter offered next, then declared complete', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/berkas/PGD-2026-00172')
  const begin = page.getByRole('button', { name: 'Belum lengkap' })
  await begin.press('Enter')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Wajib diisi.', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: /^Apa yang kurang/ })).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])

  await dialog.getByRole('checkbox', { name: 'Penyelesaian yang diminta' }).press('Space')
  const note = dialog.getByRole('textbox', { name: /^Apa yang kurang/ })
  await expect(note).toHaveValue('Penyelesaian yang diminta')
  await note.press('End')
  await page.keyboard.type('\nFotokopi bukti')
  await dialog.getByRole('checkbox', { name: 'Penyelesaian yang diminta' }).press('Space')
  await expect(note).toHaveValue('Fotokopi bukti')
  // Escape costs nothing that was typed, and leads back to where it began.
  await page.keyboard.press('Escape')
  await expect(begin).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note).toHaveValue('Fotokopi bukti')
  await dialog.getByRole('checkbox', { name: /^Jeda langkah SOP/ }).press('Space')
  await page.keyboard.press('Control+Enter')

  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^belum lengkap sejak/)).toBeVisible()
  await expect(page.getByText(/^Dijeda sejak .*Menunggu pelapor melengkapi/)).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Buat surat permintaan kelengkapan' }),
  ).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])

  await page.getByRole('button', { name: 'Nyatakan lengkap' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^lengkap sejak/)).toBeVisible()
  await expect(page.getByText(/^Dijeda sejak/)).toBeHidden()
  await expect(page.locator('.step-open .step-row')).toBeFocused()
  await history(page, /menyatakan pengaduan lengkap/)
})

test('paused for a reason, resumed, and the dates that moved', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, place)
  await page.keyboard.press('Control+j')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Wajib diisi.', { exact: true })).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Menunggu instansi lain/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Dijeda sejak .*Menunggu instansi lain/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lanjutkan' })).toBeFocused()
  await expect(page.getByText('Selama dijeda langkah ini tidak dapat diselesaikan.')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])

  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Jawaban sudah diterima.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Dijeda sejak/)).toBeHidden()
  await expect(page.locator('.step-open .step-row')).toBeFocused()
  await expect(page.getByText(/^Telaah: \d+ \w+ \d{4} → /)).toBeVisible()
  await history(page, /melanjutkan pengaduan yang dijeda/)
  await expect(page.getByText(/Telaah: .* pukul .* → /)).toBeVisible()
})

test('withdrawn with a note and a moment of its own, then reopened with the reason', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, place)
  await choose(page, 'Catat pencabutan')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^Yang akan terjadi: Pengaduan ditutup: Dicabut/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Wajib diisi.', { exact: true })).toBeVisible()
  await page.keyboard.type('Pelapor datang sendiri.')
  // A date ahead of now is refused beside its field, which gets the focus.
  await dialog.getByRole('spinbutton', { name: /^tahun, Tanggal/ }).press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Berada di masa depan.', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('spinbutton').first()).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await dialog.getByRole('spinbutton', { name: /^tahun, Tanggal/ }).press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Ditutup: Dicabut/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Pelapor datang sendiri.')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])

  await page.getByRole('button', { name: 'Buka kembali' }).press('Enter')
  await page.keyboard.type('Pelapor membatalkan pencabutan.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.step-open .step-row')).toBeFocused()
  await history(page, /membuka kembali pengaduan pada langkah Telaah/)
  await expect(page.getByText('“Pelapor membatalkan pencabutan.”')).toBeVisible()
})

test('transferred to another agency, which is named', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, place)
  await choose(page, 'Limpahkan')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Wajib diisi.', { exact: true })).toHaveCount(2)
  await expect(dialog.getByRole('textbox', { name: /^Dilimpahkan kepada/ })).toBeFocused()
  await page.keyboard.type('Satpol PP Kota Malang')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Penertiban bukan wewenang dinas.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Dilimpahkan kepada Satpol PP Kota Malang')).toBeVisible()
  await history(page, /menutup pengaduan: dilimpahkan kepada Satpol PP/)
})

test('what may lapse is proposed, decided by an officer, and told by letter', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ state: 'lapsable' }, place)
  await expect(page.getByText(/^Batas 30 hari lewat pada/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Anggap dicabut' }).press('Enter')
  await page.keyboard.type('Tidak ada kabar dari pelapor.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Ditutup: Dianggap mencabut/)).toBeVisible()
  const letter = page.getByRole('button', { name: 'Buat surat pemberitahuan dianggap mencabut' })
  await expect(letter).toBeFocused()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/surat\/baru\/PGD-2026-00173\/lapse$/)
})

test('a disposition to a division, by a name that is suggested or typed', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, place)
  await page.keyboard.press('Control+d')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Wajib diisi.', { exact: true })).toHaveCount(3)
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.type('Periksa timbangan di lapangan.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nurhadi, Plt. Kepala')
  await page.keyboard.press('Tab')
  await page.keyboard.type('UPT Metr')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: /^Ditujukan kepada/ })).toHaveValue(
    'UPT Metrologi Legal',
  )
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nurhadi, Plt. Kepala kepada UPT Metrologi Legal')).toBeVisible()
  const kept = await page.evaluate(
    () => window.fake.desk.find('PGD-2026-00173')?.dispositions.at(-1)?.to,
  )
  expect(kept).toBe('metrologi')
})

test('given to an officer, and not to the one complained of', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, place)
  await page.evaluate(() => {
    const file = window.fake.desk.find('PGD-2026-00173')
    if (file) window.fake.desk.replace({ ...file, officerComplainedOf: 'Dwi Lestari' })
  })
  await page.getByRole('button', { name: 'Serahkan kepada' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Serahkan pengaduan' })
  const pick = dialog.getByRole('button', { name: /Serahkan kepada/ })
  await expect(pick).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /^Dwi Lestari/ }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Pengaduan ini menyangkut petugas yang dipilih/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await pick.press('Enter')
  await page.getByRole('option', { name: /^Endang/ }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Serahkan kepada' })).toBeFocused()
  await history(page, /menyerahkan pengaduan kepada Endang Sulistyowati/)
})
