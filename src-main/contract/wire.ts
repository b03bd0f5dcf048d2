import type { RegisterCallName } from './calls.ts'
import type { Packed } from './packed.ts'
import type { Problem } from './problems.ts'

/** Who a call is made for. Set on the trusted side of the glass, never by the page. */
export interface Caller {
  /** The id of the officer who is signed in; null before that. */
  readonly officer: string | null
  /** A changing call is done once for each id; null where nobody could send it twice. */
  readonly callId: string | null
}

/** A backup that proved whole, found beside a damaged register. */
export interface BackupFound {
  /** Its own backups, the registers that a restore put aside, or the folder that backups also go to. */
  readonly place: 'backups' | 'replaced' | 'second'
  readonly name: string
  /** In milliseconds since 1970. */
  readonly madeAt: number
  readonly complaints: number
  readonly letters: number
  /** What was given after it, by number; null where the numbers file is not there to tell. */
  readonly missing: {
    readonly complaints: readonly string[]
    readonly letters: readonly string[]
    readonly historyRows: number
  } | null
}

/** What the shell tells the register process. The first message is `open`, once. */
export type ToRegister =
  | {
      readonly say: 'open'
      readonly folder: string
      readonly assets: string
      /** An empty folder is filled with believable complaints. */
      readonly demo: boolean
      /** An empty folder becomes a new register; not where there was one before, which is elsewhere now. */
      readonly begin: boolean
      /** The folder that backups are also kept in; null where none is named. */
      readonly second: string | null
      /** What takes the place of a damaged register first; null to open what is there. */
      readonly recover: Pick<BackupFound, 'place' | 'name'> | null
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
  /**
   * It could not be opened, or cannot go on, and trying again by itself would not help. `detail` is for
   * the log; `found` the newest proved backup, where the register is damaged.
   */
  | {
      readonly say: 'failed'
      readonly problem: Problem
      readonly detail: string
      readonly found: BackupFound | null
    }
  /** A bug, told before the process ends: its kind and place, never its message. */
  | { readonly say: 'fault'; readonly error: string; readonly at: string }
  | { readonly say: 'answered'; readonly turn: number; readonly outcome: Packed }
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
