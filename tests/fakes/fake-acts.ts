import type { Outcome } from '../../src-main/contract/call.ts'
import type { Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile, HistoryEntry, Move } from '../../src-main/contract/case.ts'
import type { ClosedAs } from '../../src-main/contract/closing.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { foundIncomplete, movesOf, openStep, paused, resumed } from './fake-case.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

const notFound: { problem: Problem } = { problem: { problem: 'not-found' } }
const invalid = (field: string, problem: 'in-future' | 'before-previous'): Problem => ({
  problem: 'invalid',
  faults: [{ field, problem }],
})

const byActs = ['head', 'register-keeper', 'division'] as const

/** What the signed-in officer may do with a case beside its steps, as the register would say. */
export function actMoves(desk: FakeDesk, file: CaseFile): Move[] {
  const role = desk.officer?.role
  const records = role !== undefined && !byActs.some((one) => one === role)
  const decides = records || role === 'head'
  const paused = file.status === 'paused'
  const { state } = file.completeness
  const open = file.closedAt === null
  if (file.mergedInto) return decides ? [{ do: 'unmerge', step: null, outcomes: [] }] : []
  const moves: [Move['do'], boolean][] = [
    ['resume', open && records && paused],
    ['pause', open && records && !paused],
    ['incomplete', open && records && state === 'unchecked'],
    ['completed', open && records && state !== 'complete'],
    ['withdraw', open && decides],
    ['transfer', open && decides],
    ['lapse', open && decides && mayLapse(desk, file)],
    ['dispose', open && decides],
    ['assign', open && decides],
    ['merge', open && decides],
    ['repeat', records],
    ['move-to-version', open && !paused && (decides || role === 'register-keeper')],
    ['reopen', !open && decides],
    ['attach', records || role === 'division'],
  ]
  return moves.flatMap(([name, may]) => (may ? [{ do: name, step: null, outcomes: [] }] : []))
}

function mayLapse(desk: FakeDesk, { completeness, clocks }: CaseFile): boolean {
  const due = clocks.find(({ id, metAt }) => id === 'completion' && metAt === null)?.dueAt
  return completeness.state === 'incomplete' && due !== undefined && Date.parse(due) < desk.now()
}

interface Done {
  readonly kind: string
  readonly at: Instant
  readonly detail?: string | null
  readonly changes?: HistoryEntry['changes']
}

type Moment = { readonly at: Instant | null; readonly basedOn: number | null }

