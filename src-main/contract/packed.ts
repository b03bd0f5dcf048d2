import type { Outcome } from './call.ts'
import type { Problem } from './problems.ts'

/**
 * An outcome between two processes: JSON text, which is handed on unread where a list's thousand values
 * would be copied at each hop (figures: tests/bench/README.md); as it is where it holds bytes, which
 * JSON does not know.
 */
export type Packed = string | Outcome<unknown>

const problemBegins = '{"problem":'

export function pack(outcome: Outcome<unknown>): Packed {
  return 'answer' in outcome && holdsBytes(outcome.answer) ? outcome : JSON.stringify(outcome)
}

export function unpack(packed: Packed): Outcome<unknown> {
  return typeof packed === 'string' ? (JSON.parse(packed) as Outcome<unknown>) : packed
}

/** The problem that it ended in; an answer is not read for it. */
export function problemOf(packed: Packed): Problem | null {
  if (typeof packed === 'string' && !packed.startsWith(problemBegins)) return null
  const outcome = unpack(packed)
  return 'problem' in outcome ? outcome.problem : null
}

function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Uint8Array) return true
  for (const one of Array.isArray(value) ? value : Object.values(value))
    if (holdsBytes(one)) return true
  return false
}
