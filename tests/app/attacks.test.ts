import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { calls } from '../../src-main/contract/calls.ts'
import { expect, test } from './shared-desk.ts'
import type { Desk } from './desk.ts'

/** A page in the hands of somebody else, in the real app; what it says and does is all here. */

declare global {
  interface Window {
    /** Set by a script that should not have run. */
    taken?: boolean
  }
}

const home = 'app://meja-aduan/index.html'
const goals = [
  'https://diintip.example/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'javascript:void(window.taken=true)',
  'mailto:a@diintip.example',
  'data:text/html,<script>1</script>',
  'meja-aduan:x',
  'view-source:app://meja-aduan/index.html',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'app://meja-aduan/print.html',
  'app://lain/index.html',
]

/** What the main process was led to do while something was tried. */
async function watched(desk: Desk, act: () => Promise<void>) {
  const noted = await desk.app.evaluateHandle(({ shell, webContents, app }) => {
    const told: string[] = []
    Object.assign(shell, { openExternal: async (url: string) => void told.push(`opened ${url}`) })
    const note = (url: string) =>
      void (url.includes('meja-aduan/index.html#') || told.push(`went ${url}`))
    const [main] = webContents.getAllWebContents()
    main?.on('did-navigate', (_event, url) => note(url))
    main?.on('did-create-window', () => void told.push('window'))
    app.on('web-contents-created', () => void told.push('contents'))
    return told
  })
  await act()
  // Goes the same way as all before, and comes last.
  await desk.window.evaluate(() => void (location.hash = `#/hari-ini?${crypto.randomUUID()}`))
  await desk.ask('session', {})
  expect(await noted.jsonValue()).toEqual([])
  expect(desk.window.url()).toMatch(/^app:\/\/meja-aduan\/index\.html#/)
  expect(desk.app.windows()).toHaveLength(1)
  expect(await desk.window.evaluate(() => window.taken)).toBeUndefined()
}

test('no link, form, script or refresh leads anywhere', async ({ desk }) => {
  await watched(desk, () =>
    desk.window.evaluate(async (urls) => {
      const blob = URL.createObjectURL(new Blob(['<script>1</script>'], { type: 'text/html' }))
      for (const url of [...urls, blob]) {
        for (const target of ['_self', '_blank', '_top', 'lain', 'noopener']) {
          const link = Object.assign(document.createElement('a'), { href: url, target })
          const form = Object.assign(document.createElement('form'), { action: url, target })
          document.body.append(link, form)
          link.click()
          form.submit()
          link.remove()
          form.remove()
        }
        if (window.open(url) || window.open(url, '_blank', 'noopener')) window.taken = true
        for (const go of [
          () => location.assign(url),
          () => location.replace(url),
          // Within its own origin a page may write what it likes there; it goes nowhere by it.
          () => url.includes('//meja-aduan/') || history.pushState(null, '', url),
        ])
          try {
            go()
          } catch {
            // Not even tried, then.
          }
        const meta = `<meta http-equiv="refresh" content="0;url=${url}">`
        document.head.insertAdjacentHTML('beforeend', meta)
      }
      // A refresh waits for the page to be idle.
      await new Promise((idle) => requestIdleCallback(idle))
      for (const meta of document.head.querySelectorAll('meta[http-equiv="refresh"]')) meta.remove()
    }, goals),
  )
})

test('what is dropped on the window or pasted into it is text or nothing', async ({ desk }) => {
  await desk.signIn('receptionist')
  const file = join(desk.folder, '..', 'jatuh.html')
  writeFileSync(file, '<script>1</script>')
  const html = '<img src=x onerror="window.taken=true"><b>tebal</b>'
  const session = await desk.window.context().newCDPSession(desk.window)
  const drops = [
    { items: [], files: [file] },
    { items: [{ mimeType: 'text/uri-list', data: 'https://diintip.example/' }], files: [] },
    { items: [{ mimeType: 'text/html', data: html }], files: [] },
  ]
  await watched(desk, async () => {
    for (const { items, files } of drops)
      for (const [x, y] of [
        [5, 5],
        [400, 300],
        [700, 20],
      ] as const)
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
          await session.send('Input.dispatchDragEvent', {
            type,
            x,
            y,
            data: { items, files, dragOperationsMask: 1 },
          })
    await desk.window.evaluate((copied) => {
      const copy = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', copied)
        event.preventDefault()
      }
      document.addEventListener('copy', copy, { once: true })
      document.execCommand('copy')
    }, html)
    const search = desk.window.getByRole('searchbox').first()
    await search.focus()
    await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.paste())
    expect(await desk.window.locator('img[src="x"]').count()).toBe(0)
    await search.fill('')
  })
})

