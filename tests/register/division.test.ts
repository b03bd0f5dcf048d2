import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

const division = { as: 'division' } as const
const notAllowed = { problem: { problem: 'not-allowed' } }

it('an officer of a division adds files only to what is with the division, or was given to them', async () => {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake())
  const file = { number, name: 'hasil.txt', content: new Uint8Array([65]) }
  const mayAttach = async () => {
    const { mayDo } = await desk.must('readCase', { number }, division)
    return mayDo.some((move) => move.do === 'attach')
  }
  expect(await desk.call('attach', file, division)).toEqual(notAllowed)
  expect(await mayAttach()).toBe(false)
  await desk.must('assign', { number, officer: desk.officers.division })
  expect(await mayAttach()).toBe(true)
  await desk.must('attach', file, division)
  await desk.must('assign', { number, officer: null })
  expect(await desk.call('attach', file, division)).toEqual(notAllowed)
  // On to the division's own step.
  const has = { has: ['all'] }
  await desk.must('completeStep', { number, step: 'hand-over', ...has })
  expect(await desk.call('attach', file, division)).toEqual(notAllowed)
  await desk.must('completeStep', { number, step: 'clarify', outcomes: ['forward'], ...has })
  expect(await mayAttach()).toBe(true)
  await desk.must('attach', { ...file, step: 'review' }, division)
})

it("a draft is its officer's and of those who take complaints in; not of whom it complains of", async () => {
  const desk = await openDesk()
  const keeper = { as: 'register-keeper' } as const
  const rina = { id: desk.officers.receptionist, name: 'Rina Astuti', active: true } as const
  await desk.must('saveOfficer', { ...rina, role: 'receptionist' }, keeper)
  const id = randomUUID()
  const draft = { id, content: { subject: 'Loket', officerComplainedOf: 'rina  astuti' } }
  await desk.must('saveDraft', draft)
  const seenBy = async (as: 'service-officer' | 'admin-staff' | 'receptionist' | 'division') =>
    (await desk.must('drafts', {}, { as })).length
  expect(await seenBy('service-officer')).toBe(1)
  expect(await seenBy('admin-staff')).toBe(1)
  for (const as of ['receptionist', 'division'] as const) {
    expect(await seenBy(as)).toBe(0)
    expect(await desk.call('saveDraft', { id, content: {} }, { as })).toEqual(notAllowed)
    expect(await desk.call('discardDraft', { id }, { as })).toEqual(notAllowed)
    expect(await desk.call('draftFiles', { draft: id }, { as })).toEqual(notAllowed)
  }
  expect(await seenBy('service-officer')).toBe(1)
  await desk.must('discardDraft', { id }, { as: 'admin-staff' })
})
