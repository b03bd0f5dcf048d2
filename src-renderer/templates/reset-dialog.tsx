import type { Template } from '../../src-main/contract/template-calls.ts'
import { tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
import { backTo, forgetWording } from './keep-template.ts'

/** Back to what was shipped, as a version of its own. */
export function ResetDialog({
  template,
  unsaved,
  open,
  onClose,
}: {
  readonly template: Template
  readonly unsaved: boolean
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { kind, version } = template
  const reset = useDoing('resetTemplate')
  const submit = () => {
    void reset.run({ kind, basedOn: version }).then((outcome) => {
      if (!('answer' in outcome)) return
      forgetWording(kind)
      const made = outcome.answer.version
      tellUndoable(words.resetDone, () => backTo(template, made))
      onClose()
    })
  }
  const elsewhere = reset.problem?.problem === 'changed-elsewhere'
  return (
    <WindowDialog title={words.resetTitle} open={open} onClose={onClose}>
      <p>{words.resetMore}</p>
      {unsaved ? <p className="strong">{words.resetLoses}</p> : null}
      {elsewhere ? <p className="fault-line">{words.elsewhere}</p> : null}
      <ProblemNotice problem={elsewhere ? null : reset.problem} />
      <div className="form-end">
        <Waiting busy={reset.busy} what={words.saving} />
        <Action onPress={onClose}>{commonWords.cancel}</Action>
        <Action kind="main" busy={reset.busy} onPress={submit}>
          {words.reset}
        </Action>
      </div>
    </WindowDialog>
  )
}