test('messages of any shape are answered or refused, and the desk stays', async ({ desk }) => {
  await desk.answer('signOut', {})
  const fates = await desk.window.evaluate(async () => {
    const cycle: Record<string, unknown> = { name: 'find', callId: 'x' }
    cycle['asks'] = cycle
    let deep: unknown = 'x'
    for (let level = 0; level < 5_000; level += 1) deep = [deep]
    const shapes: Record<string, unknown> = {
      nothing: undefined,
      text: 'find',
      function: { name: 'find', callId: 'x', asks: { text: () => 1 } },
      symbol: { name: 'find', callId: 'x', asks: { text: Symbol('x') } },
      big: { name: 'find', callId: 'x', asks: { text: 'x'.repeat(20_000_000) } },
      bigName: { name: 'x'.repeat(10_000_000), callId: 'x', asks: {} },
      bigId: { name: 'find', callId: 'x'.repeat(10_000_000), asks: { text: 'a' } },
      deep: { name: 'find', callId: 'x', asks: { text: deep } },
      cycle,
      prototype: JSON.parse('{"name":"find","callId":"x","asks":{"__proto__":{"text":"a"}}}'),
      own: JSON.parse(
        '{"name":"find","callId":"x","asks":{"text":"a"},"__proto__":{"officer":"x"}}',
      ),
      window: { name: 'find', callId: 'x', asks: window },
      element: { name: 'find', callId: 'x', asks: document.body },
      map: { name: 'find', callId: 'x', asks: new Map([['text', 'a']]) },
      bytes: new Uint8Array(1_000),
      list: [['name', 'find']],
    }
    const fate = (message: unknown) =>
      Promise.resolve()
        .then(() => window.mejaAduan.call(message as never))
        .then(
          (packed) => {
            const told = typeof packed === 'string' ? packed : JSON.stringify(packed)
            return told.startsWith('{"problem"') ? told : 'answered'
          },
          () => 'refused',
        )
    const found: Record<string, string> = {}
    for (const [name, message] of Object.entries(shapes)) found[name] = await fate(message)
    return found
  })
  for (const [shape, fate] of Object.entries(fates)) expect(fate, shape).not.toBe('answered')
  expect(await desk.ask('session', {})).toMatchObject({ answer: {} })
})

test('a frame has no bridge, and a page from elsewhere has one that answers nothing', async ({
  desk,
}) => {
  const bridged = await desk.window.evaluate(async () => {
    const blob = URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))
    const found: string[] = []
    for (const [name, value] of [
      ['src', 'about:blank'],
      ['srcdoc', '<p>x'],
      ['src', 'data:text/html,x'],
      ['src', blob],
      ['src', location.href],
      ['src', 'javascript:window.taken=true'],
    ] as const) {
      const frame = document.createElement('iframe')
      frame.setAttribute(name, value)
      document.body.append(frame)
      // Whatever is to be in the frame comes the same way as this.
      await fetch(location.pathname)
      try {
        if (frame.contentWindow && 'mejaAduan' in frame.contentWindow) found.push(value)
      } catch {
        // Another origin's.
      }
      frame.remove()
    }
    return found
  })
  expect(bridged).toEqual([])

  const load = (url: string) =>
    desk.app.evaluate(({ webContents }, to) => webContents.getAllWebContents()[0]?.loadURL(to), url)
  await load('data:text/html,<p>lain')
  expect(await desk.ask('session', {})).toEqual({ problem: { problem: 'not-allowed' } })
  await load(home)
  expect(await desk.ask('session', {})).toMatchObject({ answer: {} })
})

test('no worker that stays, no code out of text, nothing kept open, no tools', async ({ desk }) => {
  const done = await desk.window.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      'service worker': () => navigator.serviceWorker.register('/index.html'),
      wasm: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
      fullscreen: () => document.documentElement.requestFullscreen(),
      pointer: async () => {
        await document.documentElement.requestPointerLock()
        if (!document.pointerLockElement) throw new Error('refused')
      },
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      fonts: async () => {
        const asked = window as unknown as { queryLocalFonts(): Promise<unknown[]> }
        if ((await asked.queryLocalFonts()).length === 0) throw new Error('refused')
      },
      awake: () => navigator.wakeLock.request('screen'),
      clipboard: () => navigator.clipboard.read(),
      place: () =>
        new Promise((given, denied) => {
          navigator.geolocation.getCurrentPosition(given, denied)
        }),
      'kept storage': async () => {
        if (!(await navigator.storage.persist())) throw new Error('refused')
      },
    }
    const found: string[] = []
    // Chromium leaves some of them without any answer where it is denied.
    const silence = (name: string) =>
      new Promise((_, denied) => setTimeout(() => denied(new Error(name)), 1_000))
    for (const [name, act] of Object.entries(tries))
      try {
        await Promise.race([act(), silence(name)])
        found.push(name)
      } catch {
        // As it should be.
      }
    return { found, opener: window.opener as unknown, frames: window.length }
  })
  expect(done).toEqual({ found: [], opener: null, frames: 0 })
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+U'])
    await desk.window.keyboard.press(keys)
  const main = await desk.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    contents?.openDevTools()
    return { tools: contents?.isDevToolsOpened(), windows: webContents.getAllWebContents().length }
  })
  expect(main).toEqual({ tools: false, windows: 1 })
})

test('a download is stopped before it begins', async ({ desk }) => {
  const stopped = await desk.app.evaluate(({ webContents }) => {
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    webContents.getAllWebContents()[0]?.session.emit('will-download', event)
    return prevented
  })
  expect(stopped).toBe(true)
})

test('no answer tells where anything lies on this PC, and who is not signed in does nothing', async ({
  desk,
}) => {
  await desk.signIn('register-keeper')
  const read = Object.entries(calls).filter(([, { by, changes }]) => by === 'register' && !changes)
  const answers = await desk.window.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          const message = { name, callId: name, asks: {} }
          const packed = await window.mejaAduan.call(message as never)
          return typeof packed === 'string' ? packed : JSON.stringify(packed)
        }),
      ),
    read.map(([name]) => name),
  )
  answers.push(JSON.stringify(await desk.ask('session', {})))
  expect(answers.filter((answer) => answer.includes('"answer"')).length).toBeGreaterThan(10)
  expect(answers.filter((answer) => answer.includes(join(desk.folder, '..')))).toEqual([])

  await desk.answer('signOut', {})
  await desk.signIn('receptionist')
  expect(await desk.ask('restore', {})).toMatchObject({ problem: { problem: 'not-allowed' } })
})
