import type { Answer, Asks } from '../../src-main/contract/calls.ts'
import type { listCalls, View } from '../../src-main/contract/list-calls.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { dateAt } from './fake-time.ts'

type Narrowing = Omit<Asks<'complaintPages'>, 'size'>
type ListName = keyof typeof listCalls | 'listComplaints' | 'countComplaints' | 'find'

/** The list, the search, and the views of whoever is signed in. */
export function fakeLists(desk: FakeDesk): Pick<FakeHandlers, ListName> {
  let views: View[] = []
  const named = () => views.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    listComplaints: (asks) => {
      const lines = narrowed(desk, asks)
      const from = asks.after ? lines.findIndex(({ number }) => number === asks.after) + 1 : 0
      return { answer: lines.slice(from, from + (asks.limit ?? lines.length)) }
    },
    countComplaints: (asks) => ({ answer: { count: narrowed(desk, asks).length } }),
    complaintPages: ({ size, ...asks }) => {
      const lines = narrowed(desk, asks)
      const after = lines.flatMap(({ number }, index) =>
        (index + 1) % size === 0 && index + 1 < lines.length ? [number] : [],
      )
      return { answer: { count: lines.length, after: lines.length > 0 ? [null, ...after] : [] } }
    },
    find: ({ text, limit }) => ({
      answer: found(desk, text)
        .slice(0, limit)
        .map(({ excerpts: _excerpts, ...line }) => line),
    }),
    searchComplaints: ({ text, limit, ...asks }) => {
      const among = new Set(narrowed(desk, asks).map(({ number }) => number))
      const lines = found(desk, text).filter(({ number }) => among.has(number))
      return { answer: lines.slice(0, limit) }
    },
    views: () => ({ answer: named() }),
    saveView: ({ name, content }) => {
      const id = `01994e3a-0000-7009-9000-${String(views.length + 1).padStart(12, '0')}`
      views = [...views.filter((view) => view.name !== name), { id, name, content }]
      return { answer: named() }
    },
    renameView: ({ view, name }) => {
      if (views.some((one) => one.id !== view && one.name === name))
        return {
          problem: { problem: 'invalid', faults: [{ field: 'name', problem: 'repeated' }] },
        }
      views = views.map((one) => (one.id === view ? { ...one, name } : one))
      return { answer: named() }
    },
    discardView: ({ view }) => {
      views = views.filter(({ id }) => id !== view)
      return { answer: named() }
    },
  }
}

function narrowed(desk: FakeDesk, asks: Narrowing) {
  const thisMonth = dateAt(desk.now()).slice(0, 7)
  const month = asks.month === 'this-month' ? thisMonth : asks.month
  return desk.cases
    .map((file) => ({ file, line: desk.line(file) }))
    .filter(
      ({ file, line }) =>
        (!month || line.receivedAt.startsWith(month)) &&
        (!asks.from || line.receivedAt.slice(0, 10) >= asks.from) &&
        (!asks.until || line.receivedAt.slice(0, 10) <= asks.until) &&
        (!asks.status || line.status === asks.status) &&
        (!asks.channel || line.channel === asks.channel) &&
        (!asks.category || line.category === asks.category) &&
        (!asks.classification || file.classification === asks.classification) &&
        (!asks.division || line.division === asks.division) &&
        (asks.confidential === null || file.confidential === asks.confidential) &&
        (!asks.notInLapor || (file.laporTrackingId === null && !file.mergedInto)) &&
        (!asks.overdue || line.late),
    )
    .map(({ line }) => line)
}

function found(desk: FakeDesk, text: string): Answer<'searchComplaints'> {
  const wanted = text.toLowerCase()
  const placeIn = (value: string | null) => {
    const start = value?.toLowerCase().indexOf(wanted) ?? -1
    return start < 0 ? [] : [{ start, length: text.length }]
  }
  return desk.cases.flatMap((file) => {
    const line = desk.line(file)
    const fields = {
      number: line.number,
      subject: line.subject,
      complainant: line.complainant,
      narrative: file.narrative,
    }
    const matches = Object.entries(fields).flatMap(([field, value]) =>
      placeIn(value).map((place) => ({ field, ...place })),
    )
    const at = file.narrative.toLowerCase().indexOf(wanted)
    const piece = file.narrative.slice(Math.max(0, at - 40)).slice(0, 140)
    const inNarrative = matches.length > 0 && matches.every(({ field }) => field === 'narrative')
    const excerpts = inNarrative ? [{ field: 'narrative', text: piece, marks: placeIn(piece) }] : []
    return matches.length > 0 ? [{ ...line, matches, excerpts }] : []
  })
}
