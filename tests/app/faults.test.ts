import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, truncateSync } from 'node:fs'
import { join, resolve } from 'node:path'
import yauzl from 'yauzl'
import { openRegister } from '../../src-main/register/open-register.ts'
import type { Register } from '../../src-main/register/open-register.ts'
import { canMount, smallDisk } from '../fixtures/small-disk.ts'
import { root } from '../support/run.ts'
import { Desk, expect, temporaryFolder, test } from './desk.ts'
import { answerDialogs } from './stubs.ts'

const day = 86_400_000

/** A register made outside the app, by a clock so many days off. */
async function registerIn(folder: string, daysOff: number): Promise<Register> {
  const opened = await openRegister(folder, {
    clock: () => Date.now() + daysOff * day,
    random: randomBytes,
    assets: resolve(root, 'assets'),
    create: {},
  })
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  return opened.answer
}

async function receiveInto(register: Register, daysOff: number): Promise<void> {
  const clerk = register.created?.officers.find(({ role }) => role === 'receptionist')?.id ?? null
  const asks = complaint('dari luar', daysOff)
  const outcome = await register.call('receive', asks, { officer: clerk, callId: null })
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
}

function complaint(narrative: string, daysOff = 0) {
  const receivedAt = new Date(Date.now() + daysOff * day - 60_000).toISOString()
  return { receivedAt, channel: 'walk-in', narrative } as const
}

async function look(desk: Desk, name: string) {
  const failure = await desk.windowAt('gagal.html')
  await failure.screenshot({ path: join(root, 'test-results', `failure-${name}.png`) })
}

test('a damaged register: the newest proved backup is offered, told, asked about again, and put in its place', async () => {
  const place = temporaryFolder()
  const desk = new Desk(place.path)
  const register = await registerIn(desk.folder, 0)
  await receiveInto(register, 0)
  const file = join(desk.folder, 'backups', 'cadangan.meja')
  await register.call('keepBackup', { file }, { officer: keeperOf(register), callId: null })
  await receiveInto(register, 0)
  register.close()
  truncateSync(join(desk.folder, 'register.db'), 8_192)
  try {
    await desk.open()
    const failure = await desk.windowAt('gagal.html')
    await expect(failure.getByRole('alert')).toContainText('Berkas register rusak')
    await look(desk, 'damaged')
    await failure.getByRole('link', { name: 'Pulihkan cadangan terbaru…' }).click()
    await expect(
      failure.getByText(/Yang belum termasuk: 1 pengaduan \(PGD-\d{4}-00002\)/),
    ).toBeVisible()
    await look(desk, 'damaged-sure')
    await failure.getByRole('link', { name: 'Kembali' }).click()
    await expect(failure.getByRole('alert')).toContainText('Berkas register rusak')
    expect(readdirSync(desk.folder)).not.toContain('replaced')
    await failure.getByRole('link', { name: 'Pulihkan cadangan terbaru…' }).click()
    await failure.getByRole('link', { name: 'Pulihkan cadangan ini' }).click({ noWaitAfter: true })
    await expect.poll(async () => 'answer' in (await desk.ask('welcome', {}))).toBe(true)
    await expect.poll(() => desk.app.windows().length).toBe(1)
    await desk.signIn('receptionist')
    expect(await desk.answer('countComplaints', {})).toEqual({ count: 1 })
    expect(readdirSync(join(desk.folder, 'replaced'))).toEqual([expect.stringMatching(/-damaged$/)])
  } finally {
    await desk.close()
    place.remove()
  }
})

function keeperOf(register: Register): string | null {
  return register.created?.officers.find(({ role }) => role === 'register-keeper')?.id ?? null
}

