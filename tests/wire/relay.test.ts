import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src-main/contract/call.ts'
import type { Officer } from '../../src-main/contract/officer.ts'
import type { Caller } from '../../src-main/contract/wire.ts'
import type { LogEntry } from '../../src-main/shell/log.ts'
import { Relay } from '../../src-main/shell/relay.ts'
import type { ShellService } from '../../src-main/shell/shell-service.ts'

const clerk: Officer = {
  id: '0199a000-0000-7000-8000-000000000001',
  name: 'Petugas',
  role: 'receptionist',
}
const keeper: Officer = { ...clerk, role: 'register-keeper' }
const home = 'app://meja-aduan/index.html'

interface Asked {
  readonly name: string
  readonly asks: unknown
  readonly caller: Caller
}

/** A relay with a page before it and a register behind it that answers whatever it is told to. */
function relayed(answer: Outcome<unknown> | Error = { answer: {} }) {
  const asked: Asked[] = []
  const log: LogEntry[] = []
  const told: unknown[] = []
  const here: string[] = []
  let handler: (event: IpcMainInvokeEvent, message: unknown) => Promise<unknown> = async () => null
  const page = {
    id: 1,
    send: (_channel: string, news: unknown) => told.push(news),
    once: () => undefined,
    isDestroyed: () => false,
  } as unknown as WebContents

  const shellCall = (name: string) => () => {
    here.push(name)
    return { answer: {} }
  }
  const service = new Proxy({}, { get: (_target, name: string) => shellCall(name) }) as ShellService
  const relay = new Relay({
    register: {
      call: async (name, asks, caller) => {
        asked.push({ name, asks, caller })
        if (answer instanceof Error) throw answer
        return answer
      },
    },
    service,
    log: (entry) => log.push(entry),
    clock: () => 0,
  })
  relay.attach({ handle: (_channel, listener) => (handler = listener) })
  const from = (url: string, parent: unknown = null, sender: WebContents = page) =>
    ({ sender, senderFrame: { url, parent } }) as unknown as IpcMainInvokeEvent
  return {
    relay,
    page,
    asked,
    log,
    told,
    here,
    from,
    send: (message: unknown, event = from(home)) => handler(event, message),
    call: (name: string, asks: unknown = {}) => handler(from(home), { name, callId: 'c1', asks }),
  }
}

test('a page call goes to the register, in the name of nobody before sign-in', async () => {
  const { relay, page, call, asked } = relayed({ answer: 7 })
  relay.admit(page, null)
  expect(await call('readCase', { number: 'PGD-2026-00001' })).toEqual({ answer: 7 })
  expect(asked).toEqual([
    {
      name: 'readCase',
      asks: { number: 'PGD-2026-00001' },
      caller: { officer: null, callId: 'c1' },
    },
  ])
})

test('who acts is whoever signed in at this window, until signing out', async () => {
  const { relay, page, call, asked, told } = relayed({
    answer: { officer: clerk, initialPassword: false },
  })
  relay.admit(page, null)
  await call('signIn', { officer: clerk.id, password: 'x' })
  await call('today')
  relay.signOut(page)
  await call('today')
  expect(asked.map(({ name, caller }) => [name, caller.officer])).toEqual([
    ['signIn', null],
    ['today', clerk.id],
    ['noteSignOut', clerk.id],
    ['today', null],
  ])
  expect(told).toEqual([
    { news: 'session', signedIn: true },
    { news: 'session', signedIn: false },
  ])
})

test('locked, the desk lets no call pass from that moment, the page knows why, and printing goes on', async () => {
  const { relay, page, call, asked, told, send, from } = relayed()
  const printing = { ...(page as object), id: 2 } as unknown as WebContents
  relay.admit(page, clerk)
  relay.admit(printing, clerk, ['readLetter'])
  expect([relay.occupied(), relay.sitting()]).toEqual([true, clerk])
  const underWay = call('today')
  relay.lock('idle')
  await Promise.all([underWay, call('drafts')])
  await send(
    { name: 'readLetter', callId: 'c2', asks: { letter: clerk.id } },
    from(home, null, printing),
  )
  expect(asked.map(({ name, asks, caller }) => [name, asks, caller.officer])).toEqual([
    ['today', {}, clerk.id],
    ['noteSignOut', { by: 'idle' }, clerk.id],
    ['drafts', {}, null],
    ['readLetter', { letter: clerk.id }, clerk.id],
  ])
  expect(told).toEqual([{ news: 'session', signedIn: false, by: 'idle' }])
  expect([relay.occupied(), relay.sitting()]).toEqual([false, null])
  // Nobody leaves twice.
  relay.lock('system')
  expect(asked).toHaveLength(4)
})

