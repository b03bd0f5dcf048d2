import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRecoveryCode } from '../../src-main/contract/recovery-code.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { connectReadOnly } from '../../src-main/register/storage/connection.ts'
import { signInReading } from '../../src-main/register/officers/sign-in.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const start = Date.parse('2026-10-05T09:30:00+07:00')
const keeper = { as: 'register-keeper' } as const

function at(desk: Desk, seconds: number): void {
  desk.now(new Date(start + seconds * 1_000).toISOString())
}

function rowsOf(
  desk: Desk,
  ...kinds: string[]
): { kind: string; detail: string | null; payload: string }[] {
  return desk.register
    .context()
    .db.prepare(
      `SELECT kind, detail, payload FROM history JOIN history_payloads USING (sequence)
       WHERE kind IN (${kinds.map(() => '?').join()}) ORDER BY sequence`,
    )
    .all(...kinds) as never
}

describe('failed passwords', () => {
  it('are free three times, then cost 1, 2, 4 … seconds up to a quarter of an hour, also after a restart', async () => {
    const desk = await openDesk()
    const officer = desk.officers.head
    let now = 0
    const wrong = () => desk.call('signIn', { officer, password: 'salah' })
    for (let free = 0; free < 3; free += 1)
      expect(await wrong()).toEqual({ problem: { problem: 'not-signed-in' } })
    for (const waitSeconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      expect(await wrong()).toEqual({ problem: { problem: 'not-signed-in', waitSeconds } })
      // Neither the right password nor a new start helps before the wait is over.
      if (waitSeconds === 4) await desk.reopen()
      at(desk, now + waitSeconds - 1)
      expect(await desk.call('signIn', { officer, password: desk.password })).toEqual({
        problem: { problem: 'must-wait', seconds: 1 },
      })
      now += waitSeconds
      at(desk, now)
    }
    // Others are not kept out, and the success begins at nought again.
    await desk.must('signIn', { officer: desk.officers.secretary, password: desk.password })
    await desk.must('signIn', { officer, password: desk.password })
    expect(await wrong()).toEqual({ problem: { problem: 'not-signed-in' } })
    // Fifteen failures are three rows, and the success tells how many came before it.
    const failed = rowsOf(desk, 'sign-in-failed')
    expect(failed.map(({ detail }) => detail)).toEqual([officer, officer])
    expect(failed.map(({ payload }) => JSON.parse(payload).changes[0].after)).toEqual([4, 8])
    expect(rowsOf(desk, 'signed-in').at(-1)?.payload).toContain('"after":15')
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('answer alike whether there is such an officer or not, and names cannot fill the register', async () => {
    const desk = await openDesk()
    const tries = async (officer: string) => {
      const told = []
      for (let count = 0; count < 6; count += 1)
        told.push(await desk.call('signIn', { officer, password: 'salah' }))
      return told
    }
    expect(await tries('tidak-ada')).toEqual(await tries(desk.officers.head))
    const { db } = desk.register.context()
    const insert = db.prepare('SELECT count(*) AS rows FROM failed_tries')
    for (let name = 0; name < 3; name += 1)
      await desk.call('signIn', { officer: `nama-${name}`.repeat(10), password: 'salah' })
    expect(insert.get()).toMatchObject({ rows: expect.any(Number) })
    expect((insert.get() as { rows: number }).rows).toBeLessThanOrEqual(257)
  })

  it('are neither shortened nor made endless by a clock that is set back', async () => {
    const desk = await openDesk()
    const officer = desk.officers.head
    for (let count = 0; count < 9; count += 1) {
      at(desk, count * 1_000)
      await desk.call('signIn', { officer, password: 'salah' })
    }
    const sign = () => desk.call('signIn', { officer, password: desk.password })
    at(desk, -86_400)
    expect(await sign()).toEqual({ problem: { problem: 'must-wait', seconds: 32 } })
    at(desk, -86_400 + 31)
    expect(await sign()).toEqual({ problem: { problem: 'must-wait', seconds: 1 } })
    at(desk, -86_400 + 32)
    // Signing in, to read, is possible while the clock stands before the last row; recording is not.
    expect(await sign()).toMatchObject({ answer: { officer: { id: officer } } })
    expect(await desk.call('receive', intake())).toMatchObject({
      problem: { problem: 'clock-behind' },
    })
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('are counted where the present password is asked for, and by a keeper set to nought', async () => {
    const desk = await openDesk()
    const officer = desk.officers['service-officer']
    const next = 'kata sandi yang baru'
    for (let count = 0; count < 5; count += 1) {
      at(desk, count)
      await desk.call('changePassword', { present: 'salah', next })
    }
    expect(await desk.call('changePassword', { present: desk.password, next })).toEqual({
      problem: { problem: 'must-wait', seconds: 2 },
    })
    const change = { id: officer, name: 'Rina', role: 'service-officer', active: true } as const
    await desk.must('saveOfficer', { ...change, password: 'diatur ulang' }, keeper)
    await desk.must('signIn', { officer, password: 'diatur ulang' })
  })

  it('keep a command out that only reads, which writes nothing itself', async () => {
    const desk = await openDesk()
    const officer = desk.officers.head
    const db = connectReadOnly(join(desk.folder, 'register.db'))
    try {
      expect(() => signInReading(db, officer, 'salah', start)).toThrow('not-signed-in')
      expect(signInReading(db, officer, desk.password, start).role).toBe('head')
      for (let count = 0; count < 5; count += 1) {
        at(desk, count)
        await desk.call('signIn', { officer, password: 'salah' })
      }
      expect(() => signInReading(db, officer, desk.password, start + 4_000)).toThrow('must-wait')
    } finally {
      db.close()
    }
  })

  it('a sign-in sent again under its old call id needs its password again', async () => {
    const desk = await openDesk()
    const callId = 'c0000000-0000-4000-8000-000000000001'
    const officer = desk.officers.head
    await desk.must('signIn', { officer, password: desk.password }, { callId })
    expect(await desk.call('signIn', { officer, password: 'salah' }, { callId })).toEqual({
      problem: { problem: 'not-signed-in' },
    })
  })

  it('the desk command leaves no row for signing in, unless failures came before', async () => {
    const desk = await openDesk()
    const caller = { officer: null, callId: null, desk: true }
    const asks = { officer: desk.officers.head, password: desk.password }
    const rows = () => rowsOf(desk, 'signed-in', 'sign-in-failed').length
    await desk.register.call('signIn', asks, caller)
    expect(rows()).toBe(0)
    await desk.register.call('signIn', { ...asks, password: 'salah' }, caller)
    expect(rows()).toBe(0)
    await desk.register.call('signIn', asks, caller)
    expect(rows()).toBe(1)
  })

  it('say how long to wait in a sentence', () => {
    expect(sentenceOf({ problem: 'must-wait', seconds: 30 })).toBe(
      'Terlalu banyak percobaan yang salah. Coba lagi 30 detik lagi.',
    )
    expect(sentenceOf({ problem: 'not-signed-in', waitSeconds: 125 })).toBe(
      'Petugas atau kata sandi tidak sesuai. Coba lagi 2 menit 5 detik lagi.',
    )
  })
})

describe('the recovery sheet', () => {
  /** The code as the drawn page tells it. */
  async function print(desk: Desk): Promise<string> {
    await desk.must('makeRecoverySheet', {}, keeper)
    const { pdf, pages } = await desk.must('drawPaper', { paper: 'recovery-sheet' }, keeper)
    expect(pages).toBe(1)
    const text = await textOf(pdf)
    const code = /(?:[0-9A-Z]{5}[\s-]+){6}[0-9A-Z]{5}/.exec(text)?.[0] ?? ''
    const read = readRecoveryCode(code)
    if (!('code' in read)) throw new Error(`no whole code: ${text}`)
    return read.code
  }
  const next = 'kata sandi sesudah pulih'
  const recover = (desk: Desk, code: string, officer = desk.officers['register-keeper']) =>
    desk.call('recoverPassword', { officer, code, next })

  it('sets the keeper a new password, once; nobody else, and not with an older sheet', async () => {
    const desk = await openDesk()
    expect(await desk.must('recoverySheet', {}, keeper)).toEqual({ state: 'none', madeAt: null })
    const old = await print(desk)
    const code = await print(desk)
    const wrong = { problem: { problem: 'wrong-recovery-code' } }
    expect(await recover(desk, old)).toEqual(wrong)
    expect(await recover(desk, code, desk.officers.secretary)).toEqual(wrong)
    // Typed as people type: small letters, spaces, O for nought.
    const typed = code.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o')
    expect(await recover(desk, typed)).toEqual({ answer: {} })
    const officer = desk.officers['register-keeper']
    expect(await desk.must('signIn', { officer, password: next })).toMatchObject({
      initialPassword: false,
    })
    expect(await desk.must('recoverySheet', {}, keeper)).toMatchObject({ state: 'used' })
    expect(await recover(desk, code)).toEqual(wrong)
    const kinds = rowsOf(desk, 'recovery-sheet-made', 'recovery-used').map(({ kind }) => kind)
    expect(kinds).toEqual(['recovery-sheet-made', 'recovery-sheet-made', 'recovery-used'])
    expect((await desk.must('verify', {})).findings).toEqual([])
  })

  it('tells a slip by its check characters before anything counts, and delays wrong codes', async () => {
    const desk = await openDesk()
    const code = await print(desk)
    const slipped = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`
    expect(readRecoveryCode(slipped)).toEqual({ faultyGroups: [1] })
    for (let count = 0; count < 9; count += 1)
      expect(await recover(desk, slipped)).toEqual({
        problem: { problem: 'invalid', faults: [{ field: 'code', problem: 'mistyped' }] },
      })
    const other = await print(await openDesk())
    const answers = []
    for (let count = 0; count < 5; count += 1) answers.push(await recover(desk, other))
    expect(answers.map((outcome) => 'problem' in outcome && outcome.problem)).toEqual([
      ...Array.from({ length: 3 }, () => ({ problem: 'wrong-recovery-code' })),
      { problem: 'wrong-recovery-code', waitSeconds: 1 },
      { problem: 'must-wait', seconds: 1 },
    ])
    await desk.reopen()
    expect(await recover(desk, code)).toMatchObject({ problem: { problem: 'must-wait' } })
    at(desk, 1)
    expect(await recover(desk, code)).toEqual({ answer: {} })
  })

  it('is drawn for its maker alone, until it is put away, and its code stands nowhere else', async () => {
    const desk = await openDesk()
    const code = await print(desk)
    const draw = (as: 'secretary' | 'register-keeper') =>
      desk.call('drawPaper', { paper: 'recovery-sheet' }, { as })
    const gone = { problem: { problem: 'not-found' } }
    expect(await draw('secretary')).toEqual(gone)
    expect(await draw('register-keeper')).toMatchObject({ answer: { pages: 1 } })
    await desk.must('putAwayRecoverySheet', {}, keeper)
    expect(await draw('register-keeper')).toEqual(gone)
    const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    const held = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name)))
    const plain = code.replaceAll('-', '')
    for (const bytes of held)
      for (const trace of [code, plain, code.replaceAll('-', ' ')])
        expect(bytes.includes(trace)).toBe(false)
    // Held no longer than a quarter of an hour.
    await desk.must('makeRecoverySheet', {}, keeper)
    at(desk, 16 * 60)
    expect(await draw('register-keeper')).toEqual(gone)
  })
})

async function textOf(pdf: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: pdf.slice() }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
