import { describe, expect, it } from 'vitest'
import { looksLikeTrackingId } from '../../src-main/contract/lapor.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'

describe('the LAPOR! companion', () => {
  it('tells the fields in LAPOR!’s order, and the list of what is not there yet', async () => {
    const desk = await openDesk()
    const one = (await desk.must('receive', intake({ classification: 'non-supervisory' }))).number
    const other = (await desk.must('receive', intake({ laporTrackingId: '8123456' }))).number
    const merged = (await desk.must('receive', intake())).number
    await desk.must('mergeComplaints', { kept: one, merged, reason: 'Sama.' })
    const entry = await desk.must('laporEntry', { number: one })
    expect(entry.trackingId).toBeNull()
    expect(entry.fields.map(({ field, value }) => [field, value])).toEqual([
      ['date', '5 Oktober 2026'],
      ['time', '09.15'],
      ['name', 'Sri Wahyuni'],
      ['classification', 'Pengaduan'],
      ['category', 'Permohonan bantuan penyelesaian masalah'],
      ['title', 'Timbangan tidak sesuai'],
      [
        'report',
        'Timbangan pedagang di Pasar Dinoyo tidak sesuai dengan takaran.\n\nPenyelesaian yang diminta: Timbangan diperiksa ulang.',
      ],
      ['type', null],
      ['source', 'Surat'],
      ['agency', expect.stringContaining('Dinas')],
      ['place', 'Jl. Gajayana 12'],
    ])
    const missing = async () =>
      (await desk.must('listComplaints', { notInLapor: true })).map(({ number }) => number)
    expect(await missing()).toEqual([one])
    expect(await desk.must('countComplaints', { notInLapor: true })).toEqual({ count: 1 })
    const { revision: basedOn } = await desk.must('readCase', { number: one })
    // Whatever LAPOR! calls it is kept; what is odd is told beside the field alone.
    const change = { laporTrackingId: 'TRK-77' }
    await desk.must('correct', { number: one, basedOn, change })
    expect(await missing()).toEqual([])
    expect([looksLikeTrackingId('TRK-77'), looksLikeTrackingId('8123456')]).toEqual([false, true])
    expect(await desk.call('laporEntry', { number: other }, { as: 'division' })).toEqual({
      problem: { problem: 'not-allowed' },
    })
  })

  it('keeps secret who asked for it, on the sheet and on paper', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake({ confidential: true }))
    const entry = await desk.must('laporEntry', { number })
    expect(JSON.stringify(entry)).not.toContain('Wahyuni')
    expect(entry).toMatchObject({ masked: true })
    expect(entry.fields.find(({ field }) => field === 'type')?.value).toBe('Rahasia')
    const paper = await desk.must('drawPaper', { paper: 'lapor-entry', number })
    expect(paper).toMatchObject({ title: `Lembar entri ulang LAPOR! ${number}`, pages: 1 })
  })
})
