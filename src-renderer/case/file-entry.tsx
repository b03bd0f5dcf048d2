import { Button, FileTrigger } from 'react-aria-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { calls } from '../../src-main/contract/calls.ts'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { actWords as words } from '../words/acts.ts'
import type { Attaching } from './attach-files.ts'

/** A file's name that saves it where the person wants it. */
export function SaveFile({ id, name }: { readonly id: string; readonly name: string }) {
  const may = useMay(calls.saveAttachment.roles)
  const save = useDoing('saveAttachment')
  if (!may) return name
  const run = () => {
    if (save.busy) return
    void save.run({ attachment: id }).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  return (
    <>
      <Button className="link file-link" aria-label={words.saveFile(name)} onPress={run}>
        {name}
      </Button>
      <ProblemNotice problem={save.problem} />
    </>
  )
}

interface ChooseFileProps {
  readonly children: string
  /** What is chosen, for those who do not see the row that it stands in. */
  readonly label?: string
  readonly several?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Opens the system's dialog for files. */
export function ChooseFile({ children, label, several = false, onFiles }: ChooseFileProps) {
  return (
    <FileTrigger
      allowsMultiple={several}
      onSelect={(list) => {
        if (list && list.length > 0) onFiles([...list])
      }}
    >
      <Button className="action action-plain" {...(label ? { 'aria-label': label } : {})}>
        <Icon name="plus" />
        <span>{children}</span>
      </Button>
    </FileTrigger>
  )
}

interface DropPlaceProps {
  readonly className: string
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** A part of the screen that files may be dropped on; its button does the same for the keyboard. */
export function DropPlace({ className, label, onFiles, children }: DropPlaceProps) {
  const [over, setOver] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={label}
      className={over ? `${className} drop-over` : className}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </div>
  )
}

/** That files are being kept, and which of them were not. */
export function AttachFate({
  attaching,
}: {
  readonly attaching: Pick<Attaching, 'busy' | 'refused'>
}) {
  return (
    <>
      <Waiting busy={attaching.busy} what={words.adding} />
      {attaching.refused.length > 0 ? (
        <div className="notice notice-late" role="alert">
          <Icon name="late" />
          <div>
            {attaching.refused.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      ) : null}
    </>
  )
}

/** While it is shown, files on the clipboard are filed; text goes where it always goes. */
export function usePaste(onFiles: (files: readonly File[]) => void, busy = false): void {
  const latest = useRef({ onFiles, busy })
  useEffect(() => {
    latest.current = { onFiles, busy }
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      // Excel and Word put a picture of what was copied beside its text: the text is meant.
      if (event.clipboardData?.types.includes('text/plain')) return
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
