import { expect, test } from 'vitest'

test('the tests run on a Node that the database addon runs on', () => {
  expect(Number(process.versions.napi)).toBeGreaterThanOrEqual(10)
})
