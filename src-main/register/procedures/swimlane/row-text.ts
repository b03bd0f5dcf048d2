import type { Norm, ProcedureStep } from '../../../contract/procedure.ts'
import type { CaseStep } from '../../../contract/case.ts'
import { measures } from './measures.ts'
import { strong, wrapped } from './text.ts'
import type { Walk } from './walk.ts'
import { letterOf } from './ways.ts'

/** What a row of the table says, broken into lines. */
export interface RowText {
  readonly title: string[]
  readonly choices: readonly {
    readonly letter: string
    readonly lines: string[]
    chosen: boolean
  }[]
  readonly when: string | null
  readonly late: string | null
  readonly norm: string[]
  readonly output: string[]
  readonly height: number
}

/** `activity` is the width of the column that holds the step's name and its outcomes. */
export function rowTextOf(
  step: ProcedureStep,
  place: number,
  walk: Walk,
  activity: number,
): RowText {
  const { size, titleSize, pad } = measures
  const walked = walk.stepOf(place)
  const title = wrapped(step.short, activity - 2 * pad, titleSize * strong, 3)
  const choices = step.outcomes.map((outcome, index) => {
    return {
      letter: `${letterOf(index)}.`,
      lines: wrapped(outcome.short, activity - 2 * pad - measures.indent, size * strong, 2),
      chosen: walked?.finishedAt != null && walked.outcomes.includes(outcome.id),
    }
  })
  const when = whenOf(walked, walk.stateOf(place), walk.paused(place), walk)
  const late = walked?.late === true ? 'terlambat' : null
  const norm = step.norm ? wrapped(normWords(step.norm), measures.norm - 2 * pad, size, 3) : ['–']
  const output = step.output ? wrapped(step.output, measures.output - 2 * pad, size, 5) : ['–']
  const lines =
    choices.reduce((sum, choice) => sum + choice.lines.length, 0) +
    (when === null ? 0 : 1) +
    (late === null ? 0 : 1)
  const height =
    2 * pad +
    Math.max(
      title.length * measures.titleLine + lines * measures.line,
      Math.max(norm.length, output.length) * measures.line,
    )
  return { title, choices, when, late, norm, output, height }
}

/** `10 hari kerja`, `120 menit kerja`. */
export function normWords({ unit, amount }: Norm): string {
  return unit === 'working-days' ? `${amount} hari kerja` : `${amount} menit kerja`
}

function whenOf(
  walked: CaseStep | null,
  state: ReturnType<Walk['stateOf']>,
  paused: boolean,
  { shortDate, stopped }: Walk,
): string | null {
  if (walked === null) return null
  if (walked.finishedAt !== null) return `selesai ${shortDate(walked.finishedAt)}`
  if (state !== 'present') return null
  if (stopped) return 'berhenti di sini'
  if (paused) return 'dijeda'
  return walked.dueAt === null ? 'sedang berjalan' : `jatuh tempo ${shortDate(walked.dueAt)}`
}
