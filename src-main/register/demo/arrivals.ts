import { directChannels } from '../../contract/complaint.ts'
import type { Channel } from '../../contract/complaint.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { addDays, atTime, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Dice } from './dice.ts'
import type { OfficeTime } from './office-time.ts'
import { busyness } from './season.ts'
import type { Staged } from './stages.ts'

/** Somebody comes, calls or writes. `staged` is set where the practice register needs this ending. */
export interface Arrival {
  readonly at: Millis
  readonly channel: Channel
  readonly staged: Staged | null
}

/** Walk-in and WhatsApp most, as at this office. */
const channelWeights: Record<Channel, number> = {
  'walk-in': 27,
  'text-message': 27,
  telephone: 9,
  'social-media': 9,
  letter: 8,
  app: 7,
  email: 6,
  referral: 6,
  fax: 1,
}
const channels = Object.keys(channelWeights) as Channel[]
/** What also comes when nobody is there. */
const atAnyHour: readonly Channel[] = ['text-message', 'social-media', 'app', 'email']
const closedDay = 0.14

/** When `count` complaints come in between two moments, in the order of time. */
export function arrivals(
  count: number,
  from: OfficeDate,
  until: Millis,
  office: OfficeTime,
  dice: Dice,
): Arrival[] {
  const days = daysWithWeights(from, officeDateOf(until, office.zone), office)
  const busy = days.at(-1)?.upTo ?? 0
  return Array.from({ length: count }, () => {
    const thrown = dice.next() * busy
    const date = firstAbove(days, thrown)
    const open = office.isOpen(date)
    const offered = open ? channels : atAnyHour
    const channel = dice.weighted(offered, (one) => channelWeights[one])
    return { at: timeOf(channel, date, until, office, dice), channel, staged: null }
  }).toSorted((a, b) => a.at - b.at)
}

export function isDirect(channel: Channel): boolean {
  return directChannels.some((one) => one === channel)
}

function timeOf(
  channel: Channel,
  date: OfficeDate,
  until: Millis,
  office: OfficeTime,
  dice: Dice,
): Millis {
  if (atAnyHour.includes(channel)) {
    const hour = dice.weighted(hours, ([, weight]) => weight)[0]
    const minute = String(dice.whole(0, 59)).padStart(2, '0')
    const at = atTime(date, `${String(hour).padStart(2, '0')}:${minute}`, office.zone)
    if (at < until || !office.isOpen(date)) return Math.min(at, until)
  }
  return office.on(date, dice, until)
}

const hours: readonly (readonly [hour: number, weight: number])[] = [
  [6, 2],
  [7, 5],
  [8, 9],
  [9, 12],
  [10, 12],
  [11, 9],
  [12, 7],
  [13, 9],
  [14, 8],
  [15, 7],
  [16, 5],
  [17, 4],
  [18, 4],
  [19, 7],
  [20, 6],
  [21, 4],
  [22, 1],
]

interface Day {
  readonly date: OfficeDate
  readonly upTo: number
}

function daysWithWeights(from: OfficeDate, last: OfficeDate, office: OfficeTime): Day[] {
  const days: Day[] = []
  let upTo = 0
  for (let date = from; date <= last; date = addDays(date, 1)) {
    upTo += busyness(date) * (office.isOpen(date) ? 1 : closedDay)
    days.push({ date, upTo })
  }
  return days
}

function firstAbove(days: readonly Day[], thrown: number): OfficeDate {
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle]?.upTo ?? 0) > thrown) high = middle
    else low = middle + 1
  }
  const day = days[low]
  if (!day) throw new Error('no day for a complaint to come in')
  return day.date
}
