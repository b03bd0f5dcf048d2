import { scryptSync, timingSafeEqual } from 'node:crypto'
import type { Random } from '../ids.ts'

/** scrypt, memory-hard: 32 MiB and about a tenth of a second for each try. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }

export interface Sealed {
  readonly salt: Uint8Array
  readonly hash: Uint8Array
}

export function seal(password: string, random: Random): Sealed {
  const salt = random(16)
  return { salt, hash: hashOf(password, salt) }
}

/** What nothing opens: tried where there is no secret, so that it takes as long. */
export const noSecret: Sealed = { salt: new Uint8Array(16), hash: new Uint8Array(32) }

export function opens(password: string, sealed: Sealed): boolean {
  return timingSafeEqual(hashOf(password, sealed.salt), sealed.hash)
}

/** Four groups of four letters and digits that cannot be mistaken for one another. */
export function inventPassword(random: Random): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const bytes = random(16)
  const picked = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return picked.replace(/(.{4})(?=.)/g, '$1-')
}

function hashOf(password: string, salt: Uint8Array): Buffer {
  return scryptSync(password.normalize('NFC'), salt, 32, cost)
}
