import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { intake } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { twoOfOne } from '../fixtures/two-of-one.ts'

const all = { has: ['all'] }
const reason = 'Surat dan telepon tentang hal yang sama.'

async function refused(desk: Desk, asks: { kept: string; merged: string }) {
  const shown = await desk.call('previewMerge', asks)
  const outcome = await desk.call('mergeComplaints', { ...asks, reason })
  const problem = 'problem' in outcome ? outcome.problem : null
  expect('problem' in shown ? shown.problem : null).toEqual(problem)
  return problem
}

describe('what may not become one', () => {
  it('is refused in a sentence that says the way out', async () => {
    const { desk, letter, call } = await twoOfOne()
    const pair = { kept: letter, merged: call }
    const cannot = (why: string, number: string) => ({ problem: 'cannot-merge', why, number })
    expect(await refused(desk, { kept: call, merged: call })).toEqual(cannot('same-number', call))
    expect(await refused(desk, { kept: letter, merged: 'PGD-2026-99999' })).toEqual({
      problem: 'not-found',
    })
    const draft = await desk.must('saveLetterDraft', {
      complaint: call,
      kind: 'declination',
      fields: {},
    })
    expect(await refused(desk, pair)).toEqual(cannot('letters-under-way', call))
    const { id, revision: basedOn } = draft
    await desk.must('discardLetterDraft', { id, basedOn })
    await desk.must('completeStep', { number: letter, step: 'hand-over', ...all })
    await desk.must('issueLetter', { complaint: letter, kind: 'follow-up-party', fields: {} })
    expect(await refused(desk, { kept: call, merged: letter })).toEqual(cannot('decided', letter))
    const third = (await desk.must('receive', intake())).number
    await desk.must('mergeComplaints', { ...pair, reason })
    expect(await refused(desk, pair)).toEqual({ problem: 'already-merged', into: letter })
    expect(await refused(desk, { kept: third, merged: letter })).toEqual(cannot('decided', letter))
    await desk.must('withdraw', { number: third, note: 'x' })
    const closed = await refused(desk, { kept: letter, merged: third })
    expect(closed).toEqual(cannot('closed', third))
    expect(closed && sentenceOf(closed)).toContain(`${third} sudah ditutup`)
    const asDivision = await desk.call('previewMerge', pair, { as: 'division' })
    expect(asDivision).toEqual({ problem: { problem: 'not-allowed' } })
  })

  it('one that others were merged into is the one to keep', async () => {
    const { desk, letter, call } = await twoOfOne()
    await desk.must('mergeComplaints', { kept: call, merged: letter, reason })
    const third = (await desk.must('receive', intake())).number
    expect(await refused(desk, { kept: third, merged: call })).toEqual({
      problem: 'cannot-merge',
      why: 'has-parts',
      number: call,
    })
    const kept = await desk.must('mergeComplaints', { kept: call, merged: third, reason })
    expect(kept.merged.map(({ number }) => number)).toEqual([letter, third])
  })

  it('a secret stays one: who asked for secrecy is not named by the other', async () => {
    const { desk, letter, call } = await twoOfOne({ call: { confidential: true } })
    expect(await refused(desk, { kept: letter, merged: call })).toMatchObject({ why: 'protected' })
    expect(await refused(desk, { kept: call, merged: letter })).toBeNull()
  })

  it('the officer complained of sees neither of them, before and after', async () => {
    const { desk, letter, call } = await twoOfOne()
    const names = { officerComplainedOf: desk.officers.receptionist }
    const file = await desk.must('readCase', { number: letter })
    await desk.must('correct', { number: letter, basedOn: file.revision, change: names })
    const guarded = { problem: { problem: 'conflict-of-interest' } }
    const as = 'receptionist'
    expect(await desk.call('previewMerge', { kept: call, merged: letter }, { as })).toEqual(guarded)
    expect(await refused(desk, { kept: call, merged: letter })).toMatchObject({
      why: 'officer-complained-of',
    })
    await desk.must('mergeComplaints', { kept: letter, merged: call, reason })
    expect(await desk.call('readCase', { number: call }, { as })).toEqual(guarded)
    expect(await desk.must('listComplaints', {}, { as })).toEqual([])
    expect(await desk.call('unmerge', { number: call, reason }, { as })).toEqual(guarded)
    await desk.must('unmerge', { number: call, reason })
    expect(await desk.must('readCase', { number: call }, { as })).toMatchObject({ number: call })
  })

  it.each([
    [{ complainant: { name: 'Budi Santoso' } }, ['different-person']],
    [{ complainant: { name: 'sri  wahyuni' }, division: 'koperasi' }, ['different-division']],
    [{ complainant: {} }, ['unknown-person']],
    [{ complainant: { phone: '+62 812 3456 7890' } }, []],
  ] as const)('what is looked at twice is told: %j', async (given, warnings) => {
    const { desk, letter, call } = await twoOfOne({ call: given })
    const shown = await desk.must('previewMerge', { kept: letter, merged: call })
    expect(shown.warnings).toEqual(warnings)
  })
})
