import { useRef, useState } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import { formatMoment, formatNumber } from '../../src-main/contract/words.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { namesWords } from '../words/backups.ts'
import { commonWords } from '../words/common.ts'
import { recoveryWords as words } from '../words/recovery.ts'
import { useInSight } from './in-sight.ts'

/** The way back from a restore, as long as a register that it put aside is kept. */
export function UndoRestore() {
  const replaced = useAnswer('replaced', {})
  const undo = useDoing('undoRestore')
  const [sure, setSure] = useState(false)
  const [done, setDone] = useState<Answer<'undoRestore'> | null>(null)
  const result = useRef<HTMLDivElement>(null)
  useInSight(result, undo.problem !== null || done !== null)
  const newest = replaced.answer?.newest
  if (!newest) return null
  const run = () => {
    setSure(false)
    setDone(null)
    void undo.run({ name: newest.name }).then((outcome) => {
      if ('answer' in outcome) setDone(outcome.answer)
    })
  }
  const counts = [formatNumber(newest.complaints), formatNumber(newest.letters)] as const
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.undo}</h2>
        <p className="soft">{words.undoMore(formatMoment(newest.asideAt), ...counts)}</p>
      </div>
      <Action kind="grave" busy={undo.busy} onPress={() => setSure(true)}>
        {words.undo}
      </Action>
      <div className="keeping-result" role="status" ref={result}>
        <Waiting busy={undo.busy} what={words.undoing} />
        <ProblemNotice problem={undo.problem} />
        {done ? <p className="due due-done">{words.undone}</p> : null}
        {done ? <Lost lost={done.lost} /> : null}
      </div>
      <WindowDialog title={words.undoTitle} open={sure} onClose={() => setSure(false)}>
        <p>{words.undoWarn}</p>
        {newest.lost.length > 0 ? <Lost lost={newest.lost} /> : <p>{words.nothingLost}</p>}
        <div className="form-end">
          <Action autoFocus onPress={() => setSure(false)}>
            {commonWords.cancel}
          </Action>
          <Action kind="grave" onPress={run}>
            {words.undo}
          </Action>
        </div>
      </WindowDialog>
    </section>
  )
}

function Lost({ lost }: { readonly lost: readonly string[] }) {
  if (lost.length === 0) return null
  return (
    <div className="preview-missing">
      <p>
        {words.wouldLose(lost.length)} {namesWords(lost)}
      </p>
    </div>
  )
}
