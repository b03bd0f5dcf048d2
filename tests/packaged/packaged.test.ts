import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { Licence } from '../../src-renderer/help/licence.ts'
import { answerDialogs } from '../app/stubs.ts'
import { Desk, expect, temporaryFolder, test } from '../app/desk.ts'
import { rooms } from '../architecture/rooms.ts'
import { hasDisplay } from '../support/display.ts'
import { wrongFuses } from '../support/fuses.ts'
import { packagedApp } from '../support/launch.ts'
import { fonts } from '../support/licences.ts'
import { root } from '../support/run.ts'
import { runsAsRoot } from '../support/runtime.ts'

const resources = () => join(dirname(packagedApp()), 'resources')

/** Whose code a bundle holds, as its source map says. */
const inModules = /node_modules\/(?:@[^/"]+\/)?[^/"]+\//g

test('the packaged app takes in a complaint, makes its receipt, and has it on the next start', async () => {
  const place = temporaryFolder()
  const desk = new Desk(place.path, { packaged: true })
  try {
    await desk.open()
    expect(await desk.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    await desk.signIn('receptionist')
    const { number } = await desk.answer('receive', {
      receivedAt: new Date().toISOString(),
      channel: 'walk-in',
      narrative: 'Timbangan di pasar tidak pas.',
    })
    const { letter } = await desk.answer('issueLetter', {
      complaint: number,
      kind: 'receipt',
      fields: {},
    })
    await desk.window.evaluate(() => void (location.hash = '#/bantuan/lisensi'))
    await expect(desk.window.locator('.licences').getByText('zod')).toBeVisible()
    const path = join(place.path, 'tanda terima.pdf')
    await answerDialogs(desk.app, [path])
    await desk.answer('saveLetterFile', { letter: letter.id })
    expect(existsSync(path)).toBe(true)
    await desk.close()
    await desk.open()
    await desk.signIn('receptionist')
    expect(await desk.answer('listComplaints', {})).toMatchObject([{ number }])
  } finally {
    await desk.close()
    place.remove()
  }
})

test('the executable is this app and nothing else: its fuses say so', async () => {
  expect(await wrongFuses(packagedApp(), true)).toEqual([])
  expect(existsSync(join(resources(), 'default_app.asar'))).toBe(false)
})

test('it runs nothing that it is given, is no Node, and nobody drives it', async () => {
  test.skip(!hasDisplay, 'needs a display')
  const place = temporaryFolder()
  const marks = ['given', 'required', 'beside'].map((name) => join(place.path, name))
  const marking = (at: number) =>
    `require('node:fs').writeFileSync(${JSON.stringify(marks[at])}, '')`
  writeFileSync(join(place.path, 'required.cjs'), marking(1))
  const beside = join(resources(), 'app')
  mkdirSync(beside)
  writeFileSync(join(beside, 'package.json'), '{ "main": "main.cjs" }')
  writeFileSync(join(beside, 'main.cjs'), marking(2))
  const register = join(place.path, 'register')
  const sandbox = runsAsRoot ? ['--no-sandbox'] : []
  const app = spawn(
    packagedApp(),
    ['-e', marking(0), ...sandbox, '--remote-debugging-port=0', `--data=${register}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: `--require=${join(place.path, 'required.cjs')}`,
      },
    },
  )
  const ended = new Promise((resolve) => app.once('exit', resolve))
  let said = ''
  app.stderr.on('data', (words) => (said += String(words)))
  try {
    // The app itself it is that came up, on its own register.
    await expect
      .poll(() => existsSync(join(register, 'register.db')), { timeout: 30_000 })
      .toBe(true)
    expect(marks.filter((mark) => existsSync(mark))).toEqual([])
    expect(said).not.toContain('DevTools listening')
  } finally {
    app.kill('SIGKILL')
    await ended
    rmSync(beside, { recursive: true, force: true })
    place.remove()
  }
})

test('everything of others that it holds is listed with its licence, in the app and beside it', () => {
  const archive = join(resources(), 'app.asar')
  const listed = Licence.array().parse(
    JSON.parse(extractFile(archive, join('out', 'renderer', 'licences.json')).toString('utf8')),
  )
  const named = new Set(listed.map(({ name }) => name))
  const loaded = listPackage(archive, { isPack: false })
    .map(
      (path) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]package\.json$/.exec(path)?.[1],
    )
    // Node itself runs the register of the stand-in alone.
    .filter((name) => name !== undefined && !name.startsWith('node-linux-'))
  const bundled = readdirSync(join(root, 'out/main'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => readFileSync(join(root, 'out/main', file), 'utf8').match(inModules) ?? [])
    .map((path) => path.slice('node_modules/'.length, -1))
  const shown = rooms['renderer']?.packages ?? []
  expect(loaded.length).toBeGreaterThan(10)
  expect(bundled.length).toBeGreaterThan(10)
  const all = new Set([...loaded, ...bundled, ...shown])
  expect([...all].filter((name) => name !== undefined && !named.has(name))).toEqual([])
  for (const folder of readdirSync(join(root, 'assets/fonts')))
    if (folder !== 'README.md') expect(Object.keys(fonts)).toContain(folder)
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(existsSync(join(dirname(packagedApp()), file))).toBe(true)

  const sbom = JSON.parse(readFileSync(join(root, 'out/dist/meja-aduan.cdx.json'), 'utf8')) as {
    bomFormat: string
    components: { name: string; version: string; licenses?: unknown[] }[]
  }
  expect(sbom.bomFormat).toBe('CycloneDX')
  expect(new Set(sbom.components.map(({ name }) => name))).toEqual(named)
  expect(sbom.components.filter(({ licenses }) => !licenses?.length)).toEqual([])
})
