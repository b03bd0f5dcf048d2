import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireRuntime } from '../support/runtime.ts'
import { Desk, expect, temporaryFolder, test } from './desk.ts'
import { listener, tryWaysOut } from './page-attacks.ts'

/** Without it, or where nobody may watch another process, this says so. */
const canWatch = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0

test.skip(!canWatch, 'needs strace, and the right to use it')

/**
 * The two addresses that Chromium gives a datagram socket to be told by the kernel which way they would go; nothing is
 * sent. All else that a `connect` names is an attempt to speak to somebody.
 */
const routeOnly =
  /<UDP.*inet_addr\("8\.8\.8\.8"\)|<UDP.*inet_pton\(AF_INET6, "2001:4860:4860::8888"/

/** What the app's processes told anybody, or tried to, as strace wrote it; a socket alone is nothing yet. */
function toldTo(trace: string): string[] {
  const lines = readFileSync(trace, 'utf8').split('\n')
  const call = (line: string) => /^\d+ +(?:<\.\.\. )?(\w+)/.exec(line)?.[1] ?? ''
  // Playwright came in by these ports, which the app listened on for it alone.
  const own = lines.flatMap(
    (line) => /^\d+ +listen\(\d+<TCP:\[(127\.0\.0\.1:\d+)\]/.exec(line)?.[1] ?? [],
  )
  return lines.filter((line) => {
    if (call(line) === 'connect') return /AF_INET/.test(line) && !routeOnly.test(line)
    // A port of one's own is for others to find.
    if (call(line) === 'bind') return /<UDP/.test(line) && !/htons\(0\)/.test(line)
    if (call(line) === 'listen') return /<TCP/.test(line) && !own.some((at) => line.includes(at))
    const to = /<(?:TCP|UDP)\w*:\[([^\]]*)\]/.exec(line)?.[1]
    return (
      call(line).startsWith('send') &&
      to !== undefined &&
      !own.some((at) => to.startsWith(`${at}->`))
    )
  })
}

test('a day at the desk, and a page that was taken over: nothing is told to anybody', async () => {
  const place = temporaryFolder()
  const trace = join(place.path, 'trace')
  const executable = join(place.path, 'watched')
  const watch = `strace -f -qq --seccomp-bpf -e trace=socket,connect,bind,listen,sendto,sendmmsg -yy -s 0 -o ${trace}`
  writeFileSync(executable, `#!/bin/sh\nexec ${watch} ${requireRuntime().executable} "$@"\n`)
  chmodSync(executable, 0o755)
  const outside = await listener()
  const desk = new Desk(place.path, { executable })
  try {
    await desk.open()
    await desk.signIn('receptionist')
    const { number } = await desk.answer('receive', {
      receivedAt: new Date().toISOString(),
      channel: 'walk-in',
      complainant: { name: 'Sulastri Handayani', address: 'Jl. Gajayana 12' },
      subject: 'Timbangan di https://pasar.example/dinoyo',
      narrative: 'Tulis ke lapor@pasar.example atau buka www.pasar.example.',
    })
    const { letter } = await desk.answer('issueLetter', {
      complaint: number,
      kind: 'receipt',
      fields: {},
    })
    const goTo = (hash: string) =>
      desk.window.evaluate((to) => void (window.location.hash = to), hash)
    for (const at of ['hari-ini', 'register', `berkas/${number}`, 'rekap', 'bantuan/lisensi']) {
      await goTo(`#/${at}`)
      await expect(desk.window.locator('h1').first()).toBeVisible()
    }
    for (const at of [`surat/${letter.id}`, `cetak/berkas/${number}`]) {
      await goTo(`#/${at}`)
      await expect(desk.window.locator('canvas[data-drawn]').first()).toBeVisible({
        timeout: 20_000,
      })
    }
    const found = await desk.window.evaluate(tryWaysOut, outside.port)
    expect(found).toEqual([])
    expect(outside.heard()).toBe(0)
  } finally {
    await desk.close()
    outside.close()
  }
  expect(toldTo(trace)).toEqual([])
  place.remove()
})
