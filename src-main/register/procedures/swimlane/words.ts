import { closingLabels, performerLabels } from '../../../contract/labels.ts'
import type { SwimlaneState } from '../../../contract/swimlane.ts'
import { formatDate, shownDate } from '../../../contract/words.ts'
import { normWords } from './row-text.ts'
import type { Walk } from './walk.ts'
import type { StepWays, Way } from './ways.ts'

/** The picture told, one text for each step in order: what it is, how it stands, where it leads. */
export function wordsOf(steps: readonly StepWays[], walk: Walk, bare: boolean): string[] {
  return steps.map((from) => {
    const { step, place } = from
    const joined = step.with.map((performer) => performerLabels[performer])
    const told = [
      `Langkah ${place + 1} dari ${steps.length}: ${oneLine(step.short)}`,
      `oleh ${performerLabels[step.performer]}${joined.length > 0 ? ` bersama ${joined.join(' dan ')}` : ''}`,
      ...(step.norm ? [`waktu ${normWords(step.norm)}`] : ['tanpa batas waktu']),
      ...(step.output ? [`output ${oneLine(step.output)}`] : []),
    ].join(', ')
    const stands = bare ? [] : [`Keadaan: ${stateWords(from, walk)}.`]
    return [`${told}.`, ...stands, ...waysWords(from, walk, bare)].join(' ')
  })
}

const stateNames: Record<SwimlaneState, string> = {
  walked: 'dilalui',
  present: 'sedang berjalan',
  ahead: 'belum dilalui',
  'left-out': 'tidak dilalui',
}

function stateWords({ place }: StepWays, walk: Walk): string {
  const state = walk.stateOf(place)
  const walked = walk.stepOf(place)
  const late = walked?.late ? ', terlambat' : ''
  if (walk.stopped?.place === place) {
    const closing = closingLabels[walk.stopped.as].toLowerCase()
    const finished = walked?.finishedAt ? `selesai ${dateOf(walked.finishedAt)}${late}; ` : ''
    const unfinished = walked?.finishedAt ? '' : late
    return `${finished}berhenti di sini${unfinished}, pengaduan ditutup: ${closing}`
  }
  if (walked?.finishedAt) return `${stateNames.walked}, selesai ${dateOf(walked.finishedAt)}${late}`
  if (state !== 'present') return stateNames[state]
  if (walk.paused(place)) return `${stateNames.present}, dijeda${late}`
  const due = walked?.dueAt ? `, jatuh tempo ${dateOf(walked.dueAt)}` : ''
  return `${stateNames.present}${due}${late}`
}

/** Another step is called by its number: each name is said once. */
function waysWords(from: StepWays, walk: Walk, bare: boolean): string[] {
  return from.ways.map((way) => {
    const state = walk.edgeState(from, way)
    const told =
      bare || state === 'ahead' ? '' : state === 'walked' ? ' (dilalui)' : ' (tidak dilalui)'
    const names = way.outcomes.map((index) => oneLine(from.step.outcomes[index]?.short ?? ''))
    const chosen = names.length > 0 ? `Hasil ${names.join(' atau ')}: ` : ''
    const lead = leadWords(way)
    return `${chosen === '' ? `${lead.charAt(0).toUpperCase()}${lead.slice(1)}` : `${chosen}${lead}`}${told}.`
  })
}

function leadWords({ step, closes }: Way): string {
  if (closes !== null) return `pengaduan ditutup, ${closingLabels[closes].toLowerCase()}`
  return `lanjut ke langkah ${(step ?? 0) + 1}`
}

function dateOf(at: Parameters<typeof shownDate>[0]): string {
  return formatDate(shownDate(at))
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
