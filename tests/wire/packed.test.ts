import { expect, test } from 'vitest'
import type { Outcome } from '../../src-main/contract/call.ts'
import { pack, problemOf, unpack } from '../../src-main/contract/packed.ts'

test('an answer travels as text, and comes out as it was', () => {
  const answer = {
    rows: [{ number: 'PGD-2026-00001', told: 'Timbangan "kurang"\u2028\n', at: null }],
  }
  const packed = pack({ answer })
  expect(packed).toBeTypeOf('string')
  expect(unpack(packed)).toEqual({ answer })
  expect(problemOf(packed)).toBeNull()
})

test('bytes travel as bytes, however deep they lie', () => {
  const outcome = { answer: { files: [{ name: 'a.pdf', bytes: new Uint8Array([0, 255, 10]) }] } }
  expect(pack(outcome)).toBe(outcome)
  expect(unpack(pack(outcome))).toEqual(outcome)
  expect(problemOf(pack(outcome))).toBeNull()
})

test('a problem is told of without reading answers, and an answer that speaks of one is none', () => {
  const refused: Outcome<never> = { problem: { problem: 'not-signed-in' } }
  expect(problemOf(pack(refused))).toEqual({ problem: 'not-signed-in' })
  expect(problemOf(refused)).toEqual({ problem: 'not-signed-in' })
  expect(problemOf(pack({ answer: { problem: 'not-signed-in' } }))).toBeNull()
  expect(problemOf(pack({ answer: undefined }))).toBeNull()
})
