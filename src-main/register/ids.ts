import type { Millis } from './deadlines/zone.ts'

/** Yields that many random bytes; the demo's are seeded. */
export type Random = (bytes: number) => Uint8Array

/** A UUIDv7 (RFC 9562): 48 bits of the instant, then randomness. */
export function uuidv7(now: Millis, random: Random): string {
  const bytes = random(16)
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now % 2 ** 32)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
