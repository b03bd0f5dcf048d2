/**
 * `npm run mutations -- [--only WORDS] [--from N]`: takes each guard out in turn, in a copy, and shows that its
 * test then fails; that it passes otherwise is what `npm test` shows. No part of the tests: each guard takes some
 * seconds. Ends with 1 where a guard is missed by nobody.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { spawnSync } from 'node:child_process'
import { requireNode24, root } from '../support/run.ts'
import type { Guard } from './guards/guard.ts'
import { registerGuards } from './guards/register.ts'
import { windowGuards } from './guards/window.ts'

requireNode24()
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, from: { type: 'string', default: '1' } },
})
const guards: readonly Guard[] = [...registerGuards, ...windowGuards].filter((guard) =>
  `${guard.against} ${guard.file} ${guard.test}`.includes(values.only),
)
const first = Number(values.from)

const copy = mkdtempSync(join(tmpdir(), 'meja-mutations-'))
process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
const linked = ['node_modules', '.runtime']
const left = new Set(
  [...linked, '.git', 'out', 'test-results', 'demo-output'].map((name) => join(root, name)),
)
cpSync(root, copy, { recursive: true, filter: (from) => !left.has(from) })
for (const name of linked) symlinkSync(join(root, name), join(copy, name))

interface Count {
  readonly passed: number
  readonly failed: number
}

/** Runs a guard's test in the copy; null where it did not come to run at all. */
function tried({ test, only }: Guard): Count | null {
  const report = join(copy, 'test-results', 'report.json')
  rmSync(report, { force: true })
  const inWindow = /^tests\/(app|screens)\//.exec(test)
  if (inWindow && runInCopy('node', ['tests/support/build.ts']) !== 0) return null
  if (inWindow) {
    const project = ['--project', String(inWindow[1]), '--reporter', 'json', test]
    const asked = ['test', '--config', 'tests/playwright.config.ts', ...project]
    const command = ['tests/support/display.ts', 'playwright', ...asked]
    runInCopy('node', [...command, ...(only ? ['-g', only] : [])], report)
  } else {
    const asked = ['run', '--config', 'tests/vitest.config.ts', '--reporter', 'json', test]
    const named = only ? ['-t', only] : []
    runInCopy('vitest', [...asked, `--outputFile.json=${report}`, ...named])
  }
  try {
    const counted = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number> & {
      stats?: { expected: number; unexpected: number }
    }
    const passed = counted.stats?.expected ?? counted['numPassedTests'] ?? 0
    const failed = counted.stats?.unexpected ?? counted['numFailedTests'] ?? 0
    return passed + failed === 0 ? null : { passed, failed }
  } catch {
    return null
  }
}

function runInCopy(command: string, args: readonly string[], report?: string): number {
  const env = { ...process.env, ...(report ? { PLAYWRIGHT_JSON_OUTPUT_NAME: report } : {}) }
  const { status } = spawnSync(command, args, { cwd: copy, stdio: 'ignore', env })
  return status ?? 1
}

function fateOf(guard: Guard): string {
  const file = join(copy, guard.file)
  const text = readFileSync(file, 'utf8')
  let without = text
  for (const { from, to } of [guard, ...(guard.also ? [guard.also] : [])]) {
    if (text.split(from).length !== 2) return 'STANDS THERE NO MORE'
    without = without.replace(from, () => to)
  }
  writeFileSync(file, without)
  const count = tried(guard)
  writeFileSync(file, text)
  if (count === null) return 'DOES NOT RUN'
  return count.failed > 0 ? `${count.failed} fail` : 'NOBODY MISSES IT'
}

let missed = 0
console.log(
  `${guards.length} guards\n\n| without the guard against | of | by | then |\n|---|---|---|---|`,
)
for (const guard of guards.slice(first - 1)) {
  const fate = fateOf(guard)
  if (!fate.endsWith('fail')) missed += 1
  const where = [basename(guard.file), guard.test.replace('tests/', '')]
  console.log(`| ${[guard.against, ...where, fate].join(' | ')} |`)
}
console.log(`\n${missed === 0 ? 'each is missed' : `${missed} are not missed`}`)
process.exitCode = missed === 0 ? 0 : 1
