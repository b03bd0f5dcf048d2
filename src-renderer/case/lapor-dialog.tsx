import { useRef } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import {
  laporFieldLabels,
  looksLikeTrackingId,
  type LaporField,
} from '../../src-main/contract/lapor.ts'
import { go } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { laporWords as words } from '../words/lapor.ts'
import { mayDo } from './act-props.ts'
import { useKeptInput } from './kept-input.ts'
import './lapor.css'

interface LaporProps {
  readonly file: CaseFile
  readonly open: boolean
  readonly onClose: () => void
}

/** Entri ulang LAPOR!: each field to be copied with one key, and the number that LAPOR! gives back. */
export function LaporDialog({ file, open, onClose }: LaporProps) {
  return (
    <WindowDialog title={words.title(file.number)} open={open} onClose={onClose} wide>
      <Sheet file={file} onClose={onClose} />
    </WindowDialog>
  )
}

function Sheet({ file, onClose }: Omit<LaporProps, 'open'>) {
  const { number } = file
  const entry = useAnswer('laporEntry', { number })
  const copy = useDoing('copyLaporField')
  const list = useRef<HTMLDListElement>(null)
  const copyField = (field: LaporField, button: number) => {
    void copy.run({ number, field }).then((outcome) => {
      if (!('answer' in outcome)) return
      tell(words.copied(laporFieldLabels[field]))
      list.current?.querySelectorAll('button')[button + 1]?.focus()
    })
  }
  const fields = entry.answer?.fields ?? []
  const filled = fields.filter(({ value }) => value)
  return (
    <div className="stack">
      <p className="soft small">{words.about}</p>
      {entry.answer?.masked ? (
        <Notice kind="soon">
          <p>{words.masked}</p>
        </Notice>
      ) : null}
      <Waiting busy={entry.busy && !entry.answer} />
      <ProblemNotice problem={entry.problem ?? copy.problem} />
      <dl className="lapor-fields" ref={list}>
        {fields.map(({ field, value }) => (
          <div key={field}>
            <dt className="soft small">{laporFieldLabels[field]}</dt>
            <dd>
              {value ? (
                <span className="lapor-value" title={value}>
                  {value}
                </span>
              ) : (
                <span className="soft">{words.nothing}</span>
              )}
              {value ? (
                <Action
                  kind="quiet"
                  label={words.copyField(laporFieldLabels[field])}
                  onPress={() =>
                    copyField(
                      field,
                      filled.findIndex((one) => one.field === field),
                    )
                  }
                >
                  {words.copy}
                </Action>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <TrackingId file={file} />
      <div className="form-end">
        <MissingLink onClose={onClose} />
        <Action onPress={onClose}>{commonWords.close}</Action>
        <Action
          icon="print"
          onPress={() => go({ at: 'paper', paper: { paper: 'lapor-entry', number } })}
        >
          {words.print}
        </Action>
      </div>
    </div>
  )
}

/** The number that LAPOR! gave; an odd one is told and kept all the same. */
function TrackingId({ file }: { readonly file: CaseFile }) {
  const held = file.laporTrackingId ?? ''
  const { input, change, forget } = useKeptInput(file.number, 'lapor', { trackingId: held })
  const correct = useDoing('correct')
  const typed = input.trackingId.trim()
  if (!mayDo(file, 'correct')) return null
  const save = () => {
    const laporTrackingId = typed === '' ? null : typed
    void correct
      .run({ number: file.number, basedOn: file.revision, change: { laporTrackingId } })
      .then((outcome) => {
        if (!('answer' in outcome)) return
        forget()
        tell(words.saved)
      })
  }
  return (
    <FaultyForm faults={faultsOfProblem(correct.problem)}>
      <form
        className="lapor-number"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextBox
          label={words.trackingId}
          hint={typed !== '' && !looksLikeTrackingId(typed) ? words.odd : words.trackingHint}
          field="laporTrackingId"
          value={input.trackingId}
          onChange={(trackingId) => change({ trackingId })}
        />
        <Action kind="main" busy={correct.busy} disabled={typed === held} onPress={save}>
          {words.save}
        </Action>
      </form>
      {correct.problem?.problem === 'invalid' ? null : <ProblemNotice problem={correct.problem} />}
    </FaultyForm>
  )
}

function MissingLink({ onClose }: { readonly onClose: () => void }) {
  const counted = useAnswer('countComplaints', { notInLapor: true }).answer
  return (
    <Action
      kind="quiet"
      onPress={() => {
        onClose()
        go({ at: 'register', filter: { notInLapor: 'true' } })
      }}
    >
      {counted ? words.missingCount(counted.count) : words.missing}
    </Action>
  )
}
