import type { CallName, PageCallName } from './calls.ts'
import type { Packed } from './packed.ts'

/** What travels with a call on every wire. The page cannot say who is acting. */
export interface CallMessage<N extends CallName = CallName> {
  readonly name: N
  /** Made once for each intention of the user: the call is done once however often it is sent. */
  readonly callId: string
  readonly asks: unknown
}

/** The whole of what the preload puts on the page's window, as `mejaAduan`. */
export interface Bridge {
  call(message: CallMessage<PageCallName>): Promise<Packed>
  /** Returns the way to stop listening. */
  listen(hear: (news: unknown) => void): () => void
}
