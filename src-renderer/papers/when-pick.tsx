import { useState } from 'react'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { monthNames } from '../../src-main/contract/words.ts'
import { goQuietly } from '../app/place.ts'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { paperWords as words } from '../words/papers.ts'

type Monthly = Extract<PaperInput, { paper: 'agenda' | 'register-book' }>
type Daily = Extract<PaperInput, { paper: 'delivery-book' }>

/** Years back that can be picked; an older month is typed into no field of this screen. */
const yearsBack = 10

/** The month that the book is of: its name and its year, each a list. */
export function MonthPick({ paper }: { readonly paper: Monthly }) {
  const [year = '', month = ''] = paper.month.split('-')
  const [present] = useState(() => new Date().getFullYear())
  const newest = Math.max(present, Number(year))
  const oldest = Math.min(newest - yearsBack, Number(year))
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => String(newest - index))
  const show = (chosen: string) => goQuietly({ at: 'paper', paper: { ...paper, month: chosen } })
  return (
    <div className="letter-pair">
      <Pick
        label={words.month}
        options={monthNames.map((name, index) => ({
          id: String(index + 1).padStart(2, '0'),
          name,
        }))}
        value={month}
        onChange={(chosen) => show(`${year}-${chosen ?? month}`)}
      />
      <Pick
        label={words.year}
        options={years.map((one) => ({ id: one, name: one }))}
        value={year}
        onChange={(chosen) => show(`${chosen ?? year}-${month}`)}
      />
    </div>
  )
}

/** The day that the book is of; nothing changes while a date is half typed. */
export function DayPick({ paper }: { readonly paper: Daily }) {
  return (
    <DateBox
      label={words.day}
      value={paper.date}
      onChange={(date) => {
        if (date && /^20\d\d-/.test(date)) goQuietly({ at: 'paper', paper: { ...paper, date } })
      }}
    />
  )
}
