import type { Millis } from '../deadlines/zone.ts'
import { corrected } from './direct.ts'
import { daysFor, doneAndRecorded, halts, issuedAndSent, move, noFields } from './life.ts'
import type { Desk, Life } from './life.ts'
import type { Matter } from './material.ts'
import { turned } from './turns.ts'

/** SOP 02: hand-over, clarification, review, follow-up letter, receipt by the complainant. */
export function* live(desk: Desk, number: string, registered: Millis): Life {
  const { tale, office, dice, phrases } = desk
  const { matter, say } = tale

  if (halts(desk, 'hand-over')) return
  const minutes = prompt(desk) ? dice.whole(8, 70) : dice.whole(110, 600)
  const handOver = doneAndRecorded(desk, office.later(registered, minutes))
  yield move(handOver.recorded, 'admin-staff', 'completeStep', {
    number,
    step: 'hand-over',
    has: ['all'],
    note: dice.chance(0.4) ? dice.pick(phrases.handedOver) : null,
    at: handOver.at,
  })

  if (tale.correction !== null)
    yield* corrected(desk, number, office.later(handOver.recorded, dice.whole(15, 400)))

  if (halts(desk, 'clarify')) return
  const goesOn = yield* turned(desk, number, handOver.recorded)
  if (goesOn === null) return
  // Two days at least: what is put right before the analysis has been put right by then.
  const clarify = doneAndRecorded(desk, office.days(goesOn, Math.max(2, daysFor(10, desk)), dice))
  const declines = declinesBy(desk)
  if (declines !== null) return yield* declined(desk, number, clarify.recorded, declines)
  const finding = say(dice.pick(matter.findings))
  yield move(clarify.recorded, 'service-officer', 'completeStep', {
    number,
    step: 'clarify',
    outcomes: ['forward'],
    has: ['all'],
    note: finding,
    at: clarify.at,
  })

  if (halts(desk, 'review')) return
  const review = doneAndRecorded(desk, office.days(clarify.recorded, daysFor(5, desk), dice))
  const bySelf = dice.chance(0.75)
  yield move(review.recorded, bySelf ? 'division' : 'service-officer', 'completeStep', {
    number,
    step: 'review',
    outcomes: [dice.chance(0.78) ? 'clarified' : 'other-service'],
    has: ['all'],
    note: say(dice.pick(matter.reviews)),
    at: review.at,
    by: bySelf ? null : desk.officers.division,
  })

  if (halts(desk, 'follow-up')) return yield* onItsWay(desk, number, review.recorded)
  const followed = yield* followedUp(desk, number, review.recorded)

  if (halts(desk, 'receive')) return
  const received = office.days(
    followed,
    dice.chance(0.85) ? dice.whole(0, 6) : dice.whole(7, 45),
    dice,
  )
  yield move(received, dice.pick(['admin-staff', 'receptionist']), 'completeStep', {
    number,
    step: 'receive',
    note: receivedNote(desk),
  })
}

function prompt({ arrival, dice }: Desk): boolean {
  return arrival.staged !== null || dice.chance(0.9)
}

function receivedNote({ tale, phrases, dice }: Desk): string | null {
  if (tale.intake.anonymous === true) return dice.pick(phrases.unreachable)
  return dice.chance(0.7) ? dice.pick(phrases.received) : null
}

/** The letter first, the step after it. Returns when the step was recorded. */
function* followedUp(
  desk: Desk,
  number: string,
  reviewed: Millis,
): Generator<ReturnType<typeof move>, Millis, { number: string; revision: number }> {
  const { office, dice, phrases, tale } = desk
  const unreachable = tale.intake.anonymous === true
  const kinds = unreachable
    ? (['party'] as const)
    : dice.weighted([['complainant'], ['party'], ['complainant', 'party']] as const, (one) =>
        one.length === 2 ? 0.08 : one[0] === 'party' ? 0.2 : 0.72,
      )
  let at = office.days(reviewed, daysFor(6, desk), dice)
  for (const kind of kinds) {
    const outside = kind === 'party' && tale.intake.division === null
    const to = outside ? tale.say(dice.pick(phrases.otherParties)) : null
    yield* issuedAndSent(desk, at, {
      complaint: number,
      kind: `follow-up-${kind}`,
      fields: { ...noFields, to },
    })
    at = office.later(at, dice.whole(5, 40))
  }
  yield move(at, 'service-officer', 'completeStep', {
    number,
    step: 'follow-up',
    outcomes: kinds.map((kind) => `letter-to-${kind}`),
    has: ['all'],
    note: unreachable || dice.chance(0.4) ? null : dice.pick(phrases.followedUp),
  })
  return at
}

