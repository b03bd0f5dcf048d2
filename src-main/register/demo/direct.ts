import type { Millis } from '../deadlines/zone.ts'
import { daysFor, doneAndRecorded, halts, move } from './life.ts'
import type { Desk, Life } from './life.ts'

/** The SOP's direct procedure: on the spot where it can be, otherwise step by step. */
export function* live(desk: Desk, number: string, registered: Millis): Life {
  const { arrival, tale, office, dice, phrases } = desk
  const { matter, say } = tale
  const outcomes = outcomesOf(desk)
  const answer = () => say(dice.pick(matter.answers))
  let at = registered
  if (tale.correction !== null) {
    at = office.later(at, dice.whole(2, 8))
    yield* corrected(desk, number, at)
  }
  if (!arrival.staged && dice.chance(0.5)) {
    at = office.later(at, dice.whole(8, 50))
    yield move(at, 'service-officer', 'settle', { number, outcomes, note: answer() })
    return
  }

  if (halts(desk, 'contact')) return
  at = office.later(at, dice.whole(1, 3))
  yield move(at, 'receptionist', 'completeStep', { number, step: 'contact' })

  if (halts(desk, 'notify')) return
  at = office.later(at, dice.whole(2, 12))
  yield move(at, 'receptionist', 'completeStep', { number, step: 'notify' })

  if (halts(desk, 'record')) return
  const coordinates = dice.chance(0.6)
  const record = doneAndRecorded(desk, office.later(at, dice.whole(10, 70)))
  yield move(record.recorded, 'service-officer', 'completeStep', {
    number,
    step: 'record',
    outcomes: [coordinates ? 'coordinate' : 'answer'],
    note: coordinates
      ? `${say(dice.pick(matter.findings))} ${dice.pick(phrases.coordinated)}`
      : say(dice.pick(matter.findings)),
    at: record.at,
  })

  if (halts(desk, 'report')) return
  const reported = coordinates
    ? office.days(record.recorded, daysFor(4, desk), dice)
    : office.later(record.recorded, dice.whole(5, 60))
  const report = doneAndRecorded(desk, reported)
  yield move(report.recorded, 'service-officer', 'completeStep', {
    number,
    step: 'report',
    note: answer(),
    at: report.at,
  })

  if (halts(desk, 'receive')) return
  const received = dice.chance(0.7)
    ? office.later(report.recorded, dice.whole(3, 40))
    : office.days(report.recorded, dice.whole(1, 5), dice)
  yield move(received, dice.pick(['receptionist', 'service-officer']), 'completeStep', {
    number,
    step: 'receive',
    outcomes,
    note: dice.chance(0.7) ? dice.pick(phrases.received) : null,
  })
}

function outcomesOf({ tale, dice }: Desk): string[] {
  const { category } = tale.intake
  if (category === 'information') return ['information']
  if (category === 'consultation')
    return dice.pick([['consultation'], ['information', 'consultation']])
  if (category === 'problem-solving')
    return dice.pick([['mediation'], ['consultation', 'mediation']])
  return dice.pick([['information'], ['information'], ['consultation']])
}

/** What was not known or was mistyped is put right. */
export function* corrected(desk: Desk, number: string, at: Millis): Life {
  const { tale } = desk
  if (tale.correction === null) return
  yield move(at, 'service-officer', 'correct', { number, basedOn: 0, change: tale.correction })
}
