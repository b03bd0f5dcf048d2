import { useState } from 'react'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { CalendarMoves } from '../../src-main/contract/calendar.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { tell } from '../app/status-line.tsx'
import { ask } from '../register-client.ts'
import { useDoing } from '../use-answer.ts'
import { calendarWords as words } from '../words/calendar.ts'

export type CalendarChangeInput = AsksInput<'changeCalendar'>['change']

/** What was shown of a change, waiting for the one question. */
export interface ShownChange {
  readonly change: CalendarChangeInput
  readonly moves: CalendarMoves
}

export interface CalendarChanging {
  /** Asks which deadlines the change moves, and shows them. */
  readonly check: (change: CalendarChangeInput) => void
  readonly checking: boolean
  /** Why the change could not be checked. */
  readonly problem: Problem | null
  readonly shown: ShownChange | null
  readonly save: () => void
  readonly saving: boolean
  /** Why what is shown could not be saved; with `moves-changed` a new list is shown. */
  readonly saveProblem: Problem | null
  readonly close: () => void
  /** The problem is about what is no longer there. */
  readonly forget: () => void
}

/** A change of the calendar: shown first with all it moves, asked once, then made as it was shown. */
export function useCalendarChange(onSaved: () => void): CalendarChanging {
  const change = useDoing('changeCalendar')
  const [checking, setChecking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [shown, setShown] = useState<ShownChange | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)

  const preview = async (asked: CalendarChangeInput) => {
    setChecking(true)
    setProblem(null)
    try {
      const outcome = await ask('previewCalendar', { change: asked })
      if ('answer' in outcome) setShown({ change: asked, moves: outcome.answer })
      else {
        setShown(null)
        setProblem(outcome.problem)
      }
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setChecking(false)
    }
  }
  const save = () => {
    if (!shown || change.busy || checking) return
    void change.run({ change: shown.change, seen: shown.moves.sha256 }).then((outcome) => {
      if ('answer' in outcome) {
        tell(words.saved(outcome.answer))
        setShown(null)
        onSaved()
      } else if (outcome.problem.problem === 'moves-changed') void preview(shown.change)
    })
  }
  // A broken answer is a bug: let the error boundary of the frame show it.
  if (failure) throw failure
  return {
    check: (asked) => {
      if (checking) return
      change.forget()
      void preview(asked)
    },
    checking,
    problem,
    shown,
    save,
    saving: change.busy,
    saveProblem: change.problem,
    close: () => setShown(null),
    forget: () => setProblem(null),
  }
}
