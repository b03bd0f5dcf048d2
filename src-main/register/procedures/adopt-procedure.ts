import { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { faultsOf } from '../../contract/faults.ts'
import type { Fault } from '../../contract/problems.ts'
import { ProcedureDraft } from '../../contract/procedure.ts'
import type { ProcedureFault } from '../../contract/procedure-fault.ts'
import { hintOfFault } from '../../contract/sentences.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { checkProcedure, sizeIsRight } from './check-procedure.ts'
import { draftIn, draftRow, faultsOfDraft, keepDraft } from './drafts.ts'
import { newestProcedure } from './procedures.ts'

/** A procedure as a file holds it; the version is the other office's and says nothing here. */
const ProcedureFile = ProcedureDraft.extend({
  version: z.int().min(1).optional(),
  doubts: ProcedureDraft.shape.doubts.default([]),
})

/** Told at most: who reads so many looks at the file instead. */
const mostFaults = 50

/**
 * Reads a procedure out of a file's text. Refuses with a sentence for each thing that is wrong with
 * its shape or with the procedure itself.
 */
export function readProcedureFile(text: string): ProcedureDraft {
  const content = parsed(text)
  const held = stepsIn(content)
  // Before its shape: of a file with ten thousand steps one sentence says all.
  if (held) refuseFaults(sizeIsRight({ steps: held }))
  const read = ProcedureFile.safeParse(content, { reportInput: true })
  if (!read.success)
    throw unsound(faultsOf(read.error).map((fault) => sentenceOfShape(fault, held ?? [])))
  const { version: _theirs, ...draft } = read.data
  refuseFaults(checkProcedure(draft))
  return draft
}

/**
 * A procedure from a file becomes the draft of its id. A draft that it takes the place of is kept in
 * the history: somebody worked on it.
 */
export function adoptProcedure(
  context: Context,
  act: SignedAct,
  { text }: Asks<'adoptProcedure'>,
): string {
  const draft = readProcedureFile(text)
  const newest = newestProcedure(context.db, draft.id)
  refuseFaults(faultsOfDraft(draft, newest))
  const replaced = draftRow(context.db, draft.id)
  keepDraft(context, act, draft, newest?.version ?? null)
  record(context, act, act.now, {
    kind: 'procedure-adopted',
    detail: draft.id,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'draft', before: replaced ? draftIn(replaced) : null, after: draft }],
  })
  return draft.id
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw faulty('content', 'not-json')
  }
}

function stepsIn(content: unknown): readonly unknown[] | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw unsound([{ step: null, sentence: 'Berkas ini bukan SOP: isinya bukan satu objek.' }])
  const { steps } = content as { steps?: unknown }
  return Array.isArray(steps) ? steps : null
}

function refuseFaults(faults: readonly ProcedureFault[]): void {
  if (faults.length > 0) throw unsound(faults)
}

function unsound(faults: readonly ProcedureFault[]): Refusal {
  return new Refusal({ problem: 'procedure-unsound', faults: faults.slice(0, mostFaults) })
}

/** A fault of shape as a sentence that names its place: `Langkah 3 “Telaah”: pelaksana wajib diisi.` */
function sentenceOfShape(fault: Fault, steps: readonly unknown[]): ProcedureFault {
  const path = fault.field.split('.')
  const place = path[0] === 'steps' && path[1] !== undefined ? Number(path[1]) : null
  const own = place === null ? path : path.slice(2)
  const step = place === null ? null : stepAt(steps, place)
  const name = step?.short ? ` “${step.short}”` : ''
  const where = place === null ? '' : `Langkah ${place + 1}${name}: `
  const what = `${partWords(own, fault.problem)} ${lowered(hintOfFault(fault))}`
  return { step: step?.id ?? null, sentence: `${where}${where ? what : raised(what)}` }
}

function stepAt(steps: readonly unknown[], place: number): { id: string | null; short: string } {
  const step = steps[place] as { id?: unknown; short?: unknown } | null | undefined
  return {
    id: typeof step?.id === 'string' ? step.id : null,
    short: typeof step?.short === 'string' ? step.short : '',
  }
}

const partNames: Readonly<Record<string, string>> = {
  id: 'id',
  version: 'versi',
  serves: 'pengaduan yang dilayani (serves)',
  title: 'judul SOP (title)',
  source: 'sumber SOP (source)',
  lanes: 'kolom pelaksana (lanes)',
  steps: 'daftar langkah (steps)',
  doubts: 'pertanyaan (doubts)',
  performer: 'pelaksana (performer)',
  with: 'yang ikut serta (with)',
  text: 'bunyi (text)',
  short: 'nama pendek (short)',
  norm: 'waktu (norm)',
  documents: 'kelengkapan (documents)',
  output: 'output',
  choose: 'cara memilih hasil (choose)',
  outcomes: 'hasil (outcomes)',
  leadsTo: 'tujuan (leadsTo)',
  analysis: 'tanda analisis (analysis)',
  meets: 'batas UU yang dipenuhi (meets)',
  needs: 'surat yang diperlukan (needs)',
}

/** `hasil ke-2, tujuan`; an unknown key by its own name. */
function partWords(path: readonly string[], problem: Fault['problem']): string {
  const last = path.length - 1
  const words = path.flatMap((part, place) => {
    if (/^\d+$/.test(part)) return []
    if (problem === 'unknown-key' && place === last) return [`kunci “${part}”`]
    const after = path[place + 1]
    const number = after !== undefined && /^\d+$/.test(after) ? ` ke-${Number(after) + 1}` : ''
    return [`${Object.hasOwn(partNames, part) ? partNames[part] : part}${number}`]
  })
  return words.join(', ') || 'isinya'
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

function raised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}
