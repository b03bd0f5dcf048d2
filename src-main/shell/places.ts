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
 * practice register of its own, `--practice` the one beside the register that it would otherwise open.
 */
export function placesOf(args: readonly string[], machine: Machine): Places {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean' },
      practice: { type: 'boolean' },
    },
    // Chromium's own switches are among them.
    strict: false,
    allowPositionals: true,
  })
  const practice = values['practice'] === true
  const demo = practice || values['demo'] === true
  const data = values['data'] ?? machine.env['MEJA_ADUAN_DATA']
  if (typeof data === 'string' && data) {
    const register = practice ? `${resolve(data)}-latihan` : resolve(data)
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

/** The arguments of the start that leads from the real register to the one for practice. */
export function argsIntoPractice(args: readonly string[]): string[] {
  return [...args, '--practice']
}

/**
 * Those of the start that leads back. Who came from a real register returns to it; whoever began in a
 * practice register of their own (`--demo`, or a named folder that holds one) comes to the person's own.
 */
export function argsOutOfPractice(args: readonly string[]): string[] {
  if (args.includes('--practice')) return args.filter((arg) => arg !== '--practice')
  const named = args.indexOf('--data')
  return args.filter(
    (arg, index) =>
      arg !== '--demo' &&
      !arg.startsWith('--data=') &&
      (named < 0 || (index !== named && index !== named + 1)),
  )
}
