import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/run.ts'
import { findRuntime } from '../support/runtime.ts'
import type { Measured, Row } from './measure.ts'

/** Prints the table and writes it, with the machine it was measured on, into test-results/. */
export function report(measured: readonly Measured[], loadBefore: number): void {
  const text = `${table(measured)}\n\n${machine(loadBefore)}\n`
  console.log(text)
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bench.md'), text)
  writeFileSync(join(folder, 'bench.json'), JSON.stringify(measured, null, 2))
}

function table(measured: readonly Measured[]): string {
  const head = ['measure', 'against', 'measured', 'limit', '', 'times', 'method']
  const lines = measured.map((one) =>
    'why' in one
      ? [one.measure, '', 'not measured', '', '', '', one.why]
      : [
          one.measure,
          one.against,
          valueOf(one, one.value),
          `≤ ${valueOf(one, one.limit)}`,
          one.value <= one.limit ? 'holds' : '**misses**',
          one.times,
          one.method,
        ],
  )
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function valueOf({ unit }: Row, value: number): string {
  if (unit === 'times') return value.toFixed(2)
  return `${unit === 'ms more' ? '+' : ''}${value.toFixed(1)} ms`
}

function machine(loadBefore: number): string {
  const runtime = findRuntime()
  const electron = runtime
    ? `Electron ${runtime.version}${runtime.standIn ? ' (stand-in)' : ''}`
    : 'no Electron'
  const load = `load ${loadBefore.toFixed(1)} at the start, ${(loadavg()[0] ?? 0).toFixed(1)} at the end`
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, Node ${process.versions.node}, ${electron}, ${commit()}; ${load} (ratios are worth less the more else runs).`
}

function commit(): string {
  try {
    const short = ['rev-parse', '--short', 'HEAD']
    return `commit ${execFileSync('git', short, { cwd: root, encoding: 'utf8' }).trim()}`
  } catch {
    return 'no commit'
  }
}
