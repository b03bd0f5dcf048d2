import type { Channel } from '../../contract/complaint.ts'
import { addDays, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Arrival } from './arrivals.ts'
import type { Dice } from './dice.ts'
import type { OfficeTime } from './office-time.ts'
import type { Turn } from './turns.ts'

/** What must become of a complaint, so that a practice register shows every stage. */
export interface Staged {
  /** It stands before this step. */
  readonly halts?: string
  readonly declines?: 'letter' | 'note'
  readonly names?: 'anonymous' | 'confidential'
  readonly turn?: Turn
}

/** How many working days before the end each comes in: time enough to get there, and not too much. */
const wanted: readonly { workingDays: number; channel: Channel; staged: Staged }[] = [
  { workingDays: 1, channel: 'text-message', staged: { halts: 'hand-over' } },
  { workingDays: 1, channel: 'email', staged: { halts: 'hand-over' } },
  { workingDays: 1, channel: 'telephone', staged: { halts: 'contact' } },
  { workingDays: 1, channel: 'walk-in', staged: { halts: 'notify' } },
  { workingDays: 2, channel: 'walk-in', staged: { halts: 'record' } },
  { workingDays: 4, channel: 'walk-in', staged: { halts: 'report' } },
  { workingDays: 4, channel: 'email', staged: { turn: 'withdrawn' } },
  { workingDays: 5, channel: 'social-media', staged: { halts: 'review' } },
  { workingDays: 6, channel: 'text-message', staged: { turn: 'waiting' } },
  { workingDays: 7, channel: 'telephone', staged: { halts: 'receive' } },
  { workingDays: 8, channel: 'letter', staged: { turn: 'paused' } },
  // Its norm of ten working days ends with the day after the last one.
  { workingDays: 10, channel: 'letter', staged: { halts: 'clarify' } },
  { workingDays: 12, channel: 'app', staged: { turn: 'transferred' } },
  { workingDays: 14, channel: 'app', staged: { halts: 'review' } },
  { workingDays: 19, channel: 'email', staged: { halts: 'follow-up' } },
  { workingDays: 20, channel: 'referral', staged: { turn: 'resumed' } },
  { workingDays: 28, channel: 'referral', staged: { halts: 'receive' } },
  { workingDays: 29, channel: 'email', staged: { turn: 'may-lapse' } },
  { workingDays: 32, channel: 'app', staged: { turn: 'lapsed' } },
  { workingDays: 33, channel: 'social-media', staged: { names: 'anonymous' } },
  { workingDays: 36, channel: 'text-message', staged: { names: 'confidential' } },
  { workingDays: 40, channel: 'letter', staged: { declines: 'letter' } },
  { workingDays: 45, channel: 'text-message', staged: { declines: 'note' } },
]
/** With fewer complaints than this, chance alone says how they stand. */
const enough = 1.5 * wanted.length

/** Gives each wanted stage to some arrival, which then comes on the day for it. */
export function withStages(
  arrivals: readonly Arrival[],
  until: Millis,
  office: OfficeTime,
  dice: Dice,
): Arrival[] {
  if (arrivals.length < enough) return [...arrivals]
  const given = [...arrivals]
  let date = officeDateOf(until, office.zone)
  let workingDays = 1
  for (const one of wanted) {
    while (workingDays < one.workingDays) {
      date = addDays(date, -1)
      if (office.isOpen(date)) workingDays += 1
    }
    const at = office.on(date, dice, until)
    // From anywhere in the year: the last weeks keep those who come by themselves.
    let index = dice.whole(0, given.length - 1)
    while (given[index]?.staged) index = dice.whole(0, given.length - 1)
    given[index] = { at, channel: one.channel, staged: one.staged }
  }
  return given.toSorted((a, b) => a.at - b.at)
}
