import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

async function answered(desk: Desk, given: Parameters<typeof intake>[0], fields: object = {}) {
  const { number } = await desk.must('receive', intake(given))
  const kind = 'follow-up-complainant'
  const { letter } = await desk.must('issueLetter', { complaint: number, kind, fields })
  return { number, letter }
}

describe('an answer as text', () => {
  it('has greeting, numbers, the answer, where to go next and the office, and no markup', async () => {
    const desk = await openDesk()
    const body =
      '1. Timbangan *sudah* ditera.\r\n\r\n\r\n2. Lihat _surat_ pasar_dinoyo_2026, ~gratis~.  '
    const { number, letter } = await answered(desk, {}, { body })
    const { text } = await desk.must('answerText', { letter: letter.id })
    const { office } = await desk.must('office', {})
    const parts = text.split('\n\n')
    expect(parts[0]).toBe('Yth. Sdr. Sri Wahyuni')
    expect(parts[1]).toBe(
      [
        `Nomor register: ${number}`,
        `Surat nomor ${letter.number ?? ''}, 5 Oktober 2026`,
        'Hal: Tindak Lanjut Pengaduan',
      ].join('\n'),
    )
    expect(parts[2]).toContain(`nomor register ${number}, perihal Timbangan tidak sesuai`)
    expect(parts.slice(3, 5)).toEqual([
      '1. Timbangan sudah ditera.',
      '2. Lihat surat pasar_dinoyo_2026, gratis.',
    ])
    expect(text).toMatch(/keberatan secara tertulis .* Ombudsman Republik Indonesia/)
    const contact = parts.at(-1)?.split('\n')
    expect(contact?.[0]).toBe(office.name)
    expect(contact).toContain(`Telepon ${office.phone}`)
    expect(text).not.toMatch(/Gajayana|\{|undefined|null|[ \t]$/m)
  })

  it('names a confidential complainant as the letter does, and an anonymous one never', async () => {
    const desk = await openDesk()
    const confidential = await answered(desk, { confidential: true })
    const anonymous = await answered(desk, { anonymous: true })
    const of = async (letter: string) => (await desk.must('answerText', { letter })).text
    expect(await of(confidential.letter.id)).toMatch(/^Yth\. Sdr\. Sri Wahyuni\n/)
    expect(await of(anonymous.letter.id)).toMatch(/^Yth\. Pelapor Pengaduan Nomor Register PGD/)
    expect(await of(anonymous.letter.id)).not.toMatch(/Sri Wahyuni/)
    expect(
      await desk.call('answerText', { letter: confidential.letter.id }, { as: 'division' }),
    ).toEqual({ problem: { problem: 'not-allowed' } })
  })

  it('is none of other letters, filed ones and voided ones', async () => {
    const desk = await openDesk()
    const { number, letter } = await answered(desk, {})
    const receipt = await desk.must('issueLetter', {
      complaint: number,
      kind: 'receipt',
      fields: {},
    })
    expect(await desk.call('answerText', { letter: receipt.letter.id })).toMatchObject({
      problem: { faults: [{ field: 'letter', problem: 'not-allowed' }] },
    })
    await desk.must('voidLetter', { letter: letter.id, reason: 'Salah nama' })
    expect(await desk.call('answerText', { letter: letter.id })).toEqual({
      problem: { problem: 'already-voided' },
    })
  })
})

describe('the slip with two questions', () => {
  const asked = { askedOn: '2026-10-05', how: 'printed' } as const

  it('is recorded once, changed with what stood before, and needs what was seen', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const slip = () => desk.must('satisfaction', { number })
    expect(await slip()).toBeNull()
    await desk.must('recordSatisfaction', { number, ...asked })
    const first = await slip()
    expect(first).toMatchObject({ ...asked, speed: null, handling: null, revision: 1 })
    expect(await desk.call('recordSatisfaction', { number, ...asked, speed: 4 })).toEqual({
      problem: { problem: 'changed-elsewhere', revision: 1 },
    })
    const next = {
      number,
      basedOn: 1,
      askedOn: '2026-10-05',
      how: 'read-out',
      speed: 3,
      handling: 4,
    }
    expect(await desk.must('recordSatisfaction', next as never)).toMatchObject({ revision: 2 })
    const { history } = await desk.must('readCase', { number })
    expect(history.filter(({ kind }) => kind === 'satisfaction-recorded')).toMatchObject([
      { changes: [{ field: 'askedOn' }, { field: 'how' }] },
      {
        changes: [
          { field: 'how', before: 'printed', after: 'read-out' },
          { field: 'speed', before: null, after: 3 },
          { field: 'handling', before: null, after: 4 },
        ],
      },
    ])
  })

  it.each([
    ['askedOn', 'in-future', { askedOn: '2026-10-06' }],
    ['askedOn', 'before-previous', { askedOn: '2026-10-04' }],
    ['speed', 'too-large', { speed: 5 }],
    ['handling', 'too-small', { handling: 0 }],
  ])('refuses %s: %s', async (field, problem, wrong) => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const outcome = await desk.call('recordSatisfaction', { number, ...asked, ...wrong })
    expect(outcome).toMatchObject({ problem: { faults: [{ field, problem }] } })
  })

  it('adds up to the year’s figure, which names nobody', async () => {
    const desk = await openDesk()
    const given: readonly (readonly [string, number | null, number | null])[] = [
      ['2026-10-05', 4, 4],
      ['2026-10-05', 3, 2],
      ['2026-10-05', 3, null],
      ['2026-10-05', null, null],
    ]
    const numbers: string[] = []
    for (const [askedOn, speed, handling] of given) {
      const { number } = await desk.must('receive', intake())
      numbers.push(number)
      const asks = { number, askedOn, how: 'read-out', speed, handling }
      await desk.must('recordSatisfaction', asks as never)
    }
    const figure = await desk.must('satisfactionYear', { year: 2026 }, { as: 'head' })
    expect(figure).toEqual({
      year: 2026,
      asked: 4,
      answered: 3,
      questions: [
        { question: 'speed', answered: 3, given: [0, 0, 2, 1], average: 3.33, index: 83.33 },
        { question: 'handling', answered: 2, given: [0, 1, 0, 1], average: 3, index: 75 },
      ],
      // ((10/3 + 3) / 2) × 25
      index: 79.17,
    })
    for (const number of numbers) expect(JSON.stringify(figure)).not.toContain(number)
    expect(await desk.must('satisfactionYear', { year: 2025 })).toMatchObject({
      asked: 0,
      index: null,
      questions: [{ average: null }, { average: null }],
    })
  })

  it('prints twice on one sheet, with the number and without a name', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const made = await desk.must('drawPaper', { paper: 'satisfaction-slip', number })
    expect(made).toMatchObject({ pages: 1, title: `Slip kepuasan ${number}` })
    const text = inspect(made.pdf, 'pdftotext', ['-layout'])
    expect(text.match(/SLIP KEPUASAN/g)).toHaveLength(2)
    expect(text.match(new RegExp(number, 'g'))?.length).toBeGreaterThanOrEqual(2)
    expect(text.match(/Sangat cepat/g)).toHaveLength(2)
    expect(text).not.toMatch(/Sri Wahyuni/)
  })
})
