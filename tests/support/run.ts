import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Node 24 runs our TypeScript as it is; an older one would end in a syntax error or a crash of the database addon. */
export function requireNode24(): void {
  if (Number(process.versions.napi) >= 10) return
  console.error(
    `This needs Node 24 (Node-API 10); here runs Node ${process.versions.node}. Start it with \`npm run\`, which brings its own.`,
  )
  process.exit(1)
}

/** Runs a command in the repository's root, its output passed on, and answers its exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // The commands of node_modules/.bin are .cmd files on Windows, which only its shell can start.
    shell: process.platform === 'win32',
  })
  if (error) console.error(`${command}: ${error.message}`)
  return status ?? 1
}
