import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src-main/contract/calls.ts'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { LetterWording } from '../../src-main/contract/letter-wording.ts'
import type {
  OfficialWording,
  Paragraph,
  ReceiptWording,
} from '../../src-main/contract/letter-wording.ts'
import { wordingVersion } from '../../src-main/register/letters/templates.ts'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'

const keeper = { as: 'register-keeper' } as const
const kind = 'declination'

async function official(desk: Desk): Promise<OfficialWording> {
  const { wording } = await desk.must('template', { kind })
  if (wording.layout !== 'letter') throw new Error('a declination is a letter')
  return wording
}

async function saved(desk: Desk, opening: Paragraph[], basedOn: number) {
  const wording = { ...(await official(desk)), opening }
  return desk.must('saveTemplate', { kind, wording, basedOn }, keeper)
}

const noFields = {
  to: null,
  date: null,
  number: null,
  sensitivity: null,
  enclosures: null,
  about: null,
  body: null,
  signatory: null,
  copiesTo: null,
}

async function drawn(desk: Desk, complaint: string): Promise<string> {
  const { pdf } = await desk.must('draftLetter', { complaint, kind, fields: noFields })
  return textOf(pdf)
}

describe('the wording of a letter', () => {
  it('is what was shipped until the office saves its own', async () => {
    const desk = await openDesk()
    for (const one of letterKinds) {
      const template = await desk.must('template', { kind: one })
      expect(template).toMatchObject({ kind: one, version: 0, shipped: true })
      expect(template.versions).toEqual([
        { version: 0, savedAt: null, savedBy: null, reset: false },
      ])
      expect(template.wording.kind).toBe(one)
    }
  })

  it('is printed from the moment it is saved, in versions that stay', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const shipped = await official(desk)
    const before = await drawn(desk, number)

    const first = await saved(desk, [['Salam hormat, nomor {registerNumber}.']], 0)
    expect(first).toMatchObject({ version: 1, shipped: false })
    expect(await drawn(desk, number)).toContain(`Salam hormat, nomor ${number}.`)

    desk.now('2026-10-06T08:00:00+07:00')
    await saved(desk, [['Dengan hormat.']], 1)
    expect(await drawn(desk, number)).not.toContain('Salam hormat')
    expect(await desk.must('templateVersion', { kind, version: 0 })).toEqual(shipped)
    expect(await desk.must('templateVersion', { kind, version: 1 })).toEqual(first.wording)
    expect(await desk.call('templateVersion', { kind, version: 3 })).toEqual({
      problem: { problem: 'not-found' },
    })

    const reset = await desk.must('resetTemplate', { kind, basedOn: 2 }, keeper)
    expect(reset).toMatchObject({ version: 3, shipped: true, wording: shipped })
    expect(reset.versions.map(({ version, reset: was }) => [version, was])).toEqual([
      [3, true],
      [2, false],
      [1, false],
      [0, false],
    ])
    expect(reset.versions[1]).toMatchObject({
      savedAt: '2026-10-06T08:00:00+07:00',
      savedBy: desk.officers['register-keeper'],
    })
    desk.now('2026-10-05T09:30:00+07:00')
    expect(await drawn(desk, number)).toBe(before)
  })

  it('changes no other kind, and stays after the register was closed', async () => {
    const desk = await openDesk()
    const other = await desk.must('template', { kind: 'lapse' })
    await saved(desk, [['Dengan hormat.']], 0)
    await desk.reopen()
    expect(await official(desk)).toMatchObject({ opening: [['Dengan hormat.']] })
    expect(await desk.must('template', { kind: 'lapse' })).toEqual(other)
    const context = desk.register.context()
    expect([wordingVersion(context, kind), wordingVersion(context, 'lapse')]).toEqual([1, 0])
  })

  it('goes back with a backup, and the restored wording is printed at once', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await saved(desk, [['Sebelum cadangan.']], 0)
    const path = `${ownFolder()}/desk.cadangan`
    await desk.must('keepBackup', { file: path }, keeper)
    await saved(desk, [['Sesudah cadangan.']], 1)
    expect(await drawn(desk, number)).toContain('Sesudah cadangan.')
    await desk.must('restoreBackup', { file: path }, keeper)
    expect(await drawn(desk, number)).toContain('Sebelum cadangan.')
  })

  it('is not saved over a version that was not seen', async () => {
    const desk = await openDesk()
    const wording = await official(desk)
    await saved(desk, [['Dengan hormat.']], 0)
    const late = { problem: { problem: 'changed-elsewhere', revision: 1 } }
    expect(await desk.call('saveTemplate', { kind, wording, basedOn: 0 }, keeper)).toEqual(late)
    expect(await desk.call('resetTemplate', { kind, basedOn: 7 }, keeper)).toEqual(late)
    expect((await desk.must('template', { kind })).version).toBe(1)
  })

  it('is saved once however often the same call comes', async () => {
    const desk = await openDesk()
    const wording = await official(desk)
    const again = { ...keeper, callId: 'one-and-the-same' }
    const asks = { kind, wording, basedOn: 0 } as const
    const first = await desk.must('saveTemplate', asks, again)
    expect(await desk.must('saveTemplate', asks, again)).toEqual(first)
    expect(first.versions).toHaveLength(2)
  })

  it('is changed by the register keeper alone, each change with a row in the history', async () => {
    const desk = await openDesk()
    const wording = await official(desk)
    for (const as of ['service-officer', 'secretary', 'head', 'receptionist'] as const) {
      expect(await desk.call('saveTemplate', { kind, wording, basedOn: 0 }, { as })).toEqual({
        problem: { problem: 'not-allowed' },
      })
    }
    await saved(desk, [['Dengan hormat.']], 0)
    await desk.must('resetTemplate', { kind, basedOn: 1 }, keeper)
    const rows = desk.register
      .context()
      .db.prepare(`SELECT kind, detail, done_by FROM history WHERE kind LIKE 'template-%'`)
      .all()
    const officer = desk.officers['register-keeper']
    expect(rows).toEqual([
      { kind: 'template-changed', detail: kind, done_by: officer },
      { kind: 'template-reset', detail: kind, done_by: officer },
    ])
    expect(await desk.must('verify', {})).toMatchObject({ ok: true, findings: [] })
  })
})

