import type { CaseFile, HistoryEntry } from '../../src-main/contract/case.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { daysFrom, instantAt } from './fake-time.ts'

/** What an act makes of a case, as far as the screens can tell it. */

export function openStep(file: CaseFile) {
  return file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
}

export function foundIncomplete(file: CaseFile, at: Instant, note: string): CaseFile {
  return {
    ...file,
    status: 'incomplete',
    completeness: { ...file.completeness, state: 'incomplete', note, foundAt: at },
    clocks: file.clocks.filter(({ id }) => id !== 'decision'),
  }
}

export function paused(
  file: CaseFile,
  at: Instant,
  reason: string,
  name: string,
  note: string | null,
): CaseFile {
  const open = openStep(file)
  const moves = [
    ...(open?.dueAt ? [{ clock: open.id, old: open.dueAt, new: null }] : []),
    ...file.clocks
      .filter(({ id, metAt }) => id === 'decision' && metAt === null)
      .map(({ id, dueAt }) => ({ clock: id, old: dueAt, new: null })),
  ]
  return {
    ...file,
    status: 'paused',
    steps: file.steps.map((step) => (step === open ? { ...step, paused: true } : step)),
    clocks: file.clocks.map((clock) =>
      clock.id === 'decision' && clock.metAt === null ? { ...clock, paused: true } : clock,
    ),
    pauses: [...file.pauses, { reason, name, startedAt: at, endedAt: null, note, moves }],
  }
}

export function resumed(file: CaseFile, at: Instant): CaseFile {
  const later = (old: Instant) => instantAt(daysFrom(Date.parse(old), 3, 16))
  return {
    ...file,
    status: file.completeness.state === 'incomplete' ? 'incomplete' : 'in-progress',
    steps: file.steps.map((step) =>
      step.paused && step.dueAt ? { ...step, paused: false, dueAt: later(step.dueAt) } : step,
    ),
    clocks: file.clocks.map((clock) =>
      clock.paused ? { ...clock, paused: false, dueAt: later(clock.dueAt) } : clock,
    ),
    pauses: file.pauses.map((pause) =>
      pause.endedAt === null
        ? {
            ...pause,
            endedAt: at,
            moves: pause.moves.map((move) => ({ ...move, new: later(move.old) })),
          }
        : pause,
    ),
  }
}

export function movesOf({ pauses }: CaseFile): HistoryEntry['changes'] {
  return (pauses.at(-1)?.moves ?? []).map(({ clock, old, new: fresh }) => ({
    field: clock,
    before: old,
    after: fresh,
  }))
}
