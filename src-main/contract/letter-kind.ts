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

/**
 * Which sequence numbers a kind: the register number itself, the nota dinas' own sequence, or the
 * one that all outgoing letters share.
 */
export type LetterRun = 'register' | 'note' | 'letter'
export const letterRuns: Record<LetterKind, LetterRun> = {
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
