import { Link } from 'react-aria-components'
import type { Period } from '../../src-main/contract/values.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { hashOf } from '../app/place.ts'
import { recapWords as words } from '../words/recap.ts'

/** A figure that opens the complaints behind it; nothing lies behind a zero. */
export function FigureLink({
  period,
  figure,
  name,
  value,
}: {
  readonly period: Period
  readonly figure: string
  readonly name: string
  readonly value: number
}) {
  const written = formatNumber(value)
  if (value === 0) return <span>{written}</span>
  return (
    <Link
      className="link"
      href={hashOf({ at: 'recap', period, figure })}
      aria-label={words.show(name, written)}
    >
      {written}
    </Link>
  )
}
