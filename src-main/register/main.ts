/** The register process: what the window's shell starts and asks. */
import { randomBytes } from 'node:crypto'
import type { BackupFound } from '../contract/wire.ts'
import { clock } from './clock.ts'
import type { Surroundings } from './context.ts'
import { serve } from './serve.ts'
import type { Opened, Opening } from './serve.ts'
import { openWire } from './wire.ts'

/** better-sqlite3 needs it; under an older one it would crash the process without a word. */
const neededNodeApi = 10

let opening: Opening | null = null

async function open(asked: Opening): Promise<Opened> {
  opening = asked
  const { folder, second, recover } = asked
  const nodeApi = Number(process.versions['napi'])
  if (nodeApi < neededNodeApi) {
    const detail = `Node-API ${nodeApi} of Node ${process.version} is older than ${neededNodeApi}`
    return { problem: { problem: 'register-unavailable' }, detail }
  }
  const surroundings = { clock, random: randomBytes, assets: asked.assets }
  if (recover) {
    const { recoverRegister } = await import('./replace-register.ts')
    const recovered = await recoverRegister(recover, folder, second, surroundings)
    if ('problem' in recovered) return { ...recovered, found: await findLocked(folder) }
  }
  const opened = await openOrMake(asked, surroundings)
  if ('problem' in opened && opened.problem.problem === 'register-damaged')
    return { ...opened, found: await findLocked(folder) }
  return opened
}

/** The newest proved backup; null also where nothing can be looked at. */
async function find(): Promise<BackupFound | null> {
  if (!opening) return null
  const { findNewestBackup } = await import('./storage/newest-backup.ts')
  return findNewestBackup(opening.folder, opening.second).catch(() => null)
}

async function findLocked(folder: string): Promise<BackupFound | null> {
  const { lockFolder } = await import('./storage/lock.ts')
  try {
    const unlock = lockFolder(folder)
    return await find().finally(unlock)
  } catch {
    return null
  }
}

async function openOrMake(
  { folder, demo, begin }: Opening,
  surroundings: Surroundings,
): Promise<Opened> {
  const { openRegister } = await import('./open-register.ts')
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
  return begin ? openRegister(folder, { ...options, create: {} }) : opened
}

serve(openWire(), open, (code) => process.exit(code), find)
