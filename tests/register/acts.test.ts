import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const all = { has: ['all'] }

describe('ending a complaint beside the SOP', () => {
  it('withdraws and transfers with a note, and nothing grows late afterwards', async () => {
    const desk = await openDesk()
    const one = (await desk.must('receive', intake())).number
    const other = (await desk.must('receive', intake())).number
    const faulty = await desk.call('withdraw', { number: one, note: '' })
    expect(faulty).toMatchObject({ problem: { faults: [{ field: 'note', problem: 'required' }] } })
    expect(await desk.must('withdraw', { number: one, note: 'Sudah selesai.' })).toMatchObject({
      status: 'closed',
      closedAs: 'withdrawn',
      pressing: null,
    })
    expect(await desk.call('transfer', { number: other, note: 'x', to: '' })).toMatchObject({
      problem: { faults: [{ field: 'to', problem: 'required' }] },
    })
    const to = 'Dinas Perhubungan Kota Malang'
    expect(
      await desk.must('transfer', { number: other, note: 'Bukan wewenang dinas.', to }),
    ).toMatchObject({ closedAs: 'transferred', transferredTo: to })
    for (const name of ['withdraw', 'lapse'] as const)
      expect(await desk.call(name, { number: one, note: 'lagi' })).toEqual({
        problem: { problem: 'already-closed' },
      })
    desk.now('2027-02-01T09:00:00+07:00')
    expect(await desk.must('listComplaints', { overdue: true })).toEqual([])
    const { figures } = await desk.must('recapScreen', { period: '2026-10' })
    expect(figures).toMatchObject({
      closed: 2,
      closedAs: { withdrawn: 1, transferred: 1 },
      onTime: { sop: { met: 2, late: 0 }, act: { met: 2, late: 0 } },
    })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })
})

