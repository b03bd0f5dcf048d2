import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { CaseStep } from '../../src-main/contract/case.ts'
import { closings } from '../../src-main/contract/closing.ts'
import type { ClosedAs } from '../../src-main/contract/closing.ts'
import { Performer, Procedure } from '../../src-main/contract/procedure.ts'
import type { LeadsTo } from '../../src-main/contract/procedure.ts'
import type { Swimlane } from '../../src-main/contract/swimlane.ts'
import { Instant } from '../../src-main/contract/values.ts'

export function shipped(id: string): Procedure {
  const file = join(import.meta.dirname, `../../assets/sop/${id}.json`)
  return Procedure.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const day = (number: number) =>
  Instant.parse(`2026-10-${String(Math.min(number, 31)).padStart(2, '0')}T10:00:00+07:00`)

/** A case that finished `done` steps along its ways, each by its first outcome unless told. */
export function walkAlong(
  procedure: Procedure,
  wish: {
    done: number
    as?: ClosedAs
    /** Closed with a step still open. */
    open?: boolean
    late?: readonly number[]
    outcomes?: Readonly<Record<string, string>>
  },
) {
  const { done, as, open = as === undefined, late = [], outcomes = {} } = wish
  const turns = new Map<string, { turn: number; outcomes: string[] }>()
  let at: string | null = procedure.steps[0]?.id ?? null
  let closedAs: ClosedAs | null = as ?? null
  for (let turn = 0; turn < done && at !== null && !turns.has(at); turn += 1) {
    const step = procedure.steps.find(({ id }) => id === at)
    if (!step) break
    const wanted = outcomes[step.id]
    const outcome = step.outcomes.find(({ id }) => id === wanted) ?? step.outcomes[0]
    turns.set(step.id, { turn, outcomes: outcome ? [outcome.id] : [] })
    const leads: LeadsTo = outcome?.leadsTo ?? step.leadsTo
    at = 'step' in leads ? leads.step : null
    if ('closes' in leads) closedAs ??= leads.closes
  }
  const steps = procedure.steps.map((step, place): CaseStep => {
    const finished = turns.get(step.id)
    const isOpen = at === step.id && !finished && open
    const turn = finished?.turn ?? turns.size
    return {
      id: step.id,
      performer: step.performer,
      by: null,
      recordedBy: null,
      note: null,
      startedAt: finished || isOpen ? day(5 + turn * 3) : null,
      dueAt: (finished || isOpen) && step.norm ? day(9 + turn * 3) : null,
      finishedAt: finished ? day(7 + turn * 3) : null,
      outcome: finished?.outcomes[0] ?? null,
      outcomes: finished?.outcomes ?? [],
      documents: [],
      late: late.includes(place),
      paused: false,
    }
  })
  return { steps, closedAt: closedAs ? day(31) : null, closedAs }
}

export function statesOf({ nodes }: Swimlane): string[] {
  return nodes.filter(({ kind }) => kind === 'step').map(({ state }) => state)
}

type Box = { x: number; y: number; w: number; h: number }

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  )
}

/** What is wrong with a picture: boxes or letters upon each other, lines through boxes, things outside. */
export function faultsOf(picture: Swimlane): string[] {
  const { nodes, joins, edges, width, height, head } = picture
  const faults: string[] = []
  const boxes = [
    ...nodes.map((node) => ({ ...node, name: node.id })),
    ...joins.map((join) => ({ ...join, name: `${join.step}+${join.lane}` })),
    ...edges.flatMap(({ label, from, to }) =>
      label ? [{ ...label, name: `letters ${from} ${to}` }] : [],
    ),
  ]
  boxes.forEach((box, index) => {
    if (box.x < 0 || box.x + box.w > width || box.y < head.height || box.y + box.h > height)
      faults.push(`${box.name} lies outside`)
    for (const other of boxes.slice(index + 1))
      if (overlap(box, other)) faults.push(`${box.name} lies upon ${other.name}`)
  })
  const lines = [
    ...edges.map(({ from, to, points }) => ({
      name: `${from} -> ${to}`,
      ends: [from, to],
      points,
    })),
    ...joins.map(({ step, lane, points }) => ({
      name: `${step} + ${lane}`,
      ends: [step, `${step}+${lane}`],
      points,
    })),
  ]
  for (const { name, ends, points } of lines) {
    points.slice(1).forEach((end, index) => {
      const begin = points[index]
      if (!begin) return
      if (begin.x !== end.x && begin.y !== end.y) faults.push(`${name} is aslant`)
      const stretch = {
        x: Math.min(begin.x, end.x),
        y: Math.min(begin.y, end.y),
        w: Math.abs(begin.x - end.x),
        h: Math.abs(begin.y - end.y),
      }
      for (const box of boxes)
        if (!box.name.startsWith('letters') && !ends.includes(box.name) && overlap(stretch, box))
          faults.push(`${name} runs through ${box.name}`)
      if (stretch.x < 0 || stretch.x + stretch.w > width) faults.push(`${name} runs outside`)
    })
  }
  return [...faults, ...sharedLines(picture)]
}

