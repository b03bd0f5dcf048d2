import { useState } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { BackupLine } from '../../src-main/contract/keeping-calls.ts'
import { formatMoment, formatNumber } from '../../src-main/contract/words.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { backupWords as words, proofWords, sizeWords } from '../words/backups.ts'
import { shortMoment } from '../words/dates.ts'
import { settingsWords } from '../words/settings.ts'
import { CheckResult } from './check-result.tsx'
import { RestorePreview } from './restore-preview.tsx'

/** Every backup that is known, and the way back from one of them or from a file. */
export function BackupList({ may }: { readonly may: boolean }) {
  const { answer: list, problem, busy, again } = useAnswer('listBackups', {})
  const preview = useDoing('previewRestore')
  const restore = useDoing('restore')
  const [shown, setShown] = useState<Answer<'previewRestore'> | null>(null)
  const [done, setDone] = useState<Answer<'restore'> | null>(null)
  const show = (backup: Pick<BackupLine, 'place' | 'name'> | null) => {
    setDone(null)
    restore.forget()
    const asks = backup ? { backup: { place: backup.place, name: backup.name } } : {}
    void preview.run(asks).then((outcome) => {
      if ('answer' in outcome) setShown(outcome.answer)
    })
  }
  const run = (passphrase: string | null) => {
    void restore.run({ choice: shown?.choice ?? null, passphrase }).then((outcome) => {
      if (!('answer' in outcome)) return
      setShown(null)
      setDone(outcome.answer)
    })
  }
  return (
    <section className="keeping-part">
      <h2>{words.list}</h2>
      <div className="keeping-acts">
        {may ? (
          <Action kind="grave" busy={preview.busy} onPress={() => show(null)}>
            {words.restoreFile}
          </Action>
        ) : null}
      </div>
      <div className="keeping-result">
        <Waiting busy={busy && !list} />
        <ProblemNotice problem={problem} onRetry={again} />
        <ProblemNotice problem={preview.problem} />
        {list?.length === 0 ? <p className="soft">{words.listEmpty}</p> : null}
        {list && list.length > 0 ? (
          <BackupTable list={list} {...(may ? { onRestore: show } : {})} />
        ) : null}
        <div role="status">{done ? <Restored done={done} /> : null}</div>
      </div>
      <WindowDialog title={words.restoreTitle} open={shown !== null} onClose={() => setShown(null)}>
        {shown ? (
          <RestorePreview
            preview={shown.preview}
            busy={restore.busy}
            problem={restore.problem}
            onRestore={run}
            onClose={() => setShown(null)}
          />
        ) : null}
      </WindowDialog>
    </section>
  )
}

function BackupTable({
  list,
  onRestore,
}: {
  readonly list: readonly BackupLine[]
  readonly onRestore?: (line: BackupLine) => void
}) {
  return (
    // A part that scrolls must be within reach of the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="backup-list" role="region" aria-label={words.list} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.holds}</th>
            <th scope="col">{words.size}</th>
            <th scope="col">{words.proof}</th>
            <th scope="col">{words.head}</th>
            {onRestore ? <th scope="col">{words.act}</th> : null}
          </tr>
        </thead>
        <tbody>
          {list.map((line) => (
            <tr key={`${line.place} ${line.name}`}>
              <td title={line.name}>{shortMoment(line.madeAt)}</td>
              <td>{words.places[line.place]}</td>
              <td>{words.holdsCount(formatNumber(line.complaints))}</td>
              <td>{sizeWords(line.bytes)}</td>
              <td className={line.proved ? '' : 'due-late'}>{proofWords(line)}</td>
              <td>
                <code>{line.head.slice(0, 8)}</code>
              </td>
              {onRestore ? (
                <td>
                  <Action
                    kind="quiet"
                    label={`${words.restore} ${formatMoment(line.madeAt)}, ${words.places[line.place]}`}
                    onPress={() => onRestore(line)}
                  >
                    {words.restore}
                  </Action>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Restored({ done }: { readonly done: Answer<'restore'> }) {
  return (
    <>
      <CheckResult check={done} good={settingsWords.restored} />
      {done.lost.length > 0 ? (
        <p>
          {settingsWords.lost(done.lost.length)} {done.lost.join(', ')}.
        </p>
      ) : null}
      {done.kept ? <p className="soft">{settingsWords.kept(done.kept)}</p> : null}
    </>
  )
}
