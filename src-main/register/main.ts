/** The register process: what the window's shell starts and asks. */
import { randomBytes } from 'node:crypto'
import { clock } from './clock.ts'
import { serve } from './serve.ts'
import type { Opened, Opening } from './serve.ts'
import { openWire } from './wire.ts'

/** better-sqlite3 needs it; under an older one it would crash the process without a word. */
const neededNodeApi = 10

async function open({ folder, assets, demo }: Opening): Promise<Opened> {
  const nodeApi = Number(process.versions['napi'])
  if (nodeApi < neededNodeApi) {
    const detail = `Node-API ${nodeApi} of Node ${process.version} is older than ${neededNodeApi}`
    return { problem: { problem: 'register-unavailable' }, detail }
  }
  const { openRegister } = await import('./open-register.ts')
  const options = { clock, random: randomBytes, assets }
  const opened = await openRegister(folder, options)
  if (!('problem' in opened) || opened.problem.problem !== 'no-register') return opened
  // The window's first start: the office finds an empty register, or a practice one full of complaints.
  if (demo) {
    const { fillDemo } = await import('./demo/fill-demo.ts')
    const filled = await fillDemo(folder, options, { complaints: 200, seed: 1, until: null })
    return 'problem' in filled ? filled : openRegister(folder, options)
  }
  return openRegister(folder, { ...options, create: {} })
}

serve(openWire(), open, (code) => process.exit(code))
