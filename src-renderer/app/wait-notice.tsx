import { useEffect, useState } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { signInWords as words } from '../words/sign-in.ts'

/** A problem of signing in, with its wait counted down as it was told. */
export interface Wait {
  readonly problem: Problem | null
  /** Whole seconds until the next try. */
  readonly left: number
}

const secondsOf = (problem: Problem | null): number => {
  if (problem?.problem === 'must-wait') return problem.seconds
  const waits = problem?.problem === 'not-signed-in' || problem?.problem === 'wrong-recovery-code'
  return (waits ? problem.waitSeconds : undefined) ?? 0
}

/** Counts the wait of a problem down; a new problem begins anew. */
export function useWait(problem: Problem | null): Wait {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = secondsOf(problem)
    setLeft(seconds)
    if (seconds === 0) return
    const until = performance.now() + seconds * 1_000
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - performance.now()) / 1_000))
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [problem])
  return { problem, left }
}

/**
 * What went wrong and how long to wait: seen second by second, said when it begins, at each minute, at half
 * a minute, at ten seconds, and when it is over.
 */
export function WaitNotice({ problem, left }: Wait) {
  const seconds = secondsOf(problem)
  const told = problem === null ? null : withSeconds(problem, left)
  const isSaid = left === seconds || left % 60 === 0 || left === 30 || left === 10
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (told === null || seconds === 0) setSaid('')
    else if (left === 0) setSaid(words.tryAgain)
    else if (isSaid) setSaid(sentenceOf(told))
  }, [told, left, isSaid, seconds])
  if (seconds === 0) return <ProblemNotice problem={problem} />
  return (
    <>
      {told && left > 0 ? (
        <div className="notice notice-late" aria-hidden="true">
          <Icon name="late" />
          <p className="counted">{sentenceOf(told)}</p>
        </div>
      ) : null}
      {left === 0 ? (
        <div className="notice notice-calm" aria-hidden="true">
          <Icon name="info" />
          <p>{words.tryAgain}</p>
        </div>
      ) : null}
      <p className="said-only" role="status">
        {said}
      </p>
    </>
  )
}

/** The buttons, and with them the notice above: in a small window they lie below what has the focus. */
export function showFormEnd(form: HTMLElement | null): void {
  // By then the notice stands there, and the cover over a locked desk is open.
  requestAnimationFrame(() =>
    form?.querySelector('.form-end')?.scrollIntoView({ block: 'nearest' }),
  )
}

function withSeconds(problem: Problem, left: number): Problem {
  if (left === 0) return problem
  if (problem.problem === 'must-wait') return { ...problem, seconds: left }
  return problem.problem === 'not-signed-in' || problem.problem === 'wrong-recovery-code'
    ? { ...problem, waitSeconds: left }
    : problem
}
