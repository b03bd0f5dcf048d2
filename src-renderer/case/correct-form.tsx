import { useEffect, useRef, useState } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Fault } from '../../src-main/contract/problems.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ComplaintFields, ReceivedFields } from '../intake/complaint-fields.tsx'
import { changeOf, formOfCase, type ComplaintForm } from '../intake/complaint-form.ts'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { useDoing } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import '../intake/intake.css'

interface CorrectFormProps {
  readonly file: CaseFile
  readonly open: boolean
  /** The fields it was opened for: marked, and the first of them has the focus. */
  readonly wanted?: readonly string[]
  readonly onClose: () => void
}

interface Correction {
  /** As it was when the correcting began: a change made elsewhere must not be overwritten. */
  readonly before: ComplaintForm
  readonly revision: number
  readonly form: ComplaintForm
}

const none: readonly string[] = []

// Outlives the dialog: Escape must not cost what was typed.
const unsaved = new Map<string, Correction>()

/** Perbaiki: changed fields only, based on the revision that was seen. */
export function CorrectForm({ file, open, wanted = none, onClose }: CorrectFormProps) {
  return (
    <WindowDialog title={words.correctTitle} open={open} onClose={onClose} wide>
      <Correcting file={file} wanted={wanted} onClose={onClose} />
    </WindowDialog>
  )
}

function Correcting({ file, wanted, onClose }: Required<Omit<CorrectFormProps, 'open'>>) {
  const { office } = useOffice()
  const timeZone = office?.timeZone ?? 'Asia/Jakarta'
  const correct = useDoing('correct')
  const [held, setHeld] = useState(() => unsaved.get(file.number) ?? begun(file, timeZone))
  const [moreOpen, setMoreOpen] = useState(true)
  const holder = useRef<HTMLDivElement>(null)
  const [asked] = useState(() => wanted.map((field): Fault => ({ field, problem: 'required' })))
  const faults = correct.problem ? faultsOfProblem(correct.problem) : asked
  const change = changeOf(held.before, held.form, timeZone)
  const changed = Object.keys(change).length > 0

  useEffect(() => {
    if (correct.problem || asked.length > 0) focusFirstFault(holder.current)
  }, [correct.problem, asked])

  const keep = (next: Correction) => {
    unsaved.set(file.number, next)
    setHeld(next)
  }
  const edit = (part: Partial<ComplaintForm>) => keep({ ...held, form: { ...held.form, ...part } })
  const leave = () => {
    unsaved.delete(file.number)
    onClose()
  }
  const save = () => {
    if (!changed || correct.busy) return
    void correct.run({ number: file.number, basedOn: held.revision, change }).then((outcome) => {
      if (!('answer' in outcome)) return
      const back = {
        number: file.number,
        basedOn: outcome.answer.revision,
        change: changeOf(held.form, held.before, timeZone),
      }
      // Whoever is complained of had the case given to the superior, which no correction takes back;
      // and secrecy is lifted only by whoever is shown the complainant, for a reason that is asked.
      const hidden = outcome.answer.masked && !file.masked
      if ('officerComplainedOf' in change || hidden) tell(words.corrected)
      else tellUndoable(words.corrected, async () => problemOf(await ask('correct', back)))
      leave()
    })
  }
  useCommands({ 'dialog.save': save })

  return (
    <FaultyForm faults={faults}>
      <div ref={holder} className="correcting">
        <ReceivedFields form={held.form} onChange={edit} onBlur={() => undefined} correcting />
        <ComplaintFields
          form={held.form}
          onChange={edit}
          onBlur={() => undefined}
          correcting
          moreOpen={moreOpen}
          onMoreOpen={setMoreOpen}
        />
      </div>
      <FaultLine />
      {faults.length === 0 || faults === asked ? (
        <ProblemNotice problem={correct.problem}>
          {correct.problem?.problem === 'changed-elsewhere' ? (
            <Action
              onPress={() => {
                keep(rebased(held, file, timeZone))
                correct.forget()
              }}
            >
              {commonWords.reload}
            </Action>
          ) : null}
        </ProblemNotice>
      ) : null}
      <div className="form-end">
        <Waiting busy={correct.busy} />
        {changed ? null : <span className="soft small">{words.nothingChanged}</span>}
        <Action onPress={leave}>{commonWords.cancel}</Action>
        <Action
          kind="main"
          keys={keysOf('dialog.save')}
          busy={correct.busy}
          disabled={!changed}
          onPress={save}
        >
          {commonWords.save}
        </Action>
      </div>
    </FaultyForm>
  )
}

function begun(file: CaseFile, timeZone: string): Correction {
  const form = formOfCase(file, timeZone)
  return { before: form, revision: file.revision, form }
}

/** What was typed, laid over the case as it has become meanwhile. */
function rebased({ before, form }: Correction, file: CaseFile, timeZone: string): Correction {
  const fresh = begun(file, timeZone)
  const typed = Object.entries(form).filter(
    ([key, value]) => value !== before[key as keyof ComplaintForm],
  )
  return {
    ...fresh,
    form: { ...fresh.form, ...(Object.fromEntries(typed) as Partial<ComplaintForm>) },
  }
}
