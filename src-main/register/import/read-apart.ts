import { fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ImportFileWhy } from '../../contract/problems.ts'
import { Refusal } from '../refusal.ts'
import type { ReaderAsks, ReaderSays } from './reader-process.ts'

export interface ApartLimits {
  readonly heapMegabytes: number
  readonly milliseconds: number
}

/**
 * A workbook of 100,000 rows and fourteen columns takes some 10 s of one core and 600 MB, buffers
 * included: the time leaves room for an old PC that is busy.
 */
export const usualLimits: ApartLimits = { heapMegabytes: 1_024, milliseconds: 300_000 }

/** 300 MB unpacked, 200 to 1: ordinary workbooks stay far below both. */
export const usualSizes = {
  zip: { bytes: 300 * 1024 * 1024, ratio: 200 },
  table: { rows: 150_000, columns: 500 },
} satisfies Pick<ReaderAsks, 'zip' | 'table'>

/** A child process, or where there is no plain Node to start one a thread with a heap of its own. */
export type Apart = 'process' | 'thread'

/**
 * Has a file read apart from the register. Whatever becomes of the reader, it ends in an answer or in
 * an `import-file` problem: its heap and its time are limited, and its death takes nothing along.
 */
export async function readApart(
  asks: ReaderAsks,
  limits: ApartLimits = usualLimits,
  apart: Apart = usualApart(),
): Promise<Exclude<ReaderSays, { why: unknown }>> {
  const says = await (apart === 'process' ? inProcess : inThread)(asks, limits)
  if (typeof says === 'string') throw refused(says)
  if ('why' in says) throw refused(says.why)
  return says
}

function refused(why: ImportFileWhy): Refusal {
  return new Refusal({ problem: 'import-file', why })
}

/** Electron's utility process cannot start Node (the app's own program is no general Node). */
function usualApart(): Apart {
  return 'parentPort' in process && process.parentPort ? 'thread' : 'process'
}

type Ended = ReaderSays | 'too-slow' | 'out-of-memory'

async function inProcess(asks: ReaderAsks, limits: ApartLimits): Promise<Ended> {
  return new Promise((resolve) => {
    const child = fork(entry(), [], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => {
      resolve('too-slow')
      child.kill('SIGKILL')
    }, limits.milliseconds)
    const end = (says: Ended) => {
      clearTimeout(timer)
      resolve(says)
    }
    child.once('message', (says) => end(says as ReaderSays))
    // V8 aborts a process whose heap is full: it ends without a word.
    child.once('exit', () => end('out-of-memory'))
    child.once('error', () => end('out-of-memory'))
    child.send(asks, () => {})
  })
}

async function inThread(asks: ReaderAsks, limits: ApartLimits): Promise<Ended> {
  return new Promise((resolve) => {
    const thread = new Worker(entry(), {
      workerData: asks,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    })
    const timer = setTimeout(() => {
      resolve('too-slow')
      void thread.terminate()
    }, limits.milliseconds)
    const end = (says: Ended) => {
      clearTimeout(timer)
      resolve(says)
    }
    thread.once('message', (says) => end(says as ReaderSays))
    thread.once('error', () => end('out-of-memory'))
    thread.once('exit', () => end('out-of-memory'))
  })
}

/** The reader beside this file; in the built app an entry of its own, beside the register's. */
function entry(): string {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) return join(dirname(here), 'reader-process.ts')
  return join(dirname(here).replace(/[\\/]chunks$/, ''), 'import-reader.mjs')
}
