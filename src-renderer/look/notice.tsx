import type { ReactNode } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { Action } from '../form/action.tsx'
import { useSlow } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { Icon } from './icon.tsx'

/** What went wrong, in one sentence, with the way on. */
export function ProblemNotice({
  problem,
  onRetry,
  children,
}: {
  readonly problem: Problem | null
  readonly onRetry?: () => void
  readonly children?: ReactNode
}) {
  if (!problem || problem.problem === 'cancelled') return null
  return (
    <div className="notice notice-late" role="alert">
      <Icon name="late" />
      <p>{sentenceOf(problem)}</p>
      {children}
      {onRetry ? <Action onPress={onRetry}>{commonWords.again}</Action> : null}
    </div>
  )
}

export function Notice({
  kind = 'calm',
  children,
}: {
  readonly kind?: 'calm' | 'soon' | 'done'
  readonly children: ReactNode
}) {
  return (
    <div className={`notice notice-${kind}`} role="note">
      <Icon name={kind === 'calm' ? 'info' : kind} />
      <div>{children}</div>
    </div>
  )
}

/** Shows after 300 ms that something is under way. */
export function Waiting({ busy, what }: { readonly busy: boolean; readonly what?: string }) {
  const slow = useSlow(busy)
  return (
    <div className="waiting" role="status">
      {slow ? (
        <>
          <span className="waiting-line" aria-hidden="true" />
          <span>{what ?? commonWords.waiting}</span>
        </>
      ) : null}
    </div>
  )
}

/** A list without anything in it says so, and what can be done next. */
export function Empty({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
