/**
 * `npm start`: opens the app, built anew if its sources have changed. Arguments go to the app (`npm start -- --demo`).
 * Where there is no display, the tour shows instead what the app does.
 */
import { ensureBuilt } from './build.ts'
import { hasDisplay, runOnDisplay } from './display.ts'
import { requireNode24, run } from './run.ts'
import { requireRuntime, runsAsRoot } from './runtime.ts'

requireNode24()
const runtime = requireRuntime()
if (!ensureBuilt()) process.exit(1)

if (hasDisplay) {
  const sandbox = runsAsRoot ? ['--no-sandbox'] : []
  process.exitCode = run(runtime.executable, [...sandbox, '.', ...process.argv.slice(2)])
} else {
  console.log('There is no display: the tour runs on a virtual one.')
  process.exitCode = runOnDisplay(process.execPath, ['tests/support/tour.ts'])
}
