import { useEffect, useState } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { Outcome } from '../../src-main/contract/call.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { PdfView } from '../letters/pdf-view.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { fileWords as words } from '../words/files.ts'
import { previewOf, type Preview } from './kind-of-bytes.ts'
import './files.css'

type Content = Outcome<{ readonly name: string; readonly content: Uint8Array }>

interface LookProps {
  readonly name: string
  /** Brings the file's bytes, once it is looked at. */
  readonly read: () => Promise<Content>
}

/** A button beside a file that shows it, a picture or a PDF, without a program of its own. */
export function LookAtFile({ name, read }: LookProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Action kind="quiet" label={words.lookAt(name)} onPress={() => setOpen(true)}>
        {words.look}
      </Action>
      <WindowDialog title={name} open={open} onClose={() => setOpen(false)} wide>
        {open ? <Looking name={name} read={read} /> : null}
      </WindowDialog>
    </>
  )
}

interface Seen {
  readonly preview: Preview
  readonly content: Uint8Array
}

function Looking({ name, read }: LookProps) {
  const [seen, setSeen] = useState<Seen | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  if (failure) throw failure
  useEffect(() => {
    let current = true
    read().then(
      (outcome) => {
        if (!current) return
        if ('problem' in outcome) setProblem(outcome.problem)
        else setSeen({ preview: previewOf(outcome.answer.content), ...outcome.answer })
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      current = false
    }
    // Read once: a file never changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (problem) return <ProblemNotice problem={problem} />
  if (!seen) return <Waiting busy what={words.opening} />
  if (seen.preview.as === 'pdf') return <PdfView pdf={seen.content} label={name} />
  if (seen.preview.as === 'picture')
    return <Picture name={name} type={seen.preview.type} content={seen.content} />
  return <p>{seen.preview.why === 'size' ? words.tooManyDots : words.noPreview}</p>
}

/** The type is what the bytes are, so that nothing but a picture can come of it. */
function Picture({
  name,
  type,
  content,
}: {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}) {
  const [address, setAddress] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(content)], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content, type])
  if (broken) return <p>{words.noPreview}</p>
  return address ? (
    <img className="file-picture" src={address} alt={name} onError={() => setBroken(true)} />
  ) : null
}
