import { AttachFate, ChooseFile, DropPlace, usePaste } from '../case/file-entry.tsx'
import { LookAtFile } from '../files/preview-dialog.tsx'
import { Action } from '../form/action.tsx'
import { ask } from '../register-client.ts'
import { sizeWords } from '../words/acts.ts'
import { fileWords as words } from '../words/files.ts'
import type { DraftFiles } from './draft-files.ts'

/** Lampiran of a complaint that is being typed: dropped, pasted or chosen. */
export function IntakeFiles({
  draft,
  holding,
}: {
  readonly draft: string
  readonly holding: DraftFiles
}) {
  usePaste(holding.attach)
  return (
    <DropPlace className="intake-files" label={words.attachments} onFiles={holding.attach}>
      <ChooseFile several onFiles={holding.attach}>
        {words.add}
      </ChooseFile>
      {holding.files.length === 0 ? <p className="small soft">{words.addMore}</p> : null}
      <ul className="file-rows" aria-label={words.attachments}>
        {holding.files.map((file) => (
          <li key={file.id}>
            <span className="cut" title={file.name}>
              {file.name}
            </span>
            <span className="small soft number">{sizeWords(file.bytes)}</span>
            <LookAtFile
              name={file.name}
              read={() => ask('readDraftFile', { draft, file: file.id })}
            />
            <Action
              kind="quiet"
              label={words.dropFile(file.name)}
              onPress={() => holding.drop(file)}
            >
              {words.drop}
            </Action>
          </li>
        ))}
      </ul>
      <AttachFate attaching={holding} />
    </DropPlace>
  )
}
