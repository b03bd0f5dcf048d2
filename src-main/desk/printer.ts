import type { Outcome } from '../contract/call.ts'
import type { Problem } from '../contract/problems.ts'
import { sentenceOf } from '../contract/sentences.ts'
import { formatNumber } from '../contract/words.ts'

/** Where a command's answers go: JSON lines on one side, words for people on the other. */
export interface Printer {
  answer(value: unknown): void
  /** Prints the problem and its sentence, and makes the exit code 1. */
  refuse(problem: Problem, line?: number): void
  /** Says to people how far a long command is. */
  progress(done: number, total: number): void
  /** Makes the exit code 1 without a problem of its own. */
  fail(): void
  readonly exitCode: 0 | 1
}

export function printerOn(out: NodeJS.WritableStream, err: NodeJS.WritableStream): Printer {
  let exitCode: 0 | 1 = 0
  // Whoever read the answers is gone: nothing more can be acknowledged, so nothing more is done.
  out.once('error', () => process.exit(1))
  const print = (value: unknown) => void out.write(`${JSON.stringify(value, bytesAsBase64)}\n`)
  return {
    answer: print,
    refuse(problem, line = problem.problem === 'invalid' ? problem.line : undefined) {
      exitCode = 1
      print(line === undefined ? problem : { ...problem, line })
      err.write(`${line === undefined ? '' : `Baris ${line}: `}${sentenceOf(problem)}\n`)
    },
    progress(done, total) {
      err.write(total > 0 ? `${formatNumber(done)} dari ${formatNumber(total)} …\n` : '…\n')
    },
    fail() {
      exitCode = 1
    },
    get exitCode() {
      return exitCode
    },
  }
}

/** Prints an outcome; the answer's form may be changed on the way. */
export function printOutcome<T>(
  printer: Printer,
  outcome: Outcome<T>,
  form: (answer: T) => unknown = (answer) => answer,
): void {
  if ('problem' in outcome) printer.refuse(outcome.problem)
  else printer.answer(form(outcome.answer))
}

function bytesAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}
