import { describe, expect, it } from 'vitest'
import { openDesk } from '../fixtures/open-desk.ts'
import {
  asSecretary,
  changed,
  indirect,
  openIn,
  problemOf,
  published,
  walked,
  withVerification,
  withoutReview,
} from './procedures-support.ts'

describe('versions of a procedure', () => {
  it('begins a draft with the newest version, keeps it unsound, and publishes it sound', async () => {
    const desk = await openDesk()
    const first = await desk.must('procedureDraft', { id: indirect }, asSecretary)
    expect(first).toMatchObject({ basedOn: 1, revision: 0, faults: [] })
    const unsound = await changed(desk, (draft) => ({ ...draft, title: '' }))
    expect(unsound).toMatchObject({
      basedOn: 1,
      revision: 1,
      faults: [{ step: null, sentence: 'Judul SOP belum diisi.' }],
    })
    expect(await desk.call('publishProcedure', { id: indirect, basedOn: 1 }, asSecretary)).toEqual({
      problem: { problem: 'procedure-unsound', faults: unsound.faults },
    })
    const second = await published(desk, () => withVerification(first.draft))
    expect([second.version, second.steps.map(({ id }) => id)]).toEqual([
      2,
      ['hand-over', 'clarify', 'review', 'verifikasi', 'follow-up', 'receive'],
    ])
    const lines = await desk.must('procedures', {})
    expect(lines.map(({ id, versions, draft }) => [id, versions.length, draft])).toEqual([
      ['langsung', 1, null],
      [indirect, 2, null],
    ])
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('leaves running complaints on theirs; new ones begin with the newest', async () => {
    const desk = await openDesk()
    const old = await walked(desk, 'hand-over', 'clarify')
    await published(desk, withVerification)
    const fresh = await walked(desk, 'hand-over', 'clarify', 'review')
    const [oldCase, newCase] = [
      await desk.must('completeStep', {
        number: old,
        step: 'review',
        has: ['all'],
        outcomes: ['clarified'],
      }),
      await desk.must('readCase', { number: fresh }),
    ]
    expect([oldCase.procedure.version, openIn(oldCase)]).toEqual([1, 'follow-up'])
    expect([newCase.procedure.version, openIn(newCase)]).toEqual([2, 'verifikasi'])
    const line = (await desk.must('procedures', {})).find(({ id }) => id === indirect)
    expect(line?.versions.map(({ version, running }) => [version, running])).toEqual([
      [2, 1],
      [1, 1],
    ])
  })

  it('tells two editors apart, and does a call that comes twice once', async () => {
    const desk = await openDesk()
    const { draft } = await desk.must('procedureDraft', { id: indirect }, asSecretary)
    const save = { draft, basedOn: 0 }
    const as = { as: 'secretary', callId: 'one' } as const
    await desk.must('saveProcedureDraft', save, as)
    expect((await desk.must('saveProcedureDraft', save, as)).revision).toBe(1)
    const late = await desk.call('saveProcedureDraft', save, { as: 'register-keeper' })
    expect(late).toEqual({ problem: { problem: 'changed-elsewhere', revision: 1 } })
    await desk.must('discardProcedureDraft', { id: indirect }, asSecretary)
    expect(
      await problemOf(desk.call('discardProcedureDraft', { id: indirect }, asSecretary)),
    ).toEqual({ problem: 'not-found' })
    expect(
      await problemOf(desk.call('publishProcedure', { id: indirect, basedOn: 1 }, asSecretary)),
    ).toEqual({ problem: 'not-found' })
  })

  it('lets nobody change whom a procedure serves', async () => {
    const desk = await openDesk()
    const held = await changed(desk, (draft) => ({ ...draft, serves: 'direct' }))
    expect(held.faults[0]?.sentence).toMatch(/melayani pengaduan tidak langsung/)
  })

  it('tells the differences in words', async () => {
    const desk = await openDesk()
    await published(desk, (draft) => {
      const added = withVerification(draft)
      const steps = added.steps.map((step) =>
        step.id === 'clarify'
          ? {
              ...step,
              norm: { unit: 'working-days' as const, amount: 7 },
              documents: step.documents.slice(0, 2),
            }
          : step,
      )
      return { ...added, steps }
    })
    const told = await desk.must('compareProcedures', { id: indirect, from: 1, to: 2 })
    expect(
      told.map(({ step, kind, what, before, after }) => [step, kind, what, before, after]),
    ).toEqual([
      ['clarify', 'changed', 'Waktu', '10 hari kerja', '7 hari kerja'],
      [
        'clarify',
        'changed',
        'Kelengkapan',
        'Berkas pengaduan\nPeraturan perundang-undangan\nData pendukung',
        'Berkas pengaduan\nPeraturan perundang-undangan',
      ],
      ['review', 'changed', 'Menuju', 'Surat tindak lanjut', 'Verifikasi'],
      [
        'verifikasi',
        'added',
        'Langkah',
        null,
        'Verifikasi (langkah 4, Sekretaris, 2 hari kerja)\nSekretaris memverifikasi hasil telaah\nKelengkapan: Hasil telaah',
      ],
    ])
    const back = await desk.must('compareProcedures', { id: indirect, from: 2, to: 1 })
    expect(back.at(-1)).toMatchObject({ step: 'verifikasi', kind: 'removed', after: null })
    expect(await desk.must('compareProcedures', { id: indirect, from: 2, to: null })).toEqual([])
    await published(desk, (draft) => withoutReview(draft, 'verifikasi'))
    const third = await desk.must('compareProcedures', { id: indirect, from: 1, to: 3 })
    expect(third.find(({ what }) => what.startsWith('Hasil'))).toEqual({
      step: 'clarify',
      kind: 'changed',
      what: 'Hasil “Teruskan ke bidang”',
      before: 'menuju Telaah',
      after: 'menuju Surat tindak lanjut',
    })
    expect(
      await problemOf(desk.call('compareProcedures', { id: indirect, from: 1, to: 9 })),
    ).toEqual({ problem: 'not-found' })
  })
})

describe('doubts', () => {
  it('stay open until the office answers, and the answer holds for later versions', async () => {
    const desk = await openDesk()
    const open = async () =>
      (await desk.must('procedures', {})).find(({ id }) => id === indirect)?.openDoubts
    expect(await open()).toBe(8)
    const asks = { id: indirect, doubt: 'waktu-langkah-5', answer: 'Paling lama 3 hari kerja.' }
    const answered = await desk.must('answerDoubt', asks, { as: 'head' })
    expect(answered.find(({ id }) => id === asks.doubt)?.answer).toEqual({
      text: asks.answer,
      by: desk.officers.head,
      at: '2026-10-05T09:30:00+07:00',
    })
    await desk.must('answerDoubt', { ...asks, answer: 'Paling lama 5 hari kerja.' }, asSecretary)
    await published(desk, withVerification)
    expect(await open()).toBe(7)
    const held = await desk.must('doubts', { id: indirect })
    expect(held.find(({ id }) => id === asks.doubt)?.answer?.text).toBe('Paling lama 5 hari kerja.')
    expect(
      await problemOf(desk.call('answerDoubt', { ...asks, doubt: 'tidak-ada' }, asSecretary)),
    ).toEqual({ problem: 'not-found' })
    expect(await problemOf(desk.call('doubts', { id: 'tidak-ada' }))).toEqual({
      problem: 'not-found',
    })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })
})
