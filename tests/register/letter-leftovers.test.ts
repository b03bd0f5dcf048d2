import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'

const keeper = { as: 'register-keeper' } as const
const kind = 'declination' as const

/** The shipped wording of a kind as it lies in the register, changed past every rule of the contract. */
async function keepOldWording(desk: Desk, change: object): Promise<void> {
  const { wording } = await desk.must('template', { kind })
  desk.register
    .context()
    .db.prepare(
      `INSERT INTO letter_templates (kind, version, wording, reset, saved_at, saved_by)
       VALUES (?, 1, ?, 0, 0, ?)`,
    )
    .run(kind, JSON.stringify({ ...wording, ...change }), desk.officers['register-keeper'])
  await desk.reopen()
}

describe('a wording kept under older rules', () => {
  it('never shuts the register: what does not hold says what is shipped, the rest what was kept', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await keepOldWording(desk, {
      opening: [['Sehubungan dengan {namaLamaYangHilang}.']],
      closing: [['Demikian kata penutup kantor.']],
      remedies: undefined,
      removedLongAgo: true,
    })
    const { pdf } = await desk.must('draftLetter', { complaint: number, kind, fields: {} })
    const text = textOf(pdf)
    expect(text).toContain('Demikian kata penutup kantor.')
    expect(text).toContain('Ombudsman')
    expect(text).not.toContain('namaLamaYangHilang')
    const held = await desk.must('template', { kind })
    expect(held).toMatchObject({ version: 1, shipped: false })
    expect(await desk.must('templateVersion', { kind, version: 1 })).toEqual(held.wording)
    // As it is read it can be saved again.
    const again = { kind, wording: held.wording, basedOn: 1 }
    expect(await desk.must('saveTemplate', again, keeper)).toMatchObject({ version: 2 })
  })
})

describe('a letter on its way', () => {
  it('is previewed as it was signed, not with the settings of today', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const { id } = await desk.must('saveLetterDraft', { complaint, kind, fields: {} })
    const { fields, revision } = await desk.must('readLetterDraft', { id })
    const rename = async (name: string) => {
      const { office, revision: basedOn } = await desk.must('office', {}, keeper)
      const letterhead = { ...office.letterhead, office: [name] }
      await desk.must('changeOffice', { office: { ...office, letterhead }, basedOn }, keeper)
    }
    const preview = async () =>
      textOf((await desk.must('draftLetter', { complaint, kind, fields, held: id })).pdf)
    await rename('DINAS SATU')
    expect(await preview()).toContain('DINAS SATU')
    const signing = { id, basedOn: revision, mark: 'signed' as const, by: 'Kepala' }
    await desk.must('markLetterDraft', signing)
    await rename('DINAS DUA')
    expect(await preview()).toContain('DINAS SATU')
    expect(await preview()).not.toContain('DINAS DUA')
    const { revision: signed } = await desk.must('readLetterDraft', { id })
    const issued = await desk.must('issueLetterDraft', { id, basedOn: signed, number: null })
    expect(textOf(issued.pdf)).toContain('DINAS SATU')
  })
})

it('a letter handed over was taken by somebody, who is named', async () => {
  const desk = await openDesk()
  const { number: complaint } = await desk.must('receive', intake())
  const { letter } = await desk.must('issueLetter', { complaint, kind, fields: {} })
  const asks = { letter: letter.id, how: 'handed-over' as const }
  expect(await desk.call('sendLetter', asks)).toEqual({
    problem: { problem: 'invalid', faults: [{ field: 'receivedBy', problem: 'required' }] },
  })
  await desk.must('sendLetter', { ...asks, receivedBy: 'Sri Wahyuni' })
})
