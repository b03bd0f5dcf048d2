import { useState } from 'react'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterKinds, letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { tell } from '../app/status-line.tsx'
import { ChooseFile, DropPlace } from '../case/file-entry.tsx'
import { KeptAct } from '../case/kept-act.tsx'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { letterWords } from '../words/letters.ts'
import { trackWords as words } from '../words/letter-track.ts'
import { RefusedFile } from './scan-entry.tsx'
import { useFileSending } from './use-file-sending.ts'
import './letters.css'

interface FileLetterProps {
  readonly number: string
  readonly open: boolean
  readonly onClose: () => void
}

/** A letter made elsewhere (Word, another system), filed with the number it was given there. */
export function FileLetterDialog({ number, open, onClose }: FileLetterProps) {
  return (
    <WindowDialog title={words.fileTitle} open={open} onClose={onClose}>
      {open ? <FileLetterForm number={number} onClose={onClose} /> : null}
    </WindowDialog>
  )
}

const kinds = letterKinds.filter((kind) => letterRuns[kind] !== 'register')

const empty = {
  kind: 'follow-up-complainant' as LetterKind,
  number: '',
  date: null as string | null,
  to: '',
  about: '',
  file: null as File | null,
}

function FileLetterForm({ number, onClose }: Omit<FileLetterProps, 'open'>) {
  const sending = useFileSending('fileLetter')
  const [lacks, setLacks] = useState(false)
  return (
    <KeptAct
      kept={[number, 'file-letter']}
      empty={empty}
      calling={sending}
      run={async ({ file, date, ...said }) => {
        setLacks(file === null)
        if (!file) return null
        return sending.send(file, (content) => ({
          ...said,
          complaint: number,
          // Left out where none is named: the register's check then names the field.
          ...((date === null ? {} : { date }) as { date: OfficeDate }),
          content,
        }))
      }}
      onDone={({ letter }) => {
        tell(words.fileDone(letter.number ?? ''))
        onClose()
      }}
      will={words.fileWill}
      verb={words.fileVerb}
      onClose={onClose}
    >
      {(input, change) => {
        const take = ([file]: readonly File[]) => {
          if (!file) return
          setLacks(false)
          sending.forget()
          change({ file })
        }
        return (
          <>
            <DropPlace className="drop-place" label={words.filePdf} onFiles={take}>
              <ChooseFile onFiles={take}>{words.filePick}</ChooseFile>
              <p className="small soft">
                {input.file ? words.filePicked(input.file.name) : words.filePdf}
              </p>
            </DropPlace>
            <RefusedFile why={lacks ? words.fileMissing : sending.refused} />
            <Pick
              label={letterWords.kind}
              field="kind"
              value={input.kind}
              onChange={(kind) => change({ kind: kind ?? input.kind })}
              options={kinds.map((id) => ({ id, name: letterKindLabels[id] }))}
            />
            <div className="letter-pair">
              <DateBox
                label={letterWords.date}
                field="date"
                required
                value={input.date}
                onChange={(date) => change({ date })}
              />
              <TextBox
                label={words.fileNumber}
                field="number"
                required
                value={input.number}
                onChange={(typed) => change({ number: typed })}
              />
            </div>
            <TextBox
              label={letterWords.toField}
              field="to"
              rows={2}
              value={input.to}
              onChange={(to) => change({ to })}
            />
            <TextBox
              label={letterWords.about}
              field="about"
              value={input.about}
              onChange={(about) => change({ about })}
            />
          </>
        )
      }}
    </KeptAct>
  )
}
