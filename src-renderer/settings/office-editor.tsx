import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { Office } from '../../src-main/contract/office.ts'
import { useKeys } from '../app/keys.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { settingsWords as words } from '../words/settings.ts'

export interface OfficeEdit {
  readonly office: Office
  readonly onChange: (change: Partial<Office>) => void
  readonly may: boolean
}

interface Edited {
  readonly office: Office
  readonly basedOn: number
  /** The settings that the editing began with. */
  readonly base: Office
}

// Outlives the screen: looking at a case must not cost half-typed settings.
let unsaved: Edited | null = null

function keepUnsaved(edited: Edited | null): void {
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
  const [edited, setEdited] = useState(unsaved)
  const holder = useRef<HTMLDivElement>(null)
  const faults = useMemo(
    () =>
      faultsOfProblem(change.problem).map((fault) => ({
        ...fault,
        field: fault.field.replace(/^office\./, ''),
      })),
    [change.problem],
  )
  const office = edited?.office ?? held.answer?.office ?? null

  useEffect(() => {
    if (change.problem) requestAnimationFrame(() => focusFirstFault(holder.current))
  }, [change.problem])

  const set = (next: Edited | null) => {
    keepUnsaved(next)
    setEdited(next)
  }
  useEffect(() => {
    const rebased = edited && held.answer && withNewHours(edited, held.answer)
    if (!rebased) return
    keepUnsaved(rebased)
    setEdited(rebased)
  }, [edited, held.answer])
  const save = () => {
    if (!edited || change.busy) return
    const { office, basedOn } = edited
    void change.run({ office, basedOn }).then((outcome) => {
      if (!('answer' in outcome)) return
      set(null)
      held.again()
      tell(words.saved)
    })
  }
  useKeys({ 'Ctrl+Enter': save }, edited !== null && !resting)

  return (
    <FaultyForm faults={faults}>
      <div ref={holder} className="settings-parts">
        <ProblemNotice problem={held.problem} onRetry={held.again} />
        <Waiting busy={held.busy && !office} />
        {children(
          office
            ? { office, may, onChange: (part) => set(editedBy(edited, held.answer, part)) }
            : null,
        )}
      </div>
      {edited && !resting ? (
        <footer className="intake-end settings-end">
          <p className="soft">{words.unsaved}</p>
          <div className="intake-fate">
            <FaultLine />
            {faults.length === 0 ? <ProblemNotice problem={change.problem} /> : null}
            <Waiting busy={change.busy} />
          </div>
          <Action
            onPress={() => {
              set(null)
              change.forget()
            }}
          >
            {words.reload}
          </Action>
          <Action kind="main" keys="Ctrl+Enter" busy={change.busy} onPress={save}>
            {commonWords.save}
          </Action>
        </footer>
      ) : null}
    </FaultyForm>
  )
}

function editedBy(
  edited: Edited | null,
  held: Answer<'office'> | null,
  change: Partial<Office>,
): Edited | null {
  const from =
    edited ?? (held && { office: held.office, basedOn: held.revision, base: held.office })
  return from && { ...from, office: { ...from.office, ...change } }
}

/** Office hours are saved apart, which gives the settings a new revision; nothing else of them changed. */
function withNewHours(edited: Edited, { office, revision }: Answer<'office'>): Edited | null {
  const { hours } = office
  const same = JSON.stringify({ ...edited.base, hours }) === JSON.stringify(office)
  if (!same || revision === edited.basedOn) return null
  return { office: { ...edited.office, hours }, basedOn: revision, base: office }
}
