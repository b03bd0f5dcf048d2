import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'

const systemPrograms = '/usr/lib/cups'
const genericPrinter = '/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd'

/** What the generic printer lacks: paper of any size, F4 among them, printed to its edges. */
const anyPaper = `
*HWMargins: 0 0 0 0
*VariablePaperSize: True
*MaxMediaWidth: "2000"
*MaxMediaHeight: "2000"
*NonUIOrderDependency: 100 AnySetup *CustomPageSize
*CustomPageSize True: "pop pop pop <</PageSize [5 -2 roll] /ImagingBBox null>>setpagedevice"
*ParamCustomPageSize Width: 1 points 36 2000
*ParamCustomPageSize Height: 2 points 36 2000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
`

/** Why CUPS cannot run here; null where it can. */
export function cupsLacks(): string | null {
  if (process.platform !== 'linux') return 'CUPS is tried on Linux alone'
  for (const program of [
    '/usr/sbin/cupsd',
    '/usr/sbin/lpadmin',
    `${systemPrograms}/filter/pdftopdf`,
    genericPrinter,
  ])
    if (!existsSync(program)) return `${program} is missing: npm run setup installs it`
  return null
}

/**
 * A print server of the test's own, with its settings, queue and socket in one folder: the system's CUPS is
 * neither asked nor changed. What is printed lies in `printed`, a PDF for each job.
 */
export class VirtualPrinter {
  readonly name = 'Meja-PDF'
  readonly #folder: string
  #server: ChildProcess | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** What an app needs to know to find it and no other. */
  get env(): Record<string, string> {
    return { CUPS_SERVER: join(this.#folder, 'cups.sock') }
  }

  async start(): Promise<void> {
    this.#furnish()
    const settings = [
      '-c',
      join(this.#folder, 'cupsd.conf'),
      '-s',
      join(this.#folder, 'files.conf'),
    ]
    this.#server = spawn('/usr/sbin/cupsd', ['-f', ...settings], { stdio: 'ignore' })
    await expect
      .poll(() => spawnSync('lpstat', ['-r'], this.#asClient).stdout?.toString() ?? '', {
        timeout: 20_000,
      })
      .toContain('is running')
    const queue = ['-p', this.name, '-v', 'keep:/', '-P', this.#description, '-E']
    execFileSync('/usr/sbin/lpadmin', queue, this.#asClient)
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
  }

  /** The files of the jobs so far, in the order in which they were printed. */
  printed(): string[] {
    const folder = join(this.#folder, 'printed')
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .toSorted()
      .map((name) => join(folder, name))
  }

  get #description(): string {
    return join(this.#folder, 'printer.ppd')
  }

  get #asClient() {
    return { env: { ...process.env, ...this.env } }
  }

  #furnish(): void {
    const place = (name: string) => join(this.#folder, name)
    for (const name of ['printed', 'spool', 'cache', 'state', 'tmp', 'programs/backend'])
      mkdirSync(place(name), { recursive: true })
    for (const name of readdirSync(systemPrograms).filter((one) => one !== 'backend'))
      symlinkSync(join(systemPrograms, name), place(`programs/${name}`))
    writeFileSync(this.#description, readFileSync(genericPrinter, 'utf8') + anyPaper)
    // CUPS hands a job to such a program: with no argument it lists its devices, else $6 or stdin is the file.
    const backend = place('programs/backend/keep')
    const file = `"${place('printed')}/$(printf %05d "$1").pdf"`
    writeFileSync(
      backend,
      `#!/bin/sh\n[ $# = 0 ] && exit 0\ncat "\${6:--}" > ${file}.part && mv ${file}.part ${file}\n`,
    )
    // For its owner alone: then CUPS runs it as root, where it is root itself.
    chmodSync(backend, 0o700)
    writeFileSync(
      place('cupsd.conf'),
      [
        `Listen ${place('cups.sock')}`,
        'Browsing No',
        'DefaultAuthType None',
        'WebInterface No',
        'LogLevel warn',
        '<Location />',
        'Order allow,deny',
        'Allow all',
        '</Location>',
        '<Policy default>',
        '<Limit All>',
        'Order allow,deny',
        'Allow all',
        '</Limit>',
        '</Policy>',
      ].join('\n'),
    )
    const { username } = userInfo()
    writeFileSync(
      place('files.conf'),
      [
        `ServerRoot ${this.#folder}`,
        `ServerBin ${place('programs')}`,
        `RequestRoot ${place('spool')}`,
        `TempDir ${place('tmp')}`,
        `CacheDir ${place('cache')}`,
        `StateDir ${place('state')}`,
        `AccessLog ${place('access.log')}`,
        `ErrorLog ${place('error.log')}`,
        `PageLog ${place('page.log')}`,
        ...(username === 'root' ? [] : [`User ${username}`, 'Group nogroup']),
      ].join('\n'),
    )
  }
}
