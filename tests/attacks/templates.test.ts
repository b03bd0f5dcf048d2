import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src-main/contract/problems.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { wordingLimits } from '../../src-main/contract/letter-wording.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'

const kind = 'declination'
const keeper = { as: 'register-keeper' } as const

type Change = Readonly<Record<string, unknown>>

/** Saves the shipped declination with parts in place of its own, whatever those parts are. */
async function saving(desk: Desk, change: Change, to: 'saveTemplate' | 'previewTemplate') {
  const { wording } = await desk.must('template', { kind })
  const { number } = await desk.must('receive', intake())
  const changed = { ...wording, ...change } as never
  return to === 'saveTemplate'
    ? desk.call('saveTemplate', { kind, wording: changed, basedOn: 0 }, keeper)
    : desk.call('previewTemplate', { kind, wording: changed, complaint: number })
}

async function faultsOf(change: Change): Promise<Fault[]> {
  const desk = await openDesk()
  const before = await desk.must('template', { kind })
  const outcomes = [
    await saving(desk, change, 'saveTemplate'),
    await saving(desk, change, 'previewTemplate'),
  ]
  const [one, other] = outcomes.map((outcome) =>
    'problem' in outcome && outcome.problem.problem === 'invalid' ? outcome.problem.faults : [],
  )
  expect(one).toEqual(other)
  expect(await desk.must('template', { kind })).toEqual(before)
  return one ?? []
}

const guarded = (text: string) => ({ when: ['hasSubject'], text })

describe('a wording with something foreign in it is refused at its place', () => {
  it.each([
    ['a tag', ['<b>Tebal</b>'], '0', 'markup'],
    ['a script', [guarded('<script>alert(1)</script>')], '0.text', 'markup'],
    ['half a script', ['Isi', '</script'], '1', 'markup'],
    ['a comment', ['<!-- -->'], '0', 'markup'],
    ['an instruction', ['<?xml version="1.0"?>'], '0', 'markup'],
    ['a named entity', ['&lt;b&gt;'], '0', 'markup'],
    ['a numbered entity', ['&#x3C;'], '0', 'markup'],
    ['NUL', ['a\u0000b'], '0', 'markup'],
    ['an escape sequence', ['\u001b[31m'], '0', 'markup'],
    ['a line break', ['satu\ndua'], '0', 'markup'],
    ['half a surrogate pair', ['a\ud800'], '0', 'markup'],
    ['a path', ['{../../etc/passwd}'], '0', 'unknown-field'],
    ['a file', ['{file:///etc/passwd}'], '0', 'unknown-field'],
    ['constructor', ['{constructor}'], '0', 'unknown-field'],
    ['__proto__', ['{__proto__}'], '0', 'unknown-field'],
    ['toString', ['{toString}'], '0', 'unknown-field'],
    ['a way inside', ['{office.constructor}'], '0', 'unknown-field'],
    ['a call', ['{office()}'], '0', 'unknown-field'],
    ['nothing', ['{}'], '0', 'unknown-field'],
    ['a field in other letters', ['{Office}'], '0', 'unknown-field'],
    ['another system’s field', [guarded('{{nama}}')], '0.text', 'unknown-field'],
    ['two faults in one text', ['{{nama}}'], '0', 'lone-brace'],
    ['a field that may be missing', ['Hal {subject}'], '0', 'unguarded-field'],
    ['a field with another guard', [guarded('{division}')], '0.text', 'unguarded-field'],
    ['a brace alone', ['Isi {office'], '0', 'lone-brace'],
    ['a brace alone behind', [guarded('Isi} lagi')], '0.text', 'lone-brace'],
    ['a zero-width space', ['a\u200bb'], '0', 'markup'],
    ['a soft hyphen', ['a\u00adb'], '0', 'markup'],
    ['text turned round', ['a\u202eb'], '0', 'markup'],
    ['text hidden in tags', ['a\u{e0041}'], '0', 'markup'],
    ['a byte order mark', [guarded('\ufeffa')], '0.text', 'markup'],
    ['spaces alone', [' ', '\u00a0'], '', 'required'],
    ['spaces alone under a condition', [guarded('  ')], '', 'required'],
    ['a joiner alone', ['\u200d\u200e'], '', 'required'],
    ['no text', [''], '0', 'required'],
    ['no text under a condition', [guarded('')], '0.text', 'required'],
    ['a number', [7], '0', 'unknown-value'],
    [
      'a condition that does not exist',
      [{ when: ['always'], text: 'x' }],
      '0.when.0',
      'unknown-value',
    ],
    ['a key of its own', [{ text: 'x', html: true }], '0.html', 'unknown-key'],
    ['no end', ['x'.repeat(wordingLimits.text + 1)], '0', 'too-long'],
    ['no end of pieces', Array.from({ length: 41 }, () => 'x'), '', 'too-large'],
    ['no piece', [], '', 'too-small'],
  ] as const)('%s', async (_, paragraph, place, problem) => {
    const field = ['wording.body.1', place].filter(Boolean).join('.')
    const faults = await faultsOf({ body: [['Isi.'], paragraph] })
    expect(faults).toContainEqual({ field, problem })
    for (const fault of faults) {
      expect(fault.field).toContain('wording.body.1')
      expect(sentenceOf({ problem: 'invalid', faults: [fault] })).toMatch(/^Isi, paragraf 2/)
    }
  })

  it('in every part of the sheet, headings too', async () => {
    const desk = await openDesk()
    const { wording } = await desk.must('template', { kind: 'receipt' })
    const evil = JSON.parse(
      JSON.stringify(wording).replaceAll('"TANDA TERIMA PENGADUAN"', '"{office} <b>"'),
    ) as typeof wording
    expect(
      await desk.call('saveTemplate', { kind: 'receipt', wording: evil, basedOn: 0 }, keeper),
    ).toEqual({
      problem: {
        problem: 'invalid',
        faults: [
          { field: 'wording.title', problem: 'markup' },
          { field: 'wording.title', problem: 'lone-brace' },
        ],
      },
    })
  })

  it.each([' ', '\u00a0', '\u200e'])('a blank heading: %j', async (title) => {
    const desk = await openDesk()
    const { wording } = await desk.must('template', { kind: 'receipt' })
    const changed = { ...wording, title } as typeof wording
    const asks = { kind: 'receipt', wording: changed, basedOn: 0 } as const
    expect(await desk.call('saveTemplate', asks, keeper)).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'wording.title', problem: 'required' }] },
    })
  })

  it('a block without end, by its size', async () => {
    const long = 'x'.repeat(wordingLimits.text)
    const body = Array.from({ length: 40 }, () => [long])
    expect(await faultsOf({ body })).toEqual([{ field: 'wording', problem: 'too-long' }])
    const endless = Array.from({ length: 100_000 }, () => ['x'])
    expect(await faultsOf({ body: endless })).toEqual([
      { field: 'wording.body', problem: 'too-large' },
    ])
  })

  it('a part that no letter has, and a part that is not there', async () => {
    expect(await faultsOf({ script: ['x'] })).toEqual([
      { field: 'wording.script', problem: 'unknown-key' },
    ])
    expect(await faultsOf({ closing: undefined })).toEqual([
      { field: 'wording.closing', problem: 'required' },
    ])
    expect(await faultsOf({ layout: 'html' })).toEqual([
      { field: 'wording.layout', problem: 'unknown-value' },
    ])
  })
})

