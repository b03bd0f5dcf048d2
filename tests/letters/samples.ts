import { sampleOffice } from '../fixtures/case-file.ts'

/** 500 letters that end in a word of their own. */
export const longSubject = `${'Penimbangan ulang timbangan pedagang '.repeat(14).slice(0, 490)} penghabis`

/** A kop with the smallest picture there is. */
export function officeWithLogo(overrides: Parameters<typeof sampleOffice>[0] = {}) {
  const onePixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const { letterhead } = sampleOffice()
  return sampleOffice({ letterhead: { ...letterhead, logo: onePixel }, ...overrides })
}
