import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { parseWording, readLetterWordings } from '../../src-main/register/letters/read-wordings.ts'
import { assetsFolder, wordings } from './make-letter.ts'

const good = {
  kind: 'declination',
  layout: 'letter',
  addressee: [['Pelapor']],
  sensitivity: ['Biasa'],
  attachment: ['-'],
  about: ['Jawaban'],
  opening: [
    ['Pengaduan nomor {registerNumber}', { when: ['hasSubject'], text: ', perihal {subject}' }],
  ],
  body: [['Isi.']],
  remedies: [],
  closing: [['Demikian.']],
  copiesTo: [],
}

function faultOf(wording: object): string {
  try {
    parseWording(JSON.stringify(wording), 'declination.json')
    return 'no fault'
  } catch (fault) {
    return String(fault)
  }
}

test('every built kind has a wording that passes the check', () => {
  expect([...wordings.keys()]).toEqual([...letterKinds])
  expect(faultOf(good)).toBe('no fault')
})

test.each([
  ['an unknown field', { about: ['Perihal {perihal}'] }, 'about[0]: unknown field {perihal}'],
  [
    'a field that may be missing, unguarded',
    { opening: [['Perihal {subject}']] },
    'opening[0][0]: {subject} may be missing: this piece needs "when": ["hasSubject"]',
  ],
  [
    'the wrong guard',
    { closing: [[{ when: ['named'], text: 'Perihal {subject}' }]] },
    'closing[0][0].text: {subject} may be missing',
  ],
  [
    'half a pair of braces',
    { body: [['Isi {subject']] },
    'body[0][0]: a brace without its partner',
  ],
  ['an unknown condition', { body: [[{ when: ['rahasia'], text: 'Isi' }]] }, 'body[0][0].when[0]:'],
  ['a part that is not there', { closing: undefined }, 'closing:'],
  ['an unknown part', { penutup: [] }, '"penutup"'],
])('%s is a fault that names its place', (_, change, message) => {
  const fault = faultOf({ ...good, ...change })
  expect(fault).toContain('declination.json: ')
  expect(fault).toContain(message)
})

describe('the wording of a disposition', () => {
  const disposition = JSON.parse(
    readFileSync(`${assetsFolder}/letters/disposition.json`, 'utf8'),
  ) as Record<string, unknown>

  test.each([
    [
      'a box that is ticked in no known circumstance',
      { sensitivity: { label: 'Sifat', boxes: [{ text: 'Rahasia', ticked: ['rahasia'] }] } },
      'sensitivity.boxes[0].ticked[0]:',
    ],
    [
      'an agenda number that may be missing, unguarded',
      { arrival: [{ label: 'No. agenda', value: ['{agendaNumber}'] }] },
      'arrival[0].value[0]: {agendaNumber} may be missing',
    ],
    ['no line for another division', { forwardTo: { title: 'Kepada' } }, 'forwardTo.dottedLines:'],
    ['a body, which it has not', { body: [['Isi.']] }, '"body"'],
  ])('%s is a fault that names its place', (_, change, message) => {
    expect(faultOf({ ...disposition, ...change })).toContain(message)
  })
})

test('a file that is not JSON or not there is named', () => {
  expect(() => parseWording('{', 'lapse.json')).toThrow('lapse.json: not JSON')
  expect(() => readLetterWordings(`${assetsFolder}/fonts`)).toThrow('receipt.json: cannot be read')
})
