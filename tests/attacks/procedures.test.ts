import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Procedure, ProcedureDraft } from '../../src-main/contract/procedure.ts'
import type { LeadsTo } from '../../src-main/contract/procedure.ts'
import { readHolidayFile } from '../../src-main/register/settings/holiday-file.ts'
import { Refusal } from '../../src-main/register/refusal.ts'
import { assets, openDesk } from '../fixtures/open-desk.ts'
import {
  asSecretary,
  changed,
  indirect,
  openIn,
  published,
  walked,
  withoutReview,
} from '../register/procedures-support.ts'

const shipped = () =>
  Procedure.parse(JSON.parse(readFileSync(join(assets, 'sop', `${indirect}.json`), 'utf8')))
type Shipped = ReturnType<typeof shipped>

describe('a move to another version', () => {
  const reason = 'Dicoba.'
  const refused = (problem: string) => ({
    problem: { problem: 'invalid', faults: [{ field: 'step', problem }] },
  })

  it('leaps over no step that the open one is still among', async () => {
    const desk = await openDesk()
    const number = await walked(desk)
    await published(desk, (draft) => ({ ...draft, title: 'Versi kedua' }))
    const before = await desk.must('readCase', { number })
    for (const step of ['clarify', 'review', 'follow-up', 'receive', 'hand-over'])
      expect(
        await desk.call('moveToVersion', { number, version: 2, reason, step }, asSecretary),
      ).toEqual(refused('not-allowed'))
    expect(await desk.must('readCase', { number })).toEqual(before)
    const moved = await desk.must('moveToVersion', { number, version: 2, reason }, asSecretary)
    expect(openIn(moved)).toBe('hand-over')
  })

  it('lands only where the last finished step leads', async () => {
    const desk = await openDesk()
    const number = await walked(desk, 'hand-over', 'clarify')
    await published(desk, (draft) => withoutReview(draft))
    const asks = { number, version: 2, reason }
    for (const step of ['receive', 'clarify', 'hand-over'])
      expect(await desk.call('moveToVersion', { ...asks, step }, asSecretary)).toEqual(
        refused('not-allowed'),
      )
    const moved = await desk.must('moveToVersion', { ...asks, step: 'follow-up' }, asSecretary)
    expect(openIn(moved)).toBe('follow-up')
  })

  it('begins at the first step where nothing is finished', async () => {
    const desk = await openDesk()
    const number = await walked(desk)
    await published(desk, (draft) => ({
      ...draft,
      steps: draft.steps.map((step) => (step.id === 'hand-over' ? { ...step, id: 'bring' } : step)),
    }))
    const asks = { number, version: 2, reason }
    expect(await desk.call('moveToVersion', { ...asks, step: 'receive' }, asSecretary)).toEqual(
      refused('not-allowed'),
    )
    const moved = await desk.must('moveToVersion', { ...asks, step: 'bring' }, asSecretary)
    expect(openIn(moved)).toBe('bring')
  })
})

describe('a procedure that ends as only an act can end', () => {
  it.each(['withdrawn', 'lapsed', 'transferred'] as const)(
    '%s is not published',
    async (closes) => {
      const desk = await openDesk()
      const leadsTo: LeadsTo = { closes }
      const { faults } = await changed(desk, (draft) => ({
        ...draft,
        steps: draft.steps.map((step) => {
          if (step.id === 'receive') return { ...step, leadsTo }
          if (step.id !== 'clarify') return step
          const outcomes = step.outcomes.map((one) =>
            one.id === 'decline' ? { ...one, leadsTo } : one,
          )
          return { ...step, outcomes }
        }),
      }))
      expect(
        faults.map(({ step, sentence }) => [step, /menutup pengaduan/.test(sentence)]),
      ).toEqual([
        ['clarify', true],
        ['receive', true],
      ])
      expect(faults[1]?.sentence).toMatch(
        /^Langkah 5 “.+”: menutup pengaduan sebagai .+; SOP hanya dapat menutup sebagai selesai atau tidak dapat ditindaklanjuti\.$/,
      )
      expect(
        await desk.call('publishProcedure', { id: indirect, basedOn: 1 }, asSecretary),
      ).toMatchObject({ problem: { problem: 'procedure-unsound' } })
    },
  )
})

