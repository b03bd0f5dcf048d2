import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { faultPlace } from '../contract/fault-place.ts'
import type { FaultPlace } from '../contract/fault-place.ts'
import type { ProblemId } from '../contract/problems.ts'
import type { RegisterState } from './register-supervisor.ts'

/** All that is ever written to a log. No entry has room for what a person typed or is called. */
export type LogEntry =
  | { readonly log: 'start'; readonly version: string; readonly electron: string }
  | { readonly log: 'register'; readonly state: string; readonly problem?: ProblemId }
  | {
      readonly log: 'call'
      readonly name: string
      readonly problem: ProblemId | null
      readonly milliseconds: number
    }
  | { readonly log: 'refused'; readonly why: 'sender' | 'message' | 'unknown-call' | 'page' }
  | { readonly log: 'page'; readonly state: string }
  | ({ readonly log: 'fault' } & FaultPlace)
  /** A bug in the register process. */
  | ({ readonly log: 'register-fault' } & FaultPlace)
  | { readonly log: 'quit' }

export type Log = (entry: LogEntry) => void

const kept = 14

/**
 * A log of one file a day, one JSON object a line, fourteen kept. A log that cannot be written is no
 * reason to stop work: it is silent then.
 */
export function openLog(folder: string, clock: () => number): Log {
  let today = ''
  return (entry) => {
    const at = new Date(clock()).toISOString()
    try {
      if (at.slice(0, 10) !== today) {
        today = at.slice(0, 10)
        mkdirSync(folder, { recursive: true })
        dropOld(folder, `${today}.log`)
      }
      appendFileSync(join(folder, `${today}.log`), `${JSON.stringify({ at, ...entry })}\n`)
    } catch {
      // Nothing to do about it, and nobody to tell.
    }
  }
}

function dropOld(folder: string, coming: string): void {
  const files = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
  const all = [...new Set([...files, coming])].toSorted()
  for (const name of all.slice(0, -kept)) rmSync(join(folder, name))
}

/** The register's state as an entry; why it failed by the problem's name, since a detail may name a file. */
export function registerEntry(state: RegisterState): LogEntry {
  if (state.is === 'failed')
    return { log: 'register', state: state.is, problem: state.problem.problem }
  const again = state.is === 'starting' && state.again
  return { log: 'register', state: again ? 'lost' : state.is }
}

/** A fault as an entry. */
export function faultEntry(error: unknown): LogEntry {
  return { log: 'fault', ...faultPlace(error) }
}
