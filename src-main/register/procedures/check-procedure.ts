import { ClockId } from '../../contract/clock-id.ts'
import { procedureClosings } from '../../contract/closing.ts'
import { clockLabels, closingLabels, performerLabels } from '../../contract/labels.ts'
import { mostSteps } from '../../contract/procedure.ts'
import type { Performer, ProcedureDraft } from '../../contract/procedure.ts'
import type { ProcedureFault } from '../../contract/procedure-fault.ts'
import { Slug } from '../../contract/values.ts'
import { namedStep, toldWays } from './procedure-words.ts'
import { leadsOf, reachedFrom, ringsIn, thatCanClose, waysOf } from './ways.ts'

type Step = ProcedureDraft['steps'][number]
type Rule = (draft: ProcedureDraft) => ProcedureFault[]

/**
 * What is wrong with a procedure beyond its shape, in words a Sekretaris understands; empty where it
 * can be published. A published one is never judged again.
 */
export function checkProcedure(draft: ProcedureDraft): ProcedureFault[] {
  // Of a file that is no SOP one sentence says all.
  const size = sizeIsRight(draft)
  return size.length > 0 ? size : rules.flatMap((rule) => rule(draft))
}

const rules: readonly Rule[] = [
  textsAreThere,
  textsCanBeKept,
  idsAreUsable,
  idsAreUnique,
  performersHaveLanes,
  outcomesFitTheChoice,
  severalOutcomesLeadOneWay,
  oneOutcomeOnTheSpot,
  waysLeadToSteps,
  waysCloseAsTheyMay,
  stepsAreReached,
  stepsCanClose,
  nothingLeadsInARing,
  clocksAreMet,
  doubtsBelongToSteps,
]

export function sizeIsRight({ steps }: { readonly steps: readonly unknown[] }): ProcedureFault[] {
  if (steps.length === 0) return [whole('SOP belum mempunyai langkah.')]
  if (steps.length <= mostSteps) return []
  const count = steps.length.toLocaleString('id-ID')
  return [whole(`SOP ini berisi ${count} langkah. Paling banyak ${mostSteps} langkah.`)]
}

function textsAreThere({ title, source, steps, doubts }: ProcedureDraft): ProcedureFault[] {
  return [
    ...(blank(title) ? [whole('Judul SOP belum diisi.')] : []),
    ...(blank(source) ? [whole('Sumber SOP belum diisi.')] : []),
    ...atSteps(steps, (step) => [
      ...(blank(step.short) ? ['nama pendek belum diisi'] : []),
      ...(blank(step.text) ? ['bunyi SOP belum diisi'] : []),
      ...step.documents.flatMap(({ name }, index) =>
        blank(name) ? [`nama kelengkapan ke-${index + 1} belum diisi`] : [],
      ),
      ...step.outcomes.flatMap(({ short, text }, index) => [
        ...(blank(short) ? [`nama hasil ke-${index + 1} belum diisi`] : []),
        ...(blank(text) ? [`bunyi hasil ke-${index + 1} belum diisi`] : []),
      ]),
    ]),
    ...doubts.flatMap(({ step, question }, index) =>
      blank(question) ? [{ step, sentence: `Pertanyaan ke-${index + 1} belum diisi.` }] : [],
    ),
  ]
}

/** What SQLite could not give back as it was: NUL, half a surrogate pair. */
function textsCanBeKept({ title, source, steps, doubts }: ProcedureDraft): ProcedureFault[] {
  const what = 'ada teks dengan tanda yang tidak dapat disimpan'
  return [
    ...(unkept([title, source, doubts]) ? [whole(`Pada SOP ini ${what}.`)] : []),
    ...atSteps(steps, (step) => (unkept(step) ? [what] : [])),
  ]
}

function unkept(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed()
  return typeof value === 'object' && value !== null && Object.values(value).some(unkept)
}

/** Words of the register beside step ids: a step by such a name would be taken for them. */
const takenIds: readonly string[] = [...ClockId.options, 'classification', 'disposition', 'start']
/** On the desk command it stands for every document. */
const takenDocumentId = 'all'

