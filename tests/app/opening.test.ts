import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { requireRuntime, runsAsRoot } from '../support/runtime.ts'
import { root } from '../support/run.ts'
import { Desk, expect, logOf, temporaryFolder, test } from './desk.ts'

test('the window names itself and the stand-in, and is large enough', async ({ desk }) => {
  const { version, standIn } = requireRuntime()
  const window = () =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const [only] = BrowserWindow.getAllWindows()
      return {
        title: only?.getTitle(),
        smallest: only?.getMinimumSize(),
        visible: only?.isVisible(),
      }
    })
  const title = standIn ? `Meja Aduan [Electron pengganti ${version}]` : 'Meja Aduan'
  // It is shown once it has something to show.
  await expect.poll(window).toEqual({ title, smallest: [1024, 700], visible: true })
  expect(await desk.answer('session', {})).toMatchObject({ officer: null, demo: false, standIn })
})

test('the window opens where and as large as it was left', async ({ desk }) => {
  const place = { x: 60, y: 50, width: 1100, height: 720 }
  const bounds = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  const visible = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  // Showing a window puts it where it was made: it can be moved only afterwards.
  await expect.poll(visible).toBe(true)
  await desk.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    place,
  )
  await expect.poll(bounds).toEqual(place)
  await desk.close()
  await desk.open()
  await expect.poll(bounds).toEqual(place)
})

test('killed at any moment, the window opens where the clerk was', async ({ desk }) => {
  const place = '#/rekap/2026-10'
  const hash = () => desk.window.evaluate(() => location.hash)
  await desk.window.evaluate((to) => {
    location.hash = to
  }, place)
  const remembered = join(`${desk.folder}-window`, 'window.json')
  await expect.poll(() => readFileSync(remembered, 'utf8')).toContain(place)
  await desk.kill()
  await desk.open()
  await expect.poll(hash).toBe(place)
})

test('closing ends in order: the register is closed and nothing of it is left running', async ({
  desk,
}) => {
  const pid = desk.registerProcess()
  expect(pid).not.toBeNull()
  await desk.close()
  expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH')
  // A database that was closed has no write-ahead log beside it.
  expect(readdirSync(desk.folder)).not.toContain('register.db-wal')
  expect(logOf(desk).slice(-3)).toMatchObject([
    { log: 'register', state: 'closing' },
    { log: 'register', state: 'closed' },
    { log: 'quit' },
  ])
})

test('a second start on the same register brings the first window forward and ends', async ({
  desk,
}) => {
  const sandbox = runsAsRoot ? ['--no-sandbox'] : []
  const args = [...sandbox, '.', `--data=${desk.folder}`]
  const code = await new Promise<number | null>((resolve) => {
    const second = execFile(requireRuntime().executable, args, { cwd: root })
    second.once('exit', resolve)
  })
  expect(code).toBe(0)
  // One window for one register: the second start opens none.
  expect(desk.app.windows()).toHaveLength(1)
  expect(await desk.answer('session', {})).toMatchObject({ officer: null })
})

test('nothing that was typed lies in the browser files of the window', async ({ desk }) => {
  await desk.signIn('receptionist')
  await desk.answer('receive', {
    receivedAt: new Date().toISOString(),
    channel: 'walk-in',
    narrative: 'TimbanganTidakJujur di pasar',
  })
  await desk.answer('find', { text: 'TimbanganTidakJujur' })
  await desk.close()
  const window = `${desk.folder}-window`
  const files = readdirSync(window, { recursive: true, withFileTypes: true })
  const holding = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file).includes('TimbanganTidakJujur'))
  expect(holding).toEqual([])
  expect(JSON.stringify(logOf(desk))).not.toContain('Timbangan')
})

test('a register that cannot be opened: a window says why, in words, and nothing is changed', async () => {
  const place = temporaryFolder()
  const desk = new Desk(place.path)
  mkdirSync(desk.folder)
  const file = join(desk.folder, 'register.db')
  writeFileSync(file, 'this is no database, whatever its name says'.repeat(200))
  const before = readFileSync(file)
  try {
    await desk.open()
    const failure = await desk.windowAt('gagal.html')
    await expect(failure.getByRole('alert')).toContainText('Berkas register rusak')
    await failure.screenshot({ path: join(root, 'test-results', 'failure-window.png') })
    const shown = () =>
      desk.app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().filter((each) => each.isVisible()).length,
      )
    await expect.poll(shown).toBe(1)
    await failure.getByRole('link', { name: 'Coba lagi' }).click()
    await expect(failure.getByRole('alert')).toContainText('Berkas register rusak')
    expect(readFileSync(file).equals(before)).toBe(true)

    const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
    // The window may be gone before it has told of the click.
    await failure
      .getByRole('link', { name: 'Tutup' })
      .click({ noWaitAfter: true })
      .catch(unlessGone)
    await ended
  } finally {
    await desk.close()
    place.remove()
  }
})

test('practice has its own title and a register full of complaints', async () => {
  const place = temporaryFolder()
  const desk = new Desk(place.path, { args: ['--demo'] })
  try {
    await desk.open()
    const title = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getTitle(),
    )
    expect(title).toContain('Meja Aduan (latihan)')
    expect(await desk.answer('session', {})).toMatchObject({ demo: true })
    await desk.signIn('head')
    expect(await desk.answer('countComplaints', {})).toEqual({ count: 200 })
    expect(readdirSync(dirname(desk.folder)).toSorted()).toContain('register-window')
  } finally {
    await desk.close()
    place.remove()
  }
})

function unlessGone(problem: unknown) {
  if (!String(problem).includes('has been closed')) throw problem
}
