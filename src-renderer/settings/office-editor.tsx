import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { Office } from '../../src-main/contract/office.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { settingsWords as words } from '../words/settings.ts'
import { leftAfter, rebased, same, tidied, type EditedOffice } from './rebase-office.ts'

export interface OfficeEdit {
  readonly office: Office
  readonly onChange: (change: Partial<Office>) => void
  readonly may: boolean
}

// Outlives the screen: looking at a case must not cost half-typed settings.
let unsaved: EditedOffice | null = null

function keepUnsaved(edited: EditedOffice | null): void {
  unsaved = edited
}

/** Holds the office's settings while they are edited over several tabs, and saves them as one. */
export function OfficeEditor({
  may,
  resting,
  children,
}: {
  readonly may: boolean
  /** The part in sight is saved in its own way: what is unsaved here waits. */
  readonly resting: boolean
  readonly children: (edit: OfficeEdit | null) => ReactNode
}) {
  const held = useAnswer('office', {})
  const change = useDoing('changeOffice')
  const [saved, setSaved] = useState<Answer<'office'> | null>(null)
  const [edited, setEdited] = useState(unsaved)
  const holder = useRef<HTMLDivElement>(null)
  const faults = useMemo(
    () =>
      faultsOfProblem(change.problem).map((fault) => ({
        ...fault,
        // A line's fault stands beside its list of lines.
        field: fault.field.replace(/\.(position|onBehalfOf|through|office|lines)\.\d+$/, '.$1'),
      })),
    [change.problem],
  )
  const { forget } = change
  // What was just saved stands here at once, before the register is asked again.
  const newest = saved && held.answer && saved.revision > held.answer.revision ? saved : held.answer
  const changedElsewhere = change.problem?.problem === 'changed-elsewhere'
  const keepMine = () => {
    const newer = edited && newest && rebased(edited, newest, true)
    if (newer) setEdited(newer)
    forget()
  }
  const office = edited?.office ?? newest?.office ?? null

  useEffect(() => {
    if (change.problem) focusFirstFault(holder.current)
  }, [change.problem])

  useEffect(() => keepUnsaved(edited), [edited])
  // Hours are saved apart, and another part may have been: edits of the rest go on upon what is new.
  useEffect(() => {
    if (newest) setEdited((now) => now && (rebased(now, newest) ?? now))
  }, [newest])
  const save = () => {
    if (!edited || change.busy) return
    const { office, basedOn } = edited
    const before = newest?.revision === basedOn ? newest.office : null
    void change.run({ office: tidied(office), basedOn }).then((outcome) => {
      if (!('answer' in outcome)) {
        if (outcome.problem.problem === 'changed-elsewhere') held.again()
        return
      }
      setSaved(outcome.answer)
      setEdited((now) => now && leftAfter(now, office, outcome.answer))
      held.again()
      const back = { office: before ?? office, basedOn: outcome.answer.revision }
      if (!before) tell(words.saved)
      else tellUndoable(words.saved, async () => problemOf(await ask('changeOffice', back)))
    })
  }
  useCommands({ 'settings.save': save }, edited !== null && !resting)

  return (
    <FaultyForm faults={faults} within="office.">
      <div ref={holder} className="settings-parts">
        <ProblemNotice problem={held.problem} onRetry={held.again} />
        <Waiting busy={held.busy && !office} />
        {children(
          office
            ? {
                office,
                may,
                onChange: (part) => setEdited((now) => editedBy(now, newest, part)),
              }
            : null,
        )}
      </div>
      {edited && !resting ? (
        <footer className="intake-end settings-end">
          <p className="soft">{words.unsaved}</p>
          <div className="intake-fate">
            <FaultLine />
            {faults.length === 0 && !changedElsewhere ? (
              <ProblemNotice problem={change.problem} />
            ) : null}
            {changedElsewhere ? (
              <div className="notice notice-late" role="alert">
                <Icon name="late" />
                {edited.basedOn === newest?.revision ? (
                  <p>{words.saveAgain}</p>
                ) : (
                  <>
                    <p>{words.changedElsewhere}</p>
                    <Action busy={held.busy} onPress={keepMine}>
                      {words.keepMine}
                    </Action>
                  </>
                )}
              </div>
            ) : null}
            <Waiting busy={change.busy} />
          </div>
          <Action
            onPress={() => {
              setEdited(null)
              forget()
              tellUndoable(words.givenUp, async () => {
                setEdited(edited)
                return null
              })
            }}
          >
            {words.reload}
          </Action>
          <Action kind="main" keys={keysOf('settings.save')} busy={change.busy} onPress={save}>
            {commonWords.save}
          </Action>
        </footer>
      ) : null}
    </FaultyForm>
  )
}

function editedBy(
  edited: EditedOffice | null,
  held: Answer<'office'> | null,
  change: Partial<Office>,
): EditedOffice | null {
  const from =
    edited ?? (held && { office: held.office, basedOn: held.revision, base: held.office })
  if (!from) return null
  const office = { ...from.office, ...change }
  return same(office, from.base) ? null : { ...from, office }
}
