import { useState } from 'react'
import type { ImportBatch } from '../../src-main/contract/import-calls.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { tell } from '../app/status-line.tsx'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { Progress } from '../look/progress.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { shortMoment } from '../words/dates.ts'
import { importWords as words } from '../words/import.ts'

/** Every old register that was taken, with the way back. */
export function Batches() {
  const asked = useAnswer('importBatches', {})
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  const { nameOf } = useWho()
  const batches = asked.answer ?? []
  return (
    <section className="stack" aria-labelledby="import-batches">
      <h2 id="import-batches">{words.batches}</h2>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !asked.answer} />
      {asked.answer && batches.length === 0 ? <p className="soft">{words.noBatches}</p> : null}
      {batches.length > 0 ? (
        <table className="plain-table" aria-labelledby="import-batches">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.takenAt}</th>
              <th scope="col">{words.by}</th>
              <th scope="col" className="figure">
                {words.rows}
              </th>
              <th scope="col" className="figure">
                {words.taken}
              </th>
              <th scope="col" className="figure">
                {words.refused}
              </th>
              <th scope="col" className="figure">
                {words.duplicates}
              </th>
              <th scope="col">
                <span className="said-only">{words.undo}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.batch}>
                <th scope="row" className="import-file">
                  {batch.file}
                </th>
                <td>{shortMoment(batch.recordedAt)}</td>
                <td>{nameOf(batch.recordedBy)}</td>
                <td className="figure">{formatNumber(batch.rows)}</td>
                <td className="figure">{formatNumber(batch.taken)}</td>
                <td className="figure">{formatNumber(batch.refused)}</td>
                <td className="figure">{formatNumber(batch.duplicates)}</td>
                <td className="figure">
                  <Action
                    kind="quiet"
                    label={words.undoOf(batch.file)}
                    onPress={() => setUndoing(batch)}
                  >
                    {words.undo}
                  </Action>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <UndoDialog
        batch={undoing}
        onClose={() => setUndoing(null)}
        onUndone={() => {
          setUndoing(null)
          asked.again()
        }}
      />
    </section>
  )
}

/** The one question before a whole batch is taken back. */
export function UndoDialog({
  batch,
  onClose,
  onUndone,
}: {
  readonly batch: Pick<ImportBatch, 'batch' | 'file' | 'taken'> | null
  readonly onClose: () => void
  readonly onUndone: () => void
}) {
  const undo = useDoing('undoImport')
  const close = () => {
    if (undo.busy) return
    undo.forget()
    onClose()
  }
  const run = () => {
    if (!batch || undo.busy) return
    void undo.run({ batch: batch.batch }).then((outcome) => {
      if (!('answer' in outcome)) return
      tell(words.undone(outcome.answer.taken))
      onUndone()
    })
  }
  return (
    <WindowDialog title={words.undoTitle} open={batch !== null} onClose={close}>
      {batch ? <p>{words.undoMore(batch.taken, batch.file)}</p> : null}
      <p>{words.undoStays}</p>
      <p className="soft">{words.undoUnless}</p>
      <ProblemNotice problem={undo.problem} />
      <div className="form-end">
        <div className="import-undoing" role="status">
          <Progress call="undoImport" busy={undo.busy} what={words.undoing} />
        </div>
        <Action autoFocus disabled={undo.busy} onPress={close}>
          {commonWords.cancel}
        </Action>
        <Action kind="grave" busy={undo.busy} onPress={run}>
          {words.undo}
        </Action>
      </div>
    </WindowDialog>
  )
}
