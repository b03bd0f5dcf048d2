/** The desk command: the register without a window. `npm run --silent desk -- COMMAND …` */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Reading its own sources is most of what a short command does; what was made of them is kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/desk', import.meta.url)))

const { runCommand } = await import('./run-command.ts')
await runCommand(process.argv.slice(2))
