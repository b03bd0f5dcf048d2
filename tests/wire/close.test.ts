import { once } from 'node:events'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { RegisterSupervisor } from '../../src-main/shell/register-supervisor.ts'
import { answered, supervised } from './supervised.ts'

const unavailable = { problem: { problem: 'register-unavailable' } }

test('on closing, the call under way is answered, later ones end at once, and the register is closed', async () => {
  const { ask, supervisor, states, noted } = supervised()
  await ask({}, 'warm')
  const underWay = ask({ slow: 100 }, 'under-way')
  const closing = supervisor.close()
  expect(await ask({}, 'late')).toEqual(unavailable)
  expect(answered(await underWay).times).toBe(1)
  await closing
  expect(states.slice(-2)).toEqual(['closing', 'closed'])
  expect(noted('closed')).toBe(1)
})

test('a register that does not close in time is ended, and what it owed ends in a problem', async () => {
  const { ask, supervisor } = supervised({ closeWithin: 100 })
  await ask({}, 'warm')
  const owed = ask({ hang: true }, 'owed')
  await Promise.all([supervisor.close(), supervisor.close()])
  expect(await owed).toEqual(unavailable)
  expect(supervisor.state).toEqual({ is: 'closed' })
})

test('closing while it opens lets it open first and then close', async () => {
  const { supervisor, noted } = supervised()
  await supervisor.close()
  expect(noted('opened')).toBe(noted('closed'))
})

test('closing between a death and the restart starts nothing more', async () => {
  const { ask, supervisor, noted, until } = supervised({ restartAfter: [300] })
  await ask({}, 'warm')
  const owed = ask({ die: 9 }, 'owed')
  await until('starting')
  await supervisor.close()
  expect(await owed).toEqual(unavailable)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(noted('opened')).toBe(1)
})

test('a register that cannot even be started has failed', async () => {
  const supervisor = new RegisterSupervisor({
    start: () => {
      throw new Error('no Node here')
    },
    opening: () => ({ folder: '', assets: '', demo: false, begin: false, second: null }),
    onFault: () => {},
    onState: () => {},
    onChange: () => {},
    onProgress: () => {},
  })
  supervisor.start()
  expect(supervisor.state).toMatchObject({ is: 'failed', detail: 'Error: no Node here' })
  await supervisor.close()
  expect(supervisor.state).toEqual({ is: 'closed' })
})

test('when the window is gone, the register process ends by itself', async () => {
  const entry = fileURLToPath(new URL('try-register.ts', import.meta.url))
  const child = fork(entry, { serialization: 'advanced', execArgv: [], stdio: 'ignore' })
  await once(child, 'spawn')
  child.disconnect()
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
})