test('a refused sign-in leaves the one before it in place', async () => {
  const { relay, page, call, asked } = relayed({ problem: { problem: 'not-signed-in' } })
  relay.admit(page, clerk)
  await call('signIn', { officer: 'x', password: 'x' })
  await call('today')
  expect(asked.map(({ caller }) => caller.officer)).toEqual([clerk.id, clerk.id])
})

const notAllowed = { problem: { problem: 'not-allowed' } }
const message = { name: 'today', callId: 'c1', asks: {} }

test.each([
  ['a foreign address', 'https://example.org/'],
  ['an address that only begins like ours', 'app://meja-aduan.example.org/'],
  ['another host of our scheme', 'app://lain/index.html'],
  ['a file', 'file:///etc/passwd'],
  ['no address', 'about:blank'],
])('a sender with %s is refused', async (_what, url) => {
  const { relay, page, send, from, asked, log } = relayed()
  relay.admit(page, keeper)
  expect(await send(message, from(url))).toEqual(notAllowed)
  expect(asked).toEqual([])
  expect(log).toEqual([{ log: 'refused', why: 'sender' }])
})

test('a frame inside our page, a page never admitted and a frame that is gone are refused', async () => {
  const { relay, page, send, from, asked } = relayed()
  expect(await send(message)).toEqual(notAllowed)
  relay.admit(page, keeper)
  expect(await send(message, from(home, { url: home }))).toEqual(notAllowed)
  const gone = { sender: page, senderFrame: null } as unknown as IpcMainInvokeEvent
  expect(await send(message, gone)).toEqual(notAllowed)
  expect(asked).toEqual([])
})

test.each([
  'dropTables',
  '__proto__',
  'constructor',
  'toString',
  'keepBackup',
  'restoreBackup',
  '',
])('the call %j does not exist for a page', async (name) => {
  const { relay, page, call, asked, here } = relayed()
  relay.admit(page, keeper)
  expect(await call(name)).toEqual({ problem: { problem: 'unknown-call' } })
  expect([...asked, ...here]).toEqual([])
})

test.each([
  ['nothing', undefined],
  ['text', 'today'],
  ['no call id', { name: 'today', asks: {} }],
  ['an empty call id', { ...message, callId: '' }],
  ['an endless name', { ...message, name: 'x'.repeat(10_000) }],
  ['who acts', { ...message, caller: { officer: keeper.id, callId: 'c1' } }],
  ['an officer', { ...message, officer: keeper.id }],
])('a message with %s is invalid', async (_what, sent) => {
  const { relay, page, send, asked } = relayed()
  relay.admit(page, clerk)
  expect(await send(sent)).toMatchObject({ problem: { problem: 'invalid' } })
  expect(asked).toEqual([])
})

test('a call of the shell is parsed and its roles are checked before anything is done', async () => {
  const { relay, page, call, here } = relayed()
  relay.admit(page, null)
  expect(await call('makeBackup')).toEqual({ problem: { problem: 'not-signed-in' } })
  relay.admit(page, clerk)
  expect(await call('restore')).toEqual(notAllowed)
  expect(await call('makeBackup', { file: '/etc/passwd' })).toMatchObject({
    problem: { problem: 'invalid', faults: [{ field: 'file', problem: 'unknown-key' }] },
  })
  expect(here).toEqual([])
  expect(await call('makeBackup')).toEqual({ answer: {} })
  expect(await call('session')).toEqual({ answer: {} })
  expect(here).toEqual(['makeBackup', 'session'])
})

test('the printing page may read its letter and nothing else', async () => {
  const { relay, page, call, asked } = relayed()
  relay.admit(page, keeper, ['readLetter'])
  expect(await call('readLetter', { letter: clerk.id })).toEqual({ answer: {} })
  expect(await call('today')).toEqual(notAllowed)
  expect(await call('restore')).toEqual(notAllowed)
  expect(asked).toHaveLength(1)
})

test('a bug behind the relay is a problem for the page, and its message stays out of the log', async () => {
  const { relay, page, call, log } = relayed(new Error('Ny. Siti, 0812'))
  relay.admit(page, clerk)
  expect(await call('today')).toEqual({ problem: { problem: 'register-unavailable' } })
  expect(log[0]).toMatchObject({ log: 'fault', error: 'Error' })
  expect(JSON.stringify(log)).not.toContain('Siti')
})
