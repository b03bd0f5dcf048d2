import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { backupTroubles } from '../../contract/keeping-calls.ts'
import { syncFolder } from '../storage/high-water.ts'
import { move } from '../storage/move.ts'
import type { Opener } from '../storage/sealing.ts'

/** When a place last held everything, and what kept the last try from it. */
const PlaceKept = z.strictObject({
  at: z.int().nullable(),
  trouble: z.enum(backupTroubles).nullable(),
})
export type PlaceKept = z.output<typeof PlaceKept>

/**
 * How keeping went, in a small file beside the register: it is about this PC and its stick, and a restore
 * must not take it back. Losing it costs a drill of sealed copies, nothing else.
 */
export const Keeping = z.strictObject({
  here: PlaceKept.default({ at: null, trouble: null }),
  /** Null where no second place was ever named. */
  second: PlaceKept.nullable().default(null),
  drill: z
    .strictObject({
      at: z.int(),
      of: z.enum(['here', 'second']),
      name: z.string(),
      madeAt: z.int(),
      /** Null where it went well. */
      trouble: z.string().nullable(),
    })
    .nullable()
    .default(null),
  /**
   * The keys of sealed copies, by name: a thief of the stick has none of them, and whoever has this PC
   * has the register. Without them no drill could open a copy before somebody types the passphrase.
   */
  fileKeys: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)).default({}),
})
export type Keeping = z.output<typeof Keeping>

function fileIn(folder: string): string {
  return join(folder, 'keeping.json')
}

/** As it was noted last; an unreadable file is none. */
export function readKeeping(folder: string): Keeping {
  try {
    return Keeping.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return Keeping.parse({})
  }
}

/** Durable when it returns; readable for nobody else, since keys are in it. */
export function writeKeeping(folder: string, keeping: Keeping): void {
  const aside = `${fileIn(folder)}.part`
  const handle = openSync(aside, 'w', 0o600)
  try {
    writeSync(handle, JSON.stringify(keeping))
    fsyncSync(handle)
  } catch (error) {
    closeSync(handle)
    rmSync(aside, { force: true })
    throw error
  }
  closeSync(handle)
  move(aside, fileIn(folder))
  syncFolder(folder)
}

/** Opens a sealed copy that this PC made itself; for any other the passphrase is asked for. */
export function openerHere(folder: string, file: string): Opener {
  const fileKey = readKeeping(folder).fileKeys[basename(file)]
  return fileKey === undefined ? { passphrase: null } : { fileKey }
}
