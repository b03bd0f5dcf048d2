import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

describe('the swimlane', () => {
  it('of a case lies on the procedure that the case began with', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const file = await desk.must('readCase', { number })
    const picture = await desk.must('swimlane', { number })
    const steps = picture.nodes.filter(({ kind }) => kind === 'step')
    expect(steps.map(({ id }) => id)).toEqual(file.steps.map(({ id }) => id))
    expect(steps[0]?.state).toBe('present')
    const bare = await desk.must('swimlane', { procedure: file.procedure })
    expect(new Set(bare.nodes.map(({ state }) => state))).toEqual(new Set(['ahead']))
  })

  it('of what is not there is not found', async () => {
    const desk = await openDesk()
    const refused = { problem: { problem: 'not-found' } }
    expect(await desk.call('swimlane', { number: 'PGD-2026-99999' })).toEqual(refused)
    const procedure = { id: 'langsung', version: 99 }
    expect(await desk.call('swimlane', { procedure })).toEqual(refused)
  })
})
