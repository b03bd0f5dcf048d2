import { useSyncExternalStore } from 'react'
import type { Answer, Asks } from '../../src-main/contract/calls.ts'
import type { Outcome } from '../../src-main/contract/call.ts'
import { largestImport } from '../../src-main/contract/import-calls.ts'
import type { Imported, Tried } from '../../src-main/contract/import-calls.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { bytesOf } from '../case/attach-files.ts'
import { ask, Intention } from '../register-client.ts'
import { mappingOf, profileOf, type Look, type Mapping } from './mapping.ts'

export type At = Asks<'readImportFile'>['at']

/**
 * An old register on its way in. It outlives its screen: looking at a case must cost neither the
 * mapping nor the sight of what is under way.
 */
export interface Importing {
  readonly file: { readonly name: string; readonly content: Uint8Array } | null
  readonly look: Look | null
  readonly mapping: Mapping | null
  readonly tried: Tried | null
  /** The mapping was changed since it was tried. */
  readonly stale: boolean
  readonly step: 'choose' | 'map' | 'tried' | 'taken'
  readonly taken: Imported | null
  readonly doing: 'read' | 'try' | 'take' | null
  readonly problem: Problem | 'unreadable' | null
  /** A broken answer is a bug: the screen throws it to the frame's error boundary. */
  readonly failure: Error | null
}

/** One whose columns are being mapped. */
export interface Mapped extends Importing {
  readonly file: NonNullable<Importing['file']>
  readonly look: Look
  readonly mapping: Mapping
}

const nothing: Importing = {
  file: null,
  look: null,
  mapping: null,
  tried: null,
  stale: false,
  step: 'choose',
  taken: null,
  doing: null,
  problem: null,
  failure: null,
}

let held = nothing
const hearers = new Set<() => void>()
const taking = new Intention('takeImport')

function set(change: Partial<Importing>): void {
  held = { ...held, ...change }
  for (const hear of hearers) hear()
}

export function useImporting(): Importing {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => held,
  )
}

/** Gives the file up, or has done with it. */
export function forgetImport(): void {
  set(nothing)
}

/** Runs one call; whoever looks sees that it runs, and how it ended. */
async function doing<T>(
  what: NonNullable<Importing['doing']>,
  call: () => Promise<Outcome<T>>,
  done: (answer: T) => Partial<Importing>,
): Promise<void> {
  if (held.doing) return
  set({ doing: what, problem: null })
  try {
    const outcome = await call()
    set('answer' in outcome ? done(outcome.answer) : { problem: outcome.problem })
  } catch (error) {
    set({ failure: error instanceof Error ? error : new Error(String(error)) })
  } finally {
    set({ doing: null })
  }
}

/** Reads the first rows of a file that somebody chose. */
export async function beginImport(file: File): Promise<void> {
  if (held.doing) return
  if (file.size > largestImport)
    return set({ problem: { problem: 'import-file', why: 'too-large' } })
  const content = await bytesOf(file)
  if (content === null) return set({ problem: 'unreadable' })
  await lookAt({ name: file.name, content }, null)
}

/** Looks at the same file in another place, or with another profile. */
export async function lookAgain(at: NonNullable<At>): Promise<void> {
  if (held.file) await lookAt(held.file, at)
}

function lookAt(file: NonNullable<Importing['file']>, at: At): Promise<void> {
  return doing(
    'read',
    () => ask('readImportFile', { ...file, at }),
    (look: Answer<'readImportFile'>) => ({
      ...nothing,
      doing: 'read',
      file,
      look,
      mapping: mappingOf(look),
      step: 'map',
    }),
  )
}

export function changeMapping(change: (old: Mapping) => Mapping): void {
  if (held.mapping && !held.doing)
    set({ mapping: change(held.mapping), stale: true, problem: null })
}

export function backToColumns(): void {
  set({ step: 'map', problem: null })
}

/** What is asked for with the file as it is mapped now. */
function asked(): Asks<'takeImport'> | null {
  const { file, look, mapping } = held
  return file && look && mapping
    ? ({ ...file, profile: profileOf(look, mapping) } as Asks<'takeImport'>)
    : null
}

export async function tryNow(): Promise<void> {
  const asks = asked()
  if (asks)
    await doing(
      'try',
      () => ask('tryImport', asks),
      (tried: Tried) => ({ tried, stale: false, step: 'tried' }),
    )
}

export async function takeNow(): Promise<void> {
  const asks = asked()
  if (asks && !held.stale)
    await doing(
      'take',
      () => taking.send(asks),
      // The bytes are not needed any more.
      (taken: Imported) => ({
        ...nothing,
        doing: 'take',
        file: { name: asks.name, content: new Uint8Array() },
        taken,
        step: 'taken',
      }),
    )
}