function idsAreUsable({ steps, doubts }: ProcedureDraft): ProcedureFault[] {
  const wrong = (id: string) => !Slug.safeParse(id).success
  const bad = (id: string) =>
    `id “${id}” tidak dapat dipakai; hanya huruf kecil, angka, dan tanda hubung di antaranya`
  return [
    ...atSteps(steps, (step) => [
      ...(wrong(step.id) ? [bad(step.id)] : []),
      ...(takenIds.includes(step.id) ? [`id “${step.id}” sudah dipakai register sendiri`] : []),
      ...step.documents.flatMap(({ id }) => {
        if (id === takenDocumentId) return [`id kelengkapan “${id}” sudah dipakai register sendiri`]
        return wrong(id) ? [`kelengkapan: ${bad(id)}`] : []
      }),
      ...step.outcomes.flatMap(({ id }) => (wrong(id) ? [`hasil: ${bad(id)}`] : [])),
    ]),
    ...doubts.flatMap(({ id, step }) =>
      wrong(id) ? [{ step, sentence: `Pertanyaan: ${bad(id)}.` }] : [],
    ),
  ]
}

function idsAreUnique({ steps, lanes, doubts }: ProcedureDraft): ProcedureFault[] {
  return [
    ...repeatedIn(steps.map(({ id }) => id)).map((id) => {
      const places = steps.flatMap((step, place) => (step.id === id ? [place] : []))
      const named = places.map((place) => namedStep(steps, place)).join(' dan ')
      return { step: id, sentence: `${named} memakai id yang sama, “${id}”.` }
    }),
    ...atSteps(steps, (step) => [
      ...repeatedIn(step.documents.map(({ id }) => id)).map(
        (id) => `ada dua kelengkapan dengan id yang sama, “${id}”`,
      ),
      ...repeatedIn(step.outcomes.map(({ id }) => id)).map(
        (id) => `ada dua hasil dengan id yang sama, “${id}”`,
      ),
    ]),
    ...repeatedIn(lanes).map((lane) =>
      whole(`Kolom pelaksana ${performerLabels[lane]} disebut dua kali.`),
    ),
    ...repeatedIn(doubts.map(({ id }) => id)).map((id) =>
      whole(`Ada dua pertanyaan dengan id yang sama, “${id}”.`),
    ),
  ]
}

function performersHaveLanes({ steps, lanes }: ProcedureDraft): ProcedureFault[] {
  const without = (performers: readonly Performer[]) =>
    performers.filter((one) => !lanes.includes(one)).map((one) => performerLabels[one])
  return atSteps(steps, (step) => [
    ...without([step.performer]).map((name) => `pelaksananya, ${name}, tidak punya kolom`),
    ...without(step.with).map((name) => `yang ikut serta, ${name}, tidak punya kolom`),
  ])
}

function outcomesFitTheChoice({ steps }: ProcedureDraft): ProcedureFault[] {
  return atSteps(steps, ({ choose, outcomes }) => {
    if (choose === 'none' && outcomes.length > 0)
      return ['mempunyai daftar hasil, tetapi tidak ada yang dipilih daripadanya']
    return choose !== 'none' && outcomes.length === 0
      ? ['meminta pilihan hasil, tetapi daftar hasilnya kosong']
      : []
  })
}

/** A step leads one way: of several outcomes chosen together none may lead elsewhere. */
function severalOutcomesLeadOneWay({ steps }: ProcedureDraft): ProcedureFault[] {
  return atSteps(steps, (step) => {
    const leads = new Set(leadsOf(step).map((lead) => JSON.stringify(lead)))
    return step.choose === 'some' && leads.size > 1
      ? ['hasilnya boleh dipilih beberapa sekaligus, tetapi menuju tempat yang berbeda']
      : []
  })
}

function oneOutcomeOnTheSpot({ steps }: ProcedureDraft): ProcedureFault[] {
  return atSteps(steps, ({ outcomes }) =>
    outcomes.filter(({ onTheSpot }) => onTheSpot).length > 1
      ? ['lebih dari satu hasil ditandai untuk selesai di tempat']
      : [],
  )
}

