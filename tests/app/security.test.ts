import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { unpack } from '../../src-main/contract/packed.ts'
import { pagePolicy } from '../../src-main/shell/policy/content-policy.ts'
import { expect, test } from './shared-desk.ts'

test('the page has the bridge, two functions wide, and nothing of Node', async ({ desk }) => {
  const found = await desk.window.evaluate(() => ({
    bridge: Object.keys(window.mejaAduan).toSorted(),
    node: ['process', 'require', 'module', 'Buffer', 'global'].filter((name) => name in window),
    secure: window.isSecureContext,
    address: location.href,
  }))
  expect(found).toMatchObject({ bridge: ['call', 'listen'], node: [], secure: true })
  expect(found.address).toMatch(/^app:\/\/meja-aduan\/index\.html/)
})

test('the answers carry the policy, and an injected script does not run', async ({ desk }) => {
  const { policy, violated, ran } = await desk.window.evaluate(async () => {
    const response = await fetch(location.href.split('#')[0] ?? '')
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(`${event.effectiveDirective} ${event.blockedURI}`),
      )
    })
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return {
      policy: response.headers.get('content-security-policy'),
      violated: await violation,
      ran: 'injected' in window,
    }
  })
  expect(policy).toBe(`${pagePolicy}; frame-ancestors 'none'`)
  expect(violated).toBe('script-src-elem inline')
  expect(ran).toBe(false)
})

test('nothing outside can be reached, not even this PC itself', async ({ desk }) => {
  let heard = 0
  const server = createServer((_request, response) => {
    heard += 1
    response.setHeader('Access-Control-Allow-Origin', '*').end('outside')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const reached = await desk.window.evaluate(async (local) => {
      const addresses = [
        `http://127.0.0.1:${local}/`,
        'https://example.org/',
        'file:///etc/passwd',
        'app://lain/index.html',
      ]
      const fetched = await Promise.allSettled(addresses.map((address) => fetch(address)))
      const image = new Promise<string>((resolve) => {
        const element = new Image()
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', () => resolve('refused'))
        element.src = `http://127.0.0.1:${local}/image.png`
      })
      const socket = new Promise<string>((resolve) => {
        try {
          const opened = new WebSocket(`ws://127.0.0.1:${local}/`)
          opened.addEventListener('open', () => resolve('open'))
          opened.addEventListener('error', () => resolve('refused'))
        } catch {
          resolve('refused')
        }
      })
      const beacon = navigator.sendBeacon(`http://127.0.0.1:${local}/beacon`)
      return {
        fetched: fetched.map(({ status }) => status),
        image: await image,
        socket: await socket,
        beacon,
      }
    }, port)
    expect(reached.fetched).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    expect(reached).toMatchObject({ image: 'refused', socket: 'refused' })

    // The policy of the page is one wall; the session's own is another, and stands without it.
    const statuses = await desk.app.evaluate(async ({ webContents }, local) => {
      const main = webContents.getAllWebContents()[0]
      const tries = [`http://127.0.0.1:${local}/`, 'file:///etc/passwd', 'app://meja-aduan/nowhere']
      const results = await Promise.allSettled(tries.map(async (url) => main?.session.fetch(url)))
      return results.map((each) => (each.status === 'fulfilled' ? each.value?.status : 'rejected'))
    }, port)
    expect(statuses).toEqual(['rejected', 'rejected', 404])
    expect(heard).toBe(0)
  } finally {
    server.close()
  }
})

test('only listed files have an address: no way up, no folder, no other spelling', async ({
  desk,
}) => {
  const statuses = await desk.window.evaluate(async () => {
    const tries = [
      '/../main/main.mjs',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/....//package.json',
      '/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/assets/',
      '/',
      '/index.html?x=1',
      '/INDEX.html',
      '/index.html%00.js',
    ]
    const answers = await Promise.all(
      tries.map((path) => fetch(`app://meja-aduan${path}`).then(({ status }) => status, String)),
    )
    const posted = await fetch('app://meja-aduan/index.html', { method: 'POST' })
    return [...answers, posted.status]
  })
  expect(new Set(statuses)).toEqual(new Set([404]))
})

test('no window opens and the page stays where it is', async ({ desk }) => {
  const { window: page } = desk
  const before = page.url()
  const target = join(dirname(desk.folder), 'lain.html')
  writeFileSync(target, 'elsewhere')
  const opened = await page.evaluate(() => [
    window.open('https://example.org/'),
    window.open('app://meja-aduan/index.html'),
    window.open('about:blank'),
  ])
  expect(opened).toEqual([null, null, null])
  for (const goal of ['https://example.org/', `file://${target}`, 'app://meja-aduan/print.html']) {
    await page.evaluate((url) => {
      location.href = url
    }, goal)
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
    }, goal)
  }
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(desk.app.windows()).toHaveLength(1)
  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'app://meja-aduan/index.html'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    try {
      return frame.contentWindow && 'mejaAduan' in frame.contentWindow ? 'inside' : 'empty'
    } catch {
      // What stands there is Chromium's own page of refusal, which is nobody's neighbour.
      return 'refused'
    } finally {
      frame.remove()
    }
  })
  expect(framed).toBe('refused')
})

test('every permission is denied', async ({ desk }) => {
  const denied = await desk.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)),
    )
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    )
    const clipboard = await navigator.clipboard.readText().then(
      () => 'given',
      () => 'denied',
    )
    return { states, camera, clipboard, notices: await Notification.requestPermission() }
  })
  expect(new Set(denied.states)).toEqual(new Set(['denied']))
  expect(denied).toMatchObject({ camera: 'denied', clipboard: 'denied', notices: 'denied' })
})

test('a page cannot say who acts, name a path or call what is not for it', async ({ desk }) => {
  await desk.answer('signOut', {})
  const raw = async (message: unknown) =>
    unpack(await desk.window.evaluate((sent) => window.mejaAduan.call(sent as never), message))
  const call = { name: 'today', callId: 'a', asks: {} }
  expect(await raw(call)).toEqual({ problem: { problem: 'not-signed-in' } })
  expect(await raw({ ...call, officer: 'x' })).toMatchObject({ problem: { problem: 'invalid' } })
  for (const name of ['keepBackup', 'restoreBackup', '__proto__', 'constructor', 'db.call'])
    expect(await raw({ ...call, name })).toEqual({ problem: { problem: 'unknown-call' } })
  await desk.signIn('register-keeper')
  expect(await raw({ name: 'makeBackup', callId: 'b', asks: { file: '/tmp/x' } })).toMatchObject({
    problem: { problem: 'invalid' },
  })
  expect(await raw({ name: 'find', callId: 'c', asks: { text: 'x'.repeat(1_000_000) } })).toEqual({
    problem: { problem: 'invalid', faults: [{ field: 'text', problem: 'too-long' }] },
  })
})
