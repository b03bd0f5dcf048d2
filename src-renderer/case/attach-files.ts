import { useState } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { isProgram, largestAttachment } from '../../src-main/contract/attachment-kinds.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { tell } from '../app/status-line.tsx'
import { ask } from '../register-client.ts'
import { actWords as words } from '../words/acts.ts'
import { fileWords } from '../words/files.ts'

export interface Belonging {
  readonly step: string | null
  readonly document: string | null
}

export const toTheCase: Belonging = { step: null, document: null }

export interface Attaching {
  /** Files them one after the other; answers the ids of those that are kept now. */
  readonly attach: (files: readonly File[], to: Belonging) => Promise<string[]>
  readonly busy: boolean
  /** Why the last ones were not kept, a sentence each. */
  readonly refused: readonly string[]
}

// One file is one intention: sent again after a broken connection, it is kept once.
const callIds = new WeakMap<File, string>()

/** Keeps files beside a case. Its bytes go past `useDoing`, which would write them out as text. */
export function useAttach(number: string): Attaching {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<Error | null>(null)
  if (failure) throw failure

  const attach = async (files: readonly File[], to: Belonging) => {
    setBusy(true)
    setRefused([])
    const kept: string[] = []
    try {
      for (const file of files) {
        // One at a time: each is up to 25 MB.
        const outcome = await keep(number, file, to)
        if (typeof outcome === 'string') {
          setRefused((old) => [...old, outcome])
          continue
        }
        kept.push(...outcome.attachments.slice(-1).map(({ id }) => id))
        tell(words.added(file.name))
      }
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBusy(false)
    }
    return kept
  }
  return { attach, busy, refused }
}

/** A file's bytes, or the sentence that says why it cannot be kept. */
export async function contentOf(file: File): Promise<Uint8Array | string> {
  if (isProgram(file.name)) return fileWords.program(file.name)
  if (file.size === 0) return words.emptyFile(file.name)
  if (file.size > largestAttachment) return words.tooLarge(file.name)
  return (await bytesOf(file)) ?? words.unreadable(file.name)
}

/** The case with the file, or the sentence that says why it was not kept. */
async function keep(number: string, file: File, to: Belonging): Promise<CaseFile | string> {
  const content = await contentOf(file)
  if (typeof content === 'string') return content
  const callId = callIds.get(file) ?? crypto.randomUUID()
  callIds.set(file, callId)
  const outcome = await ask('attach', { number, name: file.name, content, ...to }, callId)
  if ('answer' in outcome) return outcome.answer
  const unknownFate = outcome.problem.problem === 'register-unavailable'
  if (!unknownFate) callIds.delete(file)
  return `${file.name}: ${sentenceOf(outcome.problem)}`
}

/** Null where the file went away meanwhile, or is a folder. */
export async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
