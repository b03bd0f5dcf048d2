import { join } from 'node:path'
import Database from 'better-sqlite3'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Office } from '../../src-main/contract/office.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const keeper = { as: 'register-keeper' } as const
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='

/** One grey dot, of ImageMagick; its frame begins at `frame`. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAADAAQBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z',
  'base64',
)
const frame = jpeg.indexOf('ffc0', 0, 'hex')

function pngOf(options: { colorType: 0 | 2 | 4 | 6 }): Buffer {
  const picture = new PNG({ width: 9, height: 7 })
  picture.data.fill(120)
  return PNG.sync.write(picture, options)
}

/** A file with one byte in place of its own. */
function withByte(file: Buffer, at: number, byte: number): Buffer {
  const changed = Buffer.from(file)
  changed[at] = byte
  return changed
}

async function change(desk: Desk, wanted: (office: Office) => Office) {
  const { office, revision } = await desk.must('office', {}, keeper)
  return desk.call('changeOffice', { office: wanted(office), basedOn: revision }, keeper)
}

const pattern =
  (typed: string) =>
  (office: Office): Office => ({
    ...office,
    letterNumbering: { ...office.letterNumbering, pattern: typed },
  })

const logo =
  (given: string | null) =>
  (office: Office): Office => ({ ...office, letterhead: { ...office.letterhead, logo: given } })

const codes =
  (...given: string[]) =>
  (office: Office): Office => ({
    ...office,
    classificationCodes: given.map((code) => ({ code, name: 'Nama' })),
  })

const patternField = 'office.letterNumbering.pattern'

describe('settings that would spoil every letter are refused, each with its field', () => {
  it.each([
    ['an unknown name', pattern('{sequence}/{tahun}/{year}'), patternField, 'unknown-field'],
    ['a name of Object', pattern('{sequence}/{constructor}/{year}'), patternField, 'unknown-field'],
    ['no sequence', pattern('{code}/{year}'), patternField, 'no-sequence'],
    ['no year', pattern('{sequence}'), patternField, 'no-year'],
    ['a brace alone', pattern('{sequence}/{year}}'), patternField, 'lone-brace'],
    ['a line break', pattern('{sequence}\n{year}'), patternField, 'unknown-value'],
    [
      'a width of nothing',
      pattern('{sequence:0}/{sequence}/{year}'),
      patternField,
      'unknown-field',
    ],
    ['an endless pattern', pattern(`{sequence}{year}${'/'.repeat(300)}`), patternField, 'too-long'],
    ['a GIF', logo('R0lGODlhAQABAAAAACw='), 'office.letterhead.logo', 'not-a-picture'],
    ['an SVG', logo('PHN2Zy8+'), 'office.letterhead.logo', 'not-a-picture'],
    ['no base64', logo('iVBORw0KGgo <script>'), 'office.letterhead.logo', 'not-a-picture'],
    ['an empty logo', logo(''), 'office.letterhead.logo', 'not-a-picture'],
    ['a huge logo', logo('/9j/'.repeat(1_100_000)), 'office.letterhead.logo', 'too-long'],
    ['a code twice', codes('500', '600', '500'), 'office.classificationCodes.2.code', 'repeated'],
    [
      'a signatory twice',
      (office: Office): Office => ({
        ...office,
        signatories: [...office.signatories, ...office.signatories.slice(0, 1)],
      }),
      'office.signatories.2.id',
      'repeated',
    ],
    [
      'a.n. of nobody',
      (office: Office): Office => ({
        ...office,
        signatories: office.signatories.map((one) => ({ ...one, form: 'an', onBehalfOf: [] })),
      }),
      'office.signatories.0.onBehalfOf',
      'required',
    ],
    [
      'u.b. without the one between',
      (office: Office): Office => ({
        ...office,
        signatories: office.signatories.map((one) => ({
          ...one,
          form: 'ub',
          onBehalfOf: ['Kepala Dinas'],
          through: [],
        })),
      }),
      'office.signatories.0.through',
      'required',
    ],
    [
      'a page that is all edge',
      (office: Office): Office => ({ ...office, margins: { ...office.margins, left: 200 } }),
      'office.margins.left',
      'too-large',
    ],
  ])('%s', async (_, wanted, field, problem) => {
    const desk = await openDesk()
    const before = await desk.must('office', {}, keeper)
    const outcome = await change(desk, wanted)
    if (!('problem' in outcome)) throw new Error('it was taken')
    expect(outcome.problem).toMatchObject({ problem: 'invalid' })
    expect(outcome.problem.problem === 'invalid' && outcome.problem.faults[0]).toEqual({
      field,
      problem,
    })
    // The clerk reads no name of the code.
    expect(sentenceOf(outcome.problem)).not.toMatch(/office|\.\d|[a-z][A-Z]/)
    expect(await desk.must('office', {}, keeper)).toEqual(before)
  })

  it('takes what is right, and keeps the older settings for what was printed with them', async () => {
    const desk = await openDesk()
    for (const wanted of [
      pattern('{sequence:3}/{unit}/{month}/{year}'),
      logo(png),
      logo(jpeg.toString('base64')),
      logo(null),
      codes('500', '500.2', ' 500'),
    ])
      expect(await change(desk, wanted)).toHaveProperty('answer')
    const { findings } = await desk.must('verify', {}, keeper)
    expect(findings).toEqual([])
  })

  it.each<[string, Buffer]>([
    ['a PNG of nothing', Buffer.concat([pngOf({ colorType: 6 }).subarray(0, 8), Buffer.alloc(50)])],
    ['half a PNG', pngOf({ colorType: 6 }).subarray(0, -20)],
    ['a PNG without its last chunk', pngOf({ colorType: 6 }).subarray(0, -12)],
    ['a PNG without width', withByte(pngOf({ colorType: 6 }), 19, 0)],
    ['a PNG of endless width', withByte(pngOf({ colorType: 6 }), 16, 1)],
    ['a PNG with more lines than it holds', withByte(pngOf({ colorType: 6 }), 23, 8)],
    ['a PNG with fewer lines than it holds', withByte(pngOf({ colorType: 6 }), 23, 6)],
    ['a PNG of no colour type', withByte(pngOf({ colorType: 6 }), 25, 5)],
    ['a PNG without its palette', withByte(pngOf({ colorType: 0 }), 25, 3)],
    ['a PNG that does not inflate', withByte(pngOf({ colorType: 6 }), 41, 0)],
    ['a JPEG of its beginning', Buffer.from('/9j/4AAQ', 'base64')],
    ['half a JPEG', jpeg.subarray(0, -2)],
    ['a JPEG without its frame', withByte(jpeg, frame + 1, 0xfe)],
    ['a JPEG of four colours', withByte(jpeg, frame + 9, 4)],
    ['a JPEG of twelve bits', withByte(jpeg, frame + 4, 12)],
    ['a JPEG without height', withByte(jpeg, frame + 6, 0)],
  ])('%s is no logo', async (_, file) => {
    const desk = await openDesk()
    const before = await desk.must('office', {}, keeper)
    expect(await change(desk, logo(file.toString('base64')))).toEqual({
      problem: {
        problem: 'invalid',
        faults: [{ field: 'office.letterhead.logo', problem: 'not-a-picture' }],
      },
    })
    expect(await desk.must('office', {}, keeper)).toEqual(before)
    const letterhead = { ...before.office.letterhead, logo: file.toString('base64') }
    await expect(openDesk({ office: { letterhead } })).rejects.toThrow('letterhead.logo')
  })

  it.each([
    ['a PNG in grey', pngOf({ colorType: 0 })],
    ['a PNG in colours', pngOf({ colorType: 2 })],
    ['a transparent PNG in grey', pngOf({ colorType: 4 })],
    ['a transparent PNG in colours', pngOf({ colorType: 6 })],
    ['a JPEG', jpeg],
  ])('%s is a logo, and letters are drawn with it', async (_, file) => {
    const desk = await openDesk()
    expect(await change(desk, logo(file.toString('base64')))).toHaveProperty('answer')
    const { number } = await desk.must('receive', intake())
    const letter = { complaint: number, kind: 'completeness-request', fields: {} } as const
    expect(await desk.call('draftLetter', letter)).toHaveProperty('answer')
  })

  it('refuses a first office that is unsound', async () => {
    const { office } = await (await openDesk()).must('office', {}, keeper)
    const unsound = {
      letterNumbering: { ...office.letterNumbering, pattern: '{sequence}/{x}/{year}' },
    }
    await expect(openDesk({ office: unsound })).rejects.toThrow('letterNumbering.pattern')
  })
})

