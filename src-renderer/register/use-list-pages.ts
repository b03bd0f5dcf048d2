import { useCallback, useEffect, useRef, useState } from 'react'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { ComplaintLine } from '../../src-main/contract/complaint.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { ask, listen } from '../register-client.ts'

const pageSize = 100
/** Pages kept: some thousand lines, however far one scrolls. */
const mostKept = 40
/** Milliseconds in which the list has to rest: what is scrolled past is not asked for. */
const rest = 80

export type ListFilter = Omit<AsksInput<'complaintPages'>, 'size'>

export interface ListPages {
  /** Of which filter they are: another one's stay in sight until its own are there. */
  readonly of: string
  /** Null until the first lines are there. */
  readonly count: number | null
  /** Whether they are all counted, not only the first page. */
  readonly counted: boolean
  readonly lineAt: (index: number) => ComplaintLine | null
  /** Says which lines are in sight, both ends included. */
  readonly onShown: (from: number, to: number) => void
  readonly busy: boolean
  readonly problem: Problem | null
  readonly again: () => void
}

interface Held {
  readonly key: string
  readonly count: number | null
  readonly counted: boolean
  readonly lines: ReadonlyMap<number, readonly ComplaintLine[]>
  readonly problem: Problem | null
}

/**
 * A list of any length: how many there are and where each page begins is asked once, the pages
 * themselves as they come in sight, each going on below a number.
 */
export function useListPages(filter: ListFilter): ListPages {
  const key = JSON.stringify(filter)
  const [held, setHeld] = useState<Held>({
    key,
    count: null,
    counted: false,
    lines: new Map(),
    problem: null,
  })
  const turn = useRef(0)
  const sight = useRef({ from: 0, to: 0 })
  const asked = useRef(new Set<number>())
  const starts = useRef<readonly (string | null)[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const pageAfter = useCallback(
    (after: string | null) =>
      ask('listComplaints', {
        ...(JSON.parse(key) as ListFilter),
        limit: pageSize,
        ...(after === null ? {} : { after }),
      }),
    [key],
  )

  const readSight = useCallback(async () => {
    const mine = turn.current
    const last = Math.floor(sight.current.to / pageSize)
    for (let page = Math.floor(sight.current.from / pageSize); page <= last; page += 1) {
      const after = starts.current[page]
      if (after === undefined || asked.current.has(page)) continue
      asked.current.add(page)
      const outcome = await pageAfter(after)
      if (mine !== turn.current) return
      if ('problem' in outcome) asked.current.delete(page)
      setHeld((old) =>
        'problem' in outcome
          ? { ...old, problem: outcome.problem }
          : { ...old, lines: withPage(old.lines, page, outcome.answer, asked.current) },
      )
    }
  }, [pageAfter])

  const load = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const failed = (problem: Problem) =>
      setHeld((old) => ({ ...(old.key === key ? old : { ...old, count: null }), key, problem }))
    const first = await pageAfter(null)
    if (mine !== turn.current) return
    if ('problem' in first) return failed(first.problem)
    // Counting reads them all: the first page is shown before that, and a short one needs none.
    const short = first.answer.length < pageSize
    starts.current = [null]
    asked.current = new Set([0])
    setHeld((old) => ({
      key,
      count: old.key === key && !short ? (old.count ?? pageSize) : first.answer.length,
      counted: short || (old.key === key && old.counted),
      // What was read before stays in sight until it is read again.
      lines: withPage(old.key === key ? old.lines : new Map(), 0, first.answer, asked.current),
      problem: null,
    }))
    if (short) return
    const pages = await ask('complaintPages', {
      ...(JSON.parse(key) as ListFilter),
      size: pageSize,
    })
    if (mine !== turn.current) return
    if ('problem' in pages) return failed(pages.problem)
    starts.current = pages.answer.after
    setHeld((old) => ({ ...old, count: pages.answer.count, counted: true }))
    void readSight()
  }, [key, pageAfter, readSight])

  useEffect(() => {
    sight.current = { from: 0, to: 0 }
    void load()
    const stop = listen((news) => {
      if (news.news === 'changed' || (news.news === 'register' && news.state === 'open'))
        void load()
    })
    return () => {
      stop()
      turn.current += 1
      clearTimeout(timer.current)
    }
  }, [load])

  const onShown = useCallback(
    (from: number, to: number) => {
      sight.current = { from, to }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void readSight(), rest)
    },
    [readSight],
  )

  const { lines } = held
  const lineAt = useCallback(
    (index: number) => lines.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    [lines],
  )
  return {
    of: held.key,
    count: held.count,
    counted: held.counted,
    lineAt,
    onShown,
    busy: held.key !== key || (held.count === null && held.problem === null),
    problem: held.key === key ? held.problem : null,
    again: () => void load(),
  }
}

/** With one page more, and the one that was read longest ago left out of too many. */
function withPage(
  lines: Held['lines'],
  page: number,
  answer: readonly ComplaintLine[],
  asked: Set<number>,
): Held['lines'] {
  const next = new Map(lines)
  next.delete(page)
  next.set(page, answer)
  for (const oldest of next.keys()) {
    if (next.size <= mostKept) break
    next.delete(oldest)
    asked.delete(oldest)
  }
  return next
}
