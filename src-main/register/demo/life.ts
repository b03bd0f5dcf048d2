import type { z } from 'zod'
import type { Calls } from '../../contract/calls.ts'
import type { Role } from '../../contract/officer.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { ServiceCallName } from '../handler.ts'
import type { Arrival } from './arrivals.ts'
import type { Tale } from './complaint.ts'
import type { Dice } from './dice.ts'
import type { Phrases } from './material.ts'
import type { OfficeTime } from './office-time.ts'

/** One call that somebody at the desk makes at a moment. */
export interface Move {
  readonly at: Millis
  readonly as: Role
  readonly name: ServiceCallName
  readonly asks: object
}

/** What is known of the complaint after each move. */
export interface Standing {
  readonly number: string
  readonly revision: number
  /** The letter or the draft that the move was about. */
  readonly letter?: string
}

/** What becomes of one complaint: move after move, each made when its time has come. */
export type Life = Generator<Move, void, Standing>

/** Everything a life is lived with. */
export interface Desk {
  readonly arrival: Arrival
  readonly tale: Tale
  readonly phrases: Phrases
  readonly office: OfficeTime
  readonly officeName: string
  /** The officer of each role. */
  readonly officers: Readonly<Record<Role, string>>
  /** The last moment at which something is recorded. */
  readonly until: Millis
  /** How many of those who could get a printed receipt do get one. */
  readonly receipts: number
  readonly dice: Dice
}

export function move<N extends ServiceCallName>(
  at: Millis,
  as: Role,
  name: N,
  asks: z.input<Calls[N]['asks']>,
): Move {
  return { at, as, name, asks }
}

/**
 * When a step is done and when that is recorded: mostly at once, now and then only afterwards, and
 * then the step tells when it happened.
 */
export function doneAndRecorded(
  { office, dice }: Desk,
  done: Millis,
): { recorded: Millis; at: string | null } {
  const seconds = dice.whole(0, 59) * 1_000
  if (dice.chance(0.88)) return { recorded: done + seconds, at: null }
  const recorded = office.later(done, dice.whole(20, 420)) + seconds
  return { recorded, at: toInstant(done, office.zone) }
}

/** How long a step with a norm takes, in working days: mostly within it, some beyond, a few far. */
export function daysFor(norm: number, desk: Desk): number {
  const { dice, arrival } = desk
  if (arrival.staged) return dice.whole(1, 2)
  const thrown = dice.next()
  if (thrown < 0.83) return dice.whole(1, Math.max(1, Math.round(norm * (0.4 + 0.6 * dice.next()))))
  if (thrown < 0.96) return dice.whole(norm + 1, norm * 2)
  return dice.whole(norm * 3, norm * 12)
}

export function halts({ arrival }: Desk, step: string): boolean {
  return arrival.staged?.halts === step
}

/** Issues a letter and sends it the same day. Takes no chance, so that all else stays as it was. */
export function* issuedAndSent(
  { office, arrival }: Desk,
  at: Millis,
  asks: z.input<Calls['issueLetter']['asks']>,
): Generator<Move, void, Standing> {
  const { letter = '' } = yield move(at, 'service-officer', 'issueLetter', asks)
  yield move(office.later(at, 3), 'admin-staff', 'sendLetter', {
    letter,
    how: arrival.channel === 'letter' ? 'post' : 'courier',
    note: null,
  })
}

export const noFields = {
  to: null,
  date: null,
  number: null,
  about: null,
  body: null,
  signatory: null,
  copiesTo: null,
}
