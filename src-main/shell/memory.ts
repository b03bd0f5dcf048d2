import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../contract/values.ts'
import { writeWhole } from './write-file.ts'

const Remembered = z.strictObject({
  bounds: z
    .strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
    .nullable()
    .default(null),
  maximized: z.boolean().default(false),
  /** Where in the page the clerk was, as its address says it; it never holds what a citizen said. */
  place: z
    .string()
    .regex(/^#[\w/?=&%.-]{0,500}$/)
    .nullable()
    .default(null),
  /** The folder that backups usually go to; no page ever sees its path. */
  backupPlace: z.string().max(4_000).nullable().default(null),
  /** A register has been open here: where it is missing now, none is begun in its place. */
  opened: z.boolean().default(false),
  lastBackupAt: Instant.nullable().default(null),
  /** The printer chosen last. */
  printer: z.string().max(300).nullable().default(null),
})
export type Remembered = z.output<typeof Remembered>

/**
 * What the window remembers from one start to the next. Losing it costs comfort, and that a register
 * which was moved away is missed.
 */
export interface Memory {
  readonly now: Remembered
  remember(change: Partial<Remembered>): Promise<void>
}

export function openMemory(folder: string): Memory {
  const path = join(folder, 'window.json')
  let now = read(path)
  let writing = Promise.resolve()
  return {
    get now() {
      return now
    },
    remember(change) {
      now = { ...now, ...change }
      // One after the other, so that the newest is what stays.
      writing = writing.then(() => writeWhole(path, JSON.stringify(now))).catch(() => {})
      return writing
    },
  }
}

function read(path: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return Remembered.parse({})
  }
}
