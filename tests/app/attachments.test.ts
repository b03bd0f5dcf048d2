import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from './desk.ts'
import { answerDialogs } from './stubs.ts'

test('a file goes beside a case and comes back whole, under its own kind and a safe name', async ({
  desk,
}) => {
  await desk.signIn('receptionist')
  const { number } = await desk.answer('receive', {
    receivedAt: new Date().toISOString(),
    channel: 'walk-in',
    narrative: 'Timbangan di pasar tidak pas.',
  })
  // Bytes are made in the page: what a test passes in would arrive as something else.
  const attachment = await desk.window.evaluate(async (number) => {
    const content = new Uint8Array(3_000_000).map((_, index) => index % 251)
    const packed = await window.mejaAduan.call({
      name: 'attach',
      callId: crypto.randomUUID(),
      asks: { number, name: '../../foto\u202E.JPG', content, step: null, document: null },
    })
    const outcome = JSON.parse(packed as string) as {
      answer?: { attachments: { id: string; bytes: number }[] }
    }
    return outcome.answer ? outcome.answer.attachments[0] : outcome
  }, number)
  expect(attachment).toMatchObject({ bytes: 3_000_000 })
  const { id } = attachment as { id: string }

  const path = join(dirname(desk.folder), 'foto.jpg')
  const asked = await answerDialogs(desk.app, [path, null])
  expect(await desk.answer('saveAttachment', { attachment: id })).toEqual({ name: 'foto.jpg' })
  const kept = readFileSync(path)
  expect(kept.byteLength).toBe(3_000_000)
  expect(kept.every((byte, index) => byte === index % 251)).toBe(true)
  expect(await desk.ask('saveAttachment', { attachment: id })).toEqual({
    problem: { problem: 'cancelled' },
  })
  expect((await asked())[0]).toMatch(/[/\\]-\.\.-foto-\.JPG$/)
})
