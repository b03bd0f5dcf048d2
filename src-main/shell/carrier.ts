import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { utilityProcess } from 'electron'
import type { FromRegister, ToRegister } from '../contract/wire.ts'

/** A running register process, whatever carries it. */
export interface Carrier {
  post(message: ToRegister): void
  /** Ends the process at once. Its end is heard like any other. */
  kill(): void
  onMessage(hear: (message: FromRegister) => void): void
  /** Heard once, however the process ended. */
  onEnd(hear: () => void): void
}

export interface CarrierOptions {
  /** The register's bundled entry. */
  readonly entry: string
  /** The runtime's `process.versions.napi`. */
  readonly nodeApi: number
  readonly utilityProcess: Pick<typeof utilityProcess, 'fork'>
  readonly env: NodeJS.ProcessEnv
  /** Where the register's own error output goes: it may hold personal data, so that no file keeps it. */
  readonly errors: 'inherit' | 'ignore'
}

/** The oldest Node-API that the register's database addon runs on. */
const neededNodeApi = 10

/**
 * Chooses how the register process is run: as a utility process of Electron, or, where Electron's own
 * Node is too old for the database addon, on a Node 24 from node_modules. Nothing else knows.
 */
export function chooseCarrier(options: CarrierOptions): () => Carrier {
  return options.nodeApi >= neededNodeApi
    ? () => forkUtility(options)
    : () => forkNode({ ...options, node: options.env['MEJA_ADUAN_NODE'] ?? findNode() })
}

function forkUtility({ entry, utilityProcess, env, errors }: CarrierOptions): Carrier {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'meja-aduan-register',
    stdio: ['ignore', 'ignore', errors],
    env: reduced(env),
    execArgv: [],
  })
  return {
    post: (message) => child.postMessage(message),
    kill: () => {
      // Electron's own kill only asks; a process that hangs does not listen.
      if (child.pid === undefined || !endNow(child.pid)) child.kill()
    },
    onMessage: (hear) => child.on('message', (message: FromRegister) => hear(message)),
    onEnd: (hear) => child.once('exit', () => hear()),
  }
}

/** A child process of an ordinary Node. Also what the tests of the wire use. */
export function forkNode(
  options: Pick<CarrierOptions, 'entry' | 'env' | 'errors'> & {
    readonly node: string
    /** Node's own flags. */
    readonly flags?: readonly string[]
  },
): Carrier {
  const child = fork(outsideArchive(options.entry), [], {
    execPath: outsideArchive(options.node),
    execArgv: [...(options.flags ?? [])],
    serialization: 'advanced',
    env: reduced(options.env),
    stdio: ['ignore', 'ignore', options.errors, 'ipc'],
  })
  let ended = false
  return {
    // Where the process is already gone, its end gives the call a fate.
    post: (message) => void (child.connected && child.send(message, () => {})),
    kill: () => void child.kill('SIGKILL'),
    onMessage: (hear) => child.on('message', (message) => hear(message as FromRegister)),
    onEnd: (hear) => {
      const end = () => {
        if (!ended) hear()
        ended = true
      }
      child.once('exit', end)
      // Could not be started at all: then there is no exit.
      child.on('error', () => void (child.pid === undefined && end()))
    },
  }
}

function endNow(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

/** The register needs no more of the environment than where temporary files and the home are. */
function reduced(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['HOME', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'LANG', 'TZ']
  return Object.fromEntries(kept.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}

/** The Node 24 that npm installed for this system. */
function findNode(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const description = createRequire(import.meta.url).resolve(
    `node-${system}-${process.arch}/package.json`,
  )
  const { bin } = JSON.parse(readFileSync(description, 'utf8')) as { bin: { node: string } }
  return join(dirname(description), bin.node)
}

/** An outside Node cannot read Electron's archive: what it runs lies unpacked beside it. */
function outsideArchive(path: string): string {
  return path.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)
}
