import { useState } from 'react'
import { calls, type Answer } from '../../src-main/contract/calls.ts'
import type { Fault } from '../../src-main/contract/problems.ts'
import { useMay, useSession } from '../app/session.tsx'
import { tellUndoable } from '../app/undo.ts'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { FaultyForm, faultsOfProblem } from '../form/faults.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { todayWords as words } from '../words/today.ts'
import { takeBack } from './take-back.ts'

/** What was handed over, for the notice on the screen. */
export interface HandedOver {
  readonly to: string
  readonly name: string
  readonly count: number
  /** Complaints about the receiving officer, which stay; empty where that is the one who asks. */
  readonly left: readonly string[]
}

interface HandOverProps {
  readonly open: boolean
  readonly assigned: Answer<'today'>['assigned']
  readonly onClose: () => void
  readonly onDone: (done: HandedOver) => void
}

interface Wish {
  readonly from: string | null
  readonly to: string | null
  readonly note: string
}

const empty: Wish = { from: null, to: null, note: '' }

/** All open complaints of one officer go to another in one action. */
export function HandOverDialog(props: HandOverProps) {
  // Held outside the dialog's content: closing it must not cost what was typed.
  const [wish, setWish] = useState<Wish>(empty)
  return (
    <WindowDialog title={words.handOverTitle} open={props.open} onClose={props.onClose}>
      {props.assigned.length === 0 ? (
        <>
          <p>{words.nobodyHolds}</p>
          <div className="form-end">
            <Action autoFocus onPress={props.onClose}>
              {commonWords.close}
            </Action>
          </div>
        </>
      ) : (
        <HandOverForm {...props} wish={wish} setWish={setWish} />
      )}
    </WindowDialog>
  )
}

interface FormProps extends HandOverProps {
  readonly wish: Wish
  readonly setWish: (wish: Wish) => void
}

function HandOverForm({ assigned, onClose, onDone, wish, setWish }: FormProps) {
  const { officer: me } = useSession()
  const { officers } = useWho()
  const doing = useDoing('handOver')
  const mayAssign = useMay(calls.assign.roles)
  const [own, setOwn] = useState<readonly Fault[]>([])
  const nameOf = (id: string) => officers.find((one) => one.id === id)?.name ?? words.formerOfficer
  const { from, to, note } = wish
  const count = assigned.find(({ officer }) => officer === from)?.count ?? 0

  const submit = () => {
    const found: Fault[] = (['from', 'to', 'note'] as const)
      .filter((field) => !wish[field]?.trim())
      .map((field) => ({ field, problem: 'required' }))
    setOwn(found)
    if (found.length > 0 || from === null || to === null) return
    void doing.run({ from, to, note }).then((outcome) => {
      if (!('answer' in outcome)) return
      const { numbers, left } = outcome.answer
      setWish(empty)
      // Whom a complaint is about does not learn of it here (UU 25/2009 Ps. 45).
      onDone({ to, name: nameOf(to), count: numbers.length, left: to === me?.id ? [] : left })
      if (mayAssign && numbers.length > 0)
        tellUndoable(words.handedOver(numbers.length, nameOf(to)), () => takeBack(numbers, to))
    })
  }

  const told = faultsOfProblem(doing.problem)
  return (
    <FaultyForm faults={own.length > 0 ? own : told}>
      <p className="soft">{words.handOverMore}</p>
      <Pick
        label={words.from}
        field="from"
        options={assigned.map(({ officer, count: held }) => ({
          id: officer,
          name: words.holding(nameOf(officer), held),
        }))}
        value={from}
        onChange={(chosen) => setWish({ ...wish, from: chosen, to: chosen === to ? null : to })}
      />
      <Pick
        label={words.to}
        field="to"
        options={officers.filter(({ id }) => id !== from)}
        value={to}
        onChange={(chosen) => setWish({ ...wish, to: chosen })}
      />
      <TextBox
        label={words.note}
        hint={words.noteHint}
        field="note"
        rows={3}
        required
        value={note}
        onChange={(typed) => setWish({ ...wish, note: typed })}
      />
      {told.length > 0 ? null : <ProblemNotice problem={doing.problem} />}
      <div className="form-end">
        <p className="hand-over-count" role="status">
          {from === null ? '' : words.willGo(count, to === null ? null : nameOf(to))}
        </p>
        <Waiting busy={doing.busy} what={words.handingOver} />
        <Action onPress={onClose}>{commonWords.cancel}</Action>
        <Action kind="main" busy={doing.busy} onPress={submit}>
          {words.handOverNow}
        </Action>
      </div>
    </FaultyForm>
  )
}
