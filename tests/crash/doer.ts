/** `node doer.ts FOLDER SEED [ACTS]`: a register that acts without a pause and says what it did, until it is killed or has done so many. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diceOf } from '../../src-main/register/demo/dice.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import { actNames, perform } from './acts.ts'
import type { Acknowledged } from './acts.ts'

export type Said =
  | { readonly said: 'opening' }
  | { readonly said: 'begins'; readonly act: string }
  | { readonly said: 'done'; readonly done: Acknowledged }
  | { readonly said: 'refused'; readonly why: string }

const [folder = '', seed = '1', acts = 'Infinity'] = process.argv.slice(2)
// Started by hand or under a tracer, it says it on its output.
const say = (said: Said) =>
  process.send
    ? new Promise((told) => process.send?.(said, told))
    : writeSync(1, `${JSON.stringify(said)}\n`)

// Whoever kills it knows where it was.
process.once('disconnect', () => process.exit(0))

try {
  await say({ said: 'opening' })
  const opened = await openRegister(folder, {
    clock: Date.now,
    random: randomBytes,
    assets: resolve(import.meta.dirname, '../../assets'),
    create: {},
  })
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  const register = opened.answer
  const backups = join(folder, 'kept')
  mkdirSync(backups, { recursive: true })
  const officers = Object.fromEntries(
    register
      .context()
      .db.prepare<[], { role: string; id: string }>('SELECT role, id FROM officers')
      .all()
      .map(({ role, id }) => [role, id]),
  )
  const dice = diceOf(Number(seed), 0)
  const roll = (below: number) => dice.whole(0, below - 1)
  for (let done = 0; done < Number(acts); done += 1) {
    // Registrations are quick: as many of them as of all else together.
    const act = dice.chance(0.5) ? 'receive' : dice.pick(actNames)
    await say({ said: 'begins', act })
    const acknowledged = await perform({ register, officers, now: Date.now, roll, backups }, act)
    await say({ said: 'done', done: acknowledged })
  }
  // Without closing: what is not durable by now never will be.
  process.exit(0)
} catch (error) {
  await say({ said: 'refused', why: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}
