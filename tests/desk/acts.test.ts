import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolder } from '../fixtures/open-desk.ts'
import { initialised } from './run-desk.ts'

const line = (given: object = {}) =>
  JSON.stringify({
    receivedAt: '2026-03-13T09:00:00+07:00',
    channel: 'letter',
    narrative: 'Timbangan tidak sesuai.',
    subject: 'Timbangan',
    category: 'problem-solving',
    ...given,
  })

describe('the command, beside the steps', () => {
  it('finds incomplete, asks, pauses over Idul Fitri, completes, ends and reopens', async () => {
    const { desk, idOf } = await initialised()
    const papers = ownFolder()
    const received = await desk(['receive'], { input: [line(), line(), line()].join('\n') })
    const [one, two, three] = received.lines.map((answer) => String(answer['number']))
    if (!one || !two || !three) throw new Error('three complaints were received')

    const at = (time: string) => ['--at', `${time}+07:00`]
    await desk([
      'complete',
      one,
      '--step',
      'hand-over',
      '--has',
      'all',
      ...at('2026-03-13T09:00:00'),
    ])
    const paused = await desk([
      'pause',
      one,
      '--reason',
      'complainant-completion',
      ...at('2026-03-17T16:00:00'),
    ])
    expect(paused.first).toMatchObject({ status: 'paused' })
    const twice = await desk(['pause', one, '--reason', 'other-agency'])
    expect([twice.code, twice.first]).toEqual([1, { problem: 'already-paused' }])
    const resumed = await desk(['resume', one, ...at('2026-03-25T07:30:00')])
    expect(resumed.first).toMatchObject({
      status: 'in-progress',
      pauses: [{ moves: [{ clock: 'clarify' }, { clock: 'decision' }] }],
    })
    expect((await desk(['resume', one])).first).toEqual({ problem: 'not-paused' })

    const found = await desk(['incomplete', two, '--note', 'Bukti belum ada.'])
    expect(found.first).toMatchObject({ status: 'incomplete' })
    const early = await desk(['lapse', two, '--note', 'Tidak dilengkapi.'])
    expect([early.code, early.first]).toEqual([1, { problem: 'too-early', dueAt: null }])
    const letter = await desk([
      'letter',
      two,
      '--kind',
      'completeness-request',
      '--date',
      '2026-03-17',
      '--out',
      join(papers, 'permintaan.pdf'),
    ])
    expect(letter.code).toBe(0)
    const lapsed = await desk(['lapse', two, '--note', 'Tidak dilengkapi.'])
    expect(lapsed.first).toMatchObject({ status: 'closed', closedAs: 'lapsed' })
    const again = await desk(['reopen', two, '--note', 'Bukti menyusul.'])
    expect(again.first).toMatchObject({ status: 'incomplete', closedAs: null })
    const complete = await desk(['completed', two])
    expect(complete.first).toMatchObject({ completeness: { state: 'complete' } })
    const withdrawn = await desk(['withdraw', two, '--note', 'Dicabut pelapor.'])
    expect(withdrawn.first).toMatchObject({ closedAs: 'withdrawn' })

    const evidence = join(papers, 'bukti.txt')
    writeFileSync(evidence, 'foto')
    const attached = await desk(['attach', three, '--file', evidence, '--step', 'hand-over'])
    expect(attached.first).toMatchObject({ attachments: [{ name: 'bukti.txt', bytes: 4 }] })
    const disposed = await desk([
      'dispose',
      three,
      '--note',
      'Tindak lanjuti.',
      '--given-by',
      'Kepala Dinas',
      '--to',
      'perdagangan',
    ])
    expect(disposed.first).toMatchObject({ division: 'perdagangan' })
    await desk(['assign', three, '--to', idOf('service-officer')])
    const handed = await desk([
      'hand-over',
      '--from',
      idOf('service-officer'),
      '--to',
      idOf('admin-staff'),
      '--note',
      'Cuti.',
    ])
    expect(handed.first).toEqual({ numbers: [one, three], left: [] })
    const transferred = await desk([
      'transfer',
      three,
      '--to',
      'Dinas Perhubungan',
      '--note',
      'Bukan wewenang.',
    ])
    expect(transferred.first).toMatchObject({ transferredTo: 'Dinas Perhubungan' })
    const closed = await desk(['pause', three, '--reason', 'other-agency'])
    expect(closed.first).toEqual({ problem: 'already-closed' })
    expect((await desk(['verify'])).first).toMatchObject({ ok: true })
    const recap = await desk(['recap', '--year', '2026'])
    expect(recap.first).toMatchObject({ received: 3, reopened: 1, remaining: 1 })
  })
})
