import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

/** The whole history, out of those of the cases. */
export function fakeJournal(desk: FakeDesk): FakeHandlers {
  const head = 'c0ffee'.padEnd(64, '1234567890')
  const all = () =>
    desk.cases
      .flatMap(({ number, history }) => history.map((entry) => ({ number, entry })))
      .toSorted((a, b) => b.entry.recordedAt.localeCompare(a.entry.recordedAt))
      .map(({ number, entry: { changes: _unsaid, ...entry } }, index, rows) => ({
        ...entry,
        sequence: rows.length - index,
        complaint: number,
      }))
  return {
    journal: ({ below, limit, kinds, officer }) => {
      const rows = all().filter(
        (row) =>
          (!below || row.sequence < below) &&
          (!kinds || kinds.includes(row.kind)) &&
          (!officer || row.recordedBy === officer),
      )
      return { answer: { rows: rows.slice(0, limit), head, historyRows: all().length } }
    },
    findHead: ({ head: typed }) => {
      const row = all()[0]
      const known = row && head.startsWith(typed.replaceAll(' ', ''))
      return known ? { answer: row } : { problem: { problem: 'not-found' } }
    },
  }
}
