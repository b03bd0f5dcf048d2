import type { ReactNode } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { Action } from '../form/action.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { commonWords } from '../words/common.ts'

interface Fate {
  readonly busy: boolean
  readonly problem: Problem | null
}

interface PdfActionsProps {
  readonly print: Fate
  readonly save: Fate
  readonly onPrint: () => void
  readonly onSave: () => void
  /** The pages are there; before that nothing is printed or saved. */
  readonly ready: boolean
  /** Where one goes from here. */
  readonly children: ReactNode
}

/** What is done with pages in sight, letters and papers alike: print, save, and what became of it. */
export function PdfActions({ print, save, onPrint, onSave, ready, children }: PdfActionsProps) {
  return (
    <>
      <div className="letter-actions">
        {ready ? (
          <>
            <Action
              kind="main"
              icon="print"
              keys="Ctrl+P"
              busy={print.busy}
              autoFocus
              onPress={onPrint}
            >
              {commonWords.print}
            </Action>
            <Action icon="save" busy={save.busy} onPress={onSave}>
              {commonWords.savePdf}
            </Action>
          </>
        ) : null}
        {children}
      </div>
      <Waiting busy={print.busy || save.busy} />
      <ProblemNotice problem={print.problem ?? save.problem} />
    </>
  )
}
