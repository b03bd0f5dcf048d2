import { describe, expect, it } from 'vitest'
import type { Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { dumpOf } from '../fixtures/dump.ts'
import { intake } from '../fixtures/open-desk.ts'
import { twoOfOne } from '../fixtures/two-of-one.ts'

const all = { has: ['all'] }
const reason = 'Surat dan telepon tentang hal yang sama.'

describe('two registrations of one complaint', () => {
  it('become one: the number stays used and leads on, the work goes on in the other', async () => {
    const { desk, letter, call } = await twoOfOne()
    await desk.must('issueLetter', { complaint: call, kind: 'receipt', fields: {} })
    await desk.must('attach', { number: call, name: 'foto.txt', content: new Uint8Array([1]) })
    const shown = await desk.must('previewMerge', { kept: letter, merged: call })
    expect(shown).toMatchObject({ moves: [], warnings: [] })
    const asks = { kept: letter, merged: call, reason }
    const kept = await desk.must('mergeComplaints', { ...asks, seen: shown.sha256 })
    expect(kept).toMatchObject({
      number: letter,
      mergedInto: null,
      merged: [{ number: call, reason }],
    })
    expect(kept.history.at(-1)).toMatchObject({ kind: 'merged-in', detail: call })
    const merged = await desk.must('readCase', { number: call })
    expect(merged).toMatchObject({
      status: 'closed',
      closedAs: 'merged',
      mergedInto: { number: letter, reason },
      mayDo: [{ do: 'unmerge' }],
      pressing: null,
      letters: [{ kind: 'receipt', number: call, state: 'issued' }],
      attachments: [{ name: 'foto.txt' }],
    })
    const lines = await desk.must('listComplaints', {})
    expect(lines.map((line) => [line.number, line.mergedInto ?? null])).toEqual([
      [call, letter],
      [letter, null],
    ])
    const [found] = await desk.must('find', { text: call })
    expect(found).toMatchObject({ number: call, mergedInto: letter })
    // Its receipt is one for both, and nothing of it waits at the desk.
    const { groups } = await desk.must('today', {})
    expect(groups.flatMap((group) => group.lines.map(({ number }) => number))).toEqual([letter])
    await desk.must('completeStep', { number: letter, step: 'hand-over', ...all })
    expect((await desk.must('today', {})).groups.map(({ group }) => group)).not.toContain(
      'receipt-not-given',
    )
    const into = { problem: 'already-merged', into: letter }
    const basedOn = merged.revision
    const tried = [
      await desk.call('correct', { number: call, basedOn, change: { subject: 'Lain' } }),
      await desk.call('reopen', { number: call, note: 'x' }),
      await desk.call('attach', { number: call, name: 'a', content: new Uint8Array([2]) }),
      await desk.call('issueLetter', { complaint: call, kind: 'declination', fields: {} }),
      await desk.call('saveLetterDraft', { complaint: call, kind: 'declination', fields: {} }),
      await desk.call('voidLetter', { letter: merged.letters[0]?.id ?? '', reason: 'x' }),
    ]
    expect(tried).toEqual(tried.map(() => ({ problem: into })))
    expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
    const next = await desk.must('receive', intake({ receivedAt: '2026-10-12T09:50:00+07:00' }))
    expect(next.number).toBe('PGD-2026-00003')
  })

  it('count once in the recap, by name, and never break its balance', async () => {
    const { desk, letter, call } = await twoOfOne()
    desk.now('2026-11-03T09:00:00+07:00')
    await desk.must('mergeComplaints', { kept: letter, merged: call, reason })
    const recap = (period: string) => desk.must('recap', { period })
    expect(await recap('2026-10')).toMatchObject({ received: 2, closed: 0, remaining: 2 })
    expect(await recap('2026-11')).toMatchObject({
      carriedOver: 2,
      closed: 1,
      closedAs: { merged: 1, resolved: 0 },
      remaining: 1,
      daysToClose: { average: null },
      onTime: { sop: { met: 0, late: 0 }, act: { met: 0, late: 0 } },
      byStatus: { closed: 1, received: 1 },
    })
    desk.now('2026-12-02T09:00:00+07:00')
    await desk.must('unmerge', { number: call, reason: 'Ternyata lain.' })
    // As if never merged, in the month of the merging too.
    expect(await recap('2026-11')).toMatchObject({
      closed: 0,
      remaining: 2,
      byStatus: { closed: 0 },
    })
    expect(await recap('2026-12')).toMatchObject({ carriedOver: 2, reopened: 0, remaining: 2 })
    expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
  })

  it('keep the citizen’s time: clocks of the kept one run from the earlier receipt', async () => {
    const { desk, letter, call } = await twoOfOne({ call: { classification: 'non-supervisory' } })
    const before = await desk.must('readCase', { number: call })
    const pair = { kept: call, merged: letter }
    const shown = await desk.must('previewMerge', pair)
    expect(shown.moves).toEqual([
      { clock: 'answer', old: '2026-10-26T23:59:59+07:00', new: '2026-10-19T23:59:59+07:00' },
      { clock: 'decision', old: '2026-12-11T23:59:59+07:00', new: '2026-12-04T23:59:59+07:00' },
      { clock: 'classification', old: expect.any(String), new: '2026-10-23T16:30:00+07:00' },
    ])
    // Looking at it changed nothing.
    expect(await desk.must('readCase', { number: call })).toEqual(before)
    const kept = await desk.must('mergeComplaints', { ...pair, reason, seen: shown.sha256 })
    expect(kept.clocks.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['answer', '2026-10-19T23:59:59+07:00'],
      ['decision', '2026-12-04T23:59:59+07:00'],
    ])
    expect(kept.receivedAt).toBe(before.receivedAt)
    expect(kept.steps).toEqual(before.steps)
    const moved = kept.history.filter(({ kind }) => kind === 'deadline-moved')
    expect(moved.map(({ detail }) => detail)).toEqual(['answer', 'decision', 'classification'])
    const explained = await desk.must('explainDue', { number: call, of: 'decision' })
    expect(explained).toMatchObject({ from: '2026-10-05T09:15:00+07:00', due: shown.moves[1]?.new })
    desk.now('2026-10-20T09:00:00+07:00')
    expect(
      (await desk.must('listComplaints', { overdue: true })).map(({ number }) => number),
    ).toEqual([call])
    // Seven days after the call, but eleven working days after the letter.
    await desk.must('settle', { number: call, outcomes: ['information'], note: 'Dijawab.' })
    const { daysToClose, onTime } = await desk.must('recap', { period: '2026-10' })
    expect([daysToClose.average, onTime.act]).toEqual([11, { met: 0, late: 1 }])
  })

  it('an answer that was given under the other number was given for both (Ps. 44(3))', async () => {
    const { desk, letter, call } = await twoOfOne()
    await desk.must('declareComplete', { number: letter })
    const kept = await desk.must('mergeComplaints', { kept: call, merged: letter, reason })
    expect(kept.clocks[0]).toMatchObject({ id: 'answer', metAt: '2026-10-12T10:00:00+07:00' })
  })

  it('the preview that was seen must still be true', async () => {
    const { desk, letter, call } = await twoOfOne()
    const pair = { kept: letter, merged: call }
    const { sha256: seen } = await desk.must('previewMerge', pair)
    await desk.must('declareComplete', { number: letter })
    expect(await desk.call('mergeComplaints', { ...pair, reason, seen })).toMatchObject({
      problem: { problem: 'changed-elsewhere' },
    })
    expect(await desk.call('mergeComplaints', { ...pair, reason: ' ' })).toMatchObject({
      problem: { faults: [{ field: 'reason', problem: 'required' }] },
    })
  })
})

