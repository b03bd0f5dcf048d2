import { expect, test } from 'vitest'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { answered, supervised } from './supervised.ts'

const unavailable = { problem: { problem: 'register-unavailable' } } as const

test('a call made while the register starts waits for it and is answered', async () => {
  const { ask, states, changes } = supervised()
  const outcome = await ask({})
  expect(answered(outcome)).toMatchObject({
    name: 'receive',
    caller: { officer: 'officer-1', callId: 'call-1' },
  })
  expect(states).toEqual(['starting', 'open'])
  expect(changes).toEqual(['PGD-2026-00001'])
})

test('how far a long call is, is told while it runs', async () => {
  const { ask, progress } = supervised()
  await ask({ slow: 20 })
  expect(progress).toEqual([{ call: 'receive', done: 1, total: 2 }])
})

test('bytes cross the wire as bytes, both ways', async () => {
  const bytes = new Uint8Array([0, 37, 80, 68, 70, 255])
  const { asks } = answered(await supervised().ask({ bytes }))
  const { bytes: back } = asks as { bytes: unknown }
  expect(back).toBeInstanceOf(Uint8Array)
  expect(back).toEqual(bytes)
})

test('killed before it answers: the call is sent again with the same id, and answered', async () => {
  const { ask, states } = supervised()
  expect(answered(await ask({ die: 1 })).times).toBe(2)
  expect(states).toEqual(['starting', 'open', 'starting again', 'open'])
})

test('killed twice: the call ends in a problem, is not sent again, and the next one is answered', async () => {
  const { ask, noted } = supervised()
  expect(await ask({ die: 9 })).toEqual(unavailable)
  expect(answered(await ask({}, 'call-2')).times).toBe(1)
  expect(noted('receive-call-1')).toBe(2)
})

test('two calls in flight at one death are both sent again', async () => {
  const { ask } = supervised()
  const [bystander, killer] = await Promise.all([ask({ slow: 50 }, 'call-2'), ask({ die: 1 })])
  expect(answered(killer).times).toBe(2)
  expect(answered(bystander).times).toBe(2)
})

test('three calls that kill in a row each get a fate, and the register is there after them', async () => {
  const { ask } = supervised({ restartAfter: [5, 5, 5, 5, 5] })
  for (const id of ['a', 'b']) expect(await ask({ die: 9 }, id)).toEqual(unavailable)
  expect(answered(await ask({ die: 1 }, 'c')).times).toBe(2)
})

test('too many deaths in a row: the register has failed, calls end at once, and it can be started anew', async () => {
  const { ask, supervisor, states, until } = supervised({ restartAfter: [5, 5] })
  const outcomes = await Promise.all([ask({ die: 9 }, 'a'), ask({ hang: true }, 'b')])
  expect(outcomes).toEqual([unavailable, unavailable])
  expect(await ask({ die: 9 }, 'c')).toEqual(unavailable)
  await until('failed')
  expect(await ask({}, 'd')).toEqual(unavailable)
  expect(states.at(-1)).toBe('failed')

  supervisor.start()
  expect(answered(await ask({}, 'd')).times).toBe(1)
})

test('a calm while wipes out the deaths before it', async () => {
  const { ask } = supervised({ restartAfter: [5], calmAfter: 100 })
  for (const id of ['a', 'b', 'c']) {
    expect(answered(await ask({ die: 1 }, id)).times).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
})

test('a call without an answer: the process is ended, the call sent once more, then given up', async () => {
  const { ask, noted } = supervised({ answerWithin: 1_000 })
  expect(await ask({ hang: true })).toEqual(unavailable)
  expect(noted('receive-call-1')).toBe(2)
  expect(answered(await ask({}, 'call-2')).times).toBe(1)
})

test('what a call throws is a bug: the process is started anew', async () => {
  const { ask, noted, faults } = supervised()
  expect(await ask({ throw: true })).toEqual(unavailable)
  expect(noted('receive-call-1')).toBe(2)
  // Its kind and place are told for the log; its message, which may quote a complaint, is not.
  const fault = {
    error: 'Error',
    at: expect.stringMatching(/^try-register\.ts:\d+:\d+$/) as unknown,
  }
  expect(faults).toEqual([fault, fault])
})

test('out of memory: the call is sent once more, then told, and the next one is answered', async () => {
  const { ask, noted, states } = supervised({}, '', ['--max-old-space-size=48'])
  expect(await ask({ exhaust: 9 })).toEqual(unavailable)
  expect(sentenceOf(unavailable.problem)).toContain(
    'Periksa apakah perubahan terakhir sudah tercatat',
  )
  expect(noted('receive-call-1')).toBe(2)
  expect(answered(await ask({}, 'call-2')).times).toBe(1)
  expect(states.filter((state) => state === 'starting again')).toHaveLength(2)
})

test('what cannot be cloned is refused and harms nobody', async () => {
  const { ask, supervisor } = supervised()
  await ask({}, 'warm')
  const outcome = await supervisor.call(
    'receive',
    { run: () => 1 },
    { officer: null, callId: null },
  )
  expect(outcome).toMatchObject({ problem: { problem: 'invalid' } })
  expect(answered(await ask({}, 'after')).times).toBe(1)
})

test('a register that cannot be opened says why, and is not tried again by itself', async () => {
  const { ask, supervisor, noted, states } = supervised({}, '.newer')
  expect(await ask({})).toEqual(unavailable)
  expect(supervisor.state).toEqual({
    is: 'failed',
    problem: { problem: 'register-newer', version: 9, knownVersion: 1 },
    detail: '',
    found: null,
  })
  expect(states).toEqual(['starting', 'failed'])
  expect(noted('opened')).toBe(1)
})

test('an opening that throws is a failure with its reason', async () => {
  const { ask, supervisor } = supervised({}, '.throws')
  expect(await ask({})).toEqual(unavailable)
  expect(supervisor.state).toMatchObject({ is: 'failed', detail: 'Error: cannot be opened' })
})

test('an opening that kills the process each time ends in failure, not in a loop', async () => {
  const { ask, noted } = supervised({ restartAfter: [5, 5] }, '.dies')
  expect(await ask({})).toEqual(unavailable)
  expect(noted('opened')).toBe(3)
})

test('an opening that hangs is ended and tried again', async () => {
  const { ask } = supervised({ openWithin: 4_000 }, '.hangs-once')
  expect(answered(await ask({})).times).toBe(1)
})
