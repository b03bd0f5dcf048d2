import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { databaseIn } from '../../src-main/register/storage/folder.ts'
import { assets } from './assets.ts'
import { caller, open } from './fill.ts'
import type { Filled } from './fill.ts'
import { interleaved, median, p95, ratioRow, shown } from './measure.ts'
import type { Row } from './measure.ts'
import { readBank } from './texts.ts'

/** One of the two slots of the numbers file, written at each registration. */
const numbersSlot = 4_096
/** As long as SQLite lets its log become before it begins at the front again. */
const logLength = 4 * 2 ** 20

/** How long the register takes to make a complaint durable, against the disk alone. */
export async function measureRegistration(filled: Filled, rounds: number): Promise<Row> {
  const desk = await openForReceiving(filled)
  const disk = openDisk(filled.folder, await desk.bytesWritten(40))
  try {
    const times = await interleaved(rounds, { desk: desk.receive, disk: disk.write }, 20)
    const row = ratioRow(
      {
        measure: 'durable registration of a complaint, p50',
        against: 'one write + fdatasync of as many bytes on the same disk',
        limit: 2,
        method: `register.call('receive') in process, ${rounds} in turn with a write of the ${Math.round(disk.bytes / 1024)} KB it writes (log and numbers file) into a preallocated file`,
      },
      median(times.desk),
      median(times.disk),
    )
    return {
      ...row,
      times: `${row.times}; p95 ${shown(p95(times.desk))} and ${shown(p95(times.disk))}`,
    }
  } finally {
    disk.close()
    desk.close()
  }
}

export interface Receiving {
  readonly receive: () => Promise<unknown>
  /** The bytes that a registration appends to the log, and those of the numbers file. */
  bytesWritten(tries: number): Promise<number>
  close(): void
}

export async function openForReceiving(filled: Filled): Promise<Receiving> {
  const register = await open(filled.folder)
  const call = caller(register, filled)
  const bank = readBank(assets)
  let next = filled.complaints
  const receive = () => {
    next += 1
    const receivedAt = new Date(Date.now() - 60_000).toISOString()
    return call('receive', { ...bank(next), receivedAt }, randomUUID())
  }
  return {
    receive,
    async bytesWritten(tries) {
      const { db } = register.context()
      db.pragma('wal_autocheckpoint = 0')
      db.pragma('wal_checkpoint(TRUNCATE)')
      const log = `${databaseIn(filled.folder)}-wal`
      const written: number[] = []
      for (let turn = 0; turn < tries; turn += 1) {
        const before = statSync(log).size
        await receive()
        written.push(statSync(log).size - before)
      }
      db.pragma('wal_autocheckpoint = 1000')
      db.pragma('wal_checkpoint(TRUNCATE)')
      return median(written) + numbersSlot
    },
    close: () => register.close(),
  }
}

function openDisk(folder: string, bytes: number) {
  const file = openSync(join(folder, 'disk-alone'), 'w+')
  const block = Buffer.alloc(bytes, 'aduan')
  writeSync(file, Buffer.alloc(logLength + bytes, ' '))
  fsyncSync(file)
  let at = 0
  return {
    bytes,
    write() {
      writeSync(file, block, 0, bytes, at)
      fdatasyncSync(file)
      at = (at + bytes) % logLength
    },
    close: () => closeSync(file),
  }
}
