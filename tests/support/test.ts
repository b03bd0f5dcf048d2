/** `npm test`: climbs the ladder of tests, on even when some failed, and ends with one line that counts them all. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runOnDisplay } from './display.ts'
import { requireNode24, root, run } from './run.ts'
import { requireRuntime } from './runtime.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

requireNode24()
requireRuntime()

const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })

const vitestReport = join(results, 'vitest.json')
const vitest = ['run', '--config', 'tests/vitest.config.ts', '--reporter', 'default']
const reportToFile = ['--reporter', 'json', `--outputFile.json=${vitestReport}`]

/** The windows need a build, and the packaged app a package: where one cannot be made, the climb ends there. */
function* climb(): Generator<Count> {
  yield count(run('vitest', [...vitest, ...reportToFile]), vitestReport, countVitest)
  if (run('node', ['tests/support/build.ts']) !== 0) return yield notReached
  yield playwright('app', 'screens')
  if (run('node', ['tests/support/package.ts', '--for-tests']) !== 0) return yield notReached
  yield playwright('packaged')
}

const notReached: Count = { passed: 0, failed: 1, skipped: 0 }

function playwright(...projects: string[]): Count {
  const report = join(results, `${projects.join('-')}.json`)
  const reporters = ['--reporter', 'list,json']
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report
  const args = [
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...projects.flatMap((project) => ['--project', project]),
    ...reporters,
  ]
  return count(runOnDisplay('playwright', args), report, countPlaywright)
}

/** A runner that fails without a failed test (a file that does not load, no test at all) counts as one failure. */
function count(exitCode: number, report: string, read: (report: unknown) => Count): Count {
  let counted: Count = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    console.error(`No report in ${report}`)
    return { ...counted, failed: 1 }
  }
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 }
}

function countPlaywright(report: unknown): Count {
  const { expected, flaky, unexpected, skipped } = (report as { stats: Record<string, number> })
    .stats
  return {
    passed: (expected ?? 0) + (flaky ?? 0),
    failed: unexpected ?? 0,
    skipped: skipped ?? 0,
  }
}

const counts = [...climb()]
const total = (part: keyof Count): number => counts.reduce((sum, each) => sum + each[part], 0)

const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`)
process.exitCode = total('failed') > 0 ? 1 : 0
