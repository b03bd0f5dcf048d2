import { move, noFields } from './life.ts'
import type { Desk, Move, Standing } from './life.ts'
import type { Millis } from '../deadlines/zone.ts'

/** What happens to a complaint beside its steps. */
export type Turn =
  | 'completed'
  | 'waiting'
  | 'may-lapse'
  | 'lapsed'
  | 'paused'
  | 'resumed'
  | 'withdrawn'
  | 'transferred'

/** Calendar days after the request's own day until which the complainant may complete it (Ps. 44(4)). */
const toComplete = 30

/**
 * A turn after the file was handed over. Returns when the steps go on, or null where they do not:
 * it waits, or it is closed.
 */
export function* turned(
  desk: Desk,
  number: string,
  from: Millis,
): Generator<Move, Millis | null, Standing> {
  const turn = turnOf(desk)
  const { office, dice, phrases, tale } = desk
  if (turn === null) return from
  const at = office.days(from, 1, dice)
  switch (turn) {
    case 'completed':
    case 'waiting':
    case 'may-lapse':
    case 'lapsed':
      return yield* incomplete(desk, number, at, turn)
    case 'paused':
    case 'resumed': {
      const reason = dice.chance(0.8) ? 'other-agency' : 'force-majeure'
      const note = dice.pick(phrases.paused)
      yield move(at, 'service-officer', 'pause', { number, reason, note })
      if (turn === 'paused') return null
      const goesOn = office.days(at, dice.whole(2, 6), dice)
      yield move(goesOn, 'service-officer', 'resume', { number })
      return goesOn
    }
    case 'withdrawn':
      yield move(at, 'service-officer', 'withdraw', {
        number,
        note: dice.pick(phrases.withdrawn),
      })
      return null
    case 'transferred':
      yield move(at, 'secretary', 'transfer', {
        number,
        to: tale.say(dice.pick(phrases.otherAgencies)),
        note: dice.pick(phrases.transferred),
      })
      return null
  }
}

function* incomplete(
  desk: Desk,
  number: string,
  at: Millis,
  turn: 'completed' | 'waiting' | 'may-lapse' | 'lapsed',
): Generator<Move, Millis | null, Standing> {
  const { office, dice, phrases } = desk
  yield move(at, 'service-officer', 'findIncomplete', {
    number,
    note: dice.pick(phrases.lacking),
  })
  const asked = office.later(at, dice.whole(10, 60))
  yield move(asked, 'service-officer', 'issueLetter', {
    complaint: number,
    kind: 'completeness-request',
    fields: noFields,
  })
  if (turn === 'waiting') return null
  const waits = office.later(asked, dice.whole(5, 15))
  yield move(waits, 'service-officer', 'pause', { number, reason: 'complainant-completion' })
  if (turn === 'may-lapse') return null
  if (turn === 'completed') {
    const completed = office.days(waits, dice.whole(2, 9), dice)
    yield move(completed, 'admin-staff', 'declareComplete', { number })
    const goesOn = office.later(completed, dice.whole(5, 15))
    yield move(goesOn, 'service-officer', 'resume', { number })
    return goesOn
  }
  const later = office.days(asked + (toComplete + 1) * 86_400_000, dice.whole(1, 3), dice)
  yield move(later, 'service-officer', 'lapse', { number, note: dice.pick(phrases.lapsed) })
  yield move(office.later(later, dice.whole(10, 60)), 'service-officer', 'issueLetter', {
    complaint: number,
    kind: 'lapse',
    fields: noFields,
  })
  return null
}

/** Few complaints take a turn, and one that names nobody cannot be asked. */
function turnOf({ arrival, tale, dice }: Desk): Turn | null {
  if (arrival.staged) return arrival.staged.turn ?? null
  const thrown = dice.next()
  if (tale.intake.anonymous === true) return null
  if (thrown < 0.04) return 'completed'
  if (thrown < 0.055) return 'lapsed'
  if (thrown < 0.09) return 'resumed'
  if (thrown < 0.105) return 'withdrawn'
  if (thrown < 0.12) return 'transferred'
  return null
}
