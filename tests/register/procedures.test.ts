import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { assets, intake, openDesk, type Desk } from '../fixtures/open-desk.ts'

const indirect = 'tidak-langsung'
const asSecretary = { as: 'secretary' } as const

/** `tidak-langsung` with a sixth step between review and follow-up. */
function withVerification(draft: ProcedureDraft): ProcedureDraft {
  const steps = draft.steps.map((step) =>
    step.id === 'review' ? { ...step, leadsTo: { step: 'verifikasi' } } : step,
  )
  const place = steps.findIndex(({ id }) => id === 'follow-up')
  const verification: ProcedureDraft['steps'][number] = {
    id: 'verifikasi',
    performer: 'secretary',
    with: [],
    text: 'Sekretaris memverifikasi hasil telaah',
    short: 'Verifikasi',
    norm: { unit: 'working-days', amount: 2 },
    documents: [{ id: 'hasil-telaah', name: 'Hasil telaah' }],
    output: null,
    choose: 'none',
    outcomes: [],
    leadsTo: { step: 'follow-up' },
    analysis: false,
    meets: [],
  }
  return { ...draft, steps: steps.toSpliced(place, 0, verification) }
}

async function changed(desk: Desk, change: (draft: ProcedureDraft) => ProcedureDraft) {
  const { draft, revision } = await desk.must('procedureDraft', { id: indirect }, asSecretary)
  const asks = { draft: change(draft), basedOn: revision }
  return desk.must('saveProcedureDraft', asks, asSecretary)
}

async function published(desk: Desk, change: (draft: ProcedureDraft) => ProcedureDraft) {
  const { revision } = await changed(desk, change)
  return desk.must('publishProcedure', { id: indirect, basedOn: revision }, asSecretary)
}

/** A complaint that came by letter, its first steps finished. */
async function walked(desk: Desk, ...steps: ('hand-over' | 'clarify' | 'review')[]) {
  const { number } = await desk.must('receive', intake())
  const outcome = { 'hand-over': [], clarify: ['forward'], review: ['clarified'] }
  for (const step of steps)
    await desk.must('completeStep', { number, step, has: ['all'], outcomes: outcome[step] })
  return number
}

async function problemOf(outcome: Promise<unknown>): Promise<Problem | undefined> {
  return ((await outcome) as { problem?: Problem }).problem
}

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
    await published(desk, withoutReview)
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

