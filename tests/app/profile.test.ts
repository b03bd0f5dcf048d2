import { existsSync, readdirSync, readFileSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { Clerk } from '../support/clerk.ts'
import { expect, test } from './desk.ts'
import { listenToPrinter } from './stubs.ts'

/** Whatever begins so was typed by somebody; it stands in the register and nowhere else. */
const mark = 'Qzxj'

/** Files below a folder that hold the mark, in the ways in which Chromium writes texts. */
function holding(folder: string): string[] {
  const ways = ['utf8', 'utf16le'] as const
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    if (!lstatSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return [mark, mark.toLowerCase()].some((text) =>
      ways.some((way) => bytes.includes(Buffer.from(text, way))),
    )
  })
}

test('after a day at the desk, and a page that was taken over, the profile of the window holds nothing of anybody', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const clerk = new Clerk(desk.window)
  await clerk.signsIn('Petugas layanan')
  await listenToPrinter(desk.app, { printed: true, reason: '' })
  const number = await clerk.receives({
    channel: 3,
    name: `${mark}nama Handayani`,
    address: `Jl. ${mark}alamat 12`,
    subject: `${mark}perihal`,
    narrative: `${mark}uraian tentang timbangan.`,
    remedy: `${mark}permintaan.`,
    category: 4,
  })
  await desk.window.keyboard.press('Enter')
  await clerk.opensRegisteredCase()
  await desk.answer('saveDraft', { id: crypto.randomUUID(), content: { name: `${mark}draf` } })
  // Looked at as a PDF, which Chromium's own viewer would keep.
  await desk.window.evaluate((hash) => void (location.hash = hash), `#/cetak/berkas/${number}`)
  await desk.answer('drawPaper', { paper: 'dossier', number })
  await desk.window.keyboard.press('Control+f')
  await desk.window.keyboard.type(`${mark}nama`)

  const kept = await desk.window.evaluate(async (text) => {
    const ways: string[] = []
    const tried = async (way: string, act: () => unknown) => {
      try {
        await act()
        ways.push(way)
      } catch {
        // Refused, which is as good.
      }
    }
    const long = `${text}sisa `.repeat(1_000)
    await tried('local storage', () => localStorage.setItem(text, long))
    await tried('session storage', () => sessionStorage.setItem(text, long))
    await tried('cookie', () => void (document.cookie = `${text}=${text}kue; max-age=99999`))
    await tried(
      'database',
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(text)
          opening.addEventListener('error', () => reject(new Error('refused')))
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('x'))
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('x', 'readwrite')
            writing.objectStore('x').put(long, text)
            writing.addEventListener('complete', () => resolve())
          })
        }),
    )
    await tried('cache', async () => (await caches.open(text)).put(`/${text}`, new Response(long)))
    await tried('files', async () => {
      const folder = await navigator.storage.getDirectory()
      const writer = await (await folder.getFileHandle(text, { create: true })).createWritable()
      await writer.write(long)
      await writer.close()
    })
    await tried('worker', () => navigator.serviceWorker.register(`/${text}.js`))
    history.pushState({ text: long }, '', location.href)
    document.title = `${text}judul`
    return ways
  }, mark)
  // The page does keep things while it is open: what is looked at below is not there by chance.
  expect(kept).toContain('local storage')

  const profile = `${desk.folder}-window`
  expect(existsSync(join(profile, 'window.json'))).toBe(true)
  expect(holding(profile)).toEqual([])
  await desk.close()
  expect(holding(profile)).toEqual([])
  expect(holding(`${desk.folder}-logs`)).toEqual([])
  expect(holding(desk.folder)).toContain('register.db')
})