describe('what is no fault', () => {
  it.each([
    'kurang dari < 5 kilogram, lebih dari > 2',
    'Timbangan & takaran; R&D, tanya & jawab',
    'Harga 100% $HOME $(ls) %s \\n ../../etc/passwd `ls`',
    '‏عربي‎ ꦗꦮ 😀 é',
  ])('%s', async (text) => {
    const desk = await openDesk()
    expect(await saving(desk, { body: [[text]] }, 'saveTemplate')).toHaveProperty('answer')
    expect(await desk.must('template', { kind })).toMatchObject({ wording: { body: [[text]] } })
  })
})

it('a space between two pieces is no fault', async () => {
  const desk = await openDesk()
  const body = [[guarded('Hal {subject}'), ' ', 'lampiran\u200cnya']]
  expect(await saving(desk, { body }, 'saveTemplate')).toHaveProperty('answer')
})

describe('a value of the case', () => {
  it('is never merged again, whatever braces it holds', async () => {
    const desk = await openDesk()
    const subject = '{subject} {narrative} {complainantName} {{office}}'
    const given = intake({ subject, complainant: { name: '{registerNumber}{office}' } })
    const { number } = await desk.must('receive', given)
    const { wording } = await desk.must('template', { kind })
    const body = [['Satu.'], [{ when: ['hasSubject' as const], text: 'Hal: {subject}|' }]]
    const changed = { ...wording, body } as typeof wording
    const preview = await desk.must('previewTemplate', {
      kind,
      wording: changed,
      complaint: number,
    })
    expect(textOf(preview.pdf)).toContain(`Hal: ${subject}|`)
    expect(textOf(preview.pdf)).toContain('{registerNumber}{office}')
    expect(preview.fields.body).toContain(`Hal: ${subject}|`)
  })

  it('is printed as it is where it looks like a replacement pattern', async () => {
    const desk = await openDesk()
    const subject = "$& $1 $' $` $$ <b>x</b> &lt;"
    const { number } = await desk.must('receive', intake({ subject }))
    const { wording } = await desk.must('template', { kind })
    const body = [['Satu.'], [{ when: ['hasSubject' as const], text: 'Hal: {subject}|' }]]
    const changed = { ...wording, body } as typeof wording
    const preview = await desk.must('previewTemplate', {
      kind,
      wording: changed,
      complaint: number,
    })
    expect(preview.fields.body).toContain(`Hal: ${subject}|`)
  })
})
