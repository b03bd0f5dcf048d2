import { expect, it } from 'vitest'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { flipBits } from '../crash/flip.ts'
import { ownFolder } from '../fixtures/open-desk.ts'

it('names any one bit that is changed, and no bit of unused space', async () => {
  const { tallies, faults } = await flipBits(ownFolder(), diceOf(1, 11), 60)
  expect(faults).toEqual([])
  // Every kind had its turn.
  expect(Object.keys(tallies)).toHaveLength(11)
  expect(tallies.unused).toMatchObject({ found: 0 })
})
