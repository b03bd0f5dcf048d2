import type { ElectronApplication } from '@playwright/test'
import type { Desk } from './desk.ts'
import { expect, logOf, test } from './desk.ts'

/** Lets minutes pass for the main process, whose clock of idleness only ever grows. */
async function passMinutes(app: ElectronApplication, minutes: number): Promise<void> {
  await app.evaluate((_electron, added) => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + added * 60_000
  }, minutes)
}

const notSignedIn = { problem: { problem: 'not-signed-in' } }

async function signInOnScreen(desk: Desk, password: string, who?: RegExp): Promise<void> {
  if (who) await desk.window.getByRole('option', { name: who }).click()
  await desk.window.getByLabel('Kata sandi').fill(password)
  await desk.window.keyboard.press('Enter')
}

test('nobody types: the desk locks, no call passes, and whoever comes back goes on in the same word', async ({
  desk,
}) => {
  const { window: page, app } = desk
  const { initialPassword } = await desk.answer('welcome', {})
  const password = initialPassword ?? ''
  await signInOnScreen(desk, password, /Resepsionis/)
  await page.getByRole('button', { name: 'Pengaduan baru' }).first().click()
  const subject = page.getByLabel('Perihal')
  await subject.fill('Lapak menutup')
  const heard = await app.evaluateHandle(({ BrowserWindow }) => {
    const types: string[] = []
    BrowserWindow.getAllWindows()[0]?.webContents.on('input-event', (_event, { type }) => {
      types.push(type)
    })
    return types
  })
  await subject.click()
  await page.keyboard.press('End')
  await expect.poll(async () => (await heard.jsonValue()).join()).toMatch(/mouseDown.*KeyDown/i)

  await passMinutes(app, 11)
  const locked = page.getByRole('heading', { name: 'Meja terkunci' })
  await expect(locked).toBeVisible()
  expect(await desk.ask('today', {})).toEqual(notSignedIn)
  expect(await desk.ask('drafts', {})).toEqual(notSignedIn)
  await page.keyboard.press('Escape')
  await expect(locked).toBeVisible()
  await signInOnScreen(desk, password)
  await expect(subject).toBeFocused()
  await page.keyboard.type(' jalan')
  await expect(subject).toHaveValue('Lapak menutup jalan')
  await expect(page.getByText(/draf tersimpan/)).toBeVisible()
})

test('the computer is locked: so is the desk; another officer finds nothing that is not theirs, and the history tells all', async ({
  desk,
}) => {
  const { window: page, app } = desk
  const { initialPassword } = await desk.answer('welcome', {})
  const password = initialPassword ?? ''
  await signInOnScreen(desk, password, /Resepsionis/)
  await page.getByRole('button', { name: 'Pengaduan baru' }).first().click()
  await page.getByLabel('Perihal').fill('Loket tidak melayani')
  await page.getByRole('button', { name: /^Lainnya/ }).click()
  await page.getByRole('combobox', { name: 'Terlapor' }).fill('Petugas layanan')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/draf tersimpan/)).toBeVisible()
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await expect(page.getByText(/ikut terkunci/)).toBeVisible()
  expect(await desk.ask('today', {})).toEqual(notSignedIn)

  // The officer complained of does not find the form; who filled it in does.
  await signInOnScreen(desk, password, /Petugas layanan/)
  await expect(page.getByLabel('Perihal')).toHaveValue('')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Ganti petugas' })).toBeVisible()
  await signInOnScreen(desk, 'salah', /Resepsionis/)
  await expect(page.getByText('Petugas atau kata sandi tidak sesuai.')).toBeVisible()
  await signInOnScreen(desk, password)
  await expect(page.getByLabel('Perihal')).toHaveValue('Loket tidak melayani')

  await desk.signIn('head')
  const { rows } = await desk.answer('journal', { limit: 10 })
  expect(
    rows
      .map(({ kind, detail }) => [kind, detail])
      .toReversed()
      .slice(1),
  ).toEqual([
    ['signed-in', null],
    ['locked', 'system'],
    ['signed-in', null],
    ['signed-out', 'left'],
    ['signed-in', null],
    ['signed-in', null],
  ])
  expect(JSON.stringify(logOf(desk))).not.toContain(password)
})
