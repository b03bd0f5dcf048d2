import { expect, faultsOfAxe, test } from './page.ts'

/** The clerk's PC stands on 24 November 2026: the month to be reported is October. */
const now = Date.parse('2026-11-24T10:00:00+07:00')

test('one key leads to the month to be reported, one saves it, others step and switch', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ now }, '#/register')
  await page.clock.setFixedTime(now)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  await page.keyboard.press('Control+r')
  await expect(heading('Rekap Oktober 2026')).toBeAttached()
  await page.keyboard.press('Control+r')
  await expect(heading('Rekap November 2026')).toBeAttached()
  await page.keyboard.press('Control+2')
  await expect(heading('Rekap Triwulan IV Tahun 2026')).toBeAttached()
  await page.keyboard.press('Control+ArrowLeft')
  await expect(heading('Rekap Triwulan III Tahun 2026')).toBeAttached()
  await page.keyboard.press('Control+3')
  await expect(heading('Rekap Tahun 2026')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Tahun berikutnya' })).toBeDisabled()
  await page.keyboard.press('Control+e')
  await expect(page.getByText('Disimpan sebagai Rekap 2026.xlsx.')).toBeVisible()
  await screens.go('#/hari-ini')
  await page.keyboard.press('Control+e')
  await expect(page.getByText('Disimpan sebagai Rekap 2026-10.xlsx.')).toBeVisible()
})

test('each chart is a table too, and every figure opens what lies behind it', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ now }, '#/rekap/2026-10')
  // How it was looked at last is remembered, in another test too.
  await page.getByText('Bagan', { exact: true }).click()
  const channel = page.getByRole('table', { name: 'Diterima menurut saluran' })
  await expect(channel).toHaveCount(0)
  await page.keyboard.press('Control+g')
  await expect(channel.getByRole('row', { name: /^Jumlah \d+$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /Ketepatan waktu/ })).toBeVisible()
  const trend = page.getByRole('table', { name: 'Perjalanan tahun 2026' })
  await expect(trend.getByRole('rowheader')).toHaveCount(9)
  expect(await faultsOfAxe(page)).toEqual([])
  const balance = page.locator('.balance').getByRole('link', { name: /: Diterima$/ })
  const value = (await balance.textContent()) ?? ''
  await balance.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Diterima' })).toBeVisible()
  await expect(page.getByText(`Bulan Oktober 2026: ${value}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Tepat waktu berarti:', { exact: false })).toBeAttached()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: 'Rekap' })).toBeVisible()
  await expect(page.getByText('Rekap pengaduan 2026-10')).toBeVisible()
})

test('a recap that is issued says when, and a later difference is told line by line', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({ now }, '#/rekap/2026-10')
  await page.getByRole('button', { name: 'Lihat penjelasan' }).click()
  const heading = page.getByRole('heading', { name: 'Perbedaan dengan rekap yang sudah terbit' })
  await expect(heading).toBeFocused()
  await expect(
    page.getByRole('row', { name: /Ditutup: Dicabut pada .* Ditutup \+1/ }),
  ).toBeVisible()
  await screens.go('#/rekap/2026-11')
  await expect(page.getByRole('button', { name: 'Terbitkan' })).toHaveCount(0)
  await screens.go('#/rekap/2026-09')
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  expect(await faultsOfAxe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Rekap Bulan September 2026 diterbitkan.')).toBeVisible()
  // What is issued is not offered for it again, and the arrows stand beside the month.
  await expect(page.getByRole('button', { name: 'Terbitkan' })).toHaveCount(0)
  const arrows = page.locator('.period-step button')
  const [before, after] = await Promise.all([
    arrows.first().boundingBox(),
    arrows.last().boundingBox(),
  ])
  expect(before?.y).toBe(after?.y)
})