it('a register that kept an unsound pattern opens, and says so before a letter is numbered', async () => {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake())
  const { office } = await desk.must('office', {}, keeper)
  desk.register.close()
  const db = new Database(join(desk.folder, 'register.db'))
  db.prepare('INSERT INTO office_versions (recorded_at, office) VALUES (?, ?)').run(
    Date.UTC(2026, 9, 5),
    JSON.stringify(pattern('{sequence}/{tahun}/{year}')(office)),
  )
  db.close()
  await desk.reopen()
  const letter = { complaint: number, kind: 'completeness-request', fields: {} } as const
  expect(await desk.call('draftLetter', letter)).toHaveProperty('answer')
  expect(await desk.call('issueLetter', letter)).toEqual({
    problem: {
      problem: 'invalid',
      faults: [{ field: patternField, problem: 'unknown-field' }],
    },
  })
  await desk.must(
    'changeOffice',
    { office, basedOn: (await desk.must('office', {})).revision },
    keeper,
  )
  expect(await desk.call('issueLetter', letter)).toHaveProperty('answer')
})

it('a second change upon the same revision is told, and only the keeper changes settings', async () => {
  const desk = await openDesk()
  const { office, revision } = await desk.must('office', {}, keeper)
  const asks = { office: { ...office, phone: '1' }, basedOn: revision }
  const [one, other] = await Promise.all([
    desk.call('changeOffice', asks, keeper),
    desk.call('changeOffice', { ...asks, office: { ...office, phone: '2' } }, keeper),
  ])
  expect(one).toHaveProperty('answer')
  expect(other).toMatchObject({ problem: { problem: 'changed-elsewhere', revision: revision + 1 } })
  const third = await desk.call('changeOffice', { ...asks, basedOn: revision + 1 }, { as: 'head' })
  expect(third).toEqual({ problem: { problem: 'not-allowed' } })
})
