import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Office } from '../../src-main/contract/office.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'

const keeper = { as: 'register-keeper' } as const

async function changed(desk: Desk, change: (office: Office) => Partial<Office>) {
  const { office, revision } = await desk.must('office', {}, keeper)
  return desk.call(
    'changeOffice',
    { office: { ...office, ...change(office) }, basedOn: revision },
    keeper,
  )
}

async function signedDraft(desk: Desk, complaint: string) {
  const draft = await desk.must('saveLetterDraft', {
    complaint,
    kind: 'follow-up-complainant',
    fields: {},
  })
  return desk.must('markLetterDraft', {
    id: draft.id,
    basedOn: draft.revision,
    mark: 'signed',
    by: 'Kepala Lama',
  })
}

async function emptyPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

describe('letters found wanting by an examiner', () => {
  it('a signed letter says what was signed, whatever changes before its number', async () => {
    const desk = await openDesk()
    const { number, revision } = await desk.must('receive', intake())
    const signed = await signedDraft(desk, number)
    await changed(desk, (office) => ({
      letterhead: { ...office.letterhead, office: ['DINAS YANG BARU'] },
      signatories: office.signatories.slice(1),
    }))
    await desk.must('correct', { number, basedOn: revision, change: { subject: 'Perihal baru' } })
    const { pdf } = await desk.must('issueLetterDraft', {
      id: signed.id,
      basedOn: signed.revision,
    })
    const paper = textOf(pdf)
    expect(paper).toContain('Timbangan tidak sesuai')
    expect(paper).not.toMatch(/DINAS YANG BARU|Perihal baru/)
  })

  it('a signed letter was issued no earlier than it was signed, whatever its date', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    desk.now('2026-11-20T10:00:00+07:00')
    const signed = await signedDraft(desk, number)
    const { letter } = await desk.must('issueLetterDraft', {
      id: signed.id,
      basedOn: signed.revision,
      date: '2026-10-06',
    })
    expect(letter).toMatchObject({ date: '2026-10-06', issuedAt: '2026-11-20T10:00:00+07:00' })
  })

  it('the officer complained of puts no paraf on it, and nobody puts it for them', async () => {
    const desk = await openDesk()
    const named = intake({ officerComplainedOf: 'Sekretaris' })
    const { number: complaint } = await desk.must('receive', named)
    const draft = await desk.must('saveLetterDraft', { complaint, kind: 'declination', fields: {} })
    for (const mark of ['initialled', 'signed', 'passed'] as const)
      expect(
        await desk.call('markLetterDraft', {
          id: draft.id,
          basedOn: draft.revision,
          mark,
          by: desk.officers.secretary,
        }),
      ).toEqual({ problem: { problem: 'conflict-of-interest' } })
  })

  it('a voided request for completeness finds nothing incomplete any more', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const { letter } = await desk.must('issueLetter', {
      complaint,
      kind: 'completeness-request',
      fields: {},
    })
    expect((await desk.must('readCase', { number: complaint })).status).toBe('incomplete')
    await desk.must('voidLetter', { letter: letter.id, reason: 'Salah berkas' })
    const file = await desk.must('readCase', { number: complaint })
    expect(file).toMatchObject({ status: 'received', completeness: { state: 'unchecked' } })
    expect(file.clocks.map(({ id }) => id)).toEqual(['answer', 'decision'])
    expect(await desk.must('verify', {})).toMatchObject({ ok: true })
  })

  it('a letter does not leave before it is made', async () => {
    const desk = await openDesk({ at: '2026-10-05T15:00:00+07:00' })
    const { number: complaint } = await desk.must('receive', intake())
    const { letter } = await desk.must('issueLetter', {
      complaint,
      kind: 'declination',
      fields: {},
    })
    const send = (at: string) => desk.call('sendLetter', { letter: letter.id, how: 'post', at })
    expect(await send('2026-10-05T09:20:00+07:00')).toMatchObject({
      problem: { faults: [{ field: 'at', problem: 'before-previous' }] },
    })
    expect(await send('2026-10-05T15:00:00+07:00')).toMatchObject({ answer: {} })
  })

  it('the lists of letters name no complainant who is protected', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must(
      'receive',
      intake({
        confidential: true,
        complainant: { name: 'Zubaedah Kartanegara', address: 'Jl. Rahasia 77' },
        subject: 'Aduan Zubaedah Kartanegara',
      }),
    )
    await desk.must('saveLetterDraft', { complaint, kind: 'declination', fields: {} })
    await desk.must('issueLetter', { complaint, kind: 'declination', fields: {} })
    for (const as of ['division', 'register-keeper', 'service-officer'] as const) {
      const told = [
        await desk.must('letters', { year: 2026 }, { as }),
        await desk.must('letterDrafts', {}, { as }),
      ]
      expect(JSON.stringify(told)).not.toMatch(/Zubaedah|Kartanegara/)
    }
  })

  it('a filed receipt carries the register number and no other', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const file = (number: string) =>
      emptyPdf().then((content) =>
        desk.call('fileLetter', {
          complaint,
          kind: 'receipt',
          number,
          date: '2026-10-05',
          content,
        }),
      )
    expect(await file('SEMBARANG/9')).toMatchObject({
      problem: { faults: [{ field: 'number', problem: 'not-allowed' }] },
    })
    expect(await file(complaint)).toMatchObject({ answer: { letter: { number: complaint } } })
  })

  it('numbers that look alike are one number', async () => {
    const desk = await openDesk()
    await changed(desk, (office) => ({
      letterNumbering: { ...office.letterNumbering, way: 'central' },
    }))
    const { number: complaint } = await desk.must('receive', intake())
    const issue = (number: string) =>
      desk.call('issueLetter', { complaint, kind: 'declination', fields: { number } })
    expect(await issue('X/1')).toMatchObject({ answer: {} })
    for (const alike of ['X\u200b/1', 'x/1', ' X/1\u00a0', 'Ｘ/1'])
      expect(await issue(alike)).toMatchObject({ problem: { problem: 'number-taken' } })
  })

  it('patterns of letters and notes that come to the same numbers are refused', async () => {
    const desk = await openDesk()
    for (const notePattern of ['{sequence}/{year}', '{sequence}/{year} ', '{sequence:3}/{year}'])
      expect(
        await changed(desk, (office) => ({
          letterNumbering: { ...office.letterNumbering, pattern: '{sequence}/{year}', notePattern },
        })),
      ).toMatchObject({
        problem: { faults: [{ field: 'office.letterNumbering.notePattern', problem: 'repeated' }] },
      })
  })
})
