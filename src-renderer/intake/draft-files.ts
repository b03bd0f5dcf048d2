import { useRef, useState } from 'react'
import type { DraftFile } from '../../src-main/contract/intake-calls.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { tell } from '../app/status-line.tsx'
import { contentOf } from '../case/attach-files.ts'
import { ask } from '../register-client.ts'
import { useAnswer } from '../use-answer.ts'
import { actWords as words } from '../words/acts.ts'

export interface DraftFiles {
  readonly files: readonly DraftFile[]
  readonly attach: (files: readonly File[]) => void
  readonly drop: (file: DraftFile) => void
  readonly busy: boolean
  /** Why the last ones were not kept, a sentence each. */
  readonly refused: readonly string[]
  /** When nothing is being kept any more: a form is saved with all its files. */
  readonly settled: () => Promise<void>
}

// One file is one intention: sent again after a broken connection, it is kept once.
const ids = new WeakMap<File, string>()

/** The files of a form that is not saved yet: they lie in the register from the beginning. */
export function useDraftFiles(draft: string): DraftFiles {
  const held = useAnswer('draftFiles', { draft })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<Error | null>(null)
  const line = useRef<Promise<void>>(Promise.resolve())
  if (failure) throw failure

  const inLine = (act: () => Promise<void>) => {
    setBusy(true)
    const done: Promise<void> = line.current
      .then(act)
      .catch((error: unknown) =>
        setFailure(error instanceof Error ? error : new Error(String(error))),
      )
      .then(() => {
        if (line.current === done) setBusy(false)
        held.again()
      })
    line.current = done
  }
  const keep = async (file: File) => {
    const content = await contentOf(file)
    if (typeof content === 'string') return setRefused((old) => [...old, content])
    const id = ids.get(file) ?? crypto.randomUUID()
    ids.set(file, id)
    const outcome = await ask('keepDraftFile', { draft, file: id, name: file.name, content })
    if ('answer' in outcome) tell(words.added(file.name))
    else setRefused((old) => [...old, `${file.name}: ${sentenceOf(outcome.problem)}`])
  }

  return {
    files: held.answer ?? [],
    busy,
    refused,
    settled: () => line.current,
    attach: (files) => {
      setRefused([])
      for (const file of files) inLine(() => keep(file))
    },
    drop: ({ id, name }) =>
      inLine(async () => {
        const outcome = await ask('dropDraftFile', { draft, file: id })
        if ('problem' in outcome) setRefused([`${name}: ${sentenceOf(outcome.problem)}`])
      }),
  }
}
