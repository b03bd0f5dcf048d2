import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

const complainant = {
  name: 'Sulastri Handayani',
  address: 'Jl. Candi Mendut 12',
  phone: '0812-3345-6789',
  email: 's@contoh.invalid',
  nationalId: '3573015204850003',
  representedBy: 'Agus Wirawan',
}

const told = {
  complainant,
  confidential: true,
  subject: 'Keluhan Sulastri',
  narrative: 'Saya, Sulastri Handayani, membeli beras.',
}

async function received(given: Parameters<typeof intake>[0] = {}) {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake({ ...told, ...given }))
  const read = (as: Role = 'service-officer') => desk.must('readCase', { number }, { as })
  const unmask = (as: Role = 'service-officer', reason = 'Menelepon pelapor') =>
    desk.call('unmask', { number, reason }, { as })
  return { desk, number, read, unmask }
}

const refused = (problem: string) => ({ problem: { problem } })

describe('a protected complainant', () => {
  it('is masked in the case file until somebody says why, and that stands in the history', async () => {
    const { desk, number, read, unmask } = await received()
    const masked = await read()
    expect(masked).toMatchObject({
      masked: true,
      complainant: {
        name: 'S••• H•••',
        address: '•••',
        phone: '•••',
        email: '•••',
        nationalId: '•••',
        representedBy: '•••',
      },
      subject: 'Keluhan [dirahasiakan]',
      narrative: 'Saya, [dirahasiakan], membeli beras.',
      missing: [],
    })
    expect(masked.mayDo.map((one) => one.do)).toContain('unmask')
    expect(await desk.call('unmask', { number, reason: ' ' })).toMatchObject({
      problem: { faults: [{ field: 'reason', problem: 'required' }] },
    })
    const before = await desk.must('verify', {})
    expect(await unmask()).toMatchObject({ answer: { masked: false, ...told } })
    const shown = await read()
    expect(shown).toMatchObject({ masked: false, revision: masked.revision, ...told })
    expect(shown.mayDo.map((one) => one.do)).not.toContain('unmask')
    expect(shown.history.at(-1)).toMatchObject({
      kind: 'identity-shown',
      by: desk.officers['service-officer'],
      recordedAt: '2026-10-05T09:30:00+07:00',
      changes: [{ field: 'reason', before: null, after: 'Menelepon pelapor' }],
    })
    expect((await desk.must('verify', {})).historyRows).toBe(before.historyRows + 1)
  })

  it('is shown to that officer in that case alone, until the case is left or somebody signs in', async () => {
    const { desk, read, unmask } = await received()
    const other = await desk.must('receive', intake({ ...told, subject: 'Yang lain' }))
    const masked = async (as?: Role) => (await read(as)).masked
    await unmask()
    expect(await masked('secretary')).toBe(true)
    expect(await desk.must('readCase', { number: other.number })).toMatchObject({ masked: true })
    await desk.must('maskAgain', {})
    expect(await masked()).toBe(true)

    await unmask()
    await desk.must('unmask', { number: other.number, reason: 'Menelepon pelapor' })
    expect(await masked()).toBe(true)

    await unmask()
    const officer = desk.officers.secretary
    await desk.must('signIn', { officer, password: desk.password })
    expect(await masked()).toBe(true)

    await unmask()
    await desk.reopen()
    expect(await masked()).toBe(true)
  })

  it('is shown to nobody who replays another officer’s call', async () => {
    const { desk, number, read } = await received()
    const callId = crypto.randomUUID()
    const asks = { number, reason: 'Menelepon pelapor' }
    await desk.must('unmask', asks, { callId })
    expect(await desk.call('unmask', asks, { callId, as: 'secretary' })).toEqual(
      refused('not-allowed'),
    )
    expect(await read('secretary')).toMatchObject({ masked: true })
  })

  it('is not for the officer complained of, the keeper, or a division that it was not given to', async () => {
    const { officers } = await (await openDesk()).must('welcome', {})
    const head = officers.find(({ role }) => role === 'head')
    const { desk, number, unmask } = await received({ officerComplainedOf: head?.name ?? '' })
    expect(await unmask('head')).toEqual(refused('conflict-of-interest'))
    expect(await unmask('register-keeper')).toEqual(refused('not-allowed'))
    expect(await unmask('division')).toEqual(refused('not-allowed'))
    await desk.must('assign', { number, officer: desk.officers.division }, { as: 'secretary' })
    expect(await unmask('division')).toMatchObject({ answer: { masked: false } })
  })

  it('who is anonymous is shown to no division, and an open one needs no unmasking', async () => {
    const { desk, number, unmask } = await received({ confidential: false, anonymous: true })
    await desk.must('assign', { number, officer: desk.officers.division }, { as: 'secretary' })
    expect(await unmask('division')).toEqual(refused('not-allowed'))
    expect(await unmask('head')).toMatchObject({ answer: { complainant } })
    const open = await desk.must('receive', intake())
    expect(open).toMatchObject({ masked: false, complainant: { name: 'Sri Wahyuni' } })
    expect(await desk.call('unmask', { number: open.number, reason: 'x' })).toMatchObject({
      problem: { faults: [{ field: 'number', problem: 'not-allowed' }] },
    })
  })
})

