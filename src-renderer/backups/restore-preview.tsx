import { useState } from 'react'
import type { BackupPreview } from '../../src-main/contract/keeping-calls.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { formatMoment, formatNumber } from '../../src-main/contract/words.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { backupWords as words, namesWords } from '../words/backups.ts'
import { commonWords } from '../words/common.ts'
import { settingsWords } from '../words/settings.ts'

/** What a backup holds and what would be gone after it, before anything is changed. */
export function RestorePreview({
  preview,
  busy,
  problem,
  onRestore,
  onClose,
}: {
  readonly preview: BackupPreview
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onRestore: (passphrase: string | null) => void
  readonly onClose: () => void
}) {
  const [passphrase, setPassphrase] = useState('')
  const { missing } = preview
  const names = [...missing.complaints, ...missing.letters]
  return (
    <form
      className="keeping-result"
      onSubmit={(event) => {
        event.preventDefault()
        onRestore(preview.passphraseNeeded ? passphrase : null)
      }}
    >
      <p>{words.previewOf(preview.office)}</p>
      <dl className="preview-facts">
        <dt>{words.at}</dt>
        <dd>{formatMoment(preview.madeAt)}</dd>
        <dt>{words.holds}</dt>
        <dd>
          {words.holdsCount(formatNumber(preview.complaints))}, {formatNumber(preview.letters)}{' '}
          surat
        </dd>
        <dt>{words.head}</dt>
        <dd>
          <code>{preview.head.slice(0, 16)}</code>
        </dd>
      </dl>
      {preview.own ? null : (
        <Notice kind="soon">
          <p>{words.foreign}</p>
        </Notice>
      )}
      {preview.proved ? null : (
        <Notice kind="soon">
          <p>{words.unprovedMore}</p>
        </Notice>
      )}
      {preview.own && names.length === 0 && missing.historyRows === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : null}
      {names.length > 0 ? (
        <div className="preview-missing">
          <p>{words.missing(missing.complaints.length, missing.letters.length)}</p>
          <p>{namesWords(names)}</p>
        </div>
      ) : null}
      {names.length === 0 && missing.historyRows > 0 ? (
        <p>{words.missingRows(missing.historyRows)}</p>
      ) : null}
      <p className="soft">{words.numbersStay}</p>
      {preview.passphraseNeeded ? (
        <TextBox
          label={words.passphraseField}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      ) : null}
      <ProblemNotice problem={problem} />
      <div className="form-end">
        <Waiting busy={busy} what={settingsWords.restoring} />
        <Action autoFocus={!preview.passphraseNeeded} onPress={onClose}>
          {commonWords.cancel}
        </Action>
        <Action
          kind="grave"
          submit
          busy={busy}
          disabled={preview.passphraseNeeded && passphrase === ''}
          onPress={() => undefined}
        >
          {words.restore}
        </Action>
      </div>
    </form>
  )
}
