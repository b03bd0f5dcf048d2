import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreRegister } from '../../src-main/register/replace-register.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const asKeeper = { as: 'register-keeper' } as const
const source = 'Buku agenda lama'

async function issue(desk: Desk, complaint: string) {
  const asks = { complaint, kind: 'follow-up-party', fields: {} } as const
  return (await desk.must('issueLetter', asks)).letter
}

async function statesOf(desk: Desk) {
  const lines = await desk.must('letters', { year: 2026 })
  return lines.map(({ sequence, state, reason }) => [sequence, state, reason !== null])
}

describe('the agenda', () => {
  it('goes on above the numbers brought in, and explains each gap', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const bring = (numbers: object[]) =>
      desk.call('bringNumbers', { year: 2026, run: 'letter', numbers, source } as never, asKeeper)
    expect(
      await bring([
        { sequence: 1, date: '2026-02-03' },
        { sequence: 4, number: '500/4/lama' },
      ]),
    ).toEqual({ answer: { brought: 2, next: 5 } })
    expect(await bring([{ sequence: 9 }, { sequence: 4 }])).toMatchObject({
      problem: { problem: 'number-taken', number: 'surat 4/2026' },
    })
    const letter = await issue(desk, complaint)
    expect(letter.number).toBe('500.2.3/5/35.73/2026')
    expect(await statesOf(desk)).toEqual([
      [5, 'issued', false],
      [4, 'historic', true],
      [3, 'gap', false],
      [2, 'gap', false],
      [1, 'historic', true],
    ])
    const [, , , , first] = await desk.must('letters', { year: 2026 })
    expect(first?.number).toBe('500.2.3/1/35.73/2026')
    const explain = (sequence: number) =>
      desk.call('explainGap', { year: 2026, run: 'letter', sequence, reason: 'Rusak.' }, asKeeper)
    for (const sequence of [1, 5, 6])
      expect(await explain(sequence)).toEqual({ problem: { problem: 'not-found' } })
    expect((await desk.must('verify', {}, asKeeper)).findings.map(({ what }) => what)).toEqual([
      'surat 2/2026',
      'surat 3/2026',
    ])
    for (const sequence of [2, 3]) expect(await explain(sequence)).toEqual({ answer: {} })
    await desk.must('voidLetter', { letter: letter.id, reason: 'Salah alamat.' })
    expect((await statesOf(desk))[0]).toEqual([5, 'voided', true])
    expect((await issue(desk, complaint)).number).toBe('500.2.3/6/35.73/2026')
    expect(await desk.must('verify', {}, asKeeper)).toMatchObject({ ok: true })
  })

  it('refuses a number that carries another sequence, and names its line', async () => {
    const desk = await openDesk()
    const bring = (...numbers: object[]) =>
      desk.call('bringNumbers', { year: 2026, run: 'letter', numbers, source } as never, asKeeper)
    const right = { sequence: 1, number: '500.2.3/001/35.73/2026' }
    for (const number of ['500.2.3/3/35.73/2026', '500/12/2026', '2026'])
      expect(await bring(right, { sequence: 2, number })).toEqual({
        problem: {
          problem: 'invalid',
          faults: [{ field: 'numbers.1.number', problem: 'other-sequence' }],
        },
      })
    expect(await desk.must('letters', { year: 2026 })).toEqual([])
    expect(await bring(right, { sequence: 2, number: '500.2.3/2a/35.73/2026' })).toMatchObject({
      answer: { brought: 2, next: 3 },
    })
  })

  it('refuses a year to come, a slip of the finger and a date of another year', async () => {
    const desk = await openDesk()
    const bring = (year: number, one: object) =>
      desk.call('bringNumbers', { year, run: 'note', numbers: [one], source } as never, asKeeper)
    for (const [year, one, field, problem] of [
      [2027, { sequence: 1 }, 'year', 'in-future'],
      [2026, { sequence: 900_000 }, 'numbers.0.sequence', 'too-large'],
      [2026, { sequence: 1, date: '2025-12-31' }, 'numbers.0.date', 'other-year'],
      [2026, { sequence: 1, date: '2026-10-06' }, 'numbers.0.date', 'in-future'],
    ] as const)
      expect(await bring(year, one)).toEqual({
        problem: { problem: 'invalid', faults: [{ field, problem }] },
      })
    expect(await desk.must('letters', { year: 2026 })).toEqual([])
  })

  it('never stops at a number that a letter from elsewhere carries already', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const { pdf } = await desk.must('draftLetter', { complaint, kind: 'receipt', fields: {} })
    const file = (number: string) =>
      desk.must('fileLetter', {
        complaint,
        kind: 'follow-up-party',
        number,
        date: '2026-10-05',
        content: pdf,
      })
    const ahead = await file('500.2.3/3/35.73/2026')
    expect(Buffer.from(ahead.pdf).equals(Buffer.from(pdf))).toBe(true)
    await file('500.2.3/1/35.73/2026')
    const numbers = [await issue(desk, complaint), await issue(desk, complaint)]
    expect(numbers.map(({ number }) => number)).toEqual([
      '500.2.3/2/35.73/2026',
      '500.2.3/4/35.73/2026',
    ])
    expect(await statesOf(desk)).toEqual([
      [null, 'issued', false],
      [4, 'issued', false],
      [3, 'gap', true],
      [2, 'issued', false],
      [1, 'issued', false],
    ])
    expect(await desk.must('verify', {}, asKeeper)).toMatchObject({ ok: true })
  })

  it('comes back from a backup with its gaps, and names what the backup had not', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const numbers = [{ sequence: 3 }]
    await desk.must('bringNumbers', { year: 2026, run: 'letter', numbers, source }, asKeeper)
    const file = join(ownFolder(), 'cadangan.meja')
    await desk.must('keepBackup', { file }, asKeeper)
    await issue(desk, complaint)
    desk.register.close()
    const clock = () => Date.parse('2026-10-05T10:00:00+07:00')
    const surroundings = { clock, random: randomBytes, assets }
    const restored = await restoreRegister(file, desk.folder, surroundings, () => {})
    expect(restored).toMatchObject({ answer: { lost: ['surat 4/2026'] } })
    desk.now('2026-10-05T10:00:00+07:00')
    await desk.reopen()
    expect((await issue(desk, complaint)).number).toBe('500.2.3/5/35.73/2026')
    expect(await statesOf(desk)).toEqual([
      [5, 'issued', false],
      [4, 'gap', true],
      [3, 'historic', true],
      [2, 'gap', false],
      [1, 'gap', false],
    ])
  })
})
