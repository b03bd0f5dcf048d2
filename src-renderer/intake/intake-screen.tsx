import { useEffect, useRef, useState } from 'react'
import type { ReceivedCase } from '../../src-main/contract/case.ts'
import { Category } from '../../src-main/contract/complaint.ts'
import type { Fault } from '../../src-main/contract/problems.ts'
import { formatTime } from '../../src-main/contract/words.ts'
import { go, onGoAgain } from '../app/place.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { useOffice } from '../app/session.tsx'
import { tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { Tick } from '../form/tick.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { channelOrder, intakeWords as words } from '../words/intake.ts'
import { paperWords } from '../words/papers.ts'
import { ComplaintFields, faultIsInMore, ReceivedFields } from './complaint-fields.tsx'
import { isDirect, isUntouched, registeringOf, type ComplaintForm } from './complaint-form.ts'
import { useDraftFiles } from './draft-files.ts'
import { IntakeAside } from './intake-aside.tsx'
import { IntakeFiles } from './intake-files.tsx'
import {
  changeForm,
  dropDraft,
  keepDraftNow,
  restoreDraft,
  renewMoment,
  resumeDraft,
  startForm,
  useKeptForm,
  type KeptForm,
} from './keep-draft.ts'
import { Registered } from './registered.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import './intake.css'

/** Takes in a complaint: by draft id where one is to be continued, otherwise the form at hand. */
export function IntakeScreen({ draft }: { readonly draft: string | null }) {
  const { office } = useOffice()
  const timeZone = office?.timeZone
  const kept = useKeptForm()
  const drafts = useAnswer('drafts', {})
  const wanted = draft && kept?.id !== draft ? drafts.answer?.find(({ id }) => id === draft) : null
  const [registered, setRegistered] = useState<ReceivedCase | null>(null)

  useEffect(() => {
    if (!timeZone || registered) return
    if (wanted) resumeDraft(wanted, timeZone)
    else if (!kept && (!draft || drafts.answer)) startForm(timeZone)
  }, [timeZone, wanted, kept, draft, drafts.answer, registered])

  useEffect(() => {
    if (timeZone) renewMoment(timeZone)
  }, [timeZone])

  // *Pengaduan baru* after a registration stays at this place, but means the next form.
  useEffect(() => (registered ? onGoAgain(() => setRegistered(null)) : undefined), [registered])

  const next = () => {
    setRegistered(null)
    go({ at: 'intake', draft: null })
  }
  if (registered) return <Registered file={registered} onNext={next} />
  if (!kept || !timeZone) {
    return (
      <section className="screen">
        <h1>{words.title}</h1>
        <Waiting busy={drafts.busy} />
        <ProblemNotice problem={drafts.problem} onRetry={drafts.again} />
      </section>
    )
  }
  return (
    <IntakeForm
      key={kept.id}
      kept={kept}
      timeZone={timeZone}
      onRegistered={(file) => {
        setRegistered(file)
        void dropDraft(kept.id)
      }}
    />
  )
}

interface IntakeFormProps {
  readonly kept: KeptForm
  readonly timeZone: string
  readonly onRegistered: (file: ReceivedCase) => void
}

function IntakeForm({ kept, timeZone, onRegistered }: IntakeFormProps) {
  const { form } = kept
  const screen = useRef<HTMLElement>(null)
  const receive = useDoing('receive')
  const settle = useDoing('settle')
  const [settling, setSettling] = useState(false)
  const [moreOpen, setMoreOpen] = useState(false)
  const [numbered, setNumbered] = useState(false)
  const [unanalysed, setUnanalysed] = useState<readonly Fault[]>([])
  const faults = unanalysed.length > 0 ? unanalysed : faultsOfProblem(receive.problem)
  const direct = isDirect(form.channel)
  const files = useDraftFiles(kept.id)
  const untouched = isUntouched(form) && files.files.length === 0

  useEffect(() => {
    screen.current?.querySelector<HTMLElement>('.grid-person input')?.focus()
  }, [])

  useEffect(() => {
    if (receive.problem?.problem !== 'invalid') return
    if (receive.problem.faults.some(({ field }) => faultIsInMore(field))) setMoreOpen(true)
    // After the faults are drawn, and what was folded away is open.
    requestAnimationFrame(() => focusFirstFault(screen.current))
  }, [receive.problem])

  // Settling passes the step of analysis, which asks for both: said before the answer is asked for.
  const beginSettling = () => {
    const needed = neededForSettling(form)
    setUnanalysed(needed)
    if (needed.length === 0) setSettling(true)
    else requestAnimationFrame(() => focusFirstFault(screen.current))
  }

  const save = async (settled: { note: string; outcomes: string[] } | null) => {
    if (receive.busy || settle.busy) return
    setUnanalysed([])
    await files.settled()
    const outcome = await receive.run(registeringOf(form, kept.id, timeZone))
    if (!('answer' in outcome)) {
      setSettling(false)
      return
    }
    const file = outcome.answer
    if (!settled) return onRegistered(file)
    const done = await settle.run({
      number: file.number,
      basedOn: file.revision,
      note: settled.note,
      outcomes: settled.outcomes,
    })
    // The complaint is registered in any case; what could not be settled waits in its file.
    onRegistered({ ...file, ...('answer' in done ? done.answer : {}) })
  }

  const discard = () => {
    const gone = dropDraft(kept.id)
    go({ at: 'intake', draft: null })
    tellUndoable(words.discarded, () => gone.then(() => restoreDraft(kept)))
  }
  useCommands({
    'intake.save': () => void save(null),
    'intake.settle': direct && beginSettling,
    'intake.discard': !untouched && discard,
    ...Object.fromEntries(
      channelOrder.map((channel) => [`intake.channel.${channel}`, () => changeForm({ channel })]),
    ),
    ...Object.fromEntries(
      Category.options.map((category) => [
        `intake.category.${category}`,
        () => changeForm({ category }),
      ]),
    ),
  })

  return (
    <FaultyForm faults={faults}>
      <section className="screen intake" ref={screen} aria-labelledby="intake-title">
        <h1 id="intake-title" className="said-only">
          {words.title}
        </h1>
        <ReceivedFields
          form={form}
          onChange={changeForm}
          onBlur={() => void keepDraftNow()}
          numbered={numbered}
        />
        <div className="intake-columns">
          <ComplaintFields
            form={form}
            onChange={changeForm}
            onBlur={() => void keepDraftNow()}
            numbered={numbered}
            moreOpen={moreOpen}
            onMoreOpen={setMoreOpen}
          >
            <IntakeFiles draft={kept.id} holding={files} />
          </ComplaintFields>
          <IntakeAside kept={kept} timeZone={timeZone}>
            <Tick
              label={words.followForm}
              value={numbered}
              onChange={(on) => {
                setNumbered(on)
                if (on) setMoreOpen(true)
              }}
            />
            <Action
              kind="quiet"
              icon="print"
              onPress={() => go({ at: 'paper', paper: { paper: 'blank-form' } })}
            >
              {paperWords.titles['blank-form']}
            </Action>
          </IntakeAside>
        </div>
        <footer className="intake-end">
          <DraftState kept={kept} />
          {untouched ? null : (
            <Action kind="quiet" onPress={discard}>
              {words.discard}
            </Action>
          )}
          <div className="intake-fate">
            <FaultLine />
            {faults.length === 0 ? <ProblemNotice problem={receive.problem} /> : null}
            <Waiting busy={receive.busy} what={words.saving} />
          </div>
          {direct ? (
            <Action onPress={beginSettling} icon="check">
              {words.settle}
            </Action>
          ) : null}
          <Action
            kind="main"
            keys={keysOf('intake.save')}
            busy={receive.busy || settle.busy}
            onPress={() => void save(null)}
          >
            {words.save}
          </Action>
        </footer>
        <SettleDialog
          open={settling}
          channel={form.channel}
          busy={receive.busy || settle.busy}
          onClose={() => setSettling(false)}
          onSettle={(settled) => void save(settled)}
        />
      </section>
    </FaultyForm>
  )
}

function DraftState({ kept }: { readonly kept: KeptForm }) {
  if (kept.unkept) return <p className="small due due-soon">{words.draftUnsaved}</p>
  if (kept.changed && !isUntouched(kept.form))
    return <p className="small soft">{words.draftBeingSaved}</p>
  if (!kept.savedAt) return <p className="small soft" />
  return <p className="small soft">{words.draftSaved(formatTime(kept.savedAt))}</p>
}

function neededForSettling(form: ComplaintForm): Fault[] {
  const needed: Fault[] = []
  if (form.subject.trim() === '') needed.push({ field: 'subject', problem: 'required' })
  if (form.narrative.trim() === '') needed.push({ field: 'narrative', problem: 'required' })
  if (form.category === null) needed.push({ field: 'category', problem: 'required' })
  return needed
}
