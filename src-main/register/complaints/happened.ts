import type { Instant } from '../../contract/values.ts'
import type { Act } from '../context.ts'
import { fromInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { faulty } from '../refusal.ts'

/**
 * When something happened: the given time, or now. Refused in the future, or before the moment it
 * follows (a step before the one before it).
 */
export function happenedAt(
  act: Act,
  given: Instant | null,
  field: string,
  notBefore: Millis,
): Millis {
  const at = given === null ? act.now : fromInstant(given)
  if (at > act.now) throw faulty(field, 'in-future')
  if (at < notBefore) throw faulty(field, 'before-previous')
  return at
}
