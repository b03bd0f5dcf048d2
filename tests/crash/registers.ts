/** Registers that the crashes begin with. */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import { forgetLaterParts, olderRegister } from '../fixtures/older-register.ts'
import { perform } from './acts.ts'

/** A closed register of today with complaints in it. */
export async function makeRegister(place: string, dice: Dice, complaints: number): Promise<string> {
  const folder = join(place, 'today')
  const opened = await openRegister(folder, {
    clock: Date.now,
    random: randomBytes,
    assets: resolve(import.meta.dirname, '../../assets'),
    create: {},
  })
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  const register = opened.answer
  const officers = Object.fromEntries(
    (register.created?.officers ?? []).map(({ role, id }) => [role, id]),
  )
  const roll = (below: number) => dice.whole(0, below - 1)
  const doer = { register, officers, now: Date.now, roll, backups: place }
  for (let made = 0; made < complaints; made += 1) await perform(doer, 'receive')
  register.close()
  return folder
}

/** The same as the first version kept it. */
export async function makeOldRegister(
  place: string,
  dice: Dice,
  complaints: number,
): Promise<string> {
  const folder = join(place, 'old')
  const first = await olderRegister(await makeRegister(place, dice, complaints), folder, 1)
  forgetLaterParts(first)
  first.close()
  return folder
}
