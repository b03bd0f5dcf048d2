import { useEffect, useState } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { useMay, useOffice } from '../app/session.tsx'
import { go } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { procedureWords as words } from '../words/procedures.ts'
import { EditorList } from './editor-list.tsx'
import { FaultPanel, faultsAt, type Place } from './fault-panel.tsx'
import { GeneralForm } from './general-form.tsx'
import {
  changeDraft,
  forgetDraft,
  loadDraft,
  reloadDraft,
  saveDraftNow,
  saveOver,
  useKeptDraft,
  type KeptDraft,
} from './keep-procedure.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { StepForm } from './step-form.tsx'
import './procedures.css'
import './editor.css'

const back = () => go({ at: 'settings', part: 'sop' })

/** A procedure's draft being written: its steps at the left, the chosen one at the right. */
export function ProcedureEditor({ id }: { readonly id: string }) {
  const may = useMay(['secretary', 'register-keeper'])
  const kept = useKeptDraft(id)
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    if (!may) return
    void loadDraft(id).then(setProblem)
    return () => void saveDraftNow(id)
  }, [id, may])

  return (
    <section className="screen editor" aria-labelledby="editor-title">
      <div className="screen-head">
        <Action kind="quiet" icon="left" onPress={back}>
          {words.sop}
        </Action>
        <h1 id="editor-title" className="cut">
          {words.editTitle(kept?.draft.title ?? '')}
        </h1>
      </div>
      <ProblemNotice
        problem={may ? problem : { problem: 'not-allowed' }}
        onRetry={() => void loadDraft(id).then(setProblem)}
      />
      <Waiting busy={may && !kept && !problem} />
      {may && kept ? <Editing kept={kept} /> : null}
    </section>
  )
}

function Editing({ kept }: { readonly kept: KeptDraft }) {
  const { id, draft, faults, known } = kept
  const [chosen, setChosen] = useState<Place>(0)
  const place = chosen === 'general' ? chosen : Math.min(chosen, draft.steps.length - 1)
  const shown: Place = place === -1 ? 'general' : place
  const edit: Parameters<typeof StepForm>[0]['edit'] = (change) => changeDraft(id, change)
  return (
    <>
      <EditorHead kept={kept} />
      <Elsewhere kept={kept} />
      <FaultPanel faults={faults} steps={draft.steps} onGo={setChosen} />
      <div className="editor-parts">
        <EditorList draft={draft} faults={faults} place={shown} onPlace={setChosen} edit={edit} />
        {shown === 'general' ? (
          <GeneralForm draft={draft} known={known} edit={edit} faults={faultsAt(faults, null)} />
        ) : (
          <StepForm
            key={shown}
            draft={draft}
            place={shown}
            known={known}
            edit={edit}
            faults={faultsAt(faults, draft.steps[shown]?.id ?? null)}
          />
        )}
      </div>
    </>
  )
}

function EditorHead({ kept }: { readonly kept: KeptDraft }) {
  const { office } = useOffice()
  const { id, basedOn, faults, state } = kept
  const lines = useAnswer('procedures', {}).answer
  const line = lines?.find((one) => one.id === id)
  const next = (line?.versions[0]?.version ?? basedOn ?? 0) + 1
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  return (
    <div className="editor-head">
      <p className="soft editor-state" role="status">
        <span>{stateWords(kept, office?.timeZone ?? 'Asia/Jakarta')}</span>
        {faults.length === 0 ? (
          <span className="editor-sound small">
            <Icon name="done" />
            {words.sound}
          </span>
        ) : null}
      </p>
      <Action
        kind="quiet"
        disabled={kept.revision === 0 && state === 'saved'}
        onPress={() => setAsking('discard')}
      >
        {words.discard}
      </Action>
      <Action
        kind="main"
        disabled={faults.length > 0 || state !== 'saved' || kept.revision === 0}
        onPress={() => setAsking('publish')}
      >
        {words.publish(next)}
      </Action>
      {lines ? (
        <PublishDialog
          kept={kept}
          lines={lines}
          next={next}
          open={asking === 'publish'}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <DiscardDialog id={id} open={asking === 'discard'} onClose={() => setAsking(null)} />
    </div>
  )
}

function stateWords({ state, savedAt, revision, problem }: KeptDraft, timeZone: string): string {
  if (state === 'saving') return words.saving
  if (state === 'changed') return problem ? words.unsaved : words.saving
  if (savedAt !== null) return words.savedAt(timeOf(savedAt, timeZone))
  return revision === 0 ? words.unchanged : words.draft
}

/** The office's time, whatever zone the PC is set to. */
function timeOf(at: number, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone })
  return clock.format(at).replace(':', '.')
}

/** Someone else saved the draft meanwhile: the Sekretaris says which of the two stays. */
function Elsewhere({ kept: { id, problem } }: { readonly kept: KeptDraft }) {
  if (problem?.problem !== 'changed-elsewhere') {
    return <ProblemNotice problem={problem} onRetry={() => void saveDraftNow(id)} />
  }
  return (
    <div role="alert">
      <Notice kind="soon">
        <p>{words.elsewhere}</p>
        <div className="editor-choice">
          <Action onPress={() => void reloadDraft(id)}>{words.takeTheirs}</Action>
          <Action onPress={() => void saveOver(id)}>{words.keepMine}</Action>
        </div>
      </Notice>
    </div>
  )
}

function DiscardDialog({
  id,
  open,
  onClose,
}: {
  readonly id: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  const discard = useDoing('discardProcedureDraft')
  const submit = () => {
    void discard.run({ id }).then((outcome) => {
      if ('problem' in outcome && outcome.problem.problem !== 'not-found') return
      forgetDraft(id)
      tell(words.discarded)
      back()
    })
  }
  return (
    <WindowDialog title={words.discardTitle} open={open} onClose={onClose}>
      <p>{words.discardMore}</p>
      <ProblemNotice problem={discard.problem} />
      <div className="form-end">
        <Waiting busy={discard.busy} />
        <Action onPress={onClose}>{commonWords.cancel}</Action>
        <Action kind="grave" busy={discard.busy} onPress={submit}>
          {words.discard}
        </Action>
      </div>
    </WindowDialog>
  )
}
