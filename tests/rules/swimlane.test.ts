import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClosedAs } from '../../src-main/contract/closing.ts'
import type { Procedure } from '../../src-main/contract/procedure.ts'
import type { Swimlane as Picture } from '../../src-main/contract/swimlane.ts'
import { Swimlane } from '../../src-main/contract/swimlane.ts'
import { layOutSwimlane } from '../../src-main/register/procedures/swimlane.ts'
import { faultsOf, procedures, shipped, statesOf, walkAlong } from './swimlane-support.ts'

const direct = shipped('langsung')
const indirect = shipped('tidak-langsung')
const edgeState = ({ edges }: Picture, from: string, to: string) =>
  edges.find((edge) => edge.from === from && edge.to === to)?.state

describe('a procedure by itself', () => {
  it.each([direct, indirect])('$id is drawn as the SOP’s table, all of it ahead', (procedure) => {
    const picture = Swimlane.parse(layOutSwimlane(procedure, null))
    expect(picture.lanes.map(({ performer }) => performer)).toEqual(procedure.lanes)
    expect(picture.rows.map(({ step }) => step)).toEqual(procedure.steps.map(({ id }) => id))
    expect(new Set(picture.nodes.map(({ state }) => state))).toEqual(new Set(['ahead']))
    expect(new Set(picture.edges.map(({ state }) => state))).toEqual(new Set(['ahead']))
    expect(picture.words).toHaveLength(procedure.steps.length)
    expect(picture.words.join()).not.toContain('Keadaan')
    expect(faultsOf(picture)).toEqual([])
    expect(picture.width).toBeLessThanOrEqual(760)
    expect(picture.height).toBeLessThanOrEqual(520)
  })

  it('has a diamond only where the ways part, and a lane for the Sekretaris', () => {
    const { nodes, lanes } = layOutSwimlane(indirect, null)
    const ofKind = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ id }) => id)
    expect(ofKind('decision')).toEqual(['clarify:decision'])
    expect(ofKind('end')).toEqual(['clarify:not-actionable', 'receive:resolved'])
    expect(lanes.at(-1)?.label).toBe('Sekretaris')
  })

  it('names outcomes that lead to one place, and shows who takes part', () => {
    const { texts, joins } = layOutSwimlane(indirect, null)
    const written = texts.map(({ text }) => text)
    expect(written).toEqual(expect.arrayContaining(['Layanan lain', 'Surat kepada pelapor']))
    expect(joins.map(({ step, lane }) => [step, lane])).toEqual([['review', 'complainant']])
  })

  it('puts a closing outcome in the row of its step', () => {
    const { nodes, rows } = layOutSwimlane(indirect, null)
    const end = nodes.find(({ id }) => id === 'clarify:not-actionable')
    const row = rows.find(({ step }) => step === 'clarify')
    expect(end && row && end.y > row.y && end.y + end.h < row.y + row.height).toBe(true)
  })
})

