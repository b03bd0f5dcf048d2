import { describe, expect, test } from 'vitest'
import { sampleOffice } from '../fixtures/case-file.ts'
import { boxesOf, makeLetter, overlapsIn, textOf } from './make-letter.ts'

const signed = async (signatory: object, kind: 'declination' | 'forwarding' = 'declination') => {
  const office = sampleOffice({
    signatories: [
      {
        id: 'penanda',
        name: 'Dr. Ir. BAMBANG SETYAWAN, S.Sos., M.AP.',
        rank: 'Pembina Tingkat I (IV/b)',
        employeeNumber: '197009071996021001',
        validFrom: null,
        ...signatory,
      },
    ],
  })
  const { pdf } = await makeLetter({ kind, office })
  return { text: textOf(pdf), overlaps: overlapsIn(boxesOf(pdf)) }
}

const head = ['Kepala Dinas Koperasi,', 'Perindustrian dan Perdagangan']

describe('forms of signing', () => {
  test.each([
    ['own', { position: head }, 'KEPALA DINAS KOPERASI, PERINDUSTRIAN DAN PERDAGANGAN, Dr.'],
    [
      'an',
      { position: ['Sekretaris'], onBehalfOf: head },
      'a.n. KEPALA DINAS KOPERASI, PERINDUSTRIAN DAN PERDAGANGAN SEKRETARIS, Dr.',
    ],
    [
      'ub',
      { position: ['Kepala Subbagian Umum'], through: ['Sekretaris'], onBehalfOf: head },
      'a.n. KEPALA DINAS KOPERASI, PERINDUSTRIAN DAN PERDAGANGAN SEKRETARIS u.b. KEPALA SUBBAGIAN UMUM, Dr.',
    ],
    ['plt', { position: head }, 'Plt. KEPALA DINAS KOPERASI, PERINDUSTRIAN DAN PERDAGANGAN, Dr.'],
    ['plh', { position: head }, 'Plh. KEPALA DINAS KOPERASI, PERINDUSTRIAN DAN PERDAGANGAN, Dr.'],
    ['pj', { position: head }, 'Pj. KEPALA DINAS KOPERASI, PERINDUSTRIAN DAN PERDAGANGAN, Dr.'],
  ])('%s', async (form, signer, block) => {
    const { text, overlaps } = await signed({ form, ...signer })
    expect(text).toContain(
      `${block} Ir. BAMBANG SETYAWAN, S.Sos., M.AP. Pembina Tingkat I (IV/b) NIP 19700907 199602 1 001`,
    )
    expect(text.match(/a\.n\./g)?.length ?? 0).toBe(form === 'an' || form === 'ub' ? 1 : 0)
    expect(overlaps).toEqual([])
  })

  test('a very long position wraps, whole', async () => {
    const position = [
      'Kepala Unit Pelaksana Teknis Pengelolaan Pasar Rakyat dan Penataan Pedagang Kaki Lima Wilayah Timur',
    ]
    const { text, overlaps } = await signed({ form: 'an', position, onBehalfOf: head })
    expect(text).toContain(`${position[0]?.toUpperCase()},`)
    expect(overlaps).toEqual([])
  })

  test('a nota dinas is from the signer’s own position', async () => {
    const { text } = await signed(
      { form: 'an', position: ['Sekretaris'], onBehalfOf: head },
      'forwarding',
    )
    expect(text).toContain('Dari : Sekretaris Tembusan')
    const acting = await signed({ form: 'plt', position: head }, 'forwarding')
    expect(acting.text).toContain(
      'Dari : Plt. Kepala Dinas Koperasi, Perindustrian dan Perdagangan',
    )
  })
})
