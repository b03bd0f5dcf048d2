import { expect, it } from 'vitest'
import {
  mappingOf,
  missingIn,
  placesOf,
  profileOf,
  rememberedOf,
  withField,
  withValue,
} from '../../src-renderer/import/mapping.ts'
import type { Look } from '../../src-renderer/import/mapping.ts'

const look: Look = {
  kind: 'xlsx',
  sheet: 'Data',
  known: null,
  absent: [],
  sheets: [
    { name: 'Sampul', headerRow: null, header: [], rows: [] },
    {
      name: 'Data',
      headerRow: 3,
      header: ['Tgl', 'Tipe', 'Desa', 'Kecamatan', 'Isi', 'Ket', 'Ket'],
      rows: [],
    },
  ],
  proposed: {
    columns: {
      receivedAt: 'Tgl',
      anonymous: 'Tipe',
      confidential: 'Tipe',
      place: ['Desa', 'Kecamatan'],
      note: 'Ket',
    },
    values: {},
    keepNumbers: false,
  },
}

it('columns and fields are two sides of one profile; a header that is there twice is no column', () => {
  const mapping = mappingOf(look)
  expect(mapping.fields).toEqual([
    ['receivedAt'],
    ['anonymous', 'confidential'],
    ['place'],
    ['place'],
    [],
    [],
    [],
  ])
  expect(placesOf(mapping.fields[1] ?? [])).toBe(2)
  expect(missingIn(mapping)).toEqual(['channel', 'narrative'])
  const { note: _twice, ...columns } = look.proposed.columns
  expect(profileOf(look, mapping)).toEqual({
    sheet: 'Data',
    headerRow: 3,
    columns,
    values: {},
    keepNumbers: false,
  })
  expect(rememberedOf(look, mapping)).toMatchObject({ sheet: 'Data', headerRow: null })
})

it('a field moves to the column it is chosen for, one of text is put together', () => {
  const whole = withValue(withField(mappingOf(look), 4, 0, 'narrative'), 'channel', '', 'letter')
  expect(missingIn(whole)).toEqual([])
  const moved = withField(whole, 4, 0, 'receivedAt')
  expect(moved.fields[0]).toEqual([])
  expect(moved.fields[4]).toEqual(['receivedAt'])
  expect(profileOf(look, withField(whole, 3, 0, 'narrative')).columns.narrative).toEqual([
    'Kecamatan',
    'Isi',
  ])
  expect(withField(whole, 1, 0, null).fields[1]).toEqual(['confidential'])
  expect(withValue(whole, 'channel', '', null).values.channel).toEqual({})
})
