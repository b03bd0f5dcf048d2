import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseAsks } from '../../src-main/contract/call.ts'
import type { CallDefinition } from '../../src-main/contract/call.ts'
import { callNames, calls } from '../../src-main/contract/calls.ts'
import type { CallName, RegisterCallName } from '../../src-main/contract/calls.ts'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { dumpOf } from '../fixtures/dump.ts'
import { at, fits, legalAsks, placesIn, withAt } from '../fixtures/legal-asks.ts'
import type { Path } from '../fixtures/legal-asks.ts'
import { livedIn, poolOf } from '../fixtures/lived-in.ts'
import type { LivedIn } from '../fixtures/lived-in.ts'

/**
 * Every call of the contract, a new one by itself: legal arguments made from its own schema, and then at
 * each place in them something that no call may take.
 */

const wellFormed = { a: 'x' }
const cyclic: Record<string, unknown> = { ...wellFormed }
cyclic['self'] = cyclic
const cyclicList: unknown[] = []
cyclicList.push(cyclicList, cyclicList)

function deep(levels: number): unknown {
  let made: unknown = 'x'
  for (let level = 0; level < levels; level += 1) made = level % 2 ? [made] : { a: made }
  return made
}

const endless: unknown[] = []
endless.length = 4_000_000_000

/** What no call may take anywhere; all but functions and symbols come through structured clone. */
const never: readonly (readonly [string, unknown])[] = [
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['a BigInt', 7n],
  ['a date', new Date(0)],
  ['a map', new Map([['number', 'x']])],
  ['a set', new Set(['x'])],
  ['a pattern', /x/],
  ['an error', new Error('x')],
  ['a boxed text', Object('x')],
  ['numbers as bytes', new Float64Array(8)],
  ['a bare buffer', new ArrayBuffer(8)],
  ['what holds itself', cyclic],
  ['a list that holds itself twice', cyclicList],
  ['10,000 levels', deep(10_000)],
  ['a list of four thousand million holes', endless],
  ['a million things', Array.from({ length: 1_000_000 }, () => 'x')],
  ['a key __proto__', JSON.parse('{"__proto__": {"admin": true}}')],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]

/** What an object may not have beside what it asks for. */
const keys = ['unheardOf', '__proto__', 'constructor', 'prototype', 'toString', '\u0000', '']

/** What some places may take and others not: what the schema says is held to. */
const sometimes: readonly unknown[] = [
  null,
  7,
  -0,
  0.1,
  2 ** 53,
  true,
  '',
  ' ',
  'a\u0000b',
  'a\uD800',
  '\uDC00a',
  '__proto__',
  'constructor',
  '2026-02-30',
  '9999-12-31T00:00:00Z',
  'x'.repeat(100_001),
  [],
  [[]],
  {},
  { $ne: null },
  new Uint8Array(),
]

let lived: LivedIn
let asked: ReadonlyMap<CallName, unknown>

beforeAll(async () => {
  lived = await livedIn(8, 3)
  const pool = await poolOf(lived)
  asked = new Map(
    callNames.map((name) => [name, legalAsks(calls[name].asks, pool, diceOf(5, name.length))]),
  )
}, 60_000)
afterAll(() => lived.close())

const changes = () => lived.register.context().db.prepare('SELECT total_changes()').pluck().get()

/** How a call ends that somebody makes who may make it. */
async function endOf(name: CallName, given: unknown): Promise<string> {
  const definition: CallDefinition = calls[name]
  if (definition.by === 'shell') {
    const parsed = parseAsks(definition.asks, given)
    return 'problem' in parsed ? parsed.problem.problem : 'answered'
  }
  const role = definition.roles === 'anyone' ? 'head' : definition.roles[0]
  const caller = { officer: role ? lived.officers[role] : null, callId: null }
  const outcome = await lived.register.call(name as RegisterCallName, given, caller)
  return 'problem' in outcome ? outcome.problem.problem : 'answered'
}

