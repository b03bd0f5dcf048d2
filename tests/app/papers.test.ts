import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PrintedAs } from './stubs.ts'
import { type Desk, expect, test } from './desk.ts'
import { answerDialogs, listenToPrinter } from './stubs.ts'

/** A complaint with its receipt issued; answers the letter's id. */
async function issueReceipt(desk: Desk): Promise<string> {
  const { number } = await desk.answer('receive', {
    receivedAt: new Date().toISOString(),
    channel: 'walk-in',
    complainant: { name: 'Pelapor' },
    subject: 'Timbangan',
    narrative: 'Timbangan di pasar tidak pas.',
  })
  const issued = await desk.answer('issueLetter', {
    complaint: number,
    kind: 'receipt',
    fields: {},
  })
  expect(issued.pdf).toBeInstanceOf(Uint8Array)
  return issued.letter.id
}

test('a letter is saved where the person says; the page learns the name alone', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  const letter = await issueReceipt(desk)
  const place = dirname(desk.folder)
  const path = join(place, 'tanda terima.pdf')
  const asked = await answerDialogs(desk.app, [path, null, join(place, 'nowhere', 'x.pdf')])

  expect(await desk.answer('saveLetterFile', { letter })).toEqual({ name: 'tanda terima.pdf' })
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await desk.ask('saveLetterFile', { letter })).toEqual({
    problem: { problem: 'cancelled' },
  })
  expect(await desk.ask('saveLetterFile', { letter })).toEqual({
    problem: { problem: 'cannot-write', detail: 'ENOENT' },
  })
  expect(readdirSync(place).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect((await asked())[0]).toMatch(/Tanda terima .*PGD-\d{4}-00001\.pdf$/i)
})

test('the recap is saved as a workbook', async ({ desk }) => {
  await desk.signIn('head')
  const path = join(dirname(desk.folder), 'rekap.xlsx')
  await answerDialogs(desk.app, [path])
  expect(await desk.answer('saveRecapFile', { period: '2026-10' })).toEqual({ name: 'rekap.xlsx' })
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
})

test('a backup is made and brought back; numbers given since are named, paths are not', async ({
  desk,
}) => {
  await desk.signIn('register-keeper')
  const path = join(dirname(desk.folder), 'cadangan.meja')
  await answerDialogs(desk.app, [path, path, null])
  await desk.window.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    window.mejaAduan.listen((news) => heard.push(news))
  })
  const made = await desk.answer('makeBackup', {})
  expect(made).toMatchObject({
    name: 'cadangan.meja',
    check: { ok: true, file: 'cadangan.meja' },
  })
  expect(existsSync(path)).toBe(true)
  const { lastBackupAt } = await desk.answer('session', {})
  expect(lastBackupAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/)

  await desk.signIn('receptionist')
  await issueReceipt(desk)
  expect(await desk.ask('restore', {})).toEqual({ problem: { problem: 'not-allowed' } })
  await desk.signIn('register-keeper')
  const restored = await desk.answer('restore', {})
  expect(restored.lost).toEqual([expect.stringMatching(/^PGD-\d{4}-00001$/)])
  expect(restored.kept).not.toContain('/')
  expect(await desk.answer('listComplaints', {})).toEqual([])
  const heard = await desk.window.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  expect(heard).toContainEqual({ news: 'backup', at: lastBackupAt })
  expect(heard).toContainEqual({ news: 'changed', complaint: null })
  expect(await desk.ask('restore', {})).toEqual({ problem: { problem: 'cancelled' } })

  await desk.close()
  await desk.open()
  expect(await desk.answer('session', {})).toMatchObject({ lastBackupAt })
})

const failing: readonly [PrintedAs, object][] = [
  [{ printed: true, reason: '' }, { answer: {} }],
  [{ printed: false, reason: 'Print job canceled' }, { problem: { problem: 'cancelled' } }],
  [
    { printed: false, reason: 'Invalid deviceName provided' },
    {
      problem: {
        problem: 'printer-failed',
        detail: 'printer tidak ditemukan; periksa printer atau simpan sebagai PDF',
      },
    },
  ],
]

test('a letter is printed from a hidden page of its own size, and the page goes away', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  const letter = await issueReceipt(desk)
  for (const [as, outcome] of failing) {
    const printed = await listenToPrinter(desk.app, as)
    expect(await desk.ask('printLetter', { letter, copies: 2 })).toEqual(outcome)
    const [job] = await printed()
    expect(job).toMatchObject({
      url: `app://meja-aduan/print.html#${encodeURIComponent(JSON.stringify({ letter }))}`,
      visible: false,
      options: { copies: 2, silent: false, margins: { marginType: 'none' } },
    })
    // F4, in microns.
    const size = job?.options['pageSize'] as { width: number; height: number } | undefined
    expect(Math.abs((size?.width ?? 0) - 215_000)).toBeLessThan(1_000)
    expect(Math.abs((size?.height ?? 0) - 330_000)).toBeLessThan(1_000)
    await expect.poll(() => desk.app.windows().length).toBe(1)
  }
  const absent = crypto.randomUUID()
  expect(await desk.ask('printLetter', { letter: absent })).toEqual({
    problem: { problem: 'not-found' },
  })
})
