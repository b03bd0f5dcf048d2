import { useState } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { Action } from '../form/action.tsx'
import { SettleDialog } from '../intake/settle-dialog.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'
import { mayDo } from './act-props.ts'

/** Selesai di tempat, where the procedure allows it. */
export function SettleAction({ file }: { readonly file: CaseFile }) {
  const settle = useDoing('settle')
  const [open, setOpen] = useState(false)
  const may = mayDo(file, 'settle')
  useCommands({ 'case.settle': () => setOpen(true) }, may)
  if (!may) return null
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
