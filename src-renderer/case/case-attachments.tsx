import { useEffect, useRef } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { actWords as words, sizeWords } from '../words/acts.ts'
import { shortMoment } from '../words/dates.ts'
import { mayDo } from './act-props.ts'
import { toTheCase, useAttach, type Attaching } from './attach-files.ts'
import { AttachFate, ChooseFile, DropPlace, SaveFile } from './file-entry.tsx'
import { useWho } from './use-who.ts'

interface CaseAttachmentsProps {
  readonly file: CaseFile
  readonly steps: readonly ProcedureStep[]
}

/** Lampiran: the files of a case, and the ways to bring another. */
export function CaseAttachments({ file, steps }: CaseAttachmentsProps) {
  const { nameOf } = useWho()
  return (
    <div className="contents">
      {mayDo(file, 'attach') ? <AddFiles number={file.number} /> : null}
      {file.attachments.length === 0 ? <p className="soft">{words.noAttachments}</p> : null}
      <ul className="aside-list">
        {file.attachments.toReversed().map((one) => (
          <li key={one.id}>
            <p className="contents-text">
              <SaveFile id={one.id} name={one.name} />
            </p>
            <p className="small soft contents-text">
              {[
                sizeWords(one.bytes),
                shortMoment(one.addedAt),
                nameOf(one.addedBy),
                belonging(one, steps),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function belonging(
  { step: id, document }: CaseFile['attachments'][number],
  steps: readonly ProcedureStep[],
): string | null {
  const step = steps.find((one) => one.id === id)
  if (!step) return null
  const shown = step.documents.find((one) => one.id === document)
  return shown ? words.belongsTo(step.short, shown.name) : words.outputOf(step.short)
}

function AddFiles({ number }: { readonly number: string }) {
  const attaching = useAttach(number)
  const attach = (files: readonly File[]) => void attaching.attach(files, toTheCase)
  usePaste(attach, attaching)
  return (
    <DropPlace className="drop-place" label={words.addFiles} onFiles={attach}>
      <ChooseFile several onFiles={attach}>
        {words.addFiles}
      </ChooseFile>
      <p className="small soft">{words.addMore}</p>
      <AttachFate attaching={attaching} />
    </DropPlace>
  )
}

/** While the tab is shown, files on the clipboard are filed; text goes where it always goes. */
function usePaste(onFiles: (files: readonly File[]) => void, { busy }: Attaching): void {
  const latest = useRef({ onFiles, busy })
  useEffect(() => {
    latest.current = { onFiles, busy }
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || latest.current.busy) return
      event.preventDefault()
      latest.current.onFiles(files.map(named))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

/** A copied picture is called `image.png` by every program: the time tells one from another. */
function named(file: File): File {
  if (file.name !== 'image.png') return file
  const moment = new Date(file.lastModified)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  const time = `${two(moment.getHours())}.${two(moment.getMinutes())}.${two(moment.getSeconds())}`
  return new File([file], `${words.pasted} ${date} ${time}.png`, { type: file.type })
}