describe('reopening', () => {
  async function declined(desk: Desk) {
    const { number } = await desk.must('receive', intake())
    await desk.must('completeStep', { number, step: 'hand-over', ...all })
    await desk.must('issueLetter', { complaint: number, kind: 'declination', fields: {} })
    desk.now('2026-10-07T09:00:00+07:00')
    await desk.must('completeStep', { number, step: 'clarify', outcomes: ['decline'], ...all })
    return number
  }

  it('opens the last finished step with a new norm; the answer given stays given', async () => {
    const desk = await openDesk()
    const number = await declined(desk)
    expect(await desk.call('reopen', { number, note: '' })).toMatchObject({
      problem: { faults: [{ field: 'note', problem: 'required' }] },
    })
    desk.now('2026-10-12T09:00:00+07:00')
    const again = await desk.must('reopen', { number, note: 'Bukti baru dari pelapor.' })
    expect(again).toMatchObject({ status: 'in-progress', closedAt: null, closedAs: null })
    expect(again.steps[1]).toMatchObject({
      id: 'clarify',
      startedAt: '2026-10-12T09:00:00+07:00',
      dueAt: '2026-10-26T16:00:00+07:00',
      finishedAt: null,
      outcomes: [],
    })
    expect(again.clocks.map(({ id, metAt }) => [id, metAt])).toEqual([
      ['answer', '2026-10-07T09:00:00+07:00'],
      ['decision', null],
    ])
    // The old letter tells the old decision: declining again needs a new one.
    const decline = () =>
      desk.call('completeStep', { number, step: 'clarify', outcomes: ['decline'], ...all })
    expect(await decline()).toEqual({
      problem: { problem: 'letter-missing', kind: 'declination' },
    })
    expect(await desk.call('reopen', { number, note: 'lagi' })).toEqual({
      problem: { problem: 'not-closed' },
    })
    const { figures } = await desk.must('recapScreen', { period: '2026-10' })
    expect(figures).toMatchObject({ received: 1, closed: 1, reopened: 1, remaining: 1 })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('goes on at the step that was open when it was withdrawn', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await desk.must('withdraw', { number, note: 'Dicabut.' })
    desk.now('2026-10-06T13:00:00+07:00')
    const again = await desk.must('reopen', { number, note: 'Pelapor meneruskan.' })
    expect(again).toMatchObject({ status: 'received' })
    expect(again.steps[0]).toMatchObject({
      id: 'hand-over',
      startedAt: '2026-10-06T13:00:00+07:00',
      dueAt: '2026-10-06T15:00:00+07:00',
    })
    expect(again.clocks.map(({ id, metAt }) => [id, metAt])).toEqual([
      ['answer', null],
      ['decision', null],
    ])
  })
})

describe('evidence', () => {
  it('keeps how each document was shown, and a file by its hash', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await desk.must('completeStep', { number, step: 'hand-over', ...all })
    const content = new TextEncoder().encode('hasil pengukuran')
    const attached = await desk.must('attach', {
      number,
      name: '../../CON‮gpj.txt',
      content,
      step: 'clarify',
      document: 'data-pendukung',
    })
    const file = attached.attachments[0]
    expect(file).toMatchObject({
      bytes: content.length,
      step: 'clarify',
      name: '../../CON‮gpj.txt',
    })
    expect(existsSync(join(desk.folder, 'attachments', file?.sha256 ?? ''))).toBe(true)
    const complete = (evidence: object[], has: string[]) =>
      desk.call('completeStep', {
        number,
        step: 'clarify',
        outcomes: ['forward'],
        has,
        evidence: evidence as never,
      })
    expect(await complete([{ document: 'peraturan', as: 'note' }], [])).toMatchObject({
      problem: { faults: [{ field: 'evidence.0.note', problem: 'required' }] },
    })
    expect(await complete([{ document: 'peraturan', as: 'file' }], [])).toMatchObject({
      problem: { faults: [{ field: 'evidence.0.attachment', problem: 'required' }] },
    })
    const evidence = [
      { document: 'peraturan', as: 'note', note: 'Perda 7/2016' },
      { document: 'data-pendukung', as: 'file', attachment: file?.id },
    ]
    expect(await complete(evidence, [])).toEqual({
      problem: { problem: 'documents-missing', missing: ['berkas-pengaduan'] },
    })
    const done = await complete(evidence, ['berkas-pengaduan'])
    expect(
      'answer' in done && done.answer.steps[1]?.documents.map(({ as, note }) => [as, note]),
    ).toEqual([
      ['paper', null],
      ['note', 'Perda 7/2016'],
      ['file', null],
    ])
    const read = await desk.must('readAttachment', { attachment: file?.id ?? '' })
    expect(Buffer.from(read.content).toString()).toBe('hasil pengukuran')
    expect((await desk.must('verify', {})).ok).toBe(true)
    writeFileSync(join(desk.folder, 'attachments', file?.sha256 ?? ''), 'lain')
    expect(await desk.call('readAttachment', { attachment: file?.id ?? '' })).toMatchObject({
      problem: { problem: 'file-damaged' },
    })
  })

  it('refuses an empty file, an unknown step or document', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const attach = (given: object) =>
      desk.call('attach', { number, name: 'a.pdf', content: new Uint8Array([1]), ...given })
    expect(await attach({ content: new Uint8Array() })).toMatchObject({
      problem: { faults: [{ field: 'content', problem: 'too-small' }] },
    })
    expect(await attach({ step: 'nothing' })).toMatchObject({
      problem: { faults: [{ field: 'step', problem: 'unknown-value' }] },
    })
    expect(await attach({ step: 'clarify', document: 'nothing' })).toMatchObject({
      problem: { faults: [{ field: 'document', problem: 'unknown-value' }] },
    })
  })
})

describe('a disposition', () => {
  it('is typed in, sets the division and the date that presses', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await desk.must('completeStep', { number, step: 'hand-over', ...all })
    const disposed = await desk.must('dispose', {
      number,
      instruction: 'Koordinasikan dengan UPT Metrologi.',
      givenBy: 'Kepala Dinas',
      to: 'koperasi',
      dueOn: '2026-10-08',
    })
    expect(disposed).toMatchObject({
      division: 'koperasi',
      pressing: { id: 'disposition', dueAt: '2026-10-08T16:00:00+07:00' },
      dispositions: [{ givenBy: 'Kepala Dinas', to: 'koperasi', step: 'clarify' }],
    })
    expect(await desk.must('listComplaints', {})).toMatchObject([{ binding: 'clarify' }])
    const next = await desk.must('completeStep', {
      number,
      step: 'clarify',
      outcomes: ['forward'],
      ...all,
    })
    expect(next.pressing?.id).toBe('review')
    const early = { instruction: 'x', givenBy: 'x', to: 'x', dueOn: '2026-10-01' }
    expect(await desk.call('dispose', { number, ...early })).toMatchObject({
      problem: { faults: [{ field: 'dueOn', problem: 'before-previous' }] },
    })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })
})