describe('the preview of a wording', () => {
  it('is the letter of a real case, and keeps nothing', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const wording = { ...(await official(desk)), about: ['Percobaan untuk {registerNumber}'] }
    const before = await desk.must('verify', {})
    const preview = await desk.must('previewTemplate', { kind, wording, complaint: number })
    expect(textOf(preview.pdf)).toContain(`Percobaan untuk ${number}`)
    expect(preview.fields.about).toBe(`Percobaan untuk ${number}`)
    expect(await drawn(desk, number)).not.toContain('Percobaan')
    expect(await desk.must('verify', {})).toEqual(before)
  })

  it('equals the letter that is drawn once the wording is saved', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const wording = { ...(await official(desk)), opening: [['Dengan hormat.']] }
    const preview = await desk.must('previewTemplate', { kind, wording, complaint: number })
    await desk.must('saveTemplate', { kind, wording, basedOn: 0 }, keeper)
    const draft = await desk.must('draftLetter', { complaint: number, kind, fields: noFields })
    expect(preview.sha256).toBe(draft.sha256)
  })

  it('of every kind is drawn with what was shipped', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    for (const one of letterKinds) {
      const { wording } = await desk.must('template', { kind: one })
      const asks = { kind: one, wording, complaint: number }
      expect((await desk.must('previewTemplate', asks)).pages).toBeGreaterThan(0)
    }
  })

  it('is refused to the officer complained of, and for a case that is not there', async () => {
    const desk = await openDesk()
    const wording = await official(desk)
    const { officers } = await desk.must('welcome', {})
    const clerk = officers.find(({ id }) => id === desk.officers['service-officer'])
    const given = intake({ officerComplainedOf: clerk?.name ?? '' })
    const { number } = await desk.must('receive', given, { as: 'admin-staff' })
    expect(await desk.call('previewTemplate', { kind, wording, complaint: number })).toEqual({
      problem: { problem: 'conflict-of-interest' },
    })
    expect(await desk.call('previewTemplate', { kind, wording, complaint: 'PGD-1' })).toEqual({
      problem: { problem: 'not-found' },
    })
  })
})