/** The follow-up letter is written and initialled, and lies with the secretary. */
function* onItsWay({ office, officers }: Desk, number: string, reviewed: Millis): Life {
  const at = office.later(reviewed, 60)
  const { letter: id = '' } = yield move(at, 'service-officer', 'saveLetterDraft', {
    complaint: number,
    kind: 'follow-up-complainant',
    fields: noFields,
  })
  const marks = [
    { mark: 'initialled', by: officers.division },
    { mark: 'passed', by: officers.secretary },
  ] as const
  for (const [index, one] of marks.entries())
    yield move(office.later(at, 20 * (index + 1)), 'admin-staff', 'markLetterDraft', {
      id,
      basedOn: index + 1,
      ...one,
    })
}

/** A letter that went wrong: its number stays used and says why. */
function* wronglyIssued(number: string, at: Millis): Life {
  const { letter = '' } = yield move(at, 'service-officer', 'issueLetter', {
    complaint: number,
    kind: 'declination',
    fields: noFields,
  })
  yield move(at, 'service-officer', 'voidLetter', { letter, reason: 'Alasan belum dicantumkan.' })
}

function declinesBy({ arrival, tale, dice }: Desk): 'letter' | 'note' | null {
  if (arrival.staged?.declines) return arrival.staged.declines
  if (arrival.staged) return null
  const chance = tale.repeats?.number ? 0.6 : (tale.matter.declines?.chance ?? unnamed(tale.matter))
  if (!dice.chance(chance)) return null
  return tale.intake.anonymous !== true && dice.chance(0.5) ? 'letter' : 'note'
}

/** A question or a wish is never declined for the reasons that serve for all. */
function unnamed({ classification }: Matter): number {
  return classification === 'information-request' || classification === 'aspiration' ? 0 : 0.07
}

function* declined(desk: Desk, number: string, at: Millis, by: 'letter' | 'note'): Life {
  const { arrival, tale, phrases, dice, office } = desk
  const because = becauseOf(desk)
  let finished = at
  const body = dice
    .pick(phrases.declinationBody)
    .replace('{alasan}', () => because)
    .replace('{dinas}', () => desk.officeName)
  if (by === 'letter') {
    if (arrival.staged) yield* wronglyIssued(number, at)
    yield* issuedAndSent(desk, at, {
      complaint: number,
      kind: 'declination',
      fields: { ...noFields, body },
    })
    finished = office.later(at, dice.whole(5, 60))
  }
  const reachable = by === 'note' && tale.intake.anonymous !== true
  yield move(finished, 'service-officer', 'completeStep', {
    number,
    step: 'clarify',
    outcomes: ['decline'],
    has: ['all'],
    note: reachable ? `${because} ${dice.pick(phrases.told)}` : because,
  })
  // Told at once, and in writing afterwards; then the Act's notification clock is met as well.
  if (reachable && !arrival.staged && dice.chance(0.85))
    yield move(office.days(finished, dice.whole(1, 8), dice), 'service-officer', 'issueLetter', {
      complaint: number,
      kind: 'declination',
      fields: { ...noFields, body },
    })
}

function becauseOf({ tale, phrases, dice }: Desk): string {
  const earlier = tale.repeats?.number
  if (earlier) return dice.pick(phrases.sameAsBefore).replace('{sebelumnya}', () => earlier)
  return tale.say(dice.pick(tale.matter.declines?.because ?? phrases.declines))
}
