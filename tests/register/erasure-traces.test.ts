import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { textOf } from '../letters/make-letter.ts'
import { head, keeper, leftIn, nationalId, phone, setRetention } from './erasure-support.ts'

const person = {
  name: 'Zubaidah Qzxjorangw',
  address: 'Jl. Qzxjalamatw 7',
  phone,
  nationalId,
  email: 'Zubaidah@Qzxjsurelw.id',
}
const all = { has: ['all'] }

/** A letter and a call of one person that were made one, closed; with what an office does around it. */
async function mergedPair(desk: Desk) {
  const own = { complainant: person, narrative: 'Qzxjuraianw', subject: 'Qzxjhalw' }
  const { number: kept } = await desk.must('receive', intake(own))
  const { number: merged } = await desk.must('receive', intake({ ...own, channel: 'telephone' }))
  const { revision } = await desk.must('readCase', { number: kept })
  const complainant = { ...person, name: 'Zubaidah Qzxjbarulw', phone: '+62 813-1111-2222' }
  await desk.must('correct', { number: kept, basedOn: revision, change: { complainant } })
  for (const number of [kept, merged]) {
    await desk.must('attach', { number, name: 'Qzxjfotow.txt', content: Buffer.from('Qzxjisiw') })
    await desk.must('issueLetter', { complaint: number, kind: 'receipt', fields: {} })
  }
  await desk.must('mergeComplaints', { kept, merged, reason: 'Qzxjalasanw' })
  await desk.must('recordSatisfaction', { number: kept, askedOn: '2026-10-05', how: 'read-out' })
  await desk.must('noteOutput', { way: 'copied', of: { output: 'lapor', number: kept } })
  const paper = { paper: 'track-record' as const, numbers: [kept, merged] }
  await desk.must('noteOutput', { way: 'printed', of: { output: 'paper', paper } })
  desk.now('2026-10-05T10:00:00+07:00')
  await desk.must('completeStep', { number: kept, step: 'hand-over', ...all, note: 'Qzxjcatatw' })
  await desk.must('issueLetter', { complaint: kept, kind: 'declination', fields: {} })
  await desk.must('completeStep', { number: kept, step: 'clarify', ...all, outcomes: ['decline'] })
  return { kept, merged }
}

/** Where a name stands that is of no case: forms, views, the older agenda. */
async function strewAround(desk: Desk) {
  const draft = async (content: Record<string, unknown>) => {
    const id = randomUUID()
    await desk.must('saveDraft', { id, content })
    return id
  }
  const half = await draft({ name: person.name, narrative: 'Qzxjdrafw', phone: '' })
  const content = Buffer.from('Qzxjberkasw')
  await desk.must('keepDraftFile', { draft: half, file: randomUUID(), name: 'Qzxjdw.txt', content })
  await draft({ nationalId: '3573 0171 1290 0042', name: 'Z. Qzxjlainw' })
  await draft({ narrative: 'Hubungi 0812-9988-7766', place: 'Qzxjtempatw' })
  const view = (name: string, text: string, as: 'secretary' | 'head' = 'secretary') =>
    desk.must('saveView', { name, content: { text } }, { as })
  await view('Bu Zubaidah', 'qzxjorangw')
  await view('Qzxjorangw lagi', 'timbangan')
  const [renamed] = (await view('Nomor', phone, 'head')).filter(({ name }) => name === 'Nomor')
  await desk.must('discardView', { view: renamed?.id ?? '' }, head)
  await desk.must(
    'bringNumbers',
    {
      year: 2025,
      run: 'letter',
      source: 'Buku agenda 2025',
      numbers: [
        {
          sequence: 1,
          number: '500/1/2025',
          date: '2025-03-01',
          to: `Sdr. ${person.name}`,
          about: 'Jawaban',
        },
        {
          sequence: 2,
          number: '500/2/2025',
          date: '2025-03-02',
          to: 'Ketua Paguyuban',
          about: 'Undangan',
        },
      ],
    },
    keeper,
  )
}

