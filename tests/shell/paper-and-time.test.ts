import { expect, test } from 'vitest'
import { Instant } from '../../src-main/contract/values.ts'
import { instantIn } from '../../src-main/shell/office-time.ts'
import { paperSizeOf } from '../../src-main/shell/paper-size.ts'

const at = Date.UTC(2026, 9, 5, 20, 30, 15)

test.each([
  ['Asia/Jakarta', '2026-10-06T03:30:15+07:00'],
  ['Asia/Jayapura', '2026-10-06T05:30:15+09:00'],
  ['UTC', '2026-10-05T20:30:15+00:00'],
  ['America/St_Johns', '2026-10-05T18:00:15-02:30'],
])('an instant in %s', (zone, shown) => {
  expect(instantIn(zone, at)).toBe(shown)
  expect(Instant.parse(shown)).toBe(shown)
  expect(Date.parse(shown)).toBe(at)
})

const pdf = (text: string) => new TextEncoder().encode(text)

test('the paper is as large as the file says', () => {
  const a4 = paperSizeOf(pdf('/MediaBox [0 0 595.28 841.89]'))
  expect(Math.abs(a4.width - 210_000)).toBeLessThan(50)
  expect(Math.abs(a4.height - 297_000)).toBeLessThan(50)
})

test.each(['', '/MediaBox [0 0 0 0]', '/MediaBox [10 10 595 841]'])(
  'where %j says nothing usable, it is F4',
  (text) => {
    expect(paperSizeOf(pdf(text))).toEqual({ width: 215_000, height: 330_000 })
  },
)