function waysLeadToSteps({ steps }: ProcedureDraft): ProcedureFault[] {
  const known = new Set(steps.map(({ id }) => id))
  return atSteps(steps, (step) => {
    return toldWays(step).flatMap(({ of, leadsTo }) => {
      if (!leadsTo || !('step' in leadsTo) || known.has(leadsTo.step)) return []
      return leadsTo.step === ''
        ? [`${of}belum mempunyai tujuan`]
        : [`${of}menuju langkah “${leadsTo.step}”, yang tidak ada`]
    })
  })
}

/** Withdrawing, lapsing and transferring are acts with rules of their own: no step does them. */
function waysCloseAsTheyMay({ steps }: ProcedureDraft): ProcedureFault[] {
  const may: readonly string[] = procedureClosings
  const named = procedureClosings.map((one) => closingLabels[one].toLowerCase()).join(' atau ')
  return atSteps(steps, (step) =>
    toldWays(step).flatMap(({ of, leadsTo }) => {
      if (!leadsTo || !('closes' in leadsTo) || may.includes(leadsTo.closes)) return []
      const closing = closingLabels[leadsTo.closes].toLowerCase()
      return [`${of}menutup pengaduan sebagai ${closing}; SOP hanya dapat menutup sebagai ${named}`]
    }),
  )
}

function stepsAreReached(draft: ProcedureDraft): ProcedureFault[] {
  const ways = waysOf(draft)
  const reached = reachedFrom(ways.ids.slice(0, 1), ways.next)
  return atSteps(draft.steps, ({ id }) =>
    reached.has(id) ? [] : ['tidak dapat dicapai dari langkah pertama'],
  )
}

function stepsCanClose(draft: ProcedureDraft): ProcedureFault[] {
  const closing = thatCanClose(waysOf(draft))
  return atSteps(draft.steps, ({ id }) =>
    closing.has(id) ? [] : ['dari sini pengaduan tidak dapat ditutup'],
  )
}

/** Each step is done once for a complaint, so no way may lead back. */
function nothingLeadsInARing(draft: ProcedureDraft): ProcedureFault[] {
  const names = new Map(
    draft.steps.map(
      ({ id, short }, place) => [id, short.trim() || `langkah ${place + 1}`] as const,
    ),
  )
  return ringsIn(waysOf(draft)).map((ring) => ({
    step: ring[0] ?? null,
    sentence: `Langkah berputar tanpa akhir: ${ring.map((id) => names.get(id) ?? id).join(' → ')}. Setiap langkah hanya dikerjakan satu kali.`,
  }))
}

/** What the office owes by UU 25/2009; the complainant's own clock is met without a step. */
const owed = ['answer', 'decision', 'notification'] as const satisfies readonly ClockId[]
const articles: Record<(typeof owed)[number], string> = {
  answer: 'Ps. 44(3)',
  decision: 'Ps. 50(1)',
  notification: 'Ps. 50(2)',
}

function clocksAreMet({ steps }: ProcedureDraft): ProcedureFault[] {
  const met = new Set(
    steps.flatMap((step) => [...step.meets, ...step.outcomes.flatMap(({ meets }) => meets ?? [])]),
  )
  return owed
    .filter((clock) => !met.has(clock))
    .map((clock) =>
      whole(
        `Belum ada langkah atau hasil yang memenuhi batas UU 25/2009 ${articles[clock]}: ${clockLabels[clock].toLowerCase()}.`,
      ),
    )
}

function doubtsBelongToSteps({ steps, doubts }: ProcedureDraft): ProcedureFault[] {
  const known = new Set(steps.map(({ id }) => id))
  return doubts.flatMap(({ step, question }) =>
    step === null || known.has(step)
      ? []
      : [whole(`Pertanyaan “${question}” berada di langkah “${step}”, yang tidak ada.`)],
  )
}

function whole(sentence: string): ProcedureFault {
  return { step: null, sentence }
}

function blank(text: string): boolean {
  return text.trim() === ''
}

function atSteps(steps: readonly Step[], look: (step: Step) => string[]): ProcedureFault[] {
  return steps.flatMap((step, place) =>
    look(step).map((what) => ({
      step: step.id,
      sentence: `${namedStep(steps, place)}: ${what}.`,
    })),
  )
}

function repeatedIn<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))]
}