/** Lines with nothing in common, neither beginning nor end, that lie upon each other. */
function sharedLines({ edges }: Swimlane): string[] {
  const stretches = edges.flatMap(({ from, to, points }) =>
    points.slice(1).map((end, index) => ({ from, to, begin: points[index] ?? end, end })),
  )
  return stretches.flatMap((one, index) =>
    stretches.slice(index + 1).flatMap((other) => {
      if (one.from === other.from || one.to === other.to) return []
      const upright = one.begin.x === one.end.x && other.begin.x === other.end.x
      const level = one.begin.y === one.end.y && other.begin.y === other.end.y
      const upon =
        (upright && one.begin.x === other.begin.x && meet('y')) ||
        (level && one.begin.y === other.begin.y && meet('x'))
      function meet(axis: 'x' | 'y') {
        const [a, b] = [one.begin[axis], one.end[axis]].toSorted((p, q) => p - q)
        const [c, d] = [other.begin[axis], other.end[axis]].toSorted((p, q) => p - q)
        return Math.min(b ?? 0, d ?? 0) - Math.max(a ?? 0, c ?? 0) > 0.01
      }
      return upon ? [`${one.from} -> ${one.to} lies upon ${other.from} -> ${other.to}`] : []
    }),
  )
}

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 })

/** Procedures of every kind: ways go on, skip, go back, and close; every step is reached. */
export function procedures(size: { steps?: number; lanes?: number } = {}): fc.Arbitrary<Procedure> {
  const { steps, lanes } = size
  return fc
    .tuple(
      fc.integer({ min: steps ?? 1, max: steps ?? 14 }),
      fc.shuffledSubarray([...Performer.options], {
        minLength: lanes ?? 1,
        maxLength: lanes ?? 8,
      }),
    )
    .chain(([count, columns]) =>
      fc
        .array(stepAlike(count, columns), { minLength: count, maxLength: count })
        .map((drafts) => procedureOf(drafts, columns)),
    )
}

interface StepAlike {
  readonly lane: Performer
  readonly with: Performer[]
  readonly short: string
  readonly norm: Procedure['steps'][number]['norm']
  readonly output: string | null
  readonly ways: { readonly to: number; readonly name: string }[]
}

function stepAlike(count: number, columns: Performer[]): fc.Arbitrary<StepAlike> {
  const to = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: count - 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: -closings.length, max: -1 }) },
  )
  return fc.record({
    lane: fc.constantFrom(...columns),
    with: fc.uniqueArray(fc.constantFrom(...columns), { maxLength: 3 }),
    short: names,
    norm: fc.option(
      fc.record({
        unit: fc.constantFrom('working-days' as const, 'office-minutes' as const),
        amount: fc.integer({ min: 1, max: 10_000 }),
      }),
    ),
    output: fc.option(names),
    ways: fc.array(fc.record({ to, name: names }), { maxLength: 5 }),
  })
}

function procedureOf(drafts: StepAlike[], lanes: Performer[]): Procedure {
  const leadOf = (to: number): LeadsTo =>
    to < 0 ? { closes: closings[-to - 1] ?? 'resolved' } : { step: `s${to}` }
  return Procedure.parse({
    id: 'any',
    version: 1,
    serves: 'direct',
    title: 'Sembarang',
    source: 'Uji',
    lanes,
    steps: drafts.map((draft, place) => ({
      id: `s${place}`,
      performer: draft.lane,
      with: draft.with.filter((one) => one !== draft.lane),
      text: draft.short,
      short: draft.short,
      norm: draft.norm,
      documents: [],
      output: draft.output,
      choose: draft.ways.length > 0 ? 'some' : 'none',
      // The first outcome goes on, so that every step can be reached.
      outcomes: draft.ways.map(({ to, name }, index) => ({
        id: `o${index}`,
        text: name,
        short: name,
        ...(index === 0 ? {} : { leadsTo: leadOf(to) }),
      })),
      leadsTo: place === drafts.length - 1 ? { closes: 'resolved' } : { step: `s${place + 1}` },
      analysis: false,
    })),
  })
}