/** The places that are tried of one call, spread over it: settings and procedures have hundreds. */
const placesOf = (name: CallName): Path[] => {
  const places = placesIn(asked.get(name))
  const every = Math.ceil(places.length / 20)
  return places.filter((_, index) => index % every === 0)
}

describe('every call of the contract, at every place in what it asks', () => {
  it.each(never)('refuses %s', async (_, hostile) => {
    const before = [changes(), dumpOf(lived.register.context().db, [])]
    const taken: unknown[] = []
    for (const name of callNames)
      for (const place of placesOf(name)) {
        const end = await endOf(name, withAt(asked.get(name), place, hostile))
        if (end !== 'invalid') taken.push([name, place.join('.'), end])
      }
    expect(taken).toEqual([])
    expect([changes(), dumpOf(lived.register.context().db, [])]).toEqual(before)
    expect(Object.prototype).not.toHaveProperty('admin')
  })

  it('walks into none of a million things', () => {
    const looked: string[] = []
    const watched = new Proxy<string[]>(
      Array.from({ length: 1_000_000 }, () => 'x'),
      {
        get(list, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) looked.push(key)
          return Reflect.get(list, key)
        },
      },
    )
    // A schema that would take them all: nothing else refuses it.
    expect(
      parseAsks(z.strictObject({ numbers: z.array(z.string()) }), { numbers: watched }),
    ).toEqual({
      problem: { problem: 'invalid', faults: [{ field: 'numbers', problem: 'too-large' }] },
    })
    expect(looked).toEqual([])
  })

  it('refuses a key too many', async () => {
    const before = changes()
    const taken: unknown[] = []
    for (const name of callNames)
      for (const place of placesOf(name)) {
        const inner = at(asked.get(name), place)
        if (typeof inner !== 'object' || inner === null || Object.hasOwn(inner, 'length')) continue
        if (inner instanceof Uint8Array || Array.isArray(inner)) continue
        // What a form holds is the page's own affair.
        if (name === 'saveDraft' && place[0] === 'content') continue
        for (const key of keys) {
          const more = Object.defineProperty({ ...inner }, key, { value: {}, enumerable: true })
          const given = withAt(asked.get(name), place, more)
          const end = await endOf(name, given)
          // What a case or a date makes invalid all the same says nothing of the key.
          const passes = key !== '__proto__' && fits(calls[name].asks, given)
          if (passes || end !== 'invalid') taken.push([name, place.join('.'), key, end])
        }
      }
    expect(taken).toEqual([])
    expect(changes()).toBe(before)
  })

  it('refuses what lacks, or is not, what its schema asks for', async () => {
    const before = changes()
    const odd: unknown[] = []
    let tried = 0
    for (const name of callNames)
      for (const place of placesOf(name))
        for (const other of [undefined, ...sometimes]) {
          const given = withAt(asked.get(name), place, other)
          if (fits(calls[name].asks, given)) continue
          tried += 1
          const end = await endOf(name, given)
          if (end !== 'invalid') odd.push([name, place.join('.'), String(other).slice(0, 20), end])
        }
    expect(odd).toEqual([])
    expect(changes()).toBe(before)
    expect(tried).toBeGreaterThan(2_000)
  })

  it.each([
    ['of 100 MB', 100_000_000],
    ['as long as the longest file', 19_999_999],
  ])('refuses a text %s, as a value and as a key, and does not copy it', async (_, length) => {
    const long = 'x'.repeat(length)
    const before = [changes(), process.memoryUsage().rss] as const
    for (const name of callNames)
      for (const place of placesOf(name)) {
        const inner = at(asked.get(name), place)
        const given = typeof inner === 'string' ? long : { [long]: 1 }
        // The first that is taken ends it: of a few hundred, the machine's memory would be full.
        const end = await endOf(name, withAt(asked.get(name), place, given))
        expect(end, `${name} ${place.join('.')}`).toBe('invalid')
      }
    expect(changes()).toBe(before[0])
    expect(process.memoryUsage().rss - before[1]).toBeLessThan(400_000_000)
  })
})