describe('a wording of another sheet', () => {
  it('is no wording of this kind', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const receipt = (await desk.must('template', { kind: 'receipt' })).wording
    const letter = await official(desk)
    const tried: [Answer<'templateVersion'>, string][] = [
      [receipt, 'wording.kind'],
      [{ ...letter, kind: 'lapse' }, 'wording.kind'],
      [LetterWording.parse({ ...receipt, kind }), 'wording.layout'],
    ]
    for (const [wording, field] of tried) {
      const faulty = {
        problem: { problem: 'invalid', faults: [{ field, problem: 'not-allowed' }] },
      }
      expect(await desk.call('saveTemplate', { kind, wording, basedOn: 0 }, keeper)).toEqual(faulty)
      expect(await desk.call('previewTemplate', { kind, wording, complaint: number })).toEqual(
        faulty,
      )
    }
  })
})

describe('a wording without what the law asks', () => {
  it('is not saved: where the complainant can go next', async () => {
    const desk = await openDesk()
    const refused: string[] = []
    for (const one of letterKinds) {
      const { wording } = await desk.must('template', { kind: one })
      if (!('remedies' in wording)) continue
      const asks = { kind: one, wording: { ...wording, remedies: [] }, basedOn: 0 }
      const outcome = await desk.call('saveTemplate', asks, keeper)
      if ('problem' in outcome) refused.push(JSON.stringify(outcome))
    }
    // All but the letter to the other party, which is shipped without.
    const lacking = JSON.stringify(refusal('wording.remedies', 'required'))
    expect(refused).toEqual(Array.from({ length: 5 }, () => lacking))
  })

  it.each<[string, Lost, string, string]>([
    ['one copy', () => ({ copies: ['Arsip'] }), 'wording.copies', 'required'],
    ['no name', withoutFields('complainantName'), 'wording.rows', 'required'],
    ['no address', withoutFields('complainantAddress'), 'wording.rows', 'required'],
    ['no date', withoutFields('receivedDate'), 'wording.rows', 'required'],
    ['no time', withoutFields('receivedTime'), 'wording.rows', 'required'],
    ['no service', withoutFields('subject', 'narrative'), 'wording.rows', 'required'],
    ['no notices', () => ({ notices: [] }), 'wording.notices', 'too-small'],
    [
      'no steps',
      ({ next }) => ({ next: { ...next, items: [] } }),
      'wording.next.items',
      'too-small',
    ],
  ])('is not saved: a receipt with %s', async (_, lost, field, problem) => {
    const desk = await openDesk()
    expect(await savedReceipt(desk, lost)).toEqual(refusal(field, problem))
    expect((await desk.must('template', { kind: 'receipt' })).version).toBe(0)
  })

  it.each(['subject', 'narrative', 'complainantPhone'])(
    'is not a receipt without %s alone',
    async (field) => {
      expect(await savedReceipt(await openDesk(), withoutFields(field))).toHaveProperty('answer')
    },
  )
})

type Lost = (receipt: ReceiptWording) => Partial<ReceiptWording>

/** Its rows with dots in place of these fields. */
function withoutFields(...fields: readonly string[]): Lost {
  const braces = new RegExp(`\\{(${fields.join('|')})\\}`, 'g')
  return ({ rows }) => JSON.parse(JSON.stringify({ rows }).replace(braces, '...')) as ReceiptWording
}

async function savedReceipt(desk: Desk, lost: Lost) {
  const { wording } = await desk.must('template', { kind: 'receipt' })
  if (wording.layout !== 'receipt') throw new Error('a receipt is a receipt')
  const changed = { ...wording, ...lost(wording) }
  return desk.call('saveTemplate', { kind: 'receipt', wording: changed, basedOn: 0 }, keeper)
}

const refusal = (field: string, problem: string) => ({
  problem: { problem: 'invalid', faults: [{ field, problem }] },
})
