import type { Outcome } from './call.ts'
import type { RegisterCallName } from './calls.ts'
import type { Problem } from './problems.ts'

/** Who a call is made for. Set on the trusted side of the glass, never by the page. */
export interface Caller {
  /** The id of the officer who is signed in; null before that. */
  readonly officer: string | null
  /** A changing call is done once for each id; null where nobody could send it twice. */
  readonly callId: string | null
}

/** What the shell tells the register process. The first message is `open`, once. */
export type ToRegister =
  | {
      readonly say: 'open'
      readonly folder: string
      readonly assets: string
      /** An empty folder is filled with believable complaints. */
      readonly demo: boolean
    }
  | {
      readonly say: 'call'
      /** Pairs the answer with its call, within one life of the process. */
      readonly turn: number
      readonly name: RegisterCallName
      readonly asks: unknown
      readonly caller: Caller
    }
  | { readonly say: 'close' }

/** What the register process tells the shell. */
export type FromRegister =
  /** It is open; `practice` as the register itself says. */
  | { readonly say: 'open'; readonly practice: boolean }
  /** It could not be opened, and trying again by itself would not help. `detail` is for the log. */
  | { readonly say: 'failed'; readonly problem: Problem; readonly detail: string }
  | { readonly say: 'answered'; readonly turn: number; readonly outcome: Outcome<unknown> }
  /** Something changed; `complaint` is its number, null where more than one may have. */
  | { readonly say: 'changed'; readonly complaint: string | null }
  /** How far a long call is. */
  | {
      readonly say: 'progress'
      readonly call: RegisterCallName
      readonly done: number
      readonly total: number
    }

/** The two channels between a page and the shell. */
export type CallChannel = 'meja-aduan:call'
export type NewsChannel = 'meja-aduan:news'