describe('the desk command', () => {
  it('tells the whole case, but for a division that it was not given to, and writes nothing', async () => {
    const { desk, number } = await received()
    const before = await desk.must('verify', {})
    const read = (as: Role) =>
      desk.register.call(
        'readCase',
        { number },
        { officer: desk.officers[as], callId: null, desk: true },
      )
    expect(await read('register-keeper')).toMatchObject({ answer: { masked: false, ...told } })
    expect(await read('admin-staff')).toMatchObject({ answer: { complainant } })
    expect(await read('division')).toMatchObject({ answer: { masked: true } })
    expect(await desk.must('verify', {})).toEqual(before)
    expect(await desk.must('readCase', { number })).toMatchObject({ masked: true })
  })
})

describe('a correction of a masked case', () => {
  const correct = (desk: Desk, file: CaseFile, change: object) =>
    desk.call('correct', { number: file.number, basedOn: file.revision, change })

  it('writes nothing back that was only shown masked', async () => {
    const { desk, read, unmask } = await received()
    const file = await read()
    const { complainant: shown, subject, narrative, requestedRemedy } = file
    await correct(desk, file, {
      complainant: shown,
      subject,
      narrative,
      requestedRemedy: `${requestedRemedy ?? ''} Segera.`,
    })
    expect(await unmask()).toMatchObject({
      answer: { ...told, requestedRemedy: 'Timbangan diperiksa ulang. Segera.' },
    })
  })

  it.each([
    ['complainant.name', { complainant: { name: 'Sulastri H•••' } }],
    ['narrative', { narrative: 'Saya, [dirahasiakan], membeli beras dan gula.' }],
  ])('refuses a %s with a mask in it', async (field, change) => {
    const { desk, read } = await received()
    expect(await correct(desk, await read(), change)).toMatchObject({
      problem: { faults: [{ field, problem: 'not-allowed' }] },
    })
  })

  it('lifts the secrecy only for who was shown the complainant', async () => {
    const { desk, read, unmask } = await received()
    const open = { confidential: false }
    expect(await correct(desk, await read(), open)).toEqual(refused('identity-masked'))
    await unmask()
    expect(await correct(desk, await read(), open)).toMatchObject({ answer: { masked: false } })
  })
})

describe('the dossier of a confidential complaint', () => {
  const secret = /sulastri|handayani|mendut|6789|35730152|wirawan|contoh\.invalid/i

  async function drawn(desk: Desk, number: string, identity?: boolean) {
    const paper = { paper: 'dossier', number, ...(identity ? { identity } : {}) } as const
    const { pdf } = await desk.must('drawPaper', paper)
    return {
      // As a reader copies it, and as it stands in the file.
      text: inspect(pdf, 'pdftotext', ['-layout']).replaceAll(/\s+/g, ' '),
      raw: inspect(pdf, 'pdftotext', ['-raw']) + inspect(pdf, 'pdfinfo'),
    }
  }

  it('is blacked out, and leaves out and names what cannot be', async () => {
    const { desk, number, unmask } = await received()
    for (const kind of ['receipt', 'forwarding'] as const)
      await desk.must('issueLetter', { complaint: number, kind, fields: {} })
    const typed = { body: 'Pelapor adalah Sulastri.' }
    await desk.must('issueLetter', { complaint: number, kind: 'follow-up-party', fields: typed })
    const content = new TextEncoder().encode('KTP')
    await desk.must('attach', { number, name: 'KTP Sulastri.txt', content })
    await unmask()
    const { text, raw } = await drawn(desk, number)
    expect(text).not.toMatch(secret)
    expect(raw).not.toMatch(secret)
    expect(text).toMatch(/Identitas pelapor disamarkan \(UU 25\/2009/)
    expect(text).toMatch(/Pelapor : Identitas disamarkan/)
    expect(text).toMatch(/Identitas pelapor ditampilkan: Menelepon/)
    const left = 'tidak disertakan: dapat memuat identitas'
    const place = (title: string) =>
      new RegExp(`${title}.{0,120}`).exec(text.slice(text.indexOf('Riwayat')))?.[0]
    expect(place('Tanda terima pengaduan')).toContain(left.slice(0, 16))
    expect(place('Lampiran: KTP \\[dirahasiakan\\]')).toContain(left.slice(0, 16))
    expect(text.match(/tidak disertakan/g)).toHaveLength(3)
    expect(text).toContain('NOTA DINAS')
  })

  it('leaves out a letter to others from before its secrecy', async () => {
    const { desk, number } = await received({ confidential: false })
    await desk.must('issueLetter', { complaint: number, kind: 'forwarding', fields: {} })
    const { revision } = await desk.must('readCase', { number })
    const asks = { number, basedOn: revision, change: { confidential: true } }
    await desk.must('correct', asks)
    const { text } = await drawn(desk, number)
    expect(text).toContain('tidak disertakan')
    expect(text).not.toMatch(secret)
  })

  it('names the complainant only after the reason was given, and never who is anonymous', async () => {
    const { desk, number, unmask } = await received()
    const asks = { paper: 'dossier', number, identity: true } as const
    expect(await desk.call('drawPaper', asks)).toEqual(refused('identity-masked'))
    await unmask('service-officer', 'Dipinjam Inspektorat')
    const { text } = await drawn(desk, number, true)
    expect(text).toMatch(/RAHASIA: memuat identitas pelapor/)
    expect(text).toContain('Sulastri Handayani')
    expect(await desk.call('drawPaper', asks, { as: 'head' })).toEqual(refused('identity-masked'))

    const unknown = await received({ confidential: false, anonymous: true })
    await unknown.unmask()
    expect(await unknown.desk.call('drawPaper', { ...asks, number: unknown.number })).toEqual(
      refused('identity-masked'),
    )
  })
})
