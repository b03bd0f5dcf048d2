import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { answerDialogs } from '../app/stubs.ts'
import { Desk, expect, temporaryFolder, test } from '../app/desk.ts'
import { packagedApp } from '../support/launch.ts'

/** How the executable's file says it: the digits themselves. */
const [off, on] = ['0', '1'].map((digit) => digit.codePointAt(0))

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

test('the executable is this app and nothing else', async () => {
  const wire = await getCurrentFuseWire(packagedApp())
  const state = (fuse: FuseV1Options) => wire[fuse]
  expect(state(FuseV1Options.RunAsNode)).toBe(off)
  expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(off)
  expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(on)
  expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(off)
  const resources = join(dirname(packagedApp()), 'resources')
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false)
})
