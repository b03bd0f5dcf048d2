/** A screen to open windows on: the real one, or a virtual one where there is none. As a command: `node display.ts COMMAND …`. */
import { run } from './run.ts'

export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Runs a command that opens windows and answers its exit code. */
export function runOnDisplay(command: string, args: readonly string[]): number {
  if (hasDisplay) return run(command, args)
  // As large as the largest monitor the screens are looked at on.
  const screen = ['-a', '-s', '-screen 0 1920x1080x24']
  return run('xvfb-run', [...screen, command, ...args])
}

if (import.meta.main) {
  const [command, ...args] = process.argv.slice(2)
  process.exitCode = command ? runOnDisplay(command, args) : 2
}
