import { clockLabels, performerLabels } from '../../contract/labels.ts'
import type { ProcedureDifference, ProcedureDraft } from '../../contract/procedure.ts'
import {
  chooseWords,
  leadWords,
  normWords,
  performerWords,
  shortOf,
  tellOutcome,
} from './procedure-words.ts'

type Step = ProcedureDraft['steps'][number]

/** What is compared of something, each in the clerk's words; null where there is nothing. */
type Told = Readonly<Record<string, string | null>>

/**
 * What one version has other than another, in the clerk's words: first of the procedure itself, then
 * step by step in the order of the newer one, with the removed ones where they stood.
 */
export function compareProcedures(
  before: ProcedureDraft,
  after: ProcedureDraft,
): ProcedureDifference[] {
  const moved = movedSteps(before.steps, after.steps)
  return [
    ...changesIn(null, tellWhole(before), tellWhole(after)),
    ...sideBySide(before.steps, after.steps).flatMap(([old, fresh]) => {
      if (!old) return fresh ? [appeared(fresh, after)] : []
      if (!fresh) return [vanished(old, before)]
      const place = moved.has(fresh.id)
        ? [placeChange(fresh.id, before.steps.indexOf(old), after.steps.indexOf(fresh))]
        : []
      return [
        ...place,
        ...changesIn(fresh.id, tellStep(old, before), tellStep(fresh, after)),
        ...outcomeChanges([old, before.steps], [fresh, after.steps]),
      ]
    }),
  ]
}

function tellWhole({ title, source, serves, lanes, doubts }: ProcedureDraft): Told {
  return {
    'Judul SOP': title,
    Sumber: source,
    Melayani: serves === 'direct' ? 'pengaduan langsung' : 'pengaduan tidak langsung',
    'Kolom pelaksana': performerWords(lanes),
    Pertanyaan: doubtWords(doubts, null),
  }
}

function tellStep(step: Step, { steps, doubts }: ProcedureDraft): Told {
  const ownLead = step.outcomes.length === 0 || step.outcomes.some(({ leadsTo }) => !leadsTo)
  return {
    'Nama langkah': step.short,
    'Bunyi SOP': step.text,
    Pelaksana: performerLabels[step.performer],
    'Ikut serta': performerWords(step.with),
    Waktu: normWords(step.norm),
    Kelengkapan: step.documents.map(({ name }) => name).join('\n') || null,
    Output: step.output,
    'Yang dipilih': chooseWords(step),
    Menuju: ownLead ? leadWords(step.leadsTo, steps) : null,
    Analisis: step.analysis ? 'kategori dan perihal wajib diisi' : null,
    'Batas UU 25/2009': step.meets.map((clock) => clockLabels[clock]).join('\n') || null,
    Pertanyaan: doubtWords(doubts, step.id),
  }
}

function doubtWords(doubts: ProcedureDraft['doubts'], step: string | null): string | null {
  const own = doubts.filter((doubt) => doubt.step === step)
  return own.map(({ question }) => question).join('\n') || null
}

function changesIn(step: string | null, before: Told, after: Told): ProcedureDifference[] {
  return Object.keys(after).flatMap((what) => {
    const [old = null, fresh = null] = [before[what], after[what]]
    return old === fresh
      ? []
      : [{ step, kind: 'changed' as const, what, before: old, after: fresh }]
  })
}

/** Outcome by outcome, of each only the parts that differ: a long list is not told twice. */
function outcomeChanges(
  [old, oldSteps]: readonly [Step, readonly Step[]],
  [fresh, freshSteps]: readonly [Step, readonly Step[]],
): ProcedureDifference[] {
  const ids = new Set([...fresh.outcomes, ...old.outcomes].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const [was, is] = [old, fresh].map(({ outcomes }) => outcomes.find((one) => one.id === id))
    const before = was ? tellOutcome(was, oldSteps) : []
    const after = is ? tellOutcome(is, freshSteps) : []
    const apart = (here: (string | null)[], there: (string | null)[]) =>
      here.filter((part, place) => part !== null && part !== there[place]).join('\n') || null
    const [one, other] = [apart(before, after), apart(after, before)]
    if (one === null && other === null) return []
    const what = `Hasil “${is?.short || was?.short || id}”`
    return [{ step: fresh.id, kind: 'changed' as const, what, before: one, after: other }]
  })
}

function appeared(step: Step, { steps }: ProcedureDraft): ProcedureDifference {
  const place = `langkah ${steps.indexOf(step) + 1}`
  return { step: step.id, kind: 'added', what: 'Langkah', before: null, after: told(step, place) }
}

function vanished(step: Step, { steps }: ProcedureDraft): ProcedureDifference {
  const place = `langkah ${steps.indexOf(step) + 1}`
  return { step: step.id, kind: 'removed', what: 'Langkah', before: told(step, place), after: null }
}

/** Enough of a step that stands on one side only to know it by. */
function told(step: Step, place: string): string {
  const head = `${shortOf(step)} (${place}, ${performerLabels[step.performer]}, ${normWords(step.norm)})`
  const documents = step.documents.map(({ name }) => name).join(', ')
  return [head, step.text, ...(documents ? [`Kelengkapan: ${documents}`] : [])].join('\n')
}

function placeChange(step: string, from: number, to: number): ProcedureDifference {
  return {
    step,
    kind: 'moved',
    what: 'Urutan',
    before: `langkah ${from + 1}`,
    after: `langkah ${to + 1}`,
  }
}

/** The steps of both in one order: a removed one stands after the step that it followed. */
function sideBySide(
  before: readonly Step[],
  after: readonly Step[],
): (readonly [Step | undefined, Step | undefined])[] {
  const fresh = new Set(after.map(({ id }) => id))
  const old = new Map(before.map((step) => [step.id, step] as const))
  const goneAfter = Map.groupBy(
    before.filter(({ id }) => !fresh.has(id)),
    (gone) => before.slice(0, before.indexOf(gone)).findLast(({ id }) => fresh.has(id))?.id,
  )
  const gone = (id: string | undefined) =>
    (goneAfter.get(id) ?? []).map((step) => [step, undefined] as const)
  return [
    ...gone(undefined),
    ...after.flatMap((step) => [[old.get(step.id), step] as const, ...gone(step.id)]),
  ]
}

/** The fewest steps that must have moved for the one order to become the other. */
function movedSteps(before: readonly Step[], after: readonly Step[]): ReadonlySet<string> {
  const places = new Map(before.map(({ id }, place) => [id, place] as const))
  const shared = after.flatMap(({ id }) => (places.has(id) ? [id] : []))
  // The longest rising run of old places stays; each entry is the best run ending at that step.
  const runs: string[][] = []
  for (const [index, id] of shared.entries()) {
    const place = places.get(id) ?? 0
    const best = runs
      .slice(0, index)
      .filter((run) => (places.get(run.at(-1) ?? '') ?? 0) < place)
      .reduce<string[]>((long, run) => (run.length > long.length ? run : long), [])
    runs.push([...best, id])
  }
  const staying = new Set(runs.reduce((long, run) => (run.length > long.length ? run : long), []))
  return new Set(shared.filter((id) => !staying.has(id)))
}
