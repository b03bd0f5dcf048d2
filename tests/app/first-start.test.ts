import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from './desk.ts'
import { answerDialogs } from './stubs.ts'

test('the first start leads the keeper through the setting up, and into practice in a folder of its own', async ({
  desk,
}) => {
  const { window: page, app } = desk
  const { initialPassword } = await desk.answer('welcome', {})
  await page.getByRole('option', { name: /Pengelola register/ }).click()
  await page.getByLabel('Kata sandi').fill(initialPassword ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Menyiapkan Meja Aduan' })).toBeVisible()
  await page.getByLabel('Alamat', { exact: true }).fill('Jl. Percontohan 1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Petugas' })).toBeVisible()
  expect((await desk.answer('office', {})).office.address).toBe('Jl. Percontohan 1')
  expect(await desk.answer('setup', {})).toMatchObject({ done: { office: true }, open: true })

  const stick = join(dirname(desk.folder), 'FLASHDISK')
  mkdirSync(stick)
  const asked = await answerDialogs(app, [stick, desk.folder, null])
  expect(await desk.answer('chooseBackupPlace', {})).toEqual({ name: 'FLASHDISK' })
  expect(await desk.ask('chooseBackupPlace', {})).toMatchObject({
    problem: { problem: 'cannot-write' },
  })
  expect(await desk.answer('session', {})).toMatchObject({ backupPlace: 'FLASHDISK', demo: false })
  expect(await desk.ask('makeBackup', {})).toEqual({ problem: { problem: 'cancelled' } })
  expect((await asked()).at(-1)).toContain(join(stick, 'Cadangan '))

  expect(await desk.ask('leavePractice', {})).toEqual({ problem: { problem: 'not-allowed' } })
  const again = await app.evaluateHandle(({ app: electron }) => {
    const starts: (readonly string[] | undefined)[] = []
    const quit = electron.quit.bind(electron)
    Object.assign(electron, {
      relaunch: (options: { args?: string[] }) => void starts.push(options.args),
      // Once for the restart that is only noted, then as ever.
      quit: () => void Object.assign(electron, { quit }),
    })
    return starts
  })
  expect(await desk.answer('openPractice', {})).toEqual({})
  const [args] = await again.jsonValue()
  expect(args).toContain(`--data=${desk.folder}`)
  expect(args?.at(-1)).toBe('--practice')
})
