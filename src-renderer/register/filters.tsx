import { useState } from 'react'
import { Category, Channel, Classification, Status } from '../../src-main/contract/complaint.ts'
import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  statusLabels,
} from '../../src-main/contract/labels.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { Tick } from '../form/tick.tsx'
import { commonWords } from '../words/common.ts'
import { laporWords } from '../words/lapor.ts'
import { registerWords as words } from '../words/register.ts'
import { monthOptions } from './filter.ts'
import type { Filter } from './filter.ts'

const seldom = ['from', 'until', 'classification', 'confidential', 'notInLapor']

/** What the list and the search are narrowed by; what is needed seldom unfolds below. */
export function Filters({
  filter,
  onChange,
}: {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}) {
  const { office } = useOffice()
  const [unfolded, setUnfolded] = useState(false)
  const more = unfolded || seldom.some((field) => filter[field] !== undefined)
  const set = (field: string) => (value: string | null) => {
    const { [field]: _old, ...rest } = filter
    onChange(value === null ? rest : { ...rest, [field]: value })
  }
  const pick = (
    field: string,
    label: string,
    options: readonly { readonly id: string; readonly name: string }[],
  ) => (
    <Pick
      label={label}
      none={commonWords.any}
      value={filter[field] ?? null}
      onChange={set(field)}
      options={options}
    />
  )
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      {pick('month', words.month, monthOptions(filter['month']))}
      {pick('status', words.status, named(Status.options, statusLabels))}
      {pick('channel', words.channel, named(Channel.options, channelLabels))}
      {pick('category', words.category, named(Category.options, categoryLabels))}
      {pick('division', words.division, office?.divisions ?? [])}
      <Tick
        label={words.overdue}
        value={filter['overdue'] === 'true'}
        onChange={(on) => set('overdue')(on ? 'true' : null)}
      />
      <div className="filters-end">
        {more ? null : (
          <Action kind="quiet" onPress={() => setUnfolded(true)}>
            {words.moreFilters}
          </Action>
        )}
        {Object.keys(filter).length > 0 ? (
          <Action
            kind="quiet"
            onPress={() => {
              setUnfolded(false)
              onChange({})
            }}
          >
            {words.clear}
          </Action>
        ) : null}
      </div>
      {more ? (
        <>
          <DateBox
            label={words.from}
            value={filter['from'] ?? null}
            onChange={set('from')}
            autoFocus={unfolded}
          />
          <DateBox label={words.until} value={filter['until'] ?? null} onChange={set('until')} />
          {pick(
            'classification',
            words.classification,
            named(Classification.options, classificationLabels),
          )}
          {pick('confidential', words.confidential, [
            { id: 'true', name: words.secret },
            { id: 'false', name: words.notSecret },
          ])}
          <Tick
            label={laporWords.missing}
            value={filter['notInLapor'] === 'true'}
            onChange={(on) => set('notInLapor')(on ? 'true' : null)}
          />
        </>
      ) : null}
    </div>
  )
}

function named<T extends string>(ids: readonly T[], labels: Readonly<Record<T, string>>) {
  return ids.map((id) => ({ id, name: labels[id] }))
}
