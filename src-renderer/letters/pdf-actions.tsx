import type { ReactNode } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { keysOf } from '../app/commands/table.ts'
import { Action } from '../form/action.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { commonWords } from '../words/common.ts'

interface Fate {
  readonly busy: boolean
  readonly problem: Problem | null
}

interface PdfActionsProps {
  readonly save: Fate
  readonly onPrint: () => void
  readonly onSave: () => void
  /** The pages are there; before that nothing is printed or saved. */
  readonly ready: boolean
  /** False where it is kept as evidence alone: a voided letter goes to nobody. */
  readonly printable?: boolean
  /** Where one goes from here. */
  readonly children: ReactNode
}

/** What is done with pages in sight, letters and papers alike: print in a dialog, save. */
export function PdfActions({
  save,
  onPrint,
  onSave,
  ready,
  printable = true,
  children,
}: PdfActionsProps) {
  return (
    <>
      <div className="letter-actions">
        {ready ? (
          <>
            {printable ? (
              <Action
                kind="main"
                icon="print"
                keys={keysOf('letter.print')}
                autoFocus
                onPress={onPrint}
              >
                {commonWords.print}
              </Action>
            ) : null}
            <Action icon="save" busy={save.busy} onPress={onSave}>
              {commonWords.savePdf}
            </Action>
          </>
        ) : null}
        {children}
      </div>
      <Waiting busy={save.busy} />
      <ProblemNotice problem={save.problem} />
    </>
  )
}