/** Of other people: it stays as it is. */
async function othersThings(desk: Desk) {
  const id = randomUUID()
  await desk.must('saveDraft', { id, content: { name: 'Sri Wahyuni', phone: '0811-1111-1111' } })
  const content = { text: 'wahyuni timbangan' }
  await desk.must('saveView', { name: 'Timbangan', content }, { as: 'secretary' })
  return async () => ({
    drafts: (await desk.must('drafts', {})).map((draft) => draft.content['name']),
    views: (await desk.must('views', {}, { as: 'secretary' })).map(({ name }) => name),
  })
}

async function eraseBoth(desk: Desk, numbers: string[]) {
  const { erasures } = await desk.must('proposeErasure', { numbers }, keeper)
  const id = erasures[0]?.id ?? ''
  const done = await desk.must('confirmErasure', { id, password: desk.password }, head)
  return { id, done: done.erasures[0] }
}

const spaced = /0812.?9988.?7766|813.?1111.?2222|3573.?0171.?1290/

describe('a person who is erased', () => {
  it('stands nowhere any more: no form, view, older agenda, merged case or history tells of them', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    await desk.must('receive', intake())
    const { kept, merged } = await mergedPair(desk)
    await strewAround(desk)
    const others = await othersThings(desk)
    desk.now('2028-01-10T09:00:00+07:00')
    await setRetention(desk)
    const { due } = await desk.must('retention', {}, keeper)
    expect(due.map(({ number }) => number).toSorted()).toEqual([kept, merged].toSorted())
    expect(leftIn(desk.folder).length).toBeGreaterThan(12)

    const { id, done } = await eraseBoth(desk, [kept, merged])
    expect(done?.traces).toEqual({
      erased: { drafts: 3, views: 2, agenda: 1, importLines: 0 },
      stays: { drafts: 0, agenda: 0, complaints: 0 },
    })
    expect(leftIn(desk.folder, spaced)).toEqual([])
    expect(await others()).toEqual({ drafts: ['Sri Wahyuni'], views: ['Timbangan'] })
    const agenda = await desk.must('letters', { year: 2025 })
    expect(agenda.map(({ number, to }) => [number, to])).toEqual([
      ['500/2/2025', 'Ketua Paguyuban'],
      ['500/1/2025', null],
    ])
    expect((await desk.must('verify', {})).findings).toEqual([])
    expect((await desk.must('readCase', { number: merged })).mergedInto?.number).toBe(kept)
    const minutes = await desk.must('drawPaper', { paper: 'erasure-minutes', id }, keeper)
    expect(textOf(minutes.pdf)).toContain('3 draf pengaduan yang tidak pernah disimpan')
    await desk.reopen()
    expect(leftIn(desk.folder, spaced)).toEqual([])
    expect((await desk.must('verify', {})).ok).toBe(true)
  }, 60_000)

  it('still stands where the time is not over, and the officers are told where', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    const { kept, merged } = await mergedPair(desk)
    await strewAround(desk)
    desk.now('2028-01-10T09:00:00+07:00')
    await setRetention(desk)
    const id = randomUUID()
    await desk.must('saveDraft', { id, content: { name: person.name, phone } })
    // A namesake with another telephone, years ago.
    const namesake = { name: person.name, phone: '0899-0000-0000' }
    desk.register
      .context()
      .db.prepare('INSERT INTO drafts (id, officer, saved_at, content) VALUES (?, ?, 1, ?)')
      .run(randomUUID(), desk.officers['service-officer'], JSON.stringify(namesake))
    const again = await desk.must(
      'receive',
      intake({ complainant: person, receivedAt: '2028-01-10T08:00:00+07:00' }),
    )
    const { done } = await eraseBoth(desk, [kept, merged])
    expect(done?.traces?.stays).toEqual({ drafts: 2, agenda: 0, complaints: 1 })
    expect((await desk.must('drafts', {})).map(({ id: draft }) => draft)).toContain(id)
    const [found] = await desk.must('find', { text: 'qzxjorangw' })
    expect(found?.number).toBe(again.number)
    // By their word somebody is still found, so that the view is of use.
    expect((await desk.must('views', {}, { as: 'secretary' })).map(({ name }) => name)).toContain(
      'Bu Zubaidah',
    )
    expect((await desk.must('verify', {})).findings).toEqual([])
  }, 60_000)
})
