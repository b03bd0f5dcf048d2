import { useState, type ReactNode } from 'react'
import type { Channel } from '../../src-main/contract/complaint.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { Action } from '../form/action.tsx'
import { FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Ticks } from '../form/tick.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import type { Fault } from '../../src-main/contract/problems.ts'
import { Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { intakeWords as words } from '../words/intake.ts'

interface SettleProps {
  readonly open: boolean
  readonly channel: Channel
  readonly busy: boolean
  /** What went wrong with the last attempt. */
  readonly fault?: ReactNode
  readonly onClose: () => void
  readonly onSettle: (settled: { note: string; outcomes: string[] }) => void
}

/** A question answered on the spot: what was answered, and what the complainant got. */
export function SettleDialog(props: SettleProps) {
  // Held outside the dialog's content: closing it must not cost the answer.
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <WindowDialog title={words.settleTitle} open={props.open} onClose={props.onClose}>
      <SettleForm {...props} note={note} setNote={setNote} chosen={chosen} setChosen={setChosen} />
    </WindowDialog>
  )
}

interface Answer {
  readonly note: string
  readonly setNote: (note: string) => void
  readonly chosen: string[]
  readonly setChosen: (chosen: string[]) => void
}

function SettleForm(props: SettleProps & Answer) {
  const { channel, busy, fault, onClose, onSettle, note, setNote, chosen, setChosen } = props
  const [receivedAt] = useState(() => new Date().toISOString())
  const foreseen = useAnswer('foresee', { channel, receivedAt }).answer
  const outcomes = foreseen?.procedure.steps.at(-1)?.outcomes ?? []
  const [faults, setFaults] = useState<Fault[]>([])

  const submit = () => {
    const found: Fault[] = []
    if (note.trim() === '') found.push({ field: 'note', problem: 'required' })
    if (chosen.length === 0) found.push({ field: 'outcomes', problem: 'required' })
    setFaults(found)
    if (found.length === 0 && !busy) onSettle({ note, outcomes: chosen })
  }
  useCommands({ 'dialog.save': submit })

  return (
    <FaultyForm faults={faults}>
      <p className="soft">{words.settleMore}</p>
      <TextBox
        label={words.answerGiven}
        field="note"
        rows={4}
        required
        autoFocus
        value={note}
        onChange={setNote}
      />
      <Ticks
        label={words.settleOutcomes}
        field="outcomes"
        options={outcomes.map(({ id, short }) => ({ id, name: short }))}
        value={chosen}
        onChange={setChosen}
      />
      {fault}
      <div className="form-end">
        <Waiting busy={busy} what={words.saving} />
        <Action onPress={onClose}>{commonWords.cancel}</Action>
        <Action kind="main" keys={keysOf('dialog.save')} busy={busy} onPress={submit}>
          {words.settle}
        </Action>
      </div>
    </FaultyForm>
  )
}
