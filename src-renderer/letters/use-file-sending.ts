import { useState } from 'react'
import type { Answer, AsksInput } from '../../src-main/contract/calls.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { contentOf } from '../case/attach-files.ts'
import { ask } from '../register-client.ts'

type FileCall = 'fileScan' | 'fileLetter'

export interface FileSending<N extends FileCall> {
  /** Sends a file with what is said about it; null where it was not kept. */
  readonly send: (
    file: File,
    asks: (content: Uint8Array) => AsksInput<N>,
  ) => Promise<Answer<N> | null>
  readonly busy: boolean
  readonly problem: Problem | null
  /** Why the file itself cannot be taken, in a sentence. */
  readonly refused: string | null
  readonly forget: () => void
}

/** A call that carries a file: its bytes go past `useDoing`, which would write them out as text. */
export function useFileSending<N extends FileCall>(name: N): FileSending<N> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [callId, setCallId] = useState(() => crypto.randomUUID())
  const [failure, setFailure] = useState<Error | null>(null)
  if (failure) throw failure

  const forget = () => {
    setProblem(null)
    setRefused(null)
  }
  const send = async (file: File, asks: (content: Uint8Array) => AsksInput<N>) => {
    forget()
    setBusy(true)
    try {
      const content = await contentOf(file)
      if (typeof content === 'string') {
        setRefused(content)
        return null
      }
      const outcome = await ask(name, asks(content), callId)
      // Sent again after a broken connection, it is done once; anything else is a new intention.
      const unknownFate = 'problem' in outcome && outcome.problem.problem === 'register-unavailable'
      if (!unknownFate) setCallId(crypto.randomUUID())
      if ('answer' in outcome) return outcome.answer
      setProblem(outcome.problem)
      return null
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, problem, refused, forget }
}
