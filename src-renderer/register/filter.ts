import type { AsksInput } from '../../src-main/contract/calls.ts'
import { MonthAsked } from '../../src-main/contract/asks.ts'
import { ViewContent } from '../../src-main/contract/list-calls.ts'
import { Category, Channel, Classification, Status } from '../../src-main/contract/complaint.ts'
import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  statusLabels,
} from '../../src-main/contract/labels.ts'
import { Month, OfficeDate, Slug } from '../../src-main/contract/values.ts'
import { formatDate, formatMonth } from '../../src-main/contract/words.ts'
import type { OfficeWords } from '../app/session.tsx'
import { laporWords } from '../words/lapor.ts'
import { registerWords as words } from '../words/register.ts'

/** A filter as the place holds it: names of the contract's own fields and values. */
export type Filter = Readonly<Record<string, string>>

type Asks = AsksInput<'countComplaints'>

/** What each field's text must be; what is not of the contract's own values is left out. */
const fields = {
  month: MonthAsked,
  from: OfficeDate,
  until: OfficeDate,
  status: Status,
  channel: Channel,
  category: Category,
  classification: Classification,
  division: Slug,
} as const

export function asksOfFilter(filter: Filter): Asks {
  const read = Object.entries(fields).flatMap(([field, schema]) => {
    const value = schema.safeParse(filter[field])
    return value.success ? [[field, value.data] as const] : []
  })
  return {
    ...(Object.fromEntries(read) as Asks),
    ...(filter['confidential'] ? { confidential: filter['confidential'] === 'true' } : {}),
    ...(filter['overdue'] === 'true' ? { overdue: true } : {}),
    ...(filter['notInLapor'] === 'true' ? { notInLapor: true } : {}),
  }
}

/** A saved view's filter as the place holds it. */
export function filterOfView({ text: _text, ...content }: ViewContent): Filter {
  return Object.fromEntries(
    Object.entries(content)
      .filter(
        ([field, value]) =>
          value !== null && !(value === false && (field === 'overdue' || field === 'notInLapor')),
      )
      .map(([field, value]) => [field, String(value)]),
  )
}

/** Whether a view holds this filter and these words. */
export function isView(content: ViewContent, filter: Filter, text: string): boolean {
  const written = (one: ViewContent) =>
    JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return written(content) === written(viewContent(filter, text))
}

/** What would be saved of a filter and words. */
export function viewContent(filter: Filter, text: string): ViewContent {
  return { ...unset, ...(asksOfFilter(filter) as Partial<ViewContent>), text: text || null }
}

const unset = ViewContent.parse({})

/** What a view holds, in words, for the list of views. */
export function filterWords(content: ViewContent, office: OfficeWords['office']): string {
  const { status, channel, category, classification, division, confidential, text } = content
  const parts = [
    content.month ? monthName(content.month) : null,
    content.from ? words.fromDate(formatDate(content.from)) : null,
    content.until ? words.untilDate(formatDate(content.until)) : null,
    status ? statusLabels[status] : null,
    channel ? channelLabels[channel] : null,
    category ? categoryLabels[category] : null,
    classification ? classificationLabels[classification] : null,
    division ? (office?.divisions.find(({ id }) => id === division)?.name ?? division) : null,
    confidential === null ? null : confidential ? words.secret : words.notSecret,
    content.overdue ? words.overdue : null,
    content.notInLapor ? laporWords.missing : null,
    text ? `“${text}”` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ') || words.everything
}

function monthName(month: string): string {
  if (month === 'this-month') return words.thisMonth
  if (month === 'last-month') return words.lastMonth
  return formatMonth(month as Month)
}

/** This month and the last by their names, the last two years' months, and the chosen one. */
export function monthOptions(chosen: string | undefined) {
  const months = recentMonths()
  if (chosen && !months.includes(chosen) && Month.safeParse(chosen).success) months.push(chosen)
  return ['this-month', 'last-month', ...months].map((id) => ({ id, name: monthName(id) }))
}

/** A month by its date, whatever its name: what a book is printed of. */
export function calendarMonth(asked: string | null | undefined): string {
  const [now = '', last = ''] = recentMonths()
  if (!asked || asked === 'this-month') return now
  return asked === 'last-month' ? last : asked
}

function recentMonths(): string[] {
  const now = new Date()
  return Array.from({ length: 25 }, (_, back) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1)).toISOString().slice(0, 7),
  )
}