describe('a case at every step', () => {
  it.each([direct, indirect])('$id: walked before, one present, ahead after', (procedure) => {
    for (let done = 0; done < procedure.steps.length; done += 1) {
      const picture = layOutSwimlane(procedure, walkAlong(procedure, { done }))
      expect(statesOf(picture)).toEqual(
        procedure.steps.map((_, place) =>
          place < done ? 'walked' : place === done ? 'present' : 'ahead',
        ),
      )
      picture.words.forEach((told, place) => {
        const state =
          place < done ? 'dilalui, selesai' : place === done ? 'sedang berjalan' : 'belum dilalui'
        expect(told).toContain(`Keadaan: ${state}`)
      })
      expect(faultsOf(picture)).toEqual([])
    }
  })

  it('lies along the outcome that was chosen, the other way is left out', () => {
    const picture = layOutSwimlane(indirect, walkAlong(indirect, { done: 2 }))
    expect(edgeState(picture, 'clarify:decision', 'review')).toBe('walked')
    expect(edgeState(picture, 'clarify:decision', 'clarify:not-actionable')).toBe('left-out')
    expect(edgeState(picture, 'review', 'follow-up')).toBe('ahead')
    expect(picture.words[1]).toContain('Hasil Teruskan ke bidang: lanjut ke langkah 3 (dilalui).')
    expect(picture.words[1]).toContain('tidak dapat ditindaklanjuti (tidak dilalui).')
  })

  it('that was declined leaves out what comes after', () => {
    const closed = { done: 2, as: 'not-actionable', outcomes: { clarify: 'decline' } } as const
    const picture = layOutSwimlane(indirect, walkAlong(indirect, closed))
    expect(statesOf(picture)).toEqual(['walked', 'walked', 'left-out', 'left-out', 'left-out'])
    expect(edgeState(picture, 'clarify:decision', 'clarify:not-actionable')).toBe('walked')
    expect(edgeState(picture, 'clarify:decision', 'review')).toBe('left-out')
    expect(picture.words[2]).toContain('Keadaan: tidak dilalui.')
    expect(picture.nodes.some(({ id }) => id.endsWith(':stopped'))).toBe(false)
  })

  it('that is finished is walked to its end, late steps marked', () => {
    const walked = walkAlong(indirect, { done: 5, as: 'resolved', late: [1] })
    const picture = layOutSwimlane(indirect, walked)
    expect(statesOf(picture)).toEqual(Array.from({ length: 5 }, () => 'walked'))
    expect(edgeState(picture, 'receive', 'receive:resolved')).toBe('walked')
    expect(picture.nodes.filter(({ late }) => late).map(({ id }) => id)).toEqual(['clarify'])
    expect(picture.words.map((told) => told.includes('terlambat'))).toEqual(
      [0, 1, 2, 3, 4].map((place) => place === 1),
    )
    expect(picture.nodes.find(({ id }) => id === 'clarify')?.when).toBe('selesai 10 Okt')
  })

  it.each(['withdrawn', 'lapsed', 'transferred'] satisfies ClosedAs[])(
    'that ends as %s stops where it stood',
    (as) => {
      const picture = layOutSwimlane(indirect, walkAlong(indirect, { done: 2, as, open: true }))
      expect(statesOf(picture)).toEqual(['walked', 'walked', 'present', 'left-out', 'left-out'])
      expect(edgeState(picture, 'review', 'review:stopped')).toBe('walked')
      expect(picture.words[2]).toContain('berhenti di sini, pengaduan ditutup')
      expect(faultsOf(picture)).toEqual([])
    },
  )

  it('tells of a pause, and the year where it is another', () => {
    const walked = walkAlong(indirect, { done: 2 })
    const paused = layOutSwimlane(indirect, { ...walked, paused: true })
    expect(
      paused.nodes.find(({ state, kind }) => state === 'present' && kind === 'step')?.when,
    ).toBe('dijeda')
    expect(paused.words[2]).toContain('dijeda')
    const steps = walked.steps.map((step) =>
      step.id === 'review' ? { ...step, dueAt: '2027-01-04T16:00:00+07:00' as never } : step,
    )
    const next = layOutSwimlane(indirect, { ...walked, steps })
    expect(next.nodes.find(({ id }) => id === 'review')?.when).toBe('jatuh tempo 4 Jan 2027')
  })
})

describe('any procedure, rings included,', () => {
  it('has a picture in which nothing lies upon another', () => {
    fc.assert(
      fc.property(procedures(), fc.nat(60), (procedure, done) => {
        for (const walked of [null, walkAlong(procedure, { done })]) {
          const picture = layOutSwimlane(procedure, walked)
          expect(faultsOf(picture)).toEqual([])
          expect(layOutSwimlane(procedure, walked)).toEqual(picture)
          expectTold(picture, procedure)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('of 60 steps in 8 lanes is laid out at once', () => {
    const [procedure] = fc.sample(procedures({ steps: 60, lanes: 8 }), { numRuns: 1, seed: 7 })
    if (!procedure) throw new Error('no sample')
    const picture = layOutSwimlane(procedure, null)
    expect(picture.rows).toHaveLength(60)
    expect(faultsOf(picture)).toEqual([])
    // Wide enough to scroll, not so wide that nobody finds anything.
    expect(picture.width).toBeLessThan(2600)
  })
})

function expectTold({ words, nodes }: Picture, procedure: Procedure): void {
  const { length } = procedure.steps
  expect(words).toHaveLength(length)
  procedure.steps.forEach((step, place) => {
    const name = `Langkah ${place + 1} dari ${length}: ${step.short.replaceAll(/\s+/g, ' ').trim()},`
    expect(words.filter((told) => told.includes(name))).toEqual([words[place]])
    expect(nodes.filter(({ id, kind }) => id === step.id && kind === 'step')).toHaveLength(1)
  })
}
