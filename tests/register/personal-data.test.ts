import { read, utils } from '@e965/xlsx'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'

const look = (name: string, pdf: Uint8Array) => {
  if (process.env['LOOK_AT']) writeFileSync(`${process.env['LOOK_AT']}/${name}.pdf`, pdf)
}

async function threeCases(desk: Desk) {
  const receive = async (given: Parameters<typeof intake>[0]) =>
    (await desk.must('receive', intake(given))).number
  const first = await receive({
    complainant: {
      name: 'Sri Wahyuni',
      address: 'Jl. Gajayana 12',
      phone: '0812-3456-7890',
      nationalId: '3573 0152 0180 0003',
    },
  })
  const namesake = await receive({
    complainant: { name: 'Sri Wahyuni', address: 'Jl. Danau 4', phone: '0813-1111-2222' },
    subject: 'Retribusi kios',
    narrative: 'Retribusi kios ditarik dua kali.',
  })
  const secret = await receive({
    complainant: { name: 'Sri Rahayu', address: 'Jl. Sunyi 1', phone: '0899-0000-1111' },
    confidential: true,
    subject: 'Parkir',
    narrative: 'Parkir liar di depan pasar.',
  })
  return { first, namesake, secret }
}

describe('the track record of a person', () => {
  it('is of the registrations that the clerk ticked, and mixes nobody in', async () => {
    const desk = await openDesk()
    const { first, namesake, secret } = await threeCases(desk)
    const found = async (text: string) =>
      (await desk.must('findPerson', { text })).map(({ number }) => number).toSorted()
    expect(await found('sri wahy')).toEqual([first, namesake])
    expect(await found('0812 3456 7890')).toEqual([first])
    expect(await found('3573015201800003')).toEqual([first])
    expect(await found('Sri Rahayu')).toEqual([])
    expect(await found('0899-0000-1111')).toEqual([])
    expect(await found(secret)).toEqual([secret])

    const { revision } = await desk.must('readCase', { number: first })
    const complainant = { address: 'Jl. Gajayana 21' }
    await desk.must('correct', { number: first, basedOn: revision, change: { complainant } })
    await desk.must('attach', { number: first, name: 'nota beras.txt', content: Buffer.from('x') })
    await desk.must('issueLetter', {
      complaint: first,
      kind: 'follow-up-party',
      fields: { to: 'Kepala Pasar Dinoyo', date: '2026-10-05' },
    })
    const paper = { paper: 'track-record' as const, numbers: [first] }
    const drawn = await desk.must('drawPaper', paper)
    look('track', drawn.pdf)
    const text = textOf(drawn.pdf)
    for (const told of [
      'Jl. Gajayana 21',
      '3573',
      'nota beras.txt',
      'Data diperbaiki',
      'kepada Kepala Pasar Dinoyo',
      'Petugas layanan',
      '3 x 24 jam',
    ])
      expect(text).toContain(told)
    for (const others of ['Jl. Danau 4', namesake, 'Rahayu']) expect(text).not.toContain(others)

    await desk.must('noteOutput', { way: 'printed', of: { output: 'paper', paper } })
    const { history } = await desk.must('readCase', { number: first })
    expect(history.at(-1)).toMatchObject({ kind: 'printed', detail: 'track-record' })
    expect((await desk.must('verify', {})).ok).toBe(true)
  })

  it('is told by no division, and a protected one by nobody who may not know', async () => {
    const desk = await openDesk()
    const { first, secret } = await threeCases(desk)
    const draw = (number: string, as: 'division' | 'register-keeper' | 'service-officer') =>
      desk.call('drawPaper', { paper: 'track-record', numbers: [number] }, { as })
    expect(await draw(first, 'division')).toEqual({ problem: { problem: 'not-allowed' } })
    expect(await draw(first, 'register-keeper')).toEqual({ problem: { problem: 'not-allowed' } })
    expect(await draw(secret, 'service-officer')).toMatchObject({ answer: { pages: 1 } })
  })
})

describe('the list after a breach', () => {
  it('names each person once with what was held, as cells of text', async () => {
    const desk = await openDesk()
    const { first, secret } = await threeCases(desk)
    await desk.must('receive', intake({ anonymous: true, complainant: {} }))
    await desk.must('receive', intake({ complainant: { name: '=1+1', phone: '0812-0000-9999' } }))
    await desk.must(
      'receive',
      intake({ complainant: { name: 'sri wahyuni', address: 'x', phone: '+62 812 3456 7890' } }),
    )
    const asks = {
      scope: { of: 'all' },
      happened: 'USB hilang',
      handling: 'Sandi diganti',
    } as const
    const list = await desk.must('makeBreachList', asks, { as: 'head' })
    expect(list.people.map(({ name }) => name ?? '').toSorted()).toEqual([
      '=1+1',
      'Sri Rahayu',
      'Sri Wahyuni',
      'Sri Wahyuni',
    ])
    expect(list.unknown).toBe(1)
    expect(list.people[0]).toMatchObject({ data: expect.arrayContaining(['NIK']) })
    for (const part of ['USB hilang', 'Sandi diganti', 'Pasal 46'])
      expect(list.notice).toContain(part)
    const { sequence } = list
    const { workbook } = await desk.must('breachWorkbook', { sequence }, { as: 'head' })
    const sheet = read(workbook).Sheets['Terdampak'] ?? {}
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 })
    expect(rows.length).toBe(5)
    expect(Object.values(sheet).filter((cell: { f?: string }) => cell.f)).toEqual([])
    const drawn = await desk.must('drawPaper', { paper: 'breach-list', sequence }, { as: 'head' })
    look('breach', drawn.pdf)
    expect(textOf(drawn.pdf)).toContain('Sri Rahayu')

    const kept = await desk.must('makeBreachList', asks, { as: 'register-keeper' })
    expect(kept.people.find(({ numbers }) => numbers.includes(secret))).toMatchObject({
      name: null,
      phone: null,
    })
    const some = { ...asks, scope: { of: 'cases' as const, numbers: [first] } }
    expect((await desk.must('makeBreachList', some, { as: 'head' })).people).toHaveLength(1)
    expect(await desk.call('makeBreachList', asks)).toEqual({ problem: { problem: 'not-allowed' } })
  })
})
