import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  fileKeyOf,
  makeSealingKey,
  opening,
  readSealedHeader,
  sealing,
  unlock,
} from '../../src-main/register/storage/sealing.ts'
import type { SealingKey } from '../../src-main/register/storage/sealing.ts'
import { copyBundle, unseal } from '../../src-main/register/storage/sealed-file.ts'
import { ownFolder } from '../fixtures/open-desk.ts'

const passphrase = 'pasar dinoyo hujan sore'
const label = {
  product: 'meja-aduan',
  format: 1,
  madeAt: 1,
  schema: 9,
  highWater: { register: 'r', numbers: { 'complaint/2026': 3 }, historyRows: 7, head: 'a' },
  complaints: 3,
  letters: 1,
} as const

let key: SealingKey
let secret: Awaited<ReturnType<typeof unlock>>
beforeAll(async () => {
  key = await makeSealingKey(passphrase)
  secret = await unlock(key, passphrase)
}, 120_000)

const seal = (content: Buffer) => buffer(Readable.from([content]).pipe(sealing(key, label).seal))

/** What the file holds, opened by whoever has the private half; null where it is refused. */
async function openAll(file: Buffer): Promise<Buffer | null> {
  try {
    const found = readSealedHeader((from, length) => file.subarray(from, from + length))
    if (!found) return null
    const fileKey = fileKeyOf(secret, found.header.ephemeral, found.bytes)
    const frames = opening(fileKey)
    const content = buffer(frames)
    frames.end(file.subarray(found.end))
    return await content
  } catch {
    return null
  }
}

describe('a sealed file', () => {
  const frame = 2 ** 18
  it.each([0, 1, frame - 1, frame, frame + 1, 3 * frame, 3 * frame + 7])(
    'of %i bytes comes back as it was',
    async (size) => {
      const content = Buffer.alloc(size, 'pengaduan')
      const sealed = await seal(content)
      expect(sealed.includes('pengaduanpengaduan')).toBe(false)
      expect((await openAll(sealed))?.equals(content)).toBe(true)
    },
  )

  it('with any byte changed is refused', async () => {
    const sealed = await seal(Buffer.from('Sri Wahyuni, Jl. Gajayana 12'))
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      expect(await openAll(changed), `byte ${at}`).toBeNull()
    }
  })

  it('cut at any place, added to, or with frames swapped is refused', async () => {
    const small = await seal(Buffer.from('Sri Wahyuni'))
    for (let length = 0; length < small.length; length += 1)
      expect(await openAll(small.subarray(0, length)), `cut to ${length}`).toBeNull()
    expect(await openAll(Buffer.concat([small, Buffer.from([0])]))).toBeNull()

    const content = Buffer.concat([Buffer.alloc(frame, 1), Buffer.alloc(frame, 2), Buffer.alloc(9)])
    const sealed = await seal(content)
    const header = readSealedHeader((from, length) => sealed.subarray(from, from + length))
    const [from, size] = [header?.end ?? 0, frame + 16]
    const frames = [0, 1, 2].map((n) => sealed.subarray(from + n * size, from + (n + 1) * size))
    const [first, second, last] = frames as [Buffer, Buffer, Buffer]
    const start = sealed.subarray(0, from)
    expect((await openAll(Buffer.concat([start, first, second, last])))?.equals(content)).toBe(true)
    for (const order of [
      [second, first, last],
      [first, last],
      [first, second],
      [first, second, second, last],
    ])
      expect(await openAll(Buffer.concat([start, ...order]))).toBeNull()
  })

  it('is opened by its passphrase alone, however that is typed in Unicode', async () => {
    const folder = ownFolder()
    const [from, to, back] = ['from', 'to', 'back'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(from, 'isi cadangan')
    const own = await makeSealingKey('café di kota Malang')
    const { fileKey } = await copyBundle(from, to, own, label)
    await unseal(to, back, { passphrase: 'cafe\u0301 di kota Malang' })
    expect(readFileSync(back, 'utf8')).toBe('isi cadangan')
    await unseal(to, back, { fileKey: fileKey ?? '' })
    await expect(unseal(to, back, { passphrase: 'cafe di kota Malang' })).rejects.toMatchObject({
      problem: { problem: 'wrong-passphrase' },
    })
    await expect(unseal(to, back, { passphrase: null })).rejects.toMatchObject({
      problem: { problem: 'passphrase-needed' },
    })
  })

  it('of a later version is told as newer', () => {
    const header = Buffer.from(JSON.stringify({ version: 2, anything: true }))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(header.length)
    const file = Buffer.concat([Buffer.from('MEJASEAL'), length, header])
    expect(() => readSealedHeader((from, size) => file.subarray(from, from + size))).toThrow(
      'register-newer',
    )
  })
})
