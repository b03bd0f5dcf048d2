import { calls } from '../../src-main/contract/calls.ts'
import type { LetterLine } from '../../src-main/contract/letter.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { ChooseFile, DropPlace, SaveFile } from '../case/file-entry.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { letterWords as words } from '../words/letters.ts'
import { useFileSending } from './use-file-sending.ts'

/** The scan of the signed sheet: the archive copy, chosen or dropped here. */
export function ScanEntry({ letter }: { readonly letter: LetterLine }) {
  const may = useMay(calls.fileScan.roles)
  const sending = useFileSending('fileScan')
  const keep = ([file]: readonly File[]) => {
    if (!file || sending.busy) return
    void sending
      .send(file, (content) => ({ letter: letter.id, name: file.name, content }))
      .then((answer) => {
        if (answer) tell(words.scanSaved)
      })
  }
  const shown = letter.scan ? (
    <p>
      <SaveFile id={letter.scan} name={words.scanShort} />
    </p>
  ) : null
  if (!may) return shown
  return (
    <DropPlace className="drop-place" label={words.scan} onFiles={keep}>
      {shown}
      <ChooseFile onFiles={keep}>{letter.scan ? words.replaceScan : words.saveScan}</ChooseFile>
      <p className="small soft">{words.scanDrop}</p>
      <Waiting busy={sending.busy} what={words.scanning} />
      <ProblemNotice problem={sending.problem} />
      <RefusedFile why={sending.refused} />
    </DropPlace>
  )
}

/** Why a file was not taken, before anything was sent. */
export function RefusedFile({ why }: { readonly why: string | null }) {
  if (!why) return null
  return (
    <div className="notice notice-late" role="alert">
      <Icon name="late" />
      <p>{why}</p>
    </div>
  )
}
