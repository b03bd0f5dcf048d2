import type { Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile, HistoryEntry } from '../../src-main/contract/case.ts'
import type { MergePreview } from '../../src-main/contract/merge-calls.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { daysFrom, instantAt } from './fake-time.ts'

export const mergedBecause = 'Surat dan telepon tentang timbangan yang sama.'

/** Two registrations become one and two again, as far as the screens can tell it. */
export function fakeMerging(desk: FakeDesk): FakeHandlers {
  return {
    previewMerge: (asks) => {
      const pair = pairOf(desk, asks)
      return 'problem' in pair ? { problem: pair } : { answer: previewOf(asks, pair) }
    },
    mergeComplaints: (asks) => {
      const pair = pairOf(desk, asks)
      if ('problem' in pair) return { problem: pair }
      mergeFakes(desk, asks, asks.reason)
      const kept = desk.find(asks.kept)
      return kept ? { answer: desk.withMoves(kept) } : { problem: { problem: 'not-found' } }
    },
    unmerge: ({ number, reason }) => {
      const file = desk.find(number)
      if (!file?.mergedInto) return { problem: { problem: 'not-merged' } }
      const kept = desk.find(file.mergedInto.number)
      if (kept)
        desk.replace({ ...kept, merged: kept.merged.filter((one) => one.number !== number) })
      const back: CaseFile = {
        ...file,
        status: 'received',
        closedAt: null,
        closedAs: null,
        mergedInto: null,
        revision: file.revision + 1,
        history: [...file.history, entry(desk, 'unmerged', file.mergedInto.number, reason)],
      }
      desk.replace(back)
      return { answer: desk.withMoves(back) }
    },
  }
}

/** Makes two cases of the desk one; also what a scene begins with. */
export function mergeFakes(desk: FakeDesk, numbers: Numbers, reason: string): void {
  const kept = desk.find(numbers.kept)
  const merged = desk.find(numbers.merged)
  if (!kept || !merged) return
  const told = { at: desk.moment(), by: kept.recordedBy, reason }
  desk.replace({
    ...kept,
    revision: kept.revision + 1,
    merged: [...kept.merged, { number: merged.number, ...told }],
    history: [...kept.history, entry(desk, 'merged-in', merged.number, reason)],
  })
  const closed = entry(desk, 'closed', 'merged', reason)
  desk.replace({
    ...merged,
    revision: merged.revision + 1,
    status: 'closed',
    closedAt: told.at,
    closedAs: 'merged',
    mergedInto: { number: kept.number, ...told },
    history: [
      ...merged.history,
      {
        ...closed,
        changes: [...closed.changes, { field: 'mergedInto', before: null, after: kept.number }],
      },
    ],
  })
}

type Numbers = Pick<Asks<'previewMerge'>, 'kept' | 'merged'>

function pairOf(desk: FakeDesk, asks: Numbers): { kept: CaseFile; merged: CaseFile } | Problem {
  const kept = desk.find(asks.kept)
  const merged = desk.find(asks.merged)
  if (!kept || !merged) return { problem: 'not-found' }
  if (kept === merged) return { problem: 'cannot-merge', why: 'same-number', number: kept.number }
  const closed = [merged, kept].find(({ closedAt }) => closedAt)
  if (closed) return { problem: 'cannot-merge', why: 'closed', number: closed.number }
  return { kept, merged }
}

function previewOf(asks: Numbers, pair: { kept: CaseFile; merged: CaseFile }): MergePreview {
  const { kept, merged } = pair
  const days = Math.round((Date.parse(kept.receivedAt) - Date.parse(merged.receivedAt)) / 864e5)
  return {
    kept: asks.kept,
    merged: asks.merged,
    moves:
      days <= 0
        ? []
        : kept.clocks.map(({ id, dueAt }) => ({
            clock: id,
            old: dueAt,
            new: instantAt(daysFrom(Date.parse(dueAt), -days, 23, 59)),
          })),
    warnings: kept.complainant.name === merged.complainant.name ? [] : ['different-person'],
    sha256: 'e'.repeat(64),
  }
}

function entry(desk: FakeDesk, kind: string, detail: string, reason: string): HistoryEntry {
  desk.rows += 1
  const at = desk.moment()
  const by = desk.officer?.id ?? null
  return {
    sequence: 200_000 + desk.rows,
    kind,
    happenedAt: at,
    recordedAt: at,
    by,
    recordedBy: by,
    detail,
    changes: [{ field: 'note', before: null, after: reason }],
  }
}
