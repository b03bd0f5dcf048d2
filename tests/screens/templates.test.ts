import type { Page } from '@playwright/test'
import { expect, faultsOfAxe, spokenWords, test } from './page.ts'

const keeper = { role: 'register-keeper' } as const
const editor = '#/pengaturan/susunan/follow-up-complainant'

const piece = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saving = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: false })
const made = (page: Page, name: string) =>
  page.evaluate((wanted) => window.fake.made.filter((one) => one.name === wanted).length, name)

/** Presses Tab until the control has the focus; every step of the way is a key's. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string | RegExp) {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  for (let presses = 0; presses < 200; presses += 1) {
    const here = await wanted.evaluateAll(([element]) => element === document.activeElement)
    if (here) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(name)} was not reached`)
}

test('every kind is listed and each of its parts can be read, without a fault or English', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, '#/pengaturan/susunan')
  expect(await faultsOfAxe(page)).toEqual([])
  const rows = page.getByRole('row').filter({ has: page.getByRole('button') })
  const kinds = await rows.count()
  expect(kinds).toBeGreaterThanOrEqual(7)
  for (let index = 0; index < kinds; index += 1) {
    await screens.go('#/pengaturan/susunan')
    await rows.nth(index).getByRole('button').press('Enter')
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(page.locator('.pdf canvas[data-drawn]').first()).toBeVisible()
    expect(await faultsOfAxe(page)).toEqual([])
    // The fake's page prints the wording as it is kept; what the screen itself says is looked at.
    await page.locator('.pdf').evaluate((pdf) => pdf.remove())
    const spoken = (await spokenWords(page)).join(' ')
    expect(spoken).not.toMatch(/\{[a-z]+[A-Z]/)
    expect(spoken).not.toMatch(/\b(select|search|clear|item|empty|close)\b/i)
  }
})

test('a clerk changes a sentence, inserts a field and saves, all by keyboard', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, '#/pengaturan/susunan')
  await tabTo(page, 'button', 'Ubah susunan kata: Surat tindak lanjut kepada pelapor')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/susunan\/follow-up-complainant$/)
  await expect(saving(page)).toBeDisabled()

  await tabTo(page, 'textbox', 'Penutup, paragraf 1, potongan 1')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Malang, ')
  // The buttons of a piece are one stop; Tab leads to the first of them.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Sisipkan isian di Penutup/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('tanggal surat')
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(piece(page, 'Penutup, paragraf 1, potongan 1')).toHaveValue(
    /terima kasih\. Malang, \{.*tanggal surat.*\}$/,
  )
  await expect(piece(page, 'Penutup, paragraf 1, potongan 1')).toBeFocused()
  await page.keyboard.type('.')
  await expect(page.getByText('Perubahan belum disimpan.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Susunan kata disimpan sebagai versi 1.')).toBeVisible()
  await expect(piece(page, 'Penutup, paragraf 1, potongan 1')).toHaveValue(/\}\.$/)
  await expect(saving(page)).toBeDisabled()
})

test('a field that may be missing becomes a piece of its own, with its condition', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const closing = piece(page, 'Penutup, paragraf 1, potongan 1')
  await closing.fill('Demikian, terima kasih.')
  await closing.press('Home')
  for (let step = 0; step < 'Demikian'.length; step += 1) await closing.press('ArrowRight')
  await page
    .getByRole('button', { name: 'Sisipkan isian di Penutup, paragraf 1, potongan 1' })
    .press('Enter')
  await page.keyboard.type('telepon pelapor')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(closing).toHaveValue('Demikian')
  const own = piece(page, 'Penutup, paragraf 1, potongan 2')
  await expect(own).toHaveValue('{telepon pelapor}')
  await expect(own).toBeFocused()
  await expect(piece(page, 'Penutup, paragraf 1, potongan 3')).toHaveValue(', terima kasih.')
  const closings = page.getByRole('region', { name: 'Penutup' })
  await expect(closings.getByText('dicetak bila telepon pelapor ada')).toBeVisible()

  await page.getByRole('button', { name: 'Syarat Penutup, paragraf 1, potongan 2' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tambah syarat: Kecuali bila' }).press('Enter')
  await page.keyboard.type('dirahasiakan')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await faultsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Selesai' }).press('Enter')
  await expect(closings.getByText(/kecuali bila .*dirahasiakan/)).toBeVisible()
  await screens.settled()
  await expect(page.locator('.fault-line')).toHaveCount(0)
})

test('pieces and paragraphs are moved by keys, and a removal is taken back', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const first = piece(page, 'Pembuka, paragraf 1, potongan 1')
  const began = await first.inputValue()
  await first.press('Alt+ArrowDown')
  const second = piece(page, 'Pembuka, paragraf 1, potongan 2')
  await expect(second).toHaveValue(began)
  await expect(second).toBeFocused()
  await second.press('Alt+ArrowUp')
  await expect(first).toHaveValue(began)

  const body = piece(page, 'Isi, paragraf 1, potongan 1')
  const said = await body.inputValue()
  await body.press('Alt+Shift+ArrowDown')
  await expect(piece(page, 'Isi, paragraf 2, potongan 1')).toHaveValue(said)
  await expect(piece(page, 'Isi, paragraf 2, potongan 1')).toBeFocused()

  await page.getByRole('button', { name: 'Hapus Isi, paragraf 2', exact: true }).press('Enter')
  await expect(piece(page, 'Isi, paragraf 2, potongan 1')).not.toHaveValue(said)
  // What is typed after the removal stays when that is taken back.
  await piece(page, 'Hal, potongan 1').fill('Jawaban')
  await page.getByRole('button', { name: 'Urungkan: isi, paragraf 2 dihapus' }).press('Enter')
  await expect(piece(page, 'Isi, paragraf 2, potongan 1')).toHaveValue(said)
  await expect(piece(page, 'Hal, potongan 1')).toHaveValue('Jawaban')
  await expect(page.getByRole('button', { name: /^Urungkan/ })).toHaveCount(0)
})

test('a fault stands beside its piece and above the button, and goes with its cause', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const closing = piece(page, 'Penutup, paragraf 1, potongan 1')
  await closing.fill('Salam <b>hangat</b>')
  const hint = page.getByRole('region', { name: 'Penutup' }).getByText(/^Memuat tanda < >/)
  await expect(hint).toBeVisible()
  await expect(page.getByText(/^Penutup, paragraf 1, potongan 1 memuat tanda < >/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await closing.fill('Salam {nama kucing}')
  await expect(
    page.getByText('Penutup, paragraf 1, potongan 1 memuat isian yang tidak ada di daftar.'),
  ).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(closing).toBeFocused()
  expect(await made(page, 'saveTemplate')).toBe(1)
  await closing.fill('Salam {nomor register}')
  await screens.settled()
  await expect(page.locator('.fault-line')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Susunan kata disimpan sebagai versi 1.')).toBeVisible()
})

test('what is typed outlives the screen until it is saved or given up', async ({ screens }) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const closing = piece(page, 'Penutup, paragraf 1, potongan 1')
  const shipped = await closing.inputValue()
  await closing.fill('Setengah jadi')
  await screens.go('#/hari-ini')
  await screens.go('#/pengaturan/susunan')
  await expect(page.getByText(/ada perubahan yang belum disimpan/)).toBeVisible()
  await screens.go(editor)
  await expect(closing).toHaveValue('Setengah jadi')
  await page.getByRole('button', { name: 'Buang perubahan' }).press('Enter')
  await expect(closing).toHaveValue(shipped)
})

test('an older version is looked at and taken up; the shipped one comes back', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const closing = piece(page, 'Penutup, paragraf 1, potongan 1')
  const shipped = await closing.inputValue()
  const reset = page.getByRole('button', { name: 'Kembali ke susunan bawaan' })
  await expect(reset).toBeDisabled()
  for (const text of ['Yang pertama.', 'Yang kedua.']) {
    await closing.fill(text)
    await saving(page).press('Enter')
    await expect(saving(page)).toBeDisabled()
  }
  await page.getByRole('button', { name: 'Versi', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('option')).toHaveCount(3)
  await expect(dialog.getByRole('button', { name: 'Pakai lagi' })).toBeDisabled()
  await dialog.getByRole('option', { name: 'Versi 1' }).click()
  await expect(dialog.locator('.pdf canvas[data-drawn]')).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Pakai lagi' }).press('Enter')
  await expect(closing).toHaveValue('Yang pertama.')
  await page.getByRole('button', { name: 'Urungkan: susunan diganti' }).press('Enter')
  await expect(closing).toHaveValue('Yang kedua.')

  await reset.press('Enter')
  await expect(dialog.getByText(/menjadi versi baru/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Kembali ke susunan bawaan' }).press('Enter')
  await expect(closing).toHaveValue(shipped)
  await expect(reset).toBeDisabled()
})

test('a wording saved elsewhere meanwhile loses nothing unasked', async ({ screens }) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const closing = piece(page, 'Penutup, paragraf 1, potongan 1')
  await closing.fill('Milik saya.')
  await page.evaluate(async () => {
    const call = (name: string, asks: unknown) =>
      window.fake.bridge.call({ name, callId: crypto.randomUUID(), asks } as never)
    const kind = 'follow-up-complainant'
    const held = JSON.parse((await call('template', { kind })) as string) as {
      answer: { wording: object }
    }
    const wording = { ...held.answer.wording, about: ['Milik orang lain'] }
    await call('saveTemplate', { kind, wording, basedOn: 0 })
  })
  await expect(page.getByText('Susunan kata ini disimpan dari tempat lain')).toBeVisible()
  await expect(closing).toHaveValue('Milik saya.')
  expect(await faultsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Tetap pakai isian saya' }).press('Enter')
  await saving(page).press('Enter')
  await expect(page.getByText('Susunan kata disimpan sebagai versi 2.')).toBeVisible()
})

test('the preview follows the case that is chosen, and says where there is none', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open(keeper, editor)
  const tried = page.getByRole('combobox', { name: 'Dengan pengaduan' })
  await expect(tried).toHaveValue('PGD-2026-00180')
  await tried.fill('PGD-2026-00173')
  await page.keyboard.press('Escape')
  await expect(
    page.getByRole('region', { name: /^Pratinjau dengan pengaduan PGD-2026-00173/ }),
  ).toBeVisible()
  await tried.fill('PGD-2026-99999')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Data yang diminta tidak ditemukan.')).toBeVisible()
  await screens.open({ ...keeper, complaints: 0 }, editor)
  await expect(page.getByText(/^Belum ada pengaduan/)).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
})

test('others read it and change nothing', async ({ screens }) => {
  const { page } = screens
  await screens.open({ role: 'service-officer' }, '#/pengaturan/susunan')
  await page
    .getByRole('button', { name: 'Lihat susunan kata: Tanda terima pengaduan' })
    .press('Enter')
  await expect(piece(page, 'Judul')).toHaveAttribute('readonly', '')
  await piece(page, 'Judul').focus()
  await expect(page.getByRole('button', { name: /^(Tambah|Hapus|Sisipkan|Simpan)/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Versi', exact: true })).toBeVisible()
  expect(await faultsOfAxe(page)).toEqual([])
})
