import type { Answer, Asks } from '../../contract/calls.ts'
import type { Period } from '../../contract/values.ts'
import { lineOf, rowByKey } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { closingsIn, lettersIn, reopenedKeysIn, standingAtEnd } from './figures.ts'
import type { Standing } from './figures.ts'
import { boundsOf } from './period.ts'
import type { Bounds } from './period.ts'

/** In which figures a complaint counts, and how often: a case closed twice counts twice. */
export interface RecapRow {
  /** The complaint's id, which stays its own also when its number is void. */
  readonly complaint: string
  readonly number: string
  /** By the figure's name as `RecapFigure` writes it. */
  readonly counts: Readonly<Record<string, number>>
}

interface Counting extends Pick<Standing, 'id' | 'number'> {
  readonly key: number
  readonly counts: Record<string, number>
}

/** What a period's figures are counted from, a row for each complaint, by number. */
export function recapRows(context: Context, now: Millis, period: Period): RecapRow[] {
  return counted(context, now, boundsOf(period, context.office().timeZone)).map(
    ({ id, number, counts }) => ({ complaint: id, number, counts }),
  )
}

/** The complaints behind a figure; the officer complained of is told how many are not shown. */
export function recapCases(
  context: Context,
  act: Act,
  { period, figure }: Asks<'recapCases'>,
): Answer<'recapCases'> {
  const found = counted(context, act.now, boundsOf(period, context.office().timeZone))
    .filter(({ counts }) => (counts[figure] ?? 0) > 0)
    .map(({ key }) => rowByKey(context, key))
  const shown = found.filter((row) => mayBeSeenBy(act, row))
  return {
    lines: shown.map((row) => lineOf(context, row, act.now)),
    hidden: found.length - shown.length,
  }
}

function counted(context: Context, now: Millis, bounds: Bounds): Counting[] {
  const all = new Map<number, Counting>()
  const add = (key: number, figures: readonly string[], row?: Standing) => {
    const one = all.get(key) ?? { ...(row ?? nameOf(context, key)), key, counts: {} }
    all.set(key, one)
    for (const figure of figures) one.counts[figure] = (one.counts[figure] ?? 0) + 1
  }
  for (const row of standingAtEnd(context, bounds))
    add(row.key, figuresOfStanding(row, bounds), row)
  for (const key of reopenedKeysIn(context, bounds)) add(key, ['reopened'])
  for (const one of closingsIn(context, now, bounds)) {
    const inTime = (late: number) => (late === 1 ? 'late' : 'met')
    add(one.complaint, [
      'closed',
      `closedAs.${one.closed_as}`,
      ...(one.imported === 'undated' ? [] : [`days.${one.working_days}`]),
      ...(one.imported === null
        ? [`onTime.sop.${inTime(one.sop_late)}`, `onTime.act.${inTime(one.act_late)}`]
        : []),
    ])
  }
  for (const { complaint, kind } of lettersIn(context, bounds)) add(complaint, [`letters.${kind}`])
  return [...all.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1))
}

function figuresOfStanding(row: Standing, bounds: Bounds): string[] {
  const received = row.received_at >= bounds.from
  return [
    ...(received
      ? [
          'received',
          `byChannel.${row.channel}`,
          `byCategory.${row.category ?? 'none'}`,
          `byClassification.${row.classification ?? 'none'}`,
          `byDivision.${row.division ?? 'none'}`,
        ]
      : row.counted
        ? ['carriedOver']
        : []),
    ...(row.counted ? [`byStatus.${row.status}`] : []),
    ...(row.status === 'closed' ? [] : ['remaining']),
  ]
}

function nameOf(context: Context, key: number): Pick<Standing, 'id' | 'number'> {
  const row = sql<Pick<Standing, 'id' | 'number'>>(
    context.db,
    'SELECT id, number FROM complaints WHERE key = ?',
  ).get(key)
  if (!row) throw new Error(`no complaint has the key ${key}`)
  return row
}