describe('taking it back', () => {
  it('is refused once both were answered in one, and keeps what was done meanwhile', async () => {
    const { desk, letter, call } = await twoOfOne()
    expect(await desk.call('unmerge', { number: call, reason })).toEqual({
      problem: { problem: 'not-merged' },
    })
    await desk.must('mergeComplaints', { kept: letter, merged: call, reason })
    await desk.must('completeStep', { number: letter, step: 'hand-over', ...all })
    const back = await desk.must('unmerge', { number: call, reason: 'Ternyata lain.' })
    expect(back).toMatchObject({ number: call, status: 'received', mergedInto: null })
    expect(back.history.at(-1)).toMatchObject({
      kind: 'unmerged',
      detail: letter,
      changes: [{ after: 'Ternyata lain.' }],
    })
    const kept = await desk.must('readCase', { number: letter })
    expect(kept).toMatchObject({ status: 'in-progress', merged: [] })
    expect(kept.steps[0]?.finishedAt).not.toBeNull()

    await desk.must('mergeComplaints', { kept: letter, merged: call, reason })
    await desk.must('issueLetter', { complaint: letter, kind: 'declination', fields: {} })
    const refusal = await desk.call('unmerge', { number: call, reason })
    expect(refusal).toEqual({ problem: { problem: 'answered-since', number: letter } })
    expect((await desk.must('readCase', { number: call })).mayDo).toEqual([])
    await desk.must('completeStep', {
      number: letter,
      step: 'clarify',
      outcomes: ['decline'],
      ...all,
    })
    // Nothing more is asked of the merged one, whatever its procedure requires.
    expect(await desk.must('recap', { period: '2026-10' })).toMatchObject({
      remaining: 0,
    })
    expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
  })

  it('survives a backup, a restore and the same call sent twice', async () => {
    const { desk, letter, call } = await twoOfOne()
    const callId = '01994e3a-0000-7000-8000-0000000000aa'
    const asks: Asks<'mergeComplaints'> = { kept: letter, merged: call, reason, seen: null }
    const once = await desk.must('mergeComplaints', asks, { callId })
    expect(await desk.must('mergeComplaints', asks, { callId })).toEqual(once)
    const file = `${desk.folder}/cadangan.meja`
    await desk.must('keepBackup', { file })
    await desk.must('unmerge', { number: call, reason })
    await desk.must('restoreBackup', { file }, { as: 'register-keeper' })
    await desk.reopen()
    const merged: CaseFile = await desk.must('readCase', { number: call })
    expect(merged.mergedInto?.number).toBe(letter)
    await desk.must('unmerge', { number: call, reason })
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('a register that says merged of nothing that was merged is found', async () => {
    const { desk, letter, call } = await twoOfOne()
    await desk.must('mergeComplaints', { kept: letter, merged: call, reason })
    const { db } = desk.register.context()
    expect(dumpOf(db).mergings).toHaveLength(1)
    db.exec('DELETE FROM mergings')
    expect((await desk.must('verify', {})).findings).toEqual([
      { finding: 'row-differs', what: call },
    ])
  })
})