/** The acts of a case, over what the desk holds. */
export function fakeActs(desk: FakeDesk): FakeHandlers {
  const act = (
    asks: Moment & { readonly number: string },
    make: (file: CaseFile, at: Instant) => { file: CaseFile; done: Done } | Problem,
  ): Outcome<CaseFile> => {
    const file = desk.find(asks.number)
    if (!file) return notFound
    if (asks.basedOn !== null && asks.basedOn !== file.revision) {
      return { problem: { problem: 'changed-elsewhere', revision: file.revision } }
    }
    const at = asks.at ?? desk.moment()
    if (Date.parse(at) > desk.now()) return { problem: invalid('at', 'in-future') }
    if (Date.parse(at) < Date.parse(file.receivedAt)) {
      return { problem: invalid('at', 'before-previous') }
    }
    const made = make(file, at)
    if ('problem' in made) return { problem: made }
    const next = written(desk, made.file, { ...made.done, at })
    desk.replace(next)
    return { answer: desk.withMoves(next) }
  }
  const end = (asks: Asks<'withdraw'>, as: ClosedAs, to: string | null = null) =>
    act(asks, (file, at) =>
      file.closedAt
        ? { problem: 'already-closed' }
        : {
            file: {
              ...file,
              status: 'closed',
              closedAt: at,
              closedAs: as,
              transferredTo: to,
              pressing: null,
              pauses: file.pauses.map((pause) => ({ ...pause, endedAt: pause.endedAt ?? at })),
            },
            done: {
              kind: 'closed',
              at,
              detail: as,
              changes: [
                { field: 'note', before: null, after: asks.note },
                { field: 'transferredTo', before: null, after: to },
              ],
            },
          },
    )
  return {
    findIncomplete: (asks) =>
      act(asks, (file, at) => ({
        file: foundIncomplete(file, at, asks.note),
        done: { kind: 'found-incomplete', at, changes: noted(asks.note) },
      })),
    declareComplete: (asks) =>
      act(asks, (file, at) => ({
        file: {
          ...file,
          status: file.status === 'incomplete' ? 'in-progress' : file.status,
          completeness: { ...file.completeness, state: 'complete', completedAt: at },
        },
        done: { kind: 'declared-complete', at, changes: noted(asks.note) },
      })),
    pause: (asks) =>
      act(asks, (file, at) => {
        const reason = desk.office.pauseReasons.find(({ id }) => id === asks.reason)
        if (!reason) {
          return { problem: 'invalid', faults: [{ field: 'reason', problem: 'unknown-value' }] }
        }
        if (file.status === 'paused') return { problem: 'already-paused' }
        const next = paused(file, at, reason.id, reason.name, asks.note)
        const changes = [{ field: 'reason', before: null, after: reason.name }]
        return {
          file: next,
          done: {
            kind: 'paused',
            at,
            detail: reason.id,
            changes: [...changes, ...noted(asks.note), ...movesOf(next)],
          },
        }
      }),
    resume: (asks) =>
      act(asks, (file, at) => {
        if (file.status !== 'paused') return { problem: 'not-paused' }
        const next = resumed(file, at)
        return {
          file: next,
          done: { kind: 'resumed', at, changes: [...noted(asks.note), ...movesOf(next)] },
        }
      }),
    withdraw: (asks) => end(asks, 'withdrawn'),
    lapse: (asks) => end(asks, 'lapsed'),
    transfer: (asks) => end(asks, 'transferred', asks.to),
    reopen: (asks) =>
      act(asks, (file, at) => {
        const last = file.steps.findLast(({ startedAt }) => startedAt !== null)
        return {
          file: {
            ...file,
            status: 'in-progress',
            closedAt: null,
            closedAs: null,
            transferredTo: null,
            steps: file.steps.map((step) =>
              step === last
                ? { ...step, startedAt: at, finishedAt: null, by: null, outcomes: [] }
                : step,
            ),
          },
          done: { kind: 'reopened', at, detail: last?.id ?? null, changes: noted(asks.note) },
        }
      }),
    dispose: ({ instruction, givenBy, to, dueOn, ...asks }) =>
      act(asks, (file, at) => {
        const step = openStep(file)?.id ?? null
        const id = crypto.randomUUID()
        const recordedBy = desk.officer?.id ?? ''
        const one = { id, instruction, givenBy, to, givenAt: at, dueOn, step, recordedBy }
        return {
          file: { ...file, dispositions: [...file.dispositions, one] },
          done: {
            kind: 'disposed',
            at,
            detail: id,
            changes: Object.entries({ instruction, givenBy, to, dueOn }).map(([field, after]) => ({
              field,
              before: null,
              after,
            })),
          },
        }
      }),
    assign: ({ officer, ...asks }) =>
      act({ ...asks, at: null }, (file, at) => {
        const name = desk.officers.find(({ id }) => id === officer)?.name
        if (name && name === file.officerComplainedOf) return { problem: 'conflict-of-interest' }
        return {
          file: { ...file, assignedTo: officer },
          done: {
            kind: 'assigned',
            at,
            detail: officer,
            changes: [{ field: 'assignedTo', before: file.assignedTo, after: officer }],
          },
        }
      }),
    attach: ({ number, name, content, step, document }) =>
      act({ number, at: null, basedOn: null }, (file, at) => {
        const id = crypto.randomUUID()
        const one = {
          id,
          name,
          bytes: content.byteLength,
          sha256: 'b'.repeat(64),
          addedAt: at,
          addedBy: desk.officer?.id ?? '',
          step,
          document,
        }
        const changes = [{ field: 'name', before: null, after: name }]
        return {
          file: { ...file, attachments: [...file.attachments, one] },
          done: { kind: 'attached', at, detail: step, changes },
        }
      }),
    saveAttachment: ({ attachment }) => {
      const kept = desk.cases
        .flatMap(({ attachments }) => attachments)
        .find(({ id }) => id === attachment)
      return kept ? { answer: { name: kept.name } } : notFound
    },
  }
}

function noted(note: string | null): HistoryEntry['changes'] {
  return [{ field: 'note', before: null, after: note }]
}

function written(desk: FakeDesk, file: CaseFile, done: Done): CaseFile {
  const by = desk.officer?.id ?? null
  const entry: HistoryEntry = {
    sequence: Math.max(0, ...file.history.map(({ sequence }) => sequence)) + 1,
    kind: done.kind,
    happenedAt: done.at,
    recordedAt: desk.moment(),
    by,
    recordedBy: by,
    detail: done.detail ?? null,
    changes: done.changes ?? [],
  }
  return { ...file, revision: file.revision + 1, history: [...file.history, entry] }
}
