import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assets, openDesk } from '../fixtures/open-desk.ts'
import { asSecretary, changed, indirect, problemOf, walked } from './procedures-support.ts'

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
