import { useState } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { Action } from '../form/action.tsx'
import { SettleDialog } from '../intake/settle-dialog.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'

/** Selesai di tempat, where the procedure allows it. */
export function SettleAction({ file }: { readonly file: CaseFile }) {
  const settle = useDoing('settle')
  const [open, setOpen] = useState(false)
  if (!file.mayDo.some(({ do: move }) => move === 'settle')) return null
  return (
    <>
      <Action icon="check" onPress={() => setOpen(true)}>
        {words.settle}
      </Action>
      <SettleDialog
        open={open}
        channel={file.channel}
        busy={settle.busy}
        fault={<ProblemNotice problem={settle.problem} />}
        onClose={() => setOpen(false)}
        onSettle={({ note, outcomes }) =>
          void settle
            .run({ number: file.number, basedOn: file.revision, note, outcomes })
            .then((outcome) => ('answer' in outcome ? setOpen(false) : undefined))
        }
      />
    </>
  )
}
