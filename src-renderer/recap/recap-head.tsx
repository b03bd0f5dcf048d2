import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { RecapFigures } from '../../src-main/contract/recap.ts'
import { balanceFigures, balanceName } from '../../src-main/contract/recap-words.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { formatMonth, formatPeriod } from '../../src-main/contract/words.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { recapWords as words } from '../words/recap.ts'
import { FigureLink } from './figure-link.tsx'
import { asKind, hasBegun, kindOf, stepped, type Kind } from './periods.ts'

const kinds = ['month', 'quarter', 'year'] as const

/** `Oktober 2026`: a month needs no word before it. */
export function periodName(period: Period): string {
  return kindOf(period) === 'month'
    ? formatMonth(period as string as Parameters<typeof formatMonth>[0])
    : formatPeriod(period)
}

/** How long the period is, and which one. */
export function PeriodSwitch({ period }: { readonly period: Period }) {
  const kind = kindOf(period)
  const to = (next: Period) => go({ at: 'recap', period: next })
  const as = (wanted: Kind) => to(asKind(period, wanted))
  const after = stepped(period, 1)
  useCommands({
    'recap.month': () => as('month'),
    'recap.quarter': () => as('quarter'),
    'recap.year': () => as('year'),
    'recap.before': () => to(stepped(period, -1)),
    'recap.after': hasBegun(after) && (() => to(after)),
  })
  return (
    <>
      <ToggleButtonGroup
        className="react-aria-ToggleButtonGroup joined"
        aria-label={words.kind}
        selectedKeys={[kind]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const wanted = kinds.find((one) => keys.has(one))
          if (wanted) as(wanted)
        }}
      >
        {kinds.map((one) => (
          <ToggleButton key={one} id={one}>
            {words.kinds[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="period-step">
        <Action icon="left" label={words.before[kind]} onPress={() => to(stepped(period, -1))}>
          {''}
        </Action>
        <p className="period-name">{periodName(period)}</p>
        <Action
          icon="right"
          label={words.after[kind]}
          disabled={!hasBegun(after)}
          onPress={() => to(after)}
        >
          {''}
        </Action>
      </div>
    </>
  )
}

const signs = { carriedOver: '', received: '+', reopened: '+', closed: '−', remaining: '=' }

/** `Sisa bulan lalu 12 + Diterima 34 − Ditutup 30 = Sisa akhir bulan 16` */
export function Balance({ figures }: { readonly figures: RecapFigures }) {
  const { period } = figures
  return (
    <p className="balance">
      {balanceFigures
        .filter((figure) => figure !== 'reopened' || figures.reopened > 0)
        .map((figure) => {
          const name = balanceName(figure, period)
          return (
            <span key={figure}>
              {signs[figure]} {name}{' '}
              <b className={figure === 'remaining' ? 'balance-end' : ''}>
                <FigureLink period={period} figure={figure} name={name} value={figures[figure]} />
              </b>{' '}
            </span>
          )
        })}
    </p>
  )
}
