import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const kind = 'follow-up-complainant'

const acts = ['save', 'initial', 'sign', 'return', 'issue', 'void', 'send', 'discard'] as const
type Planned = readonly [act: (typeof acts)[number], pick: number]

interface Model {
  readonly drafts: { id: string; stage: string; initials: number }[]
  readonly letters: { id: string; state: string }[]
  /** Of each act what the register said, and what the model foresaw. */
  readonly told: unknown[]
  readonly foreseen: unknown[]
}

async function walk(desk: Desk, complaint: string, plan: readonly Planned[]): Promise<Model> {
  const model: Model = { drafts: [], letters: [], told: [], foreseen: [] }
  for (const [act, pick] of plan) {
    if (act === 'save') {
      const { id } = await desk.must('saveLetterDraft', { complaint, kind, fields: {} })
      model.drafts.push({ id, stage: 'draft', initials: 0 })
    } else if (act === 'void' || act === 'send') await onLetter(desk, model, [act, pick])
    else await onDraft(desk, model, [act, pick])
  }
  return model
}

async function onLetter(desk: Desk, model: Model, [act, pick]: Planned): Promise<void> {
  const letter = model.letters[pick % Math.max(1, model.letters.length)]
  if (!letter) return
  const outcome =
    act === 'void'
      ? await desk.call('voidLetter', { letter: letter.id, reason: 'Salah alamat.' })
      : await desk.call('sendLetter', { letter: letter.id, how: 'post' })
  model.told.push([act, 'problem' in outcome])
  model.foreseen.push([act, letter.state === 'voided'])
  if (act === 'void') letter.state = 'voided'
}

async function onDraft(desk: Desk, model: Model, [act, pick]: Planned): Promise<void> {
  const draft = model.drafts[pick % Math.max(1, model.drafts.length)]
  if (!draft) return
  const { id } = draft
  const { revision: basedOn, stage, initials } = await desk.must('readLetterDraft', { id })
  const mark = (name: string, by: string) =>
    desk.call('markLetterDraft', { id, basedOn, mark: name, by, note: 'Catatan.' } as never)
  const signed = draft.stage === 'signed'
  const [made, refused] = {
    initial: [() => mark('initialled', `Tangan ${initials}`), signed || draft.initials === 3],
    sign: [() => mark('signed', 'Kepala'), signed],
    return: [() => mark('returned', 'Staf'), false],
    issue: [() => desk.call('issueLetterDraft', { id, basedOn, number: null }), !signed],
    discard: [() => desk.call('discardLetterDraft', { id, basedOn }), false],
  }[act as 'issue'] as [() => Promise<object>, boolean]
  model.foreseen.push([act, draft.stage, draft.initials, refused])
  model.told.push([act, stage, initials, 'problem' in (await made())])
  if (refused) return
  if (act === 'sign') draft.stage = 'signed'
  if (act === 'initial') Object.assign(draft, { stage: 'initialled', initials: draft.initials + 1 })
  if (act === 'return') Object.assign(draft, { stage: 'draft', initials: 0 })
  if (act === 'issue' || act === 'discard') model.drafts.splice(model.drafts.indexOf(draft), 1)
  if (act === 'issue') model.letters.push({ id, state: 'issued' })
}

