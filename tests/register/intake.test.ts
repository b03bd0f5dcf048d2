import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const staff = { as: 'admin-staff' } as const
const about = { officerComplainedOf: 'Petugas layanan' }
const faultAt = (field: string, problem: string) => ({
  problem: { problem: 'invalid', faults: [{ field, problem }] },
})
const noBasis = { basedOn: null }

describe('a complaint that repeats an earlier one', () => {
  it('is linked as it is registered, and both say so', async () => {
    const desk = await openDesk()
    const first = await desk.must('receive', intake())
    const again = await desk.must('receive', { ...intake(), repeats: first.number.toLowerCase() })
    expect(again.repeats).toBe(first.number)
    expect(again.history[0]?.changes).toContainEqual({
      field: 'repeats',
      before: null,
      after: first.number,
    })
    const earlier = await desk.must('readCase', { number: first.number })
    expect(earlier).toMatchObject({ repeats: null, repeatedBy: [again.number] })
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('names no number that is not there, and takes no number for it', async () => {
    const desk = await openDesk()
    const asked = { ...intake(), repeats: 'PGD-2026-00077' }
    expect(await desk.call('receive', asked)).toEqual(faultAt('repeats', 'unknown-value'))
    expect((await desk.must('receive', intake())).number).toBe('PGD-2026-00001')
  })

  it('is linked, moved and unlinked afterwards, never in a circle, with its history', async () => {
    const desk = await openDesk()
    const numbers: string[] = []
    for (let count = 0; count < 3; count += 1)
      numbers.push((await desk.must('receive', intake())).number)
    const [one = '', two = '', three = ''] = numbers
    await desk.must('linkRepeat', { number: two, repeats: one })
    const linked = await desk.must('linkRepeat', { number: three, repeats: two })
    expect(linked).toMatchObject({ repeats: two, revision: 2 })
    for (const [number, repeats] of [
      [one, three],
      [one, one],
    ] as const)
      expect(await desk.call('linkRepeat', { number, repeats })).toEqual(
        faultAt('repeats', 'not-allowed'),
      )
    await desk.must('linkRepeat', { number: three, repeats: one, basedOn: 2 })
    expect((await desk.must('readCase', { number: one })).repeatedBy).toEqual([two, three])
    const stale = await desk.call('unlinkRepeat', { number: three, basedOn: 2 })
    expect(stale).toEqual({ problem: { problem: 'changed-elsewhere', revision: 3 } })
    const undone = await desk.must('unlinkRepeat', { number: three, basedOn: 3 })
    expect(undone.repeats).toBeNull()
    expect(undone.history.map(({ kind }) => kind)).toEqual([
      'received',
      'repeat-linked',
      'repeat-linked',
      'repeat-unlinked',
    ])
    expect((await desk.must('readCase', { number: one })).repeatedBy).toEqual([two])
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('tells the officer complained of nothing of the other one', async () => {
    const desk = await openDesk()
    const kept = await desk.must('receive', intake(about), staff)
    const open = await desk.must('receive', { ...intake(), repeats: kept.number }, staff)
    const later = await desk.must('receive', { ...intake(about), repeats: open.number }, staff)
    const seen = await desk.must('readCase', { number: open.number })
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${kept.number}|${later.number}`))
    expect(seen).toMatchObject({ repeats: null, repeatedBy: [] })
    const asked = { ...intake(), repeats: kept.number }
    expect(await desk.call('receive', asked)).toEqual(faultAt('repeats', 'unknown-value'))
    const link = { number: open.number, repeats: later.number, ...noBasis }
    expect(await desk.call('linkRepeat', link)).toEqual(faultAt('repeats', 'unknown-value'))
  })
})

describe('people who complained before', () => {
  const named = (desk: Desk, text: string, by = {}) =>
    desk.must('knownPersons', { text }, by).then((found) => found.map(({ name }) => name))

  it('are offered by parts of the name and the end of the telephone, each once, newest first', async () => {
    const desk = await openDesk()
    await desk.must(
      'receive',
      intake({ complainant: { name: 'Sri Rahayu', phone: '0341 555123' } }),
    )
    await desk.must('receive', intake())
    await desk.must('receive', intake({ subject: 'Lagi' }))
    expect(await named(desk, 'wah sri')).toEqual(['Sri Wahyuni'])
    expect(await named(desk, 'sri')).toEqual(['Sri Wahyuni', 'Sri Rahayu'])
    expect(await desk.must('knownPersons', { text: '7890' })).toMatchObject([
      { name: 'Sri Wahyuni', phone: '0812-3456-7890', address: 'Jl. Gajayana 12' },
    ])
    expect(await named(desk, '+62 812 3456')).toEqual(['Sri Wahyuni'])
    for (const text of ['s', 'wahyuna', '123', '"sri" OR *', 'NEAR(', '٧٨٩٠'])
      expect([text, await named(desk, text)]).toEqual([text, []])
  })

  it('are never those who asked to stay unnamed, nor who complains of the officer who asks', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ confidential: true }), staff)
    await desk.must('receive', intake({ anonymous: true }), staff)
    await desk.must('receive', intake({ ...about, complainant: { name: 'Agus Salim' } }), staff)
    for (const text of ['Sri Wahyuni', '0812-3456-7890'])
      expect(await named(desk, text, staff)).toEqual([])
    expect(await named(desk, 'Agus')).toEqual([])
    expect(await named(desk, 'Agus', staff)).toEqual(['Agus Salim'])
  })
})

describe('what may be the same', () => {
  const empty = { name: null, phone: null, nationalId: null, subject: null, narrative: null }
  const hints = async (desk: Desk, probe: object) =>
    (await desk.must('possibleDuplicates', { ...empty, ...probe })).map(
      ({ number, because }) => [number.slice(-1), ...because] as string[],
    )

  it('knows the same place or officer with a like text, and tells common words from telling ones', async () => {
    const desk = await openDesk()
    const complaints = [
      ['Timbangan telur di lapak dua belas kurang dua ons', 'Pasar Dinoyo'],
      ['Retribusi kios ditarik dua kali oleh petugas', 'Pasar Dinoyo'],
      ['Retribusi kios ditarik tanpa karcis oleh petugas', 'Pasar Blimbing'],
      ['Pelayanan izin usaha oleh petugas lama sekali', 'Kantor dinas'],
    ]
    for (const [narrative = '', place = ''] of complaints)
      await desk.must(
        'receive',
        intake({ narrative, place, subject: '', complainant: { name: 'Agus' } }),
      )
    const text = { subject: 'Timbangan telur lapak kurang', place: 'pasar dinoyo' }
    expect(await hints(desk, text)).toEqual([['1', 'same-object', 'similar-text']])
    expect(await hints(desk, { narrative: 'Sampah petugas pelayanan dibiarkan menumpuk' })).toEqual(
      [],
    )
  })

  it('does not tell by name, telephone or NIK that somebody complained who asked to stay unnamed', async () => {
    const desk = await openDesk()
    const complainant = {
      name: 'Sri Wahyuni',
      phone: '081234567890',
      nationalId: '3573014101900001',
    }
    await desk.must('receive', intake({ confidential: true, complainant }), staff)
    expect(await hints(desk, complainant)).toEqual([])
  })
})

describe('the files of a form that is not saved yet', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
  const stored = (desk: Desk) => {
    const folder = join(desk.folder, 'attachments')
    return existsSync(folder) ? readdirSync(folder).toSorted() : []
  }
  const keep = (desk: Desk, draft: string, name: string, text: string) =>
    desk.must('keepDraftFile', {
      draft,
      file: crypto.randomUUID(),
      name,
      content: bytes(text),
    })

  it('are there after a new start, are in a backup, and go beside the case as it is registered', async () => {
    const desk = await openDesk()
    const draft = crypto.randomUUID()
    const file = crypto.randomUUID()
    const asks = { draft, file, name: 'foto.jpg', content: bytes('foto') }
    await desk.must('keepDraftFile', asks)
    await desk.must('keepDraftFile', asks)
    await desk.must('saveDraft', { id: draft, content: { subject: 'Timbangan' } })
    await desk.reopen()
    expect(await desk.must('draftFiles', { draft })).toMatchObject([{ id: file, bytes: 4 }])
    const read = await desk.must('readDraftFile', { draft, file })
    expect(new TextDecoder().decode(read.content)).toBe('foto')
    const bundle = join(ownFolder(), 'cadangan.meja')
    const caller = { officer: desk.officers['register-keeper'], callId: null }
    const backup = await desk.register.call('keepBackup', { file: bundle }, caller)
    expect(backup).toMatchObject({ answer: { ok: true } })

    const callId = 'satu'
    const registered = await desk.must('receive', { ...intake(), draft }, { callId })
    expect(registered.attachments).toMatchObject([
      { id: file, name: 'foto.jpg', sha256: hashOf('foto'), step: null },
    ])
    expect(registered.history.map(({ kind }) => kind)).toEqual(['received', 'attached'])
    expect(await desk.must('drafts', {})).toEqual([])
    expect(await desk.must('draftFiles', { draft })).toEqual([])
    // Sent again, and thrown away afterwards: nothing is taken from the case.
    await desk.must('receive', { ...intake(), draft }, { callId })
    await desk.must('discardDraft', { id: draft })
    expect(stored(desk)).toEqual([hashOf('foto')])
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('go when they or their draft are thrown away, but not what something else holds too', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    await desk.must('attach', { number, name: 'sama.pdf', content: bytes('sama') })
    const [draft, other] = [crypto.randomUUID(), crypto.randomUUID()]
    await keep(desk, draft, 'sama juga.pdf', 'sama')
    await keep(desk, draft, 'sendiri.pdf', 'sendiri')
    const [, , last] = await keep(desk, draft, 'salah.pdf', 'salah')
    await keep(desk, other, 'sendiri.pdf', 'sendiri')
    await desk.must('dropDraftFile', { draft, file: last?.id ?? '' })
    const expected = ['sama', 'sendiri'].map(hashOf).toSorted()
    expect(stored(desk)).toEqual(expected)
    // Thrown away and taken up again it is whole; for good it goes with the next start.
    await desk.must('discardDraft', { id: draft })
    await desk.must('saveDraft', { id: draft, content: {} })
    expect(await desk.must('draftFiles', { draft })).toHaveLength(2)
    await desk.must('discardDraft', { id: draft })
    await desk.reopen()
    expect(await desk.must('draftFiles', { draft })).toEqual([])
    expect(stored(desk)).toEqual(expected)
    await desk.must('discardDraft', { id: other })
    await desk.reopen()
    expect(stored(desk)).toEqual([hashOf('sama')])
    const [attachment] = (await desk.must('readCase', { number })).attachments
    const read = await desk.must('readAttachment', { attachment: attachment?.id ?? '' })
    expect(new TextDecoder().decode(read.content)).toBe('sama')
  })

  it('make a draft of a form in which nothing else was filled, and are damaged in a sentence', async () => {
    const desk = await openDesk()
    const draft = crypto.randomUUID()
    const [file] = await keep(desk, draft, 'surat.pdf', 'surat')
    expect(await desk.must('drafts', {})).toMatchObject([{ id: draft, content: {} }])
    writeFileSync(join(desk.folder, 'attachments', hashOf('surat')), 'lain')
    expect(await desk.call('readDraftFile', { draft, file: file?.id ?? '' })).toMatchObject({
      problem: { problem: 'file-damaged' },
    })
    expect((await desk.must('verify', {})).findings).toEqual([
      { finding: 'attachment-damaged', what: 'surat.pdf' },
    ])
  })
})
