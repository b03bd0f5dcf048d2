import type { Page } from '@playwright/test'
import { englishWords, expect, faultsOfAxe, sideways, test } from './page.ts'

const grid = (page: Page) => page.getByRole('grid')
const focused = (page: Page) => page.locator('[role="row"]:focus')
const status = (page: Page) => page.locator('.screen-head > [role="status"]').first()
const preview = (page: Page) => page.getByRole('complementary', { name: 'Ringkasan berkas' })

async function nothingWrong(page: Page) {
  expect(await faultsOfAxe(page)).toEqual([])
  expect(await englishWords(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
}

test('keys run through a list of any length, the case beside it; going back finds the row', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ complaints: 1_234 }, '#/register')
  await expect(status(page)).toHaveText('1.234 pengaduan')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '1235')
  // Few of them are drawn.
  expect(await page.getByRole('row').count()).toBeLessThan(60)
  await page.locator('[role="row"][tabindex="0"]').focus()
  await page.keyboard.press('End')
  await expect(focused(page)).toHaveAttribute('aria-rowindex', '1235')
  await expect(focused(page)).toContainText('PGD-2026-00001')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('PageUp')
  const row = Number(await focused(page).getAttribute('aria-rowindex'))
  expect(row).toBeLessThan(1230)
  // Scrolled out of sight, the row keeps the focus and the arrows go on from there.
  await grid(page).evaluate((box) => box.scrollTo(0, 0))
  await expect(page.getByText('PGD-2026-01234')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAttribute('aria-rowindex', String(row + 1))
  await expect(focused(page)).toBeInViewport()
  const number = (await focused(page).getAttribute('data-key')) ?? ''
  await page.keyboard.press('ArrowRight')
  await expect(preview(page).getByRole('heading', { name: number })).toBeVisible()
  await nothingWrong(page)
  await page.keyboard.press('ArrowUp')
  await expect(preview(page).getByRole('heading', { name: number })).toBeHidden()
  await expect(preview(page).getByRole('heading', { name: /^PGD-/ })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(preview(page)).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/berkas/${number}$`))
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(focused(page)).toHaveAttribute('data-key', number)
  await expect(focused(page)).toBeInViewport()
})

test('words are sought in what a filter leaves; both are saved as a view, renamed, thrown away', async ({
  screens,
}) => {
  const { page } = screens
  const dialog = page.getByRole('dialog', { name: 'Tampilan tersimpan' })
  const toViews = () => page.getByRole('button', { name: 'Simpan tampilan…' }).press('Enter')
  await screens.open({}, '#/register?channel=letter')
  await expect(page.getByLabel('Klasifikasi')).toBeHidden()
  await page.getByRole('button', { name: 'Saringan lain' }).press('Enter')
  await page.getByRole('button', { name: /Klasifikasi/ }).press('Enter')
  await page.getByRole('option', { name: 'Pengaduan tidak berkadar pengawasan' }).press('Enter')
  await expect(page).toHaveURL(/channel=letter&classification=non-supervisory$/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('keluhannya')
  await expect(page).toHaveURL(/#\/cari\?channel=letter&classification=non-supervisory$/)
  await expect(status(page)).toHaveText(/^\d+ pengaduan untuk “keluhannya”$/)
  await expect(page.locator('.excerpt mark').first()).toHaveText('keluhannya')
  await nothingWrong(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(preview(page)).toBeVisible()
  await toViews()
  await expect(
    dialog.getByText('Surat · Pengaduan tidak berkadar pengawasan · “keluhannya”'),
  ).toBeVisible()
  await dialog.getByLabel('Nama tampilan').fill('Keluhan lewat surat')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Tampilan “Keluhan lewat surat” disimpan.')).toBeVisible()
  const chosen = page.locator('.views .react-aria-Select button')
  await expect(chosen).toContainText('Keluhan lewat surat')

  await screens.go('#/register')
  await expect(page.locator('#search')).toHaveValue('')
  await expect(chosen).toContainText('Pilih tampilan')
  await chosen.press('Enter')
  await page.getByRole('option', { name: 'Keluhan lewat surat' }).press('Enter')
  await expect(page).toHaveURL(/#\/cari\?channel=letter&classification=non-supervisory$/)
  await expect(page.locator('#search')).toHaveValue('keluhannya')

  await toViews()
  await dialog.getByRole('button', { name: /^Ganti nama/ }).press('Enter')
  await dialog.getByLabel('Nama tampilan').last().fill('Surat')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Buka tampilan Surat' })).toBeVisible()
  await nothingWrong(page)
  await dialog.getByRole('button', { name: 'Buang tampilan Surat' }).press('Enter')
  await expect(dialog.getByText('Belum ada tampilan.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(chosen).toContainText('Surat')
})