test('each problem of opening has its page, and its way on', async () => {
  test.skip(!canMount, 'no disk can be mounted here')
  const disk = smallDisk(64)
  const desk = new Desk(disk.path)
  const register = await registerIn(desk.folder, 1)
  await receiveInto(register, 1)
  const database = join(desk.folder, 'register.db')
  const addVersion = (by: number) => {
    const db = new Database(database)
    db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + by}`)
    db.close()
  }
  try {
    await desk.open()
    const failure = await desk.windowAt('gagal.html')
    const again = () => failure.getByRole('link', { name: 'Coba lagi' }).click()
    await expect(failure.getByRole('alert')).toContainText('sedang dibuka oleh jendela')
    await look(desk, 'in-use')

    register.close()
    addVersion(1)
    await again()
    await expect(failure.getByRole('alert')).toContainText('versi Meja Aduan yang lebih baru')
    await look(desk, 'newer')

    addVersion(-1)
    disk.readOnly(true)
    await again()
    await expect(failure.getByRole('alert')).toContainText('folder hanya dapat dibaca')
    await look(desk, 'read-only')

    disk.readOnly(false)
    disk.fill()
    await again()
    await expect(failure.getByRole('alert')).toContainText('disk penuh')
    await look(desk, 'full')

    disk.makeRoom()
    await again()
    await expect.poll(() => desk.app.windows().length).toBe(1)
    // The register was last written tomorrow: for it, this PC's clock has been set back.
    await desk.signIn('receptionist')
    expect(await desk.ask('receive', complaint('jam mundur'))).toMatchObject({
      problem: { problem: 'clock-behind' },
    })
  } finally {
    await desk.close()
    disk.remove()
  }
})

test('a disk that fills up, and a folder that is gone: what was typed stays, and the same button works afterwards', async () => {
  test.skip(!canMount, 'no disk can be mounted here')
  const disk = smallDisk(64)
  const desk = new Desk(disk.path)
  try {
    await desk.open()
    await desk.signIn('receptionist')
    const page = desk.window
    await page.reload()
    await page.keyboard.press('Control+n')
    const narrative = page.getByRole('textbox', { name: /^Uraian/ })
    await narrative.fill('Timbangan di pasar tidak sesuai takaran.')
    disk.fill()
    const save = page.getByRole('button', { name: /^Simpan/ }).first()
    await save.click()
    await expect(page.getByText(/disk penuh/).first()).toBeVisible()
    await page.screenshot({ path: join(root, 'test-results', 'fault-full.png') })
    await expect(narrative).toHaveValue(/takaran/)

    disk.makeRoom()
    const away = `${desk.folder}-dicabut`
    renameSync(desk.folder, away)
    await save.click()
    const failure = await desk.windowAt('gagal.html')
    await expect(failure.getByRole('alert')).toContainText('tidak dapat dijangkau lagi')
    await look(desk, 'gone')
    await expect(narrative).toHaveValue(/takaran/)

    // Nothing else is begun in its place meanwhile.
    const again = failure.getByRole('link', { name: 'Coba lagi' })
    await again.click({ noWaitAfter: true })
    await expect(failure.getByRole('alert')).toContainText('Register tidak ditemukan lagi')
    await expect(failure.getByRole('link', { name: /^Mulai/ })).toHaveCount(0)
    expect(existsSync(desk.folder)).toBe(false)
    await look(desk, 'still-gone')

    renameSync(away, desk.folder)
    await again.click({ noWaitAfter: true })
    await expect.poll(() => desk.app.windows().length).toBe(1)
    await save.click()
    await expect(page.getByText(/PGD-\d{4}-00001/).first()).toBeVisible()
    expect(await desk.answer('countComplaints', {})).toEqual({ count: 1 })
  } finally {
    await desk.close()
    disk.remove()
  }
})

test('a register that is missing at the next start is missed: a new one begins only when it is asked for', async () => {
  const place = temporaryFolder()
  const desk = new Desk(place.path)
  try {
    await desk.open()
    await desk.signIn('receptionist')
    await desk.answer('receive', complaint('sebelum dipindahkan'))
    await desk.close()
    const away = `${desk.folder}-dipindahkan`
    renameSync(desk.folder, away)
    await desk.open()
    const failure = await desk.windowAt('gagal.html')
    await expect(failure.getByRole('alert')).toContainText('Register tidak ditemukan lagi')
    await look(desk, 'missing')
    await failure.getByRole('link', { name: 'Mulai register baru…' }).click()
    await expect(failure.getByText(/dapat sama dengan nomor di register lama/)).toBeVisible()
    // The safe way has the focus.
    await expect(failure.getByRole('link', { name: 'Kembali' })).toBeFocused()
    await look(desk, 'missing-sure')
    expect(existsSync(desk.folder)).toBe(false)
    await failure.getByRole('link', { name: 'Mulai register baru' }).click({ noWaitAfter: true })
    await expect.poll(async () => 'answer' in (await desk.ask('welcome', {}))).toBe(true)
    await desk.signIn('receptionist')
    expect(await desk.answer('countComplaints', {})).toEqual({ count: 0 })
    expect(existsSync(join(away, 'register.db'))).toBe(true)
  } finally {
    await desk.close()
    place.remove()
  }
})

test('the file for whoever helps holds what helps, and nothing that a lived-in register knows of anybody', async () => {
  const place = temporaryFolder()
  const desk = new Desk(place.path, { args: ['--demo'] })
  try {
    await desk.open()
    await desk.signIn('register-keeper')
    const known = personalTexts(join(desk.folder, 'register.db'))
    expect(known.length).toBeGreaterThan(1_000)
    // What is refused is noted in the log; what was asked is not.
    for (const text of known.slice(0, 20)) await desk.ask('readCase', { number: text })
    for (const text of known.slice(0, 20)) await desk.ask('find', { text, limit: -1 })
    const to = join(place.path, 'bantuan.zip')
    await answerDialogs(desk.app, [to])
    expect(await desk.answer('saveHelpFile', {})).toEqual({ name: 'bantuan.zip' })
    const files = await unzipped(to)
    expect(Object.keys(files)).toEqual([
      expect.stringMatching(/^catatan\/\d{4}-\d\d-\d\d\.log$/),
      'keterangan.json',
    ])
    expect(JSON.parse(files['keterangan.json'] ?? '')).toMatchObject({
      register: { state: 'open', problem: null },
      findings: expect.anything(),
      sizes: { attachments: expect.anything() as unknown, free: expect.any(Number) as unknown },
    })
    const whole = Object.values(files).join('\n').toLowerCase()
    expect(whole).toContain('"readcase"')
    expect(known.filter((text) => whole.includes(text.toLowerCase()))).toEqual([])
    expect(whole).not.toContain(place.path)
  } finally {
    await desk.close()
    place.remove()
  }
})

/** Every text of complaints, officers, letters and history that is long enough to be somebody's. */
function personalTexts(database: string): string[] {
  const db = new Database(database, { readonly: true })
  const texts = new Set<string>()
  const tables = ['complaints', 'officers', 'letters', 'attachments', 'history_payloads', 'drafts']
  for (const table of tables)
    for (const row of db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all())
      for (const value of Object.values(row)) for (const text of textsIn(value)) texts.add(text)
  db.close()
  // Ids and dates are nobody's; words of the product's own stand in every log.
  return [...texts].filter((text) => text.length >= 6 && !/^([a-z-]+|[\d-]{10})$/.test(text))
}

/** A text itself, or those inside what is written down as JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    return Object.values(value).flatMap(textsIn)
  if (typeof value !== 'string') return []
  return /^(\[|\{")/.test(value) ? textsIn(JSON.parse(value)) : [value]
}

async function unzipped(file: string): Promise<Record<string, string>> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true })
  const files: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    files[entry.fileName] = Buffer.concat(pieces).toString('utf8')
  }
  zip.close()
  return files
}