describe('a procedure out of all proportion', () => {
  const atStep = (change: object) => (file: Shipped) => ({
    ...file,
    steps: file.steps.map((step, place) => (place === 2 ? { ...step, ...change } : step)),
  })
  const long = 'x'.repeat(2_000_000)
  const document = (_: unknown, place: number) => ({ id: `d-${place}`, name: 'D' })
  const outcome = (_: unknown, place: number) => ({ id: `o-${place}`, text: 'O', short: 'O' })
  const doubt = { id: 'd', step: null, question: 'Apa?', source: '' }
  const doubts = (_: unknown, place: number) => ({ ...doubt, id: `d-${place}` })
  const cases: readonly (readonly [string, (file: Shipped) => object, RegExp])[] = [
    ['an output of 2 MB', atStep({ output: long }), /^Langkah 3 “Telaah”: output terlalu panjang/],
    ['a text of 2 MB', atStep({ text: long }), /^Langkah 3 .*bunyi \(text\) terlalu panjang/],
    [
      'a doubt with a source of 2 MB',
      (file) => ({ ...file, doubts: [{ ...doubt, source: long }] }),
      /^Pertanyaan \(doubts\) ke-1, .*terlalu panjang/,
    ],
    [
      '5,000 doubts',
      (file) => ({ ...file, doubts: Array.from({ length: 5_000 }, doubts) }),
      /^Pertanyaan \(doubts\) terlalu banyak/,
    ],
    [
      'a step that 100,000 take part in',
      atStep({ with: Array<string>(100_000).fill('head') }),
      /^Langkah 3 .*yang ikut serta \(with\) terlalu banyak/,
    ],
    [
      'one who takes part twice',
      atStep({ with: ['head', 'head'] }),
      /^Langkah 3 .*yang ikut serta \(with\) berisi nilai yang berulang/,
    ],
    [
      'a clock met twice',
      atStep({ meets: ['answer', 'answer'] }),
      /^Langkah 3 .*\(meets\) berisi nilai yang berulang/,
    ],
    [
      'a lane twice',
      (file) => ({ ...file, lanes: [...file.lanes, file.lanes[0]] }),
      /^Kolom pelaksana \(lanes\) berisi nilai yang berulang/,
    ],
    [
      '41 documents',
      atStep({ documents: Array.from({ length: 41 }, document) }),
      /^Langkah 3 .*kelengkapan \(documents\) terlalu banyak/,
    ],
    [
      '21 outcomes',
      atStep({ outcomes: Array.from({ length: 21 }, outcome) }),
      /^Langkah 3 .*hasil \(outcomes\) terlalu banyak/,
    ],
    ['an id of 2 MB', (file) => ({ ...file, id: long }), /^Id terlalu panjang/],
    [
      'a title of 2 MB',
      (file) => ({ ...file, title: long }),
      /^Judul SOP \(title\) terlalu panjang/,
    ],
  ]

  it.each(cases)('is refused, with a sentence: %s', async (_name, change, sentence) => {
    const desk = await openDesk()
    const file = change(shipped())
    const refused = await desk.call('adoptProcedure', { text: JSON.stringify(file) }, asSecretary)
    if (!('problem' in refused) || refused.problem.problem !== 'procedure-unsound')
      throw new Error('it was taken')
    expect(refused.problem.faults.map((fault) => fault.sentence)).toEqual([
      expect.stringMatching(sentence),
    ])
    const { version: _version, ...draft } = file as Shipped
    expect(Procedure.safeParse(file).success).toBe(false)
    expect(ProcedureDraft.safeParse(draft).success).toBe(false)
  })
})

describe('a holiday that no table can hold', () => {
  it.each([
    ['a NUL in its name', '2027-03-08;national;Nye\u0000pi', 'name', 'unknown-value'],
    ['half a letter in its name', '2027-03-08;national;Nyepi \ud83d', 'name', 'unknown-value'],
    ['a name too long', `2027-03-08;national;${'x'.repeat(301)}`, 'name', 'too-long'],
    ['a year that has no table', '1950-03-08;national;Nyepi', 'date', 'not-a-date'],
  ])('is refused with its line: %s', (_name, text, field, problem) => {
    let found: unknown
    try {
      readHolidayFile(`tanggal;jenis;nama\n${text}`, null)
    } catch (error) {
      found = error instanceof Refusal ? error.problem : error
    }
    expect(found).toEqual({ problem: 'invalid', line: 2, faults: [{ field, problem }] })
  })
})