describe('a letter on its way', () => {
  it('goes from draft over paraf and signature to its number, keeping id and marks', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const save = { complaint, kind, fields: { body: 'Isi pertama.' } } as const
    const { id } = await desk.must('saveLetterDraft', save)
    const mark = (mark: string, by: string, note: string | null = null) =>
      desk.call('markLetterDraft', { id, basedOn: null, mark, by, note } as never)
    const read = () => desk.must('readLetterDraft', { id })
    const { secretary, head } = desk.officers
    let { revision } = await read()
    const step = async (name: string, by: string, note: string | null = null) => {
      const done = await desk.must('markLetterDraft', {
        id,
        basedOn: revision,
        mark: name as 'signed',
        by,
        note,
      })
      revision = done.revision
      return done
    }
    await step('initialled', 'Kepala Bidang')
    const again = await desk.call('markLetterDraft', {
      id,
      basedOn: revision,
      mark: 'initialled',
      by: 'kepala  bidang',
    })
    expect(again).toMatchObject({ problem: { faults: [{ field: 'by', problem: 'repeated' }] } })
    expect(await step('initialled', secretary)).toMatchObject({ stage: 'initialled', initials: 2 })
    // Another wording: the paraf is to be given again.
    const changed = await desk.must('saveLetterDraft', {
      ...save,
      id,
      basedOn: revision,
      fields: { body: 'Isi kedua.' },
    })
    expect(changed).toMatchObject({ stage: 'draft', initials: 0 })
    revision = changed.revision
    const issue = () =>
      desk.call('issueLetterDraft', { id, basedOn: revision, number: null, date: null })
    expect(await issue()).toEqual({ problem: { problem: 'not-signed' } })
    await step('signed', head)
    expect(await desk.call('saveLetterDraft', { ...save, id, basedOn: revision })).toEqual({
      problem: { problem: 'already-signed' },
    })
    const issued = await issue()
    expect(issued).toMatchObject({
      answer: { letter: { id, number: '500.2.3/1/35.73/2026', state: 'issued' } },
    })
    if ('problem' in issued) throw new Error('not issued')
    expect(issued.answer.marks.map((one) => one.mark)).toEqual([
      'initialled',
      'initialled',
      'returned',
      'signed',
      'numbered',
    ])
    expect(await desk.call('readLetterDraft', { id })).toEqual({
      problem: { problem: 'not-found' },
    })
    expect(await mark('signed', head)).toHaveProperty('problem')
  })

  it('is hidden from the officer complained of, in every call', async () => {
    const desk = await openDesk()
    const about = intake({ officerComplainedOf: 'Petugas layanan' })
    const staff = { as: 'admin-staff' } as const
    const { number: complaint } = await desk.must('receive', about, staff)
    const draft = await desk.must('saveLetterDraft', { complaint, kind, fields: {} }, staff)
    const { letter, pdf } = await desk.must('issueLetter', { complaint, kind, fields: {} }, staff)
    const { id, revision: basedOn } = draft
    const refused = { problem: { problem: 'conflict-of-interest' } }
    const date = '2026-10-05'
    for (const [name, asks] of [
      ['saveLetterDraft', { complaint, kind, fields: {} }],
      ['readLetterDraft', { id }],
      ['discardLetterDraft', { id, basedOn }],
      ['markLetterDraft', { id, basedOn, mark: 'signed', by: 'x' }],
      ['issueLetterDraft', { id, basedOn, number: null }],
      ['numberLetter', { letter: letter.id, number: '1' }],
      ['voidLetter', { letter: letter.id, reason: 'x' }],
      ['sendLetter', { letter: letter.id, how: 'post' }],
      ['fileScan', { letter: letter.id, name: 'x', content: pdf }],
      ['fileLetter', { complaint, kind, number: '1', date, content: pdf }],
    ] as const)
      expect([name, await desk.call(name, asks as never)]).toEqual([name, refused])
    expect(await desk.must('letterDrafts', {})).toEqual([])
    const [line] = await desk.must('letters', { year: 2026 })
    expect(line).toMatchObject({ to: null, about: null, subject: null })
  })

  it('does one thing however often the same call comes', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const twice = <T>(once: (by: { callId: string }) => Promise<T>, callId: string) =>
      Promise.all([once({ callId }), once({ callId })])
    const [one, other] = await twice(
      (by) => desk.must('saveLetterDraft', { complaint, kind, fields: {} }, by),
      'satu',
    )
    expect(other.id).toBe(one.id)
    const asks = { complaint, kind, fields: {} } as const
    const [first, second] = await twice((by) => desk.must('issueLetter', asks, by), 'dua')
    expect(second.letter).toEqual(first.letter)
    const voiding = { letter: first.letter.id, reason: 'Salah.' }
    const [gone, still] = await twice((by) => desk.must('voidLetter', voiding, by), 'tiga')
    expect(still).toEqual(gone)
    expect(await desk.must('letters', { year: 2026 })).toHaveLength(1)
  })

  it('refuses what is no letter to be filed', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const file = (content: Uint8Array, date = '2026-10-05') =>
      desk.call('fileLetter', { complaint, kind, number: '9', date, content } as never)
    for (const text of ['', 'PK', '%PDF-1.7\nnothing more', '%PDF-1.4\n%%EOF'])
      expect([text, await file(new TextEncoder().encode(text))]).toEqual([
        text,
        { problem: { problem: 'not-a-pdf' } },
      ])
    const { pdf } = await desk.must('draftLetter', { complaint, kind, fields: {} })
    expect(await file(pdf, '2026-10-06')).toMatchObject({
      problem: { faults: [{ field: 'date', problem: 'in-future' }] },
    })
    expect(await file(pdf)).toMatchObject({ answer: { letter: { source: 'filed', number: '9' } } })
    expect(await file(pdf)).toEqual({ problem: { problem: 'number-taken', number: '9' } })
  })

  it('keeps to a small model over random acts', async () => {
    const plans = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(9)), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const desk = await openDesk()
        const { number: complaint } = await desk.must('receive', intake())
        const model = await walk(desk, complaint, plan)
        expect(model.told).toEqual(model.foreseen)
        const agenda = await desk.must('letters', { year: 2026 })
        expect(agenda.map(({ id, state }) => ({ id, state }))).toEqual(model.letters.toReversed())
        expect((await desk.must('letterDrafts', {})).length).toBe(model.drafts.length)
        expect(await desk.must('verify', {})).toMatchObject({ ok: true })
        desk.register.close()
      }),
      { numRuns: 8, seed: 4 },
    )
  }, 120_000)
})
