import type { Role } from '../../contract/officer.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { isDirect } from './arrivals.ts'
import { live as liveDirect } from './direct.ts'
import { live as liveIndirect } from './indirect.ts'
import { move, noFields } from './life.ts'
import type { Desk, Life } from './life.ts'

/** A complaint's life from its registration on. */
export function* live(desk: Desk): Life {
  const { arrival, tale, office } = desk
  const direct = isDirect(arrival.channel)
  const as: Role = direct ? 'receptionist' : 'admin-staff'
  const recorded = recordedAt(desk, direct)
  const { number } = yield move(recorded, as, 'receive', tale.intake)
  tale.number = number
  if (getsReceipt(desk)) {
    const at = Math.max(recorded, Math.min(office.later(recorded, 3), desk.until))
    yield move(at, as, 'issueLetter', { complaint: number, kind: 'receipt', fields: noFields })
  }
  yield* direct ? liveDirect(desk, number, recorded) : liveIndirect(desk, number, recorded)
}

/** Soon after it came in, a letter sometimes a day or two later; at the latest before the end. */
function recordedAt({ arrival, office, dice, until }: Desk, direct: boolean): Millis {
  const { at, channel } = arrival
  const slow = channel === 'letter' || channel === 'referral'
  const minutes = direct
    ? dice.whole(4, 25)
    : slow && dice.chance(0.25)
      ? dice.whole(300, 900)
      : dice.whole(5, 75)
  const recorded = office.later(at, minutes) + dice.whole(0, 59) * 1_000
  return recorded < until ? recorded : Math.max(at, until - dice.whole(1, 20) * 1_000)
}

/** Drawing a receipt is dear, so a big register has few; those of the last weeks are the ones seen. */
function getsReceipt({ arrival, tale, office, until, receipts, dice }: Desk): boolean {
  const { channel, at } = arrival
  if (channel === 'social-media' || channel === 'fax' || tale.intake.anonymous === true)
    return false
  const recent = officeDateOf(at, office.zone) > officeDateOf(until - 45 * 86_400_000, office.zone)
  return dice.chance((recent ? 0.8 : 0.22) * receipts)
}
