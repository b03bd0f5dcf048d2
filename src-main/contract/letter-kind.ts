import { z } from 'zod'

export const letterKinds = [
  'receipt',
  'complaint-form',
  'completeness-request',
  'forwarding',
  'disposition',
  'declination',
  'follow-up-complainant',
  'follow-up-party',
  'lapse',
] as const
export const LetterKind = z.enum(letterKinds)
export type LetterKind = z.output<typeof LetterKind>

/** Kinds whose layout is built; the others answer `not-built`. */
export const builtLetterKinds = [
  'receipt',
  'completeness-request',
  'disposition',
  'declination',
  'follow-up-complainant',
  'follow-up-party',
  'lapse',
] as const satisfies readonly LetterKind[]

/**
 * Which sequence numbers a kind: the register number itself, the nota dinas' own sequence, or the
 * one that all outgoing letters share.
 */
export const letterRuns: Record<LetterKind, 'register' | 'note' | 'letter'> = {
  receipt: 'register',
  'complaint-form': 'register',
  disposition: 'register',
  forwarding: 'note',
  'completeness-request': 'letter',
  declination: 'letter',
  'follow-up-complainant': 'letter',
  'follow-up-party': 'letter',
  lapse: 'letter',
}
