import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, AsksInput, PageCallName } from '../src-main/contract/calls.ts'
import type { Outcome } from '../src-main/contract/call.ts'
import type { Problem } from '../src-main/contract/problems.ts'
import { hushDone } from './app/status-line.tsx'
import { ask, Intention, listen } from './register-client.ts'

export interface Answered<T> {
  /** The last good answer; it stays while a newer one is on its way. */
  readonly answer: T | null
  readonly problem: Problem | null
  readonly busy: boolean
  readonly again: () => void
}

interface Held<T> {
  readonly key: string
  readonly answer: T | null
  readonly problem: Problem | null
  readonly busy: boolean
}

/**
 * Asks while the component is shown, and again whenever the register announces a change or comes
 * back. `asks` null waits. Answers that arrive out of order are dropped.
 */
export function useAnswer<N extends PageCallName>(
  name: N,
  asks: AsksInput<N> | null,
): Answered<Answer<N>> {
  const key = asks === null ? '' : JSON.stringify(asks)
  const [held, setHeld] = useState<Held<Answer<N>>>({
    key,
    answer: null,
    problem: null,
    busy: asks !== null,
  })
  const [failure, setFailure] = useState<Error | null>(null)
  const turn = useRef(0)

  const again = useCallback(() => {
    turn.current += 1
    if (key === '') return
    const mine = turn.current
    setHeld((old) => ({ ...old, key, answer: old.key === key ? old.answer : null, busy: true }))
    ask(name, JSON.parse(key) as AsksInput<N>).then(
      (outcome) => {
        if (mine !== turn.current) return
        setHeld((old) => {
          if ('answer' in outcome)
            return { key, answer: outcome.answer, problem: null, busy: false }
          // The desk was locked meanwhile: what stands here stays, and is asked again after signing in.
          if (outcome.problem.problem === 'not-signed-in') return { ...old, busy: false }
          return { ...old, problem: outcome.problem, busy: false }
        })
      },
      (error: unknown) => setFailure(asError(error)),
    )
  }, [name, key])

  useEffect(() => {
    again()
    return () => {
      turn.current += 1
    }
  }, [again])

  useEffect(
    () =>
      listen((news) => {
        const askAgain =
          news.news === 'changed' ||
          (news.news === 'register' && news.state === 'open') ||
          (news.news === 'session' && news.signedIn)
        if (askAgain) again()
      }),
    [again],
  )

  // A broken answer is a bug: let the error boundary of the frame show it.
  if (failure) throw failure
  const current = held.key === key
  return {
    answer: current ? held.answer : null,
    problem: current ? held.problem : null,
    busy: current ? held.busy : asks !== null,
    again,
  }
}

export interface Doing<N extends PageCallName> {
  readonly run: (asks: AsksInput<N>) => Promise<Outcome<Answer<N>>>
  readonly busy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
}

/** A changing call behind a button: remembers its problem, and its call id while its fate is open. */
export function useDoing<N extends PageCallName>(name: N): Doing<N> {
  const intention = useRef<Intention<N> | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)

  const run = async (asks: AsksInput<N>) => {
    intention.current ??= new Intention(name)
    setBusy(true)
    setProblem(null)
    try {
      const outcome = await intention.current.send(asks)
      if ('problem' in outcome) {
        hushDone()
        setProblem(outcome.problem)
      }
      return outcome
    } catch (error) {
      setFailure(asError(error))
      throw error
    } finally {
      setBusy(false)
    }
  }
  const forget = useCallback(() => setProblem(null), [])
  if (failure) throw failure
  return { run, busy, problem, forget }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(JSON.stringify(thrown))
}

/** True once something has lasted longer than 300 ms: what is quicker needs no notice. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) {
      setSlow(false)
      return
    }
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [busy])
  return slow
}
