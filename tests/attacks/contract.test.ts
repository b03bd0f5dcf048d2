import { describe, expect, it } from 'vitest'
import { callNames, calls, isCallName } from '../../src-main/contract/calls.ts'
import type { RegisterCallName } from '../../src-main/contract/calls.ts'
import { roles } from '../../src-main/contract/officer.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

/** Answered from a path on this machine; tried in the attacks on bundles. */
const byPath = new Set<string>(['keepBackup', 'restoreBackup'])
const names = callNames.filter(
  (name): name is RegisterCallName => calls[name].by !== 'shell' && !byPath.has(name),
)

function deep(levels: number): unknown {
  let made: unknown = 'x'
  for (let level = 0; level < levels; level += 1) made = level % 2 ? [made] : { a: made }
  return made
}

const long = 'x'.repeat(10_000_000)
const proto = JSON.parse('{"__proto__": {"admin": true}}') as unknown
const hostile: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a long text', long],
  ['a list', []],
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['an unknown key', { unheardOf: 1 }],
  ['a key __proto__', proto],
  ['a key constructor', { constructor: { prototype: { admin: true } } }],
  ['a deep object', { number: deep(20_000), text: deep(20_000), id: deep(20_000) }],
  ['long texts everywhere', { number: long, text: long, id: long, letter: long, note: long }],
  ['an operator', { number: { $ne: null }, id: { $gt: '' }, text: ['x'] }],
  ['odd numbers', { year: Number.NaN, basedOn: Number.POSITIVE_INFINITY, limit: -0.5 }],
  ['a date object', { receivedAt: new Date(0), date: new Date(0), period: new Date(0) }],
]

type Ended = readonly [call: string, problem: string]

async function ended(desk: Desk, name: RegisterCallName, asks: unknown, officer: string | null) {
  const outcome = await desk.register.call(name, asks, { officer, callId: null })
  return [name, 'problem' in outcome ? outcome.problem.problem : 'answered'] as const
}

describe('every call of the contract', () => {
  it.each(hostile)('refuses %s, and nothing has changed', async (_, asks) => {
    const desk = await openDesk()
    await desk.must('receive', intake())
    const before = await desk.must('verify', {})
    const odd: Ended[] = []
    for (const name of names)
      for (const as of roles) {
        const end = await ended(desk, name, asks, desk.officers[as])
        if (!['invalid', 'not-allowed'].includes(end[1])) odd.push(end)
      }
    expect(odd).toEqual([])
    expect(await desk.must('verify', {})).toEqual(before)
    expect(Object.prototype).not.toHaveProperty('admin')
  })

  it('has no name that only every object has', () => {
    const tried = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']
    expect(tried.filter(isCallName)).toEqual([])
  })

  it('refuses everyone who is nobody', async () => {
    const desk = await openDesk()
    const closed = names.filter((name) => calls[name].roles !== 'anyone')
    const ends: Ended[] = []
    for (const officer of [null, '', '__proto__', "' OR 1=1 --", 'head'])
      for (const name of closed) ends.push(await ended(desk, name, {}, officer))
    expect(ends.filter(([, problem]) => problem !== 'not-signed-in')).toEqual([])
    expect(ends.length).toBeGreaterThan(100)
  })
})

describe('a complaint coming in', () => {
  const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0000', '']

  it.each(odd)('takes no unknown key %j, at the top or inside', async (key) => {
    const desk = await openDesk()
    const inside = JSON.parse(`{${JSON.stringify(key)}: 1}`) as Record<string, unknown>
    const top = { ...intake() }
    Object.defineProperty(top, key, { value: 1, enumerable: true })
    const asks = [
      top,
      { ...intake(), complainant: inside },
      { ...intake(), incomingLetter: inside },
    ]
    for (const one of asks)
      expect(await desk.call('receive', one as never)).toMatchObject({
        problem: { problem: 'invalid', faults: [{ problem: 'unknown-key' }] },
      })
    expect(await desk.must('listComplaints', {})).toEqual([])
  })

  it('keeps markup, SQL, braces and odd letters to the letter', async () => {
    const desk = await openDesk()
    const narrative = [
      "'); DROP TABLE complaints; --",
      '<script>alert(1)</script> &amp; {nama} {{nama}} ${nama} %s \\u0041',
      '\u202Ekanan ke kiri\u202C \uFEFF \u2028 \u2029 👩‍👩‍👧 ﷽ é é',
    ].join('\n')
    const { number } = await desk.must('receive', intake({ narrative, subject: '=cmd|x' }))
    await desk.reopen()
    const read = await desk.must('readCase', { number })
    expect(read.narrative).toBe(narrative)
    expect(read.subject).toBe('=cmd|x')
  })
})
