import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolder } from '../fixtures/open-desk.ts'
import { initialised, runDesk } from './run-desk.ts'

const line = (given: object = {}) =>
  JSON.stringify({
    receivedAt: '2026-01-05T09:15:00+07:00',
    channel: 'letter',
    narrative: 'Timbangan tidak sesuai.',
    subject: 'Timbangan',
    category: 'problem-solving',
    ...given,
  })

describe('the command', () => {
  it('makes a register once, with an officer for each role', async () => {
    const { made, madeIn, folder, desk } = await initialised()
    expect(made.first).toMatchObject({ folder: madeIn })
    expect((made.first['officers'] as { role: string }[]).map(({ role }) => role)).toEqual([
      'admin-staff',
      'receptionist',
      'service-officer',
      'division',
      'secretary',
      'head',
      'register-keeper',
    ])
    for (const name of ['init', 'demo']) {
      const again = await runDesk([name, '--data', folder])
      expect([again.code, again.first]).toEqual([1, { problem: 'register-exists' }])
    }
    expect((await desk(['verify'])).first).toMatchObject({ ok: true, complaints: 0 })
  })

  it('tells apart a wrong password, no register, and words that are off', async () => {
    const { desk } = await initialised()
    const wrong = await desk(['list'], { password: 'salah' })
    expect([wrong.code, wrong.first]).toEqual([1, { problem: 'not-signed-in' }])
    const empty = ownFolder()
    const none = await runDesk(['list', '--data', empty, '--as', 'x'])
    expect([none.code, none.first]).toEqual([1, { problem: 'no-register' }])
    expect(readdirSync(empty)).toEqual([])
    for (const args of [
      ['dance'],
      [],
      ['list', '--colour', 'x'],
      ['complete', 'PGD-2026-00001'],
      ['recap'],
      ['letter', 'X'],
    ]) {
      const off = await desk(args)
      expect([args, off.code, off.lines]).toEqual([args, 2, []])
      expect(off.words).toContain('Pemakaian')
    }
    const empty2026 = await desk(['agenda', '--year', '2026'])
    expect([empty2026.code, empty2026.lines]).toEqual([0, []])
  })

  it('takes the good lines of a thousand, and names the bad ones', async () => {
    const { desk, folder } = await initialised()
    const bad = [
      ['{"receivedAt":', '', 'not-json'],
      [line({ channel: 'merpati' }), 'channel', 'unknown-value'],
      [line({ receivedAt: '2026-01-05T09:15:00' }), 'receivedAt', 'not-a-time'],
      [line({ warna: 'biru' }), 'warna', 'unknown-key'],
    ] as const
    const input = Array.from({ length: 1_000 }, (_, index) =>
      index % 50 === 49 ? bad[((index - 49) / 50) % 4]?.[0] : line({ subject: `Perihal ${index}` }),
    )
    // Empty lines are passed over and still counted.
    const ran = await desk(['receive'], { input: `\uFEFF${input.join('\r\n')}\n\n` })
    expect(ran.code).toBe(1)
    const taken = ran.lines.filter((one) => 'number' in one)
    expect(taken.map((one) => one['number'])).toEqual(
      Array.from({ length: 980 }, (_, index) => `PGD-2026-${String(index + 1).padStart(5, '0')}`),
    )
    const refused = ran.lines.filter((one) => 'problem' in one)
    expect(refused).toEqual(
      Array.from({ length: 20 }, (_, index) => ({
        problem: 'invalid',
        faults: [{ field: bad[index % 4]?.[1], problem: bad[index % 4]?.[2] }],
        line: 50 * (index + 1),
      })),
    )

    const file = join(ownFolder(), 'cadangan.meja')
    const backup = await desk(['backup', '--out', file])
    expect(backup.first).toMatchObject({ ok: true, complaints: 980, file })
    const more = Array.from({ length: 50 }, () => line()).join('\n')
    const lost = (await desk(['receive'], { input: more })).lines.map((one) => one['number'])
    expect(lost).toHaveLength(50)
    const restored = await desk(['restore', file], { as: 'register-keeper' })
    expect([restored.code, restored.first['complaints'], restored.first['lost']]).toEqual([
      0,
      980,
      lost,
    ])
    expect((await desk(['receive'], { input: line() })).first['number']).toBe('PGD-2026-01031')
    expect((await desk(['verify'])).first).toMatchObject({
      ok: true,
      findings: [],
      complaints: 981,
    })
    expect(existsSync(join(folder, String(restored.first['kept']), 'register.db'))).toBe(true)
  })

  it('walks a complaint to its letter and its recap', async () => {
    const { desk } = await initialised()
    const out = ownFolder()
    const number = String((await desk(['receive'], { input: line() })).first['number'])
    const at = (time: string) => ['--at', `2026-01-${time}:00+07:00`]
    await desk([
      'complete',
      number,
      '--step',
      'hand-over',
      '--has',
      'berkas-pengaduan',
      ...at('05T10:00'),
    ])
    await desk([
      'complete',
      number,
      '--step',
      'clarify',
      '--outcome',
      'forward',
      '--has',
      'all',
      ...at('06T10:00'),
    ])
    await desk([
      'complete',
      number,
      '--step',
      'review',
      '--outcome',
      'clarified',
      '--has',
      'all',
      ...at('07T10:00'),
    ])
    const pdf = join(out, 'surat.pdf')
    const draft = await desk([
      'letter',
      number,
      '--kind',
      'follow-up-complainant',
      '--out',
      pdf,
      '--draft',
    ])
    expect(draft.first).toMatchObject({ letter: null, number: null, pages: 1 })
    const letter = await desk([
      'letter',
      number,
      '--kind',
      'follow-up-complainant',
      '--date',
      '2026-01-08',
      '--to',
      'Sdr. Budi',
      '--out',
      pdf,
    ])
    expect(letter.first).toMatchObject({ number: '500.2.3/1/35.73/2026', file: pdf })
    const again = join(out, 'lagi.pdf')
    await desk(['letter', '--again', String(letter.first['letter']), '--out', again])
    expect(readFileSync(again).equals(readFileSync(pdf))).toBe(true)
    expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain(
      'Sdr. Budi',
    )
    await desk([
      'complete',
      number,
      '--step',
      'follow-up',
      '--outcome',
      'letter-to-complainant',
      '--has',
      'all',
      ...at('08T17:00'),
    ])
    const closed = await desk(['complete', number, '--step', 'receive', ...at('09T10:00')])
    expect(closed.first).toMatchObject({ status: 'closed', closedAs: 'resolved' })
    const workbook = join(out, 'rekap.xlsx')
    const pages = join(out, 'rekap.pdf')
    const recap = await desk(['recap', '--month', '2026-01', '--out', workbook, '--pdf', pages])
    expect(recap.first).toMatchObject({ received: 1, closed: 1, remaining: 0 })
    expect(existsSync(workbook)).toBe(true)
    const { head } = recap.first as { head: string }
    expect(execFileSync('pdftotext', ['-layout', pages, '-'], { encoding: 'utf8' })).toContain(head)
    expect((await desk(['find', 'timbangn'])).first).toMatchObject({ number })
    expect((await desk(['case', number])).first).toMatchObject({ number, status: 'closed' })
    expect((await desk(['case', 'PGD-2026-99999'])).first).toEqual({ problem: 'not-found' })
    expect((await desk(['list', '--status', 'closed'])).lines).toHaveLength(1)
    expect((await desk(['call', 'recap'], { input: '{"period":"2026-01"}' })).first).toMatchObject({
      closed: 1,
    })
    for (const [name, problem] of [
      ['dance', 'unknown-call'],
      ['session', 'unknown-call'],
      ['constructor', 'unknown-call'],
    ] as const)
      expect((await desk(['call', name], { input: '{}' })).first).toEqual({ problem })
    const lost = await desk([
      'letter',
      number,
      '--kind',
      'declination',
      '--out',
      join(out, 'tiada', 'x.pdf'),
    ])
    expect(lost.first).toMatchObject({ problem: 'cannot-write' })
    expect((await desk(['verify'])).first).toMatchObject({ letters: 1 })
  })

  it('settles and corrects', async () => {
    const { desk } = await initialised()
    const input = line({ channel: 'walk-in', category: null })
    const number = String((await desk(['receive'], { input })).first['number'])
    const settle = ['settle', number, '--outcome', 'consultation', '--note', 'Dijelaskan']
    expect((await desk(settle)).first).toMatchObject({ problem: 'invalid' })
    const change = JSON.stringify({ basedOn: 1, category: 'consultation' })
    expect((await desk(['correct', number], { input: change })).first).toMatchObject({
      revision: 2,
    })
    expect((await desk(['correct', number], { input: change })).first).toEqual({
      problem: 'changed-elsewhere',
      revision: 2,
    })
    expect((await desk(settle)).first).toMatchObject({ status: 'closed' })
  })

  it('counts days without a register, and with the settings of one', async () => {
    const empty = ownFolder()
    const due = (span: string[], folder = empty) =>
      runDesk(['due', '--from', '2026-12-22T08:00:00Z', ...span, '--data', folder])
    expect((await due(['--working-days', '5'])).first).toMatchObject({
      due: '2026-12-31T16:00:00+07:00',
      warnings: [],
    })
    expect((await due(['--working-days', '6'])).first).toMatchObject({
      due: '2027-01-04T16:00:00+07:00',
      warnings: ['no-holidays-2027'],
    })
    expect((await due(['--calendar-days', '14'])).first).toMatchObject({
      due: '2027-01-05T23:59:59+07:00',
    })
    expect((await due(['--working-days', '0'])).code).toBe(2)
    expect((await due(['--working-days', '1', '--calendar-days', '1'])).code).toBe(2)
    expect(readdirSync(empty)).toEqual([])
    const office = join(ownFolder(), 'office.json')
    writeFileSync(office, JSON.stringify({ timeZone: 'Asia/Jayapura' }))
    const folder = ownFolder()
    await runDesk(['init', '--office', office, '--data', folder])
    expect((await due(['--calendar-days', '14'], folder)).first).toMatchObject({
      due: '2027-01-05T23:59:59+09:00',
    })
  })

  it('reads beside an open register, and opens none twice', async () => {
    const { desk, folder } = await initialised()
    const { openRegister } = await import('../../src-main/register/open-register.ts')
    const { surroundings } = await import('../../src-main/desk/surroundings.ts')
    const open = await openRegister(folder, surroundings)
    if ('problem' in open) throw new Error(open.problem.problem)
    try {
      expect((await desk(['list'])).first).toEqual({ problem: 'register-in-use' })
      expect((await desk(['verify'])).first).toMatchObject({ ok: true })
      const out = join(ownFolder(), 'c.meja')
      expect((await desk(['backup', '--out', out])).first).toMatchObject({ ok: true })
    } finally {
      open.answer.close()
    }
  })

  it('names what is wrong with an office file, and makes nothing', async () => {
    const office = join(ownFolder(), 'office.json')
    writeFileSync(office, JSON.stringify({ paper: 'A3', colour: 'blue' }))
    const folder = ownFolder()
    const made = await runDesk(['init', '--office', office, '--data', folder])
    expect(made.first).toEqual({
      problem: 'invalid',
      faults: [
        { field: 'paper', problem: 'unknown-value' },
        { field: 'colour', problem: 'unknown-key' },
      ],
    })
    expect((await runDesk(['list', '--data', folder])).first).toEqual({ problem: 'no-register' })
    writeFileSync(office, '{')
    expect((await runDesk(['init', '--office', office, '--data', folder])).first).toMatchObject({
      problem: 'invalid',
    })
  })
})