describe('who has it', () => {
  it('goes from one officer to another in one action', async () => {
    const desk = await openDesk()
    const numbers: string[] = []
    for (let index = 0; index < 3; index += 1) {
      const { number } = await desk.must('receive', intake())
      numbers.push(number)
      await desk.must('assign', { number, officer: desk.officers['service-officer'] })
    }
    await desk.must('withdraw', { number: numbers[2] ?? '', note: 'Dicabut.' })
    // It waits on the only service officer, though nobody gave it to them; the next on another role.
    const { number: waiting } = await desk.must('receive', intake())
    await desk.must('completeStep', { number: waiting, step: 'hand-over', ...all })
    await desk.must('receive', intake())
    const handed = await desk.must('handOver', {
      from: desk.officers['service-officer'],
      to: desk.officers['admin-staff'],
      note: 'Cuti sampai 12 Oktober.',
    })
    expect(handed).toEqual({ numbers: [...numbers.slice(0, 2), waiting], left: [] })
    expect(await desk.must('readCase', { number: numbers[0] ?? '' })).toMatchObject({
      assignedTo: desk.officers['admin-staff'],
    })
  })
})

describe('the conflict guard (UU 25/2009 Ps. 45)', () => {
  it('gives a complaint about an officer to the superior, and shows it to them nowhere', async () => {
    const desk = await openDesk()
    const about = { officerComplainedOf: '  petugas   LAYANAN ' }
    const mine = { as: 'admin-staff' } as const
    const { number } = await desk.must('receive', intake(about), mine)
    expect((await desk.must('readCase', { number }, mine)).assignedTo).toBe(desk.officers.secretary)
    const refused = { problem: { problem: 'conflict-of-interest' } }
    expect(await desk.call('readCase', { number })).toEqual(refused)
    expect(await desk.call('correct', { number, basedOn: 1, change: {} })).toEqual(refused)
    expect(await desk.call('withdraw', { number, note: 'x' })).toEqual(refused)
    const letter = await desk.must(
      'issueLetter',
      { complaint: number, kind: 'receipt', fields: {} },
      mine,
    )
    expect(await desk.call('readLetter', { letter: letter.letter.id })).toEqual(refused)
    expect(await desk.must('listComplaints', {})).toEqual([])
    expect(await desk.must('countComplaints', {})).toEqual({ count: 0 })
    expect(await desk.must('find', { text: 'Dinoyo' })).toEqual([])
    expect(await desk.must('find', { text: 'Dinoyo' }, mine)).toHaveLength(1)
    const probe = {
      name: 'Sri Wahyuni',
      phone: null,
      nationalId: null,
      subject: null,
      narrative: null,
    }
    expect(await desk.must('possibleDuplicates', probe)).toEqual([])
    expect((await desk.must('recapScreen', { period: '2026-10' })).open).toEqual([])
    const officer = desk.officers['service-officer']
    expect(await desk.call('assign', { number, officer }, mine)).toEqual(refused)
    expect(
      await desk.call('completeStep', { number, step: 'hand-over', by: officer, ...all }, mine),
    ).toEqual(refused)
    // Nor can they register or write themselves out of it.
    expect(await desk.call('receive', intake(about))).toEqual(refused)
    await desk.must('assign', { number, officer: desk.officers.receptionist }, mine)
    expect(
      await desk.must(
        'handOver',
        { from: desk.officers.receptionist, to: officer, note: 'Cuti.' },
        mine,
      ),
    ).toEqual({ numbers: [], left: [number] })
  })

  it('goes above the Sekretaris to the head', async () => {
    const desk = await openDesk()
    const { number, assignedTo } = await desk.must(
      'receive',
      intake({ officerComplainedOf: 'Sekretaris' }),
    )
    expect(assignedTo).toBe(desk.officers.head)
    expect(await desk.call('readCase', { number }, { as: 'secretary' })).toEqual({
      problem: { problem: 'conflict-of-interest' },
    })
  })
})
