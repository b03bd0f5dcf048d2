import { useCallback, useEffect, useRef, useState } from 'react'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { ComplaintLine } from '../../src-main/contract/complaint.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { ask, listen } from '../register-client.ts'

const pageSize = 100

export interface ComplaintPages {
  readonly lines: readonly ComplaintLine[]
  readonly known: boolean
  readonly complete: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  readonly more: () => void
  readonly again: () => void
}

type Filter = Omit<AsksInput<'listComplaints'>, 'limit' | 'after'>

/** The list page by page, each going on below the last number of the one before. */
export function useComplaintPages(filter: Filter): ComplaintPages {
  const key = JSON.stringify(filter)
  const [held, setHeld] = useState({
    lines: [] as readonly ComplaintLine[],
    known: false,
    complete: false,
    busy: true,
    problem: null as Problem | null,
  })
  const pages = useRef(1)
  const turn = useRef(0)

  const load = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setHeld((old) => ({ ...old, busy: true, problem: null }))
    const lines: ComplaintLine[] = []
    let complete = false
    for (let page = 0; page < pages.current && !complete; page += 1) {
      const after = lines.at(-1)?.number
      const outcome = await ask('listComplaints', {
        ...(JSON.parse(key) as Filter),
        limit: pageSize,
        ...(after ? { after } : {}),
      })
      if (mine !== turn.current) return
      if ('problem' in outcome) {
        setHeld((old) => ({ ...old, busy: false, problem: outcome.problem }))
        return
      }
      lines.push(...outcome.answer)
      complete = outcome.answer.length < pageSize
    }
    setHeld({ lines, known: true, complete, busy: false, problem: null })
  }, [key])

  useEffect(() => {
    pages.current = 1
    void load()
    const stop = listen((news) => {
      if (news.news === 'changed' || (news.news === 'register' && news.state === 'open'))
        void load()
    })
    return () => {
      stop()
      turn.current += 1
    }
  }, [load])

  return {
    ...held,
    more: () => {
      pages.current += 1
      void load()
    },
    again: () => void load(),
  }
}
