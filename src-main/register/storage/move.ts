import { renameSync } from 'node:fs'

/** What an antivirus or an indexer that just holds the file makes of a rename, on Windows above all. */
const held = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Waits between tries, in milliseconds: two seconds together. */
const waits = [20, 50, 100, 200, 400, 500, 730]

/**
 * Renames a file or folder into its place, the one way of the register. Whoever holds it for a moment
 * is waited for; then the file system's error is thrown on.
 */
export function move(from: string, to: string): void {
  for (const wait of [...waits, null])
    try {
      return renameSync(from, to)
    } catch (error) {
      if (wait === null || !held.has(String((error as NodeJS.ErrnoException).code))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
}
