import { describe, expect, it } from 'vitest'
import type { LeadsTo, ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const asSecretary = { as: 'secretary' } as const

type Step = ProcedureDraft['steps'][number]
type Change = Partial<Record<string, (step: Step) => Step>>

/** The direct procedure with some steps changed and others added, published as its next version. */
async function published(desk: Desk, change: Change, added: readonly Step[] = []) {
  const { draft, revision } = await desk.must('procedureDraft', { id: 'langsung' }, asSecretary)
  const steps = [...draft.steps.map((step) => change[step.id]?.(step) ?? step), ...added]
  const kept = await desk.must(
    'saveProcedureDraft',
    { draft: { ...draft, steps }, basedOn: revision },
    asSecretary,
  )
  expect(kept.faults).toEqual([])
  const asks = { id: 'langsung', basedOn: kept.revision }
  return desk.must('publishProcedure', asks, asSecretary)
}

function step(id: string, leadsTo: LeadsTo, change: Partial<Step> = {}): Step {
  return {
    id,
    performer: 'division',
    with: [],
    text: `Bidang mengerjakan ${id}`,
    short: id,
    norm: null,
    documents: [],
    output: null,
    choose: 'none',
    outcomes: [],
    leadsTo,
    analysis: false,
    meets: [],
    ...change,
  }
}

const outcome = (id: string, more: Partial<Step['outcomes'][number]> = {}) => ({
  id,
  text: id,
  short: id,
  ...more,
})

const turned = (id: string, leadsTo: LeadsTo) => (old: Step) => ({
  ...old,
  outcomes: old.outcomes.map((one) => (one.id === id ? { ...one, leadsTo } : one)),
})

const withOutcome = (more: Step['outcomes'][number]) => (old: Step) => ({
  ...old,
  outcomes: [...old.outcomes, more],
})

const received = async (desk: Desk) =>
  (await desk.must('receive', intake({ channel: 'telephone' }))).number

const finishedIn = (file: { steps: { id: string; finishedAt: unknown }[] }) =>
  file.steps.filter((one) => one.finishedAt !== null).map((one) => one.id)

const closingsOf = (desk: Desk) =>
  desk.register.context().db.prepare('SELECT count(*) FROM closings').pluck().get()

const unchanged = async (desk: Desk, number: string) => {
  const file = await desk.must('readCase', { number })
  expect([file.status, finishedIn(file), closingsOf(desk)]).toEqual(['received', [], 0])
}

const unknown = {
  problem: { problem: 'invalid', faults: [{ field: 'outcomes', problem: 'unknown-value' }] },
}
const answered = { outcomes: ['information'], note: 'Dijelaskan.' }

describe('settling on the spot', () => {
  it('does not finish a step that requires documents', async () => {
    const desk = await openDesk()
    await published(desk, {
      report: (old) => ({ ...old, documents: [{ id: 'laporan', name: 'Laporan' }] }),
    })
    const number = await received(desk)
    expect(await desk.call('settle', { number, ...answered })).toEqual({
      problem: { problem: 'documents-missing', missing: ['laporan'] },
    })
    await unchanged(desk, number)
    for (const id of ['contact', 'notify']) await desk.must('completeStep', { number, step: id })
    await desk.must('completeStep', { number, step: 'record', outcomes: ['answer'] })
    await desk.must('completeStep', { number, step: 'report', has: ['laporan'] })
    const settled = await desk.must('settle', { number, ...answered })
    expect([settled.closedAs, settled.steps[3]?.documents[0]?.present]).toEqual(['resolved', true])
  })

  it('walks only the steps on its way', async () => {
    const desk = await openDesk()
    await published(desk, { record: turned('coordinate', { step: 'consult' }) }, [
      step('consult', { step: 'report' }),
    ])
    const number = await received(desk)
    const settled = await desk.must('settle', { number, ...answered })
    expect(finishedIn(settled)).toEqual(['contact', 'notify', 'record', 'report', 'receive'])
    expect([settled.closedAs, closingsOf(desk)]).toEqual(['resolved', 1])
    expect(settled.history.filter(({ detail }) => detail === 'consult')).toEqual([])

    const other = await received(desk)
    const outcomes = ['coordinate', 'information']
    const asked = await desk.must('settle', { number: other, note: 'Dijelaskan.', outcomes })
    expect(finishedIn(asked)).toContain('consult')
  })

  it('closes once, as the outcome named says', async () => {
    const desk = await openDesk()
    const reject = outcome('reject', { leadsTo: { closes: 'not-actionable' } })
    await published(desk, { record: withOutcome(reject) })
    const number = await received(desk)
    const settled = await desk.must('settle', { number, outcomes: ['reject'], note: 'Bukan kami.' })
    expect([settled.closedAs, finishedIn(settled), closingsOf(desk)]).toEqual([
      'not-actionable',
      ['contact', 'notify', 'record'],
      1,
    ])
    expect(settled.history.filter(({ kind }) => kind === 'closed')).toHaveLength(1)
    expect(settled.steps[2]?.note).toBe('Bukan kami.')
    expect((await desk.must('verify', {})).ok).toBe(true)

    const other = await received(desk)
    const both = { number: other, outcomes: ['reject', 'information'], note: 'x' }
    expect(await desk.call('settle', both)).toEqual(unknown)
  })

  it('refuses an outcome of a step beside its way', async () => {
    const desk = await openDesk()
    const consult = step(
      'consult',
      { step: 'report' },
      { choose: 'one', outcomes: [outcome('agreed')] },
    )
    await published(desk, { record: turned('coordinate', { step: 'consult' }) }, [consult])
    const number = await received(desk)
    const asks = { number, outcomes: ['agreed', 'information'], note: 'x' }
    expect(await desk.call('settle', asks)).toEqual(unknown)
    await unchanged(desk, number)
    const lacking = { number, outcomes: ['coordinate', 'information'], note: 'x' }
    expect(await desk.call('settle', lacking)).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'outcomes', problem: 'required' }] },
    })
    await unchanged(desk, number)
  })

  it('does not pass over the letter that an outcome needs', async () => {
    const desk = await openDesk()
    const needs = (orNote: boolean) => ({ letter: 'declination' as const, orNote })
    const leadsTo = { closes: 'not-actionable' } as const
    const decline = outcome('decline', { leadsTo, needs: needs(false) })
    const tell = outcome('tell', { leadsTo, needs: needs(true) })
    await published(desk, { record: (old) => withOutcome(decline)(withOutcome(tell)(old)) })
    const number = await received(desk)
    const asks = { number, outcomes: ['decline'], note: 'Ditolak.' }
    expect(await desk.call('settle', asks)).toEqual({
      problem: { problem: 'letter-missing', kind: 'declination' },
    })
    await unchanged(desk, number)
    const told = await desk.must('settle', { ...asks, outcomes: ['tell'] })
    expect([told.closedAs, told.steps[2]?.note]).toEqual(['not-actionable', 'Ditolak.'])

    const other = await received(desk)
    await desk.must('issueLetter', { complaint: other, kind: 'declination', fields: {} })
    const sent = await desk.must('settle', { ...asks, number: other })
    expect(sent.closedAs).toBe('not-actionable')
  })

  it('and a step by itself follow the ways, in whatever order the procedure lists its steps', async () => {
    const desk = await openDesk()
    const { draft, revision } = await desk.must('procedureDraft', { id: 'langsung' }, asSecretary)
    const [first, ...rest] = draft.steps
    const steps = first ? [first, ...rest.toReversed()] : []
    await desk.must(
      'saveProcedureDraft',
      { draft: { ...draft, steps }, basedOn: revision },
      asSecretary,
    )
    await desk.must('publishProcedure', { id: 'langsung', basedOn: 1 }, asSecretary)
    const number = await received(desk)
    expect((await desk.must('settle', { number, ...answered })).closedAs).toBe('resolved')
    const other = await received(desk)
    for (const [id, outcomes] of [
      ['contact', []],
      ['notify', []],
      ['record', ['answer']],
      ['report', []],
    ] as const)
      await desk.must('completeStep', { number: other, step: id, outcomes: [...outcomes] })
    const file = await desk.must('settle', { number: other, ...answered })
    expect([file.closedAs, finishedIn(file).length]).toEqual(['resolved', 5])
    expect((await desk.must('verify', {})).ok).toBe(true)
  })
})

describe('the documents of a step', () => {
  it('takes no unknown one beside all', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const asks = { number, step: 'hand-over', has: ['all', 'surat-cinta'] }
    expect(await desk.call('completeStep', asks)).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'has', problem: 'unknown-value' }] },
    })
    await unchanged(desk, number)
  })
})
