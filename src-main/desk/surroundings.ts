import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { clock } from '../register/clock.ts'
import type { Surroundings } from '../register/context.ts'

/** The PC's clock and randomness, and the assets beside the sources. */
export const surroundings: Surroundings = {
  clock,
  random: randomBytes,
  assets: fileURLToPath(new URL('../../assets', import.meta.url)),
}
