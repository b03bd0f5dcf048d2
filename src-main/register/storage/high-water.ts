import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/**
 * The highest numbers ever given and the head of the history, kept outside the database, so that a
 * restored backup can never give a citizen's number twice (numbers and head are compared at every
 * open). Written after each commit and before it is acknowledged.
 */
export const HighWater = z.strictObject({
  register: z.string(),
  /** `complaint/2026` → 981. */
  numbers: z.record(z.string(), z.int()),
  historyRows: z.int(),
  head: z.string(),
})
export type HighWater = z.output<typeof HighWater>

/**
 * Two slots written in turn, each with its own checksum: a torn write leaves the other one whole.
 * In place and of fixed size, so that one `fdatasync` makes it durable.
 */
const slotSize = 4096
const slotStarts = [0, slotSize]
const space = 0x20
const newline = 0x0a
const durable = promisify(fdatasync)

export class HighWaterFile {
  readonly #file: number
  #turn = 0

  constructor(folder: string) {
    const path = highWaterPath(folder)
    const isNew = !existsSync(path)
    this.#file = openSync(path, isNew ? 'w+' : 'r+')
    if (isNew) {
      writeSync(this.#file, Buffer.alloc(2 * slotSize, ' '), 0, 2 * slotSize, 0)
      fsyncSync(this.#file)
      syncFolder(folder)
    }
    const slots = readSlots(readFileSync(path))
    this.#turn = (slots.at(-1)?.turn ?? 0) + 1
  }

  /** Is done when it is durable; the thread is free while the disk works. One at a time. */
  async write(state: HighWater): Promise<void> {
    const body = JSON.stringify({ turn: this.#turn, state })
    const line = `${checksum(body)} ${body}`
    const slot = Buffer.alloc(slotSize, ' ')
    if (slot.write(line) !== Buffer.byteLength(line)) throw new Error('high-water slot too small')
    slot.write('\n', slotSize - 1)
    writeSync(this.#file, slot, 0, slotSize, (this.#turn % 2) * slotSize)
    this.#turn += 1
    await durable(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** The newest whole state in the folder's file; null when there is none. */
export function readHighWater(folder: string): HighWater | null {
  const path = highWaterPath(folder)
  if (!existsSync(path)) return null
  return readSlots(readFileSync(path)).at(-1)?.state ?? null
}

/** Whether a slot is neither whole nor empty: a write was torn, or the file has changed since. */
export function hasDamagedSlot(folder: string): boolean {
  const path = highWaterPath(folder)
  if (!existsSync(path)) return false
  const bytes = readFileSync(path)
  const ended = slotStarts.filter((start) => bytes[start + slotSize - 1] === newline)
  const blank = slotStarts.filter((start) =>
    bytes.subarray(start, start + slotSize).every((byte) => byte === space),
  )
  return (
    bytes.byteLength !== 2 * slotSize ||
    ended.length + blank.length !== slotStarts.length ||
    ended.length !== readSlots(bytes).length
  )
}

export function highWaterPath(folder: string): string {
  return join(folder, 'numbers.txt')
}

/** Makes a new name in a folder durable; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const Slot = z.strictObject({ turn: z.int(), state: HighWater })

function readSlots(bytes: Buffer): z.output<typeof Slot>[] {
  return slotStarts
    .flatMap((start) => {
      const line = bytes
        .subarray(start, start + slotSize)
        .toString('utf8')
        .trimEnd()
      const body = line.slice(17)
      if (line.length < 18 || line.slice(0, 16) !== checksum(body)) return []
      return [Slot.parse(JSON.parse(body))]
    })
    .toSorted((a, b) => a.turn - b.turn)
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
