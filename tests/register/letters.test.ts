import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assets, intake, openDesk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'
import { firstOffice } from '../../src-main/register/settings/office.ts'

describe('issuing letters', () => {
  it('numbers its own sequence without a gap, by the year of the letter', async () => {
    const desk = await openDesk({ at: '2027-01-04T09:00:00+07:00' })
    const { number: complaint } = await desk.must(
      'receive',
      intake({ receivedAt: '2026-12-01T09:00:00+07:00' }),
    )
    const issue = async (kind: 'declination' | 'follow-up-party', date: string) =>
      (await desk.must('issueLetter', { complaint, kind, fields: { date } })).letter.number
    expect(await issue('declination', '2026-12-02')).toBe('500.2.3/1/35.73/2026')
    expect(await issue('follow-up-party', '2027-01-04')).toBe('500.2.3/1/35.73/2027')
    expect(await issue('follow-up-party', '2026-12-30')).toBe('500.2.3/2/35.73/2026')
    const agenda = await desk.must('letters', { year: 2026 })
    expect(agenda.map((line) => line.sequence)).toEqual([2, 1])
  })

  it('takes no number for a draft or a refusal', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const asks = { complaint, kind: 'follow-up-complainant', fields: {} } as const
    const draft = await desk.must('draftLetter', asks)
    expect(draft.fields.number).toBeNull()
    for (const [fields, field, problem] of [
      [{ date: '2026-10-06' }, 'fields.date', 'in-future'],
      [{ date: '2026-10-04' }, 'fields.date', 'before-previous'],
      [{ number: '1/2/3' }, 'fields.number', 'not-allowed'],
      [{ signatory: 'bupati' }, 'fields.signatory', 'unknown-value'],
    ] as const)
      expect(await desk.call('issueLetter', { ...asks, fields })).toEqual({
        problem: { problem: 'invalid', faults: [{ field, problem }] },
      })
    expect((await desk.must('issueLetter', asks)).letter.number).toBe('500.2.3/1/35.73/2026')
  })

  it('gives two letters asked for at the same moment two numbers', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const asks = { complaint, kind: 'follow-up-party', fields: {} } as const
    const issued = await Promise.all([1, 2, 3].map(() => desk.must('issueLetter', asks)))
    expect(issued.map((one) => one.letter.number)).toEqual([
      '500.2.3/1/35.73/2026',
      '500.2.3/2/35.73/2026',
      '500.2.3/3/35.73/2026',
    ])
  })

  it('takes central numbers as given, each once', async () => {
    const shipped = firstOffice(assets, undefined)
    const letterNumbering = { ...shipped.letterNumbering, way: 'central' }
    const desk = await openDesk({ office: { letterNumbering } })
    const { number: complaint } = await desk.must('receive', intake())
    const issue = (number?: string) =>
      desk.call('issueLetter', { complaint, kind: 'follow-up-party', fields: { number } })
    expect(await issue('500/77/2026')).toMatchObject({
      answer: { letter: { number: '500/77/2026' } },
    })
    expect(await issue(' 500/77/2026 ')).toEqual({
      problem: { problem: 'number-taken', number: '500/77/2026' },
    })
    const [line] = await desk.must('letters', { year: 2026 })
    expect(line).toMatchObject({ sequence: null, number: '500/77/2026', state: 'issued' })
  })

  it('records later what number and date the general agenda gave; the paper stays', async () => {
    const { letterNumbering } = firstOffice(assets, undefined)
    const desk = await openDesk({
      office: { letterNumbering: { ...letterNumbering, way: 'central' } },
    })
    const { number: complaint } = await desk.must('receive', intake())
    const asks = { complaint, kind: 'follow-up-party', fields: {} } as const
    const { letter, pdf, marks } = await desk.must('issueLetter', asks)
    expect([letter.number, marks.map(({ mark }) => mark)]).toEqual([null, ['signed']])
    // Room for both: neither stands on the paper.
    const paper = textOf(pdf)
    expect(paper).toMatch(/Malang, …{10,}/)
    expect(paper).not.toMatch(/Malang, \d/)
    desk.now('2026-10-07T09:00:00+07:00')
    const give = (number: string, date: string | null = null) =>
      desk.call('numberLetter', { letter: letter.id, number, date })
    expect(await give('7/2026', '2026-10-08')).toMatchObject({
      problem: { faults: [{ field: 'date', problem: 'in-future' }] },
    })
    await desk.must('issueLetter', { ...asks, fields: { number: 'Agenda  6/2026' } })
    expect(await give('AGENDA 6/2026')).toEqual({
      problem: { problem: 'number-taken', number: 'AGENDA 6/2026' },
    })
    expect(await give('7/2026', '2026-10-06')).toMatchObject({
      answer: { letter: { number: '7/2026', date: '2026-10-06', sha256: letter.sha256 }, pdf },
    })
    expect(await give('8/2026')).toEqual({ problem: { problem: 'already-numbered' } })
  })

  it('keeps the very bytes, and says when they are no longer the same', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const { letter, pdf } = await desk.must('issueLetter', {
      complaint,
      kind: 'receipt',
      fields: {},
    })
    expect(letter.number).toBe(complaint)
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(letter.sha256)
    const again = await desk.must('readLetter', { letter: letter.id })
    expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true)
    const { db } = desk.register.context()
    expect(() => db.exec('UPDATE letter_files SET pdf = zeroblob(10)')).toThrow('not changed')
    expect(() => db.exec('DELETE FROM letter_files')).toThrow('not deleted')
    db.exec('DROP TRIGGER letter_files_stay; UPDATE letter_files SET pdf = zeroblob(10)')
    const damaged = { problem: { problem: 'file-damaged', sha256: letter.sha256 } }
    expect(await desk.call('voidLetter', { letter: letter.id, reason: 'x' })).toEqual(damaged)
    expect(await desk.call('readLetter', { letter: letter.id })).toEqual(damaged)
    expect((await desk.must('verify', {})).findings).toEqual([
      { finding: 'shape-differs', what: 'trigger letter_files_stay' },
      { finding: 'letter-damaged', what: complaint },
    ])
  })

  it('issues a request for completeness, and the letter of lapse that refers to it', async () => {
    const desk = await openDesk({ at: '2026-10-07T09:30:00+07:00' })
    const { number: complaint } = await desk.must('receive', intake({ requestedRemedy: null }))
    const request = await desk.must('issueLetter', {
      complaint,
      kind: 'completeness-request',
      fields: {},
    })
    expect(request.letter).toMatchObject({ number: '500.2.3/1/35.73/2026', to: 'Sdr. Sri Wahyuni' })
    expect(textOf(request.pdf)).toContain('berakhir pada tanggal 6 November 2026')
    expect(textOf(request.pdf)).toContain('Permintaan penyelesaian yang diajukan')
    desk.now('2026-11-09T09:30:00+07:00')
    const lapse = await desk.must('issueLetter', { complaint, kind: 'lapse', fields: {} })
    expect(lapse.letter.number).toBe('500.2.3/2/35.73/2026')
    expect(textOf(lapse.pdf)).toContain('nomor 500.2.3/1/35.73/2026 tanggal 7 Oktober 2026')
    const { letters } = await desk.must('readCase', { number: complaint })
    expect(letters.map(({ kind }) => kind)).toEqual(['completeness-request', 'lapse'])
    const kept = await desk.must('readLetter', { letter: request.letter.id })
    expect(Buffer.from(kept.pdf).equals(Buffer.from(request.pdf))).toBe(true)
  })

  it('issues a disposition sheet under the register number, outside the agenda', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake({ confidential: true }))
    const asks = { complaint, kind: 'disposition', fields: {} } as const
    const { letter, pdf } = await desk.must('issueLetter', asks)
    expect(letter).toMatchObject({ number: complaint, pages: 1 })
    expect(textOf(pdf)).toContain('UPT Metrologi Legal')
    expect(textOf(pdf)).not.toMatch(/Wahyuni|Gajayana|3456/)
    expect(await desk.must('letters', { year: 2026 })).toEqual([])
    // a second sheet of the same complaint carries the same number
    expect((await desk.must('issueLetter', asks)).letter.number).toBe(complaint)
  })
})
