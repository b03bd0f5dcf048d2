import type { z } from 'zod'
import type { Correction, IntakeInput } from '../../contract/complaint.ts'
import type { Dice } from './dice.ts'

type Change = z.input<typeof Correction>

/** How often something is not known when a complaint of this channel comes in. */
const lacks: Partial<Record<IntakeInput['channel'], { address: number; remedy: number }>> = {
  telephone: { address: 0.35, remedy: 0.25 },
  'text-message': { address: 0.45, remedy: 0.3 },
  'social-media': { address: 0.6, remedy: 0.35 },
  app: { address: 0.3, remedy: 0.15 },
  email: { address: 0.25, remedy: 0.15 },
}
const seldom = { address: 0.05, remedy: 0.08 }

/**
 * Takes out of an intake what the complainant did not say at first, and mistypes a name now and
 * then. What is put right later comes back as the correction; some of it is never learnt.
 */
export function withheld(
  full: IntakeInput,
  staged: boolean,
  dice: Dice,
): { intake: IntakeInput; correction: Change | null } {
  const { address, remedy } = lacks[full.channel] ?? seldom
  const intake = { ...full }
  const change: Change = {}
  const complainant = full.complainant ?? {}
  const changed: NonNullable<Change['complainant']> = {}
  if (dice.chance(address)) {
    intake.complainant = { ...intake.complainant, address: null }
    if (dice.chance(0.5)) changed.address = complainant.address
  }
  if (full.channel === 'text-message' && dice.chance(0.15)) {
    intake.complainant = { ...intake.complainant, name: null, email: null, nationalId: null }
    if (dice.chance(0.6)) changed.name = complainant.name
  } else if (complainant.name && dice.chance(0.04)) {
    intake.complainant = { ...intake.complainant, name: mistyped(complainant.name, dice) }
    changed.name = complainant.name
  }
  if (dice.chance(remedy)) {
    intake.requestedRemedy = null
    if (dice.chance(0.4)) change.requestedRemedy = full.requestedRemedy
  }
  // They may follow until the first step of analysis is finished, and then they must be there.
  if (!staged && dice.chance(0.1)) {
    intake.category = null
    intake.subject = null
    change.category = full.category
    change.subject = full.subject
  }
  if (full.complainant && Object.values(changed).some((value) => value != null))
    change.complainant = changed
  return { intake, correction: Object.keys(change).length === 0 ? null : change }
}

/** Two letters in the wrong order. */
function mistyped(name: string, dice: Dice): string {
  const at = dice.whole(1, Math.max(1, name.length - 3))
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}
