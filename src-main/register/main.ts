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
  const surroundings = { clock, random: randomBytes, assets }
  const fillPractice = async (where: string) => {
    const { fillDemo } = await import('./demo/fill-demo.ts')
    return fillDemo(where, surroundings, { complaints: 200, seed: 1, until: null })
  }
  const options = { ...surroundings, fillPractice }
  const opened = await openRegister(folder, options)
  if ('answer' in opened && demo && !opened.answer.practice) {
    // Nobody practises on what is real.
    opened.answer.close()
    return { problem: { problem: 'register-exists' } }
  }
  if (!('problem' in opened) || opened.problem.problem !== 'no-register') return opened
  // The window's first start: the office finds an empty register, or a practice one full of complaints.
  if (demo) {
    const filled = await fillPractice(folder)
    return 'problem' in filled ? filled : openRegister(folder, options)
  }
  return openRegister(folder, { ...options, create: {} })
}

serve(openWire(), open, (code) => process.exit(code))