describe('a procedure from a file', () => {
  const shipped = () =>
    JSON.parse(readFileSync(join(assets, 'sop', `${indirect}.json`), 'utf8')) as {
      steps: Record<string, unknown>[]
    }
  const withStep = (place: number, change: Record<string, unknown>) => {
    const file = shipped()
    file.steps[place] = { ...file.steps[place], ...change }
    return JSON.stringify(file)
  }

  it('becomes the draft of its id, and a new id serves the channel once published', async () => {
    const desk = await openDesk()
    const text = `\uFEFF${JSON.stringify({ ...shipped(), id: 'kota-lain', version: 7 })}`
    const held = await desk.must('adoptProcedure', { text }, asSecretary)
    expect(held).toMatchObject({ basedOn: null, revision: 1, faults: [] })
    const line = (await desk.must('procedures', {})).find(({ id }) => id === 'kota-lain')
    expect(line).toMatchObject({ versions: [], openDoubts: 8 })
    desk.now('2026-10-05T09:31:00+07:00')
    const asks = { id: 'kota-lain', basedOn: 1 }
    expect((await desk.must('publishProcedure', asks, asSecretary)).version).toBe(1)
    const number = await walked(desk)
    expect((await desk.must('readCase', { number })).procedure).toEqual({
      id: 'kota-lain',
      version: 1,
    })
  })

  it('takes the place of a draft, which the history keeps', async () => {
    const desk = await openDesk()
    await changed(desk, (draft) => ({ ...draft, title: 'Sedang ditulis' }))
    const text = JSON.stringify(shipped())
    const held = await desk.must('adoptProcedure', { text }, asSecretary)
    expect(held).toMatchObject({ basedOn: 1, revision: 2 })
    expect(held.draft.title).not.toBe('Sedang ditulis')
    const { db } = desk.register.context()
    const kept = db
      .prepare(
        `SELECT payload FROM history_payloads JOIN history USING (sequence)
         WHERE kind = 'procedure-adopted'`,
      )
      .pluck()
      .get()
    expect(String(kept)).toContain('Sedang ditulis')
  })

  const manySteps = () => {
    const file = shipped()
    const steps = Array.from({ length: 10_000 }, (_, place) => ({
      ...file.steps[0],
      id: `langkah-${place}`,
      leadsTo: { step: `langkah-${place + 1}` },
    }))
    return JSON.stringify({ ...file, steps })
  }
  const bad: readonly (readonly [string, () => string, RegExp])[] = [
    ['no object', () => '[]', /^Berkas ini bukan SOP/],
    ['another thing', () => '{"nama": "Rina"}', /^Kunci “nama” tidak dikenal\.$/],
    ['10,000 steps', manySteps, /^SOP ini berisi 10\.000 langkah\. Paling banyak 60 langkah\.$/],
    [
      'an unknown key',
      () => withStep(2, { warna: 'biru' }),
      /^Langkah 3 “Telaah”: kunci “warna” tidak dikenal\.$/,
    ],
    [
      'a missing performer',
      () => withStep(2, { performer: undefined }),
      /^Langkah 3 “Telaah”: pelaksana \(performer\) wajib diisi\.$/,
    ],
    [
      'an unknown performer',
      () => withStep(2, { performer: 'walikota' }),
      /^Langkah 3 “Telaah”: pelaksana \(performer\) berisi nilai yang tidak dikenal\.$/,
    ],
    [
      'a loop',
      () => withStep(3, { leadsTo: { step: 'clarify' } }),
      /Klarifikasi → Telaah → Surat tindak lanjut → Klarifikasi/,
    ],
    ['steps that are no list', () => '{"steps": {"0": 1}}', /^Daftar langkah /],
    ['steps that are no steps', () => '{"steps": [null, 7, "x"]}', /^Langkah 1: /],
  ]
  it.each(bad)('is refused with a clear sentence: %s', async (_name, text, sentence) => {
    const desk = await openDesk()
    const before = await desk.must('procedures', {})
    const refused = await problemOf(desk.call('adoptProcedure', { text: text() }, asSecretary))
    if (refused?.problem !== 'procedure-unsound') throw new Error(JSON.stringify(refused))
    expect(refused.faults.map((fault) => fault.sentence).join('\n')).toMatch(
      new RegExp(sentence, 'm'),
    )
    expect(await desk.must('procedures', {})).toEqual(before)
    expect((await desk.must('verify', {})).historyRows).toBe(1)
  })

  it('says that a file is not JSON', async () => {
    const desk = await openDesk()
    for (const text of ['', '{', 'PK\u0003\u0004', '['.repeat(100_000)])
      expect(await desk.call('adoptProcedure', { text }, asSecretary)).toEqual({
        problem: { problem: 'invalid', faults: [{ field: 'content', problem: 'not-json' }] },
      })
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

describe('a deliberate move to another version', () => {
  const reason = 'Kepala dinas meminta verifikasi.'

  it('goes on with the same step, its due date by the new norm', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify')
    const before = await desk.must('readCase', { number })
    await published(desk, (draft) => {
      const added = withVerification(draft)
      const steps = added.steps.map((step) =>
        step.id === 'review'
          ? { ...step, norm: { unit: 'working-days' as const, amount: 1 } }
          : step,
      )
      return { ...added, steps }
    })
    const asks = { number, version: 2, reason, basedOn: before.revision }
    const moved = await desk.must('moveToVersion', asks, { as: 'head' })
    expect([moved.procedure.version, openIn(moved), moved.revision]).toEqual([
      2,
      'review',
      before.revision + 1,
    ])
    expect(moved.steps.map(({ id }) => id)).toHaveLength(6)
    expect(moved.steps.slice(0, 2)).toEqual(before.steps.slice(0, 2))
    const step = moved.steps[2]
    expect([step?.startedAt, step?.dueAt]).toEqual([
      before.steps[2]?.startedAt,
      '2026-10-06T16:00:00+07:00',
    ])
    const entry = moved.history.at(-1)
    expect([entry?.kind, entry?.changes.map(({ field, after }) => [field, after])]).toEqual([
      'version-moved',
      [
        ['version', 2],
        ['step', 'review'],
        ['reason', reason],
      ],
    ])
    await desk.must('completeStep', {
      number,
      step: 'review',
      has: ['all'],
      outcomes: ['clarified'],
    })
    expect(openIn(await desk.must('readCase', { number }))).toBe('verifikasi')
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('asks for the step where the open one is gone', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify')
    await published(desk, withoutReview)
    const asks = { number, version: 2, reason }
    const by = { as: 'secretary' } as const
    const refused = (field: string, problem: string) => ({
      problem: { problem: 'invalid', faults: [{ field, problem }] },
    })
    expect(await desk.call('moveToVersion', asks, by)).toEqual(refused('step', 'required'))
    for (const [step, problem] of [
      ['review', 'unknown-value'],
      ['clarify', 'not-allowed'],
      ['hand-over', 'not-allowed'],
    ] as const)
      expect(await desk.call('moveToVersion', { ...asks, step }, by)).toEqual(
        refused('step', problem),
      )
    const moved = await desk.must('moveToVersion', { ...asks, step: 'follow-up' }, by)
    expect([openIn(moved), moved.steps.length]).toEqual(['follow-up', 4])
  })

  it('keeps what was finished although the new version lacks it', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify', 'review')
    const before = await desk.must('readCase', { number })
    await published(desk, withoutReview)
    const moved = await desk.must('moveToVersion', { number, version: 2, reason }, asSecretary)
    expect([openIn(moved), moved.steps.map(({ id }) => id)]).toEqual([
      'follow-up',
      ['hand-over', 'clarify', 'review', 'follow-up', 'receive'],
    ])
    expect(moved.steps[2]).toEqual(before.steps[2])
    expect(moved.clocks).toEqual(before.clocks)
    const back = await desk.must('moveToVersion', { number, version: 1, reason }, asSecretary)
    expect(back.steps).toEqual(before.steps)
  })

  it('is refused for what is closed, paused, outdated, or already there', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over')
    await published(desk, withVerification)
    const asks = { number, version: 2, reason }
    const by = { as: 'secretary' } as const
    const refused = (change: object) =>
      problemOf(desk.call('moveToVersion', { ...asks, ...change }, by))
    expect(await refused({ number: 'PGD-2026-09999' })).toEqual({ problem: 'not-found' })
    expect(await refused({ basedOn: 99 })).toMatchObject({ problem: 'changed-elsewhere' })
    expect(await refused({ version: 1 })).toMatchObject({
      faults: [{ field: 'version', problem: 'not-allowed' }],
    })
    expect(await refused({ version: 3 })).toMatchObject({
      faults: [{ field: 'version', problem: 'unknown-value' }],
    })
    expect(await refused({ reason: ' ' })).toMatchObject({
      faults: [{ field: 'reason', problem: 'required' }],
    })
    await desk.must('pause', { number, reason: 'other-agency' })
    expect(await refused({})).toEqual({ problem: 'already-paused' })
    await desk.must('resume', { number })
    await desk.must('withdraw', { number, note: 'Dicabut pelapor.' })
    expect(await refused({})).toEqual({ problem: 'already-closed' })
  })
})

function withoutReview(draft: ProcedureDraft): ProcedureDraft {
  const steps = draft.steps
    .filter(({ id }) => id !== 'review')
    .map((step) =>
      step.id === 'clarify'
        ? {
            ...step,
            leadsTo: { step: 'follow-up' },
            outcomes: step.outcomes.map((outcome) =>
              outcome.id === 'forward' ? { ...outcome, leadsTo: { step: 'follow-up' } } : outcome,
            ),
          }
        : step,
    )
  return { ...draft, steps }
}

function openIn(file: { steps: { id: string; startedAt: unknown; finishedAt: unknown }[] }) {
  return file.steps.find((step) => step.startedAt !== null && step.finishedAt === null)?.id
}
