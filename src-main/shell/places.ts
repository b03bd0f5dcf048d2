import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultFolder, productFolder } from '../contract/default-folder.ts'
import type { Machine } from '../contract/default-folder.ts'

/** The folders of one desk, and whether it is for practice. */
export interface Places {
  readonly register: string
  readonly logs: string
  /** What the window itself remembers, and the browser's own files: no complaint is among them. */
  readonly window: string
  readonly demo: boolean
}

/**
 * Where this start of the app keeps its things: `--data FOLDER` or MEJA_ADUAN_DATA names the register's
 * folder, and its companions stand beside it; otherwise it is the person's own. `--demo` alone opens a
 * practice register of its own.
 */
export function placesOf(args: readonly string[], machine: Machine): Places {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, demo: { type: 'boolean' } },
    // Chromium's own switches are among them.
    strict: false,
    allowPositionals: true,
  })
  const demo = values['demo'] === true
  const data = values['data'] ?? machine.env['MEJA_ADUAN_DATA']
  if (typeof data === 'string' && data) {
    const register = resolve(data)
    const beside = (name: string) => join(dirname(register), `${basename(register)}-${name}`)
    return { register, logs: beside('logs'), window: beside('window'), demo }
  }
  if (demo) return placesIn(join(productFolder(machine), 'latihan'), 'register', demo)
  const register = defaultFolder(machine)
  return placesIn(dirname(register), basename(register), demo)
}

function placesIn(folder: string, register: string, demo: boolean): Places {
  return {
    register: join(folder, register),
    logs: join(folder, 'logs'),
    window: join(folder, 'window'),
    demo,
  }
}
