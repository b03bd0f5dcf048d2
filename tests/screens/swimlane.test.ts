import { expect, faultsOfAxe, test, type Screens } from './page.ts'

const place = '#/berkas/PGD-2026-00173'

// The window keeps what it remembers from one test to the next.
const forget = ({ page }: Screens) => page.evaluate(() => window.localStorage.clear())
test.beforeEach(async ({ screens }) => {
  await screens.open()
  await forget(screens)
})
test.afterEach(({ screens }) => forget(screens))

test('one key turns the list into the chart, and it is remembered', async ({ screens }) => {
  const { page } = screens
  await screens.open({}, place)
  const chart = page.getByRole('img', { name: /^Bagan SOP/ })
  await expect(page.locator('ol.steps')).toBeVisible()
  await page.keyboard.press('Control+g')
  await expect(chart).toBeVisible()
  await expect(page.locator('ol.steps')).toBeHidden()
  await expect(page.getByRole('radio', { name: /^Bagan/ })).toBeChecked()
  expect(await faultsOfAxe(page)).toEqual([])
  await screens.open({}, place)
  await expect(chart).toBeVisible()
  await page.getByRole('radio', { name: 'Daftar' }).click()
  await expect(page.locator('ol.steps')).toBeVisible()
})

test('the chart says in words what it shows, and leads on to the open step', async ({
  screens,
}) => {
  const { page } = screens
  await screens.open({}, '#/register?status=in-progress&channel=letter')
  await page.locator('[role="row"][data-key]').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('ol.steps')).toBeVisible()
  await page.keyboard.press('Control+g')
  const told = page.getByRole('list', { name: /^Uraian bagan SOP/ }).getByRole('listitem')
  await expect(told).toHaveCount(5)
  await expect(told.first()).toContainText('Langkah 1 dari 5: Penyampaian berkas')
  await expect(told.filter({ hasText: 'Keadaan: sedang berjalan' })).toHaveCount(1)
  await expect(page.locator('.swimlane-picture .lane-node-step.lane-present')).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Keterangan bagan' })).toContainText('tidak dilalui')
  const sideways = await page.evaluate(() => {
    const box = document.querySelector('.swimlane-scroll')
    return box ? box.scrollWidth - box.clientWidth : -1
  })
  expect(sideways).toBe(0)
  await page.getByRole('button', { name: /^Kerjakan langkah/ }).press('Enter')
  await expect(page.locator('.step-open .step-row')).toBeFocused()
})
