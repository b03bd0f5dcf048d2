import { expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'

/** What undoing has to bring back; what happened stays in the history. */
function standing({ history: _h, revision: _r, pauses: _p, warnings: _w, ...rest }: CaseFile) {
  return rest
}

it('undoing is a change back by the ordinary calls: all is as before, and nothing leaves the history', async () => {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake())
  await desk.must('completeStep', { number, step: 'hand-over', has: ['all'] })
  const before = await desk.must('readCase', { number })

  const paused = await desk.must('pause', { number, reason: 'complainant-completion' })
  desk.now('2026-10-08T10:00:00+07:00')
  const at = paused.pauses.at(-1)?.startedAt ?? null
  const resumed = await desk.must('resume', { number, at, basedOn: paused.revision })
  expect(standing(resumed)).toEqual(standing(before))

  const officer = desk.officers['service-officer']
  const given = await desk.must('assign', { number, officer, basedOn: resumed.revision })
  const back = await desk.must('assign', { number, officer: null, basedOn: given.revision })
  expect(standing(back)).toEqual(standing(before))

  const change = { complainant: { phone: null }, subject: 'Takaran', division: null }
  const corrected = await desk.must('correct', { number, basedOn: back.revision, change })
  const inverse = {
    complainant: { phone: before.complainant.phone },
    subject: before.subject,
    division: before.division,
  }
  const again = await desk.must('correct', {
    number,
    basedOn: corrected.revision,
    change: inverse,
  })
  expect(standing(again)).toEqual(standing(before))
  expect(again.history.slice(before.history.length).map(({ kind }) => kind)).toEqual([
    'paused',
    'resumed',
    'assigned',
    'assigned',
    'corrected',
    'corrected',
  ])

  // Changed by somebody else since: the undoing is refused, and their change stands.
  const theirs = await desk.must('correct', {
    number,
    basedOn: again.revision,
    change: { subject: 'Timbangan' },
  })
  expect(
    await desk.call('correct', { number, basedOn: again.revision, change: inverse }),
  ).toMatchObject({ problem: { problem: 'changed-elsewhere', revision: theirs.revision } })
  expect((await desk.must('verify', {})).ok).toBe(true)
})
