import { expect, test } from 'vitest'
import { Instant } from '../../src-main/contract/values.ts'
import { instantIn } from '../../src-main/shell/office-time.ts'
import { printOptionsOf } from '../../src-main/shell/paper-size.ts'

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

test.each([
  [595.28, 841.89, false, [210_000, 297_000]],
  [609.45, 935.43, false, [215_000, 330_000]],
  [935.43, 609.45, true, [215_000, 330_000]],
] as const)('a sheet of %d by %d points lies upright in the printer', (w, h, landscape, paper) => {
  const options = printOptionsOf(w, h)
  expect(options.landscape).toBe(landscape)
  const { width, height } = options.pageSize as { width: number; height: number }
  expect(Math.abs(width - paper[0])).toBeLessThan(50)
  expect(Math.abs(height - paper[1])).toBeLessThan(50)
})
