import { rowByNumber } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import { safeWordsOf } from '../complaints/masking.ts'
import type { Act, Context } from '../context.ts'

/** How the lines of a book or a list may speak of one complaint. */
export interface Telling {
  /** False: neither name nor subject (UU 25/2009 Ps. 45). */
  readonly shown: boolean
  /**
   * A text without what gives a protected complainant away: books and lists lie open and pass through hands
   * (UU 25/2009 Ps. 42(5), Ps. 49).
   */
  readonly safe: (text: string | null) => string
}

export function tellingOf(context: Context, act: Act, number: string): Telling {
  const row = rowByNumber(context, number)
  return row ? tellingOfRow(context, act, row) : { shown: true, safe: (text) => text ?? '' }
}

export function tellingOfRow(context: Context, act: Act, row: ComplaintRow): Telling {
  if (!mayBeSeenBy(act, row)) return { shown: false, safe: () => '' }
  const safe = safeWordsOf(context, row)
  return { shown: true, safe: (text) => (text === null ? '' : safe(text)) }
}
