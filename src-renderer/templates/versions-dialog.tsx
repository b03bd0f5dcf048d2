import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { LetterWording } from '../../src-main/contract/letter-wording.ts'
import type { Template } from '../../src-main/contract/template-calls.ts'
import { tell } from '../app/status-line.tsx'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { PdfView } from '../letters/pdf-view.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { shortMoment } from '../words/dates.ts'
import { templateWords as words } from '../words/templates.ts'
import { changeWording } from './keep-template.ts'
import { usePreview } from './template-preview.tsx'

interface VersionsProps {
  readonly template: Template
  /** What stands on the screen now, saved or not. */
  readonly shown: LetterWording
  readonly complaint: string | null
  readonly may: boolean
  readonly open: boolean
  readonly onClose: () => void
}

/** All versions of a wording; an older one is looked at as a letter, and can be taken up again. */
export function VersionsDialog(props: VersionsProps) {
  const { template, open, onClose } = props
  return (
    <WindowDialog
      title={words.versionsTitle(letterKindLabels[template.kind])}
      open={open}
      onClose={onClose}
      wide
    >
      <Versions {...props} />
    </WindowDialog>
  )
}

function Versions({ template, shown, complaint, may, onClose }: VersionsProps) {
  const { kind, versions } = template
  const { nameOf } = useWho()
  const [chosen, setChosen] = useState(template.version)
  const asked = useAnswer('templateVersion', { kind, version: chosen })
  const preview = usePreview(kind, asked.answer, complaint)
  const takeUp = () => {
    const wording = asked.answer
    if (!wording) return
    // What stood on the screen can be had back.
    const undo = { name: words.replaced, back: () => shown }
    changeWording(template, () => wording, undo)
    tell(words.used(words.version(chosen)))
    onClose()
  }
  return (
    <>
      <div className="versions">
        <ListBox
          aria-label={words.versions}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[String(chosen)]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) setChosen(Number(key))
          }}
        >
          {versions.map(({ version, savedAt, savedBy, reset }) => (
            <ListBoxItem key={version} id={String(version)} textValue={words.version(version)}>
              <span className="version-name">
                {words.version(version)}
                {version === template.version ? ` · ${words.versionNow}` : ''}
                {reset ? ` · ${words.wasReset}` : ''}
              </span>
              {savedAt ? (
                <span className="small soft">
                  {words.savedOn(shortMoment(savedAt), nameOf(savedBy))}
                </span>
              ) : null}
            </ListBoxItem>
          ))}
        </ListBox>
        <div className="version-sheet">
          <ProblemNotice problem={asked.problem ?? preview.problem} />
          <PdfView pdf={preview.pdf} label={`${words.preview}: ${words.version(chosen)}`} />
          <Waiting busy={asked.busy || preview.busy} what={words.redrawing} />
        </div>
      </div>
      <div className="form-end">
        <Action onPress={onClose}>{commonWords.close}</Action>
        {may ? (
          <Action
            kind="main"
            disabled={!asked.answer || chosen === template.version}
            onPress={takeUp}
          >
            {words.takeUp}
          </Action>
        ) : null}
      </div>
    </>
  )
}
