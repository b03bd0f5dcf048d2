import { useEffect, useMemo, useRef, useState } from 'react'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { LetterWording } from '../../src-main/contract/letter-wording.ts'
import type { Template } from '../../src-main/contract/template-calls.ts'
import { wordingParts } from '../../src-main/contract/wording-parts.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
import {
  backTo,
  changeWording,
  forgetWording,
  rebase,
  undoRemoval,
  useKeptWording,
  type KeptWording,
} from './keep-template.ts'
import { PartForm } from './part-form.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { TemplatePreview, usePreview, useTriedCase } from './template-preview.tsx'
import { EditContext, type WordingEdit } from './use-edit.ts'
import { VersionsDialog } from './versions-dialog.tsx'
import './templates.css'

/** The wording of a kind of letter beside the letter itself, drawn from a real case. */
export function TemplateEditor({ kind }: { readonly kind: LetterKind }) {
  const held = useAnswer('template', { kind })
  return (
    <section className="screen template" aria-labelledby="template-title">
      <div className="screen-head">
        <Action kind="quiet" icon="left" onPress={() => go({ at: 'settings', part: 'susunan' })}>
          {words.part}
        </Action>
        <h1 id="template-title" className="cut">
          {letterKindLabels[kind]}
        </h1>
      </div>
      <ProblemNotice problem={held.problem} onRetry={held.again} />
      <Waiting busy={held.busy && !held.answer} />
      {held.answer ? <Editing template={held.answer} /> : null}
    </section>
  )
}

function Editing({ template }: { readonly template: Template }) {
  const { kind } = template
  const may = useMay(['register-keeper'])
  const kept = useKeptWording(kind)
  const wording = kept?.wording ?? template.wording
  const save = useDoing('saveTemplate')
  const tried = useTriedCase()
  const preview = usePreview(kind, wording, tried.complaint)
  const [active, setActive] = useState<string | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const faults = faultsOfProblem(save.problem ?? preview.problem)
  const unsaved = useMemo(
    () => JSON.stringify(wording) !== JSON.stringify(template.wording),
    [wording, template.wording],
  )

  useEffect(() => {
    if (save.problem) focusFirstFault(form.current)
  }, [save.problem])

  const edit: WordingEdit = {
    wording,
    may,
    active,
    setActive,
    change: (change, undo) => {
      save.forget()
      changeWording(template, change, undo)
    },
  }
  const saveNow = () => {
    if (!kept || !unsaved || save.busy) return
    void save.run({ kind, wording, basedOn: kept.basedOn }).then((outcome) => {
      if (!('answer' in outcome)) return
      const { version } = outcome.answer
      forgetWording(kind)
      tellUndoable(words.saved(version), () => backTo(template, version))
    })
  }
  useCommands({ 'template.save': saveNow }, may && unsaved)

  return (
    <FaultyForm faults={faults} within="wording.">
      <div className="template-columns">
        <div className="template-form" ref={form}>
          <div className="template-scroll">
            <EditorHead
              template={template}
              shown={wording}
              unsaved={unsaved}
              complaint={tried.complaint}
              may={may}
            />
            {kept && !save.busy ? <Elsewhere template={template} kept={kept} /> : null}
            <EditContext value={edit}>
              {wordingParts[wording.layout].map((part) => (
                <PartForm key={part.path} part={part} />
              ))}
            </EditContext>
          </div>
          {may ? (
            <footer className="template-end">
              <FaultLine />
              {save.problem &&
              save.problem.problem !== 'changed-elsewhere' &&
              faults.length === 0 ? (
                <ProblemNotice problem={save.problem} />
              ) : null}
              <div className="template-actions">
                <p className="soft small">{unsaved ? words.unsaved : words.unchanged}</p>
                <Waiting busy={save.busy} what={words.saving} />
                <UndoAction kind={kind} kept={kept} />
                <Action
                  kind="quiet"
                  disabled={!unsaved}
                  onPress={() => {
                    forgetWording(kind)
                    save.forget()
                    tellUndoable(words.givenUp, async () => {
                      if (kept) changeWording(template, () => kept.wording)
                      return null
                    })
                  }}
                >
                  {words.giveUp}
                </Action>
                <Action
                  kind="main"
                  keys={keysOf('template.save')}
                  disabled={!unsaved}
                  busy={save.busy}
                  onPress={saveNow}
                >
                  {commonWords.save}
                </Action>
              </div>
            </footer>
          ) : null}
        </div>
        <TemplatePreview kind={kind} preview={preview} tried={tried} />
      </div>
    </FaultyForm>
  )
}

function EditorHead({
  template,
  shown,
  unsaved,
  complaint,
  may,
}: {
  readonly template: Template
  readonly shown: LetterWording
  readonly unsaved: boolean
  readonly complaint: string | null
  readonly may: boolean
}) {
  const [asking, setAsking] = useState<'versions' | 'reset' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <div className="template-head">
        <Action onPress={() => setAsking('versions')}>{words.versions}</Action>
        {may ? (
          <Action disabled={template.shipped} onPress={() => setAsking('reset')}>
            {words.reset}
          </Action>
        ) : null}
      </div>
      <p className="small soft">{may ? words.keysHint : words.keeperOnly}</p>
      <VersionsDialog
        template={template}
        shown={shown}
        complaint={complaint}
        may={may}
        open={asking === 'versions'}
        onClose={close}
      />
      <ResetDialog
        template={template}
        unsaved={unsaved}
        open={asking === 'reset'}
        onClose={close}
      />
    </>
  )
}

/** Somebody saved another version meanwhile: the keeper says which of the two stays. */
function Elsewhere({
  template: { kind, version },
  kept,
}: {
  readonly template: Template
  readonly kept: KeptWording
}) {
  if (kept.basedOn === version) return null
  return (
    <div role="alert">
      <Notice kind="soon">
        <p>{words.elsewhere}</p>
        <div className="template-head">
          <Action onPress={() => forgetWording(kind)}>{words.takeTheirs}</Action>
          <Action onPress={() => rebase(kind, version)}>{words.keepMine}</Action>
        </div>
      </Notice>
    </div>
  )
}

function UndoAction({
  kind,
  kept,
}: {
  readonly kind: LetterKind
  readonly kept: KeptWording | null
}) {
  const last = kept?.undos.at(-1)
  if (!last) return null
  return (
    <Action
      label={words.undoOf(last.name)}
      onPress={() => {
        undoRemoval(kind)
        tell(words.undone)
      }}
    >
      {words.undo}
    </Action>
  )
}
