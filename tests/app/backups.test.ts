import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, type Desk } from './desk.ts'
import { answerDialogs } from './stubs.ts'

const asks = {
  receivedAt: new Date(Date.now() - 60_000).toISOString(),
  channel: 'walk-in',
} as const
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
const backupsOf = (desk: Desk) => filesIn(join(desk.folder, 'backups'))

test('closing backs up what changed, here and sealed on the stick; the first screen tells; in a hurry nothing half is left', async ({
  desk,
}) => {
  test.setTimeout(240_000)
  const stick = join(dirname(desk.folder), 'FLASHDISK')
  mkdirSync(stick)
  await answerDialogs(desk.app, [stick])
  await desk.signIn('register-keeper')
  await desk.answer('chooseBackupPlace', {})
  await desk.answer('setPassphrase', { passphrase: 'pasar dinoyo hujan sore' })
  await desk.signIn('receptionist')
  await desk.answer('receive', { ...asks, narrative: 'Timbangan tidak sesuai' })
  await desk.close()
  expect(backupsOf(desk)).toEqual([
    expect.stringMatching(/^cadangan .* 1-pengaduan [0-9a-f]{8}\.meja$/),
  ])
  expect(filesIn(stick)).toEqual(backupsOf(desk))
  const read = (folder: string) => readFileSync(join(folder, filesIn(folder)[0] ?? ''))
  expect(read(join(desk.folder, 'backups')).includes('Timbangan tidak sesuai')).toBe(true)
  expect(read(stick).includes('Timbangan tidak sesuai')).toBe(false)
  expect(read(stick).subarray(0, 8).toString()).toBe('MEJASEAL')

  await desk.open()
  await desk.signIn('register-keeper')
  const drilled = await desk.answer('drillNow', {})
  expect(drilled.drill).toMatchObject({ of: 'second', trouble: null })
  expect(drilled).toMatchObject({ second: { trouble: null }, sealed: true })
  const aside = desk.window.getByRole('region', { name: /Cadangan/ })
  await expect(aside.getByText(/^Aman: FLASHDISK: lengkap sampai hari ini/)).toBeVisible()
  const { choice, preview } = await desk.answer('previewRestore', {
    backup: { place: 'second', name: filesIn(stick)[0] ?? '' },
  })
  expect(preview).toMatchObject({ own: true, proved: true, complaints: 1, passphraseNeeded: false })
  expect(await desk.answer('restore', { choice })).toMatchObject({ ok: true, complaints: 1 })

  await desk.signIn('receptionist')
  await desk.answer('receive', { ...asks, narrative: 'Yang kedua' })
  const before = backupsOf(desk)
  const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
  await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.close()
    window?.close()
  })
  await ended
  const left = [...backupsOf(desk), ...filesIn(stick), ...filesIn(desk.folder)]
  expect(left.filter((name) => /\.part$|^backup-/.test(name))).toEqual([])
  expect(backupsOf(desk)).toEqual(before)
  await desk.open()
  await desk.signIn('receptionist')
  expect((await desk.answer('listComplaints', {})).length).toBe(2)
})
