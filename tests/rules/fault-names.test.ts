import { expect, it } from 'vitest'
import { hintOfFault, sentenceOfFault } from '../../src-main/contract/sentences.ts'

it('a fault calls its field as the label beside it does, else by the table of names', () => {
  const fault = { field: 'by', problem: 'required' } as const
  expect(sentenceOfFault(fault)).toBe('Pelaksana wajib diisi.')
  expect(sentenceOfFault(fault, 'Ditandatangani oleh')).toBe('Ditandatangani oleh wajib diisi.')
  const number = { field: 'numbers.4.number', problem: 'other-sequence' } as const
  expect(sentenceOfFault(number)).toBe('Nomor pada baris ke-5 memuat nomor urut yang lain.')
})

it('an edge of the page tells its limits, not that it were too many', () => {
  const fault = { field: 'office.margins.top', problem: 'too-large' } as const
  expect(sentenceOfFault(fault)).toBe('Tepi atas harus 10 sampai 60 milimeter.')
  expect(hintOfFault({ field: 'margins.bottom', problem: 'too-small' })).toBe(
    'Harus 15 sampai 60 milimeter.',
  )
})
