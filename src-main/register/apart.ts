import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** A child process, or where there is no plain Node to start one a thread with a heap of its own. */
export type Apart = 'process' | 'thread'

export interface ApartLimits {
  readonly heapMegabytes: number
  readonly milliseconds: number
}

export interface ApartWays {
  readonly apart?: Apart
  /** Lets everything else on the PC go first. */
  readonly gently?: boolean
  /** Ends it at once. */
  readonly signal?: AbortSignal
}

/** It said nothing: over its time, over its heap or dead, or stopped from here. */
export type Ended = 'too-slow' | 'out-of-memory' | 'stopped'

/**
 * Has work done apart from the register. Whatever becomes of it, it ends in what it said or in a word: its
 * heap and its time are limited, and its death takes nothing along. `entry` is of `entryBeside`.
 */
export async function runApart<Says>(
  entry: string,
  asks: object,
  limits: ApartLimits,
  { apart = usualApart(), gently = false, signal }: ApartWays = {},
): Promise<Says | Ended> {
  if (signal?.aborted) return 'stopped'
  const started = (apart === 'process' ? startProcess : startThread)(entry, asks, limits, gently)
  return new Promise((resolve) => {
    const timer = setTimeout(() => end('too-slow'), limits.milliseconds)
    const stop = () => end('stopped')
    function end(says: Says | Ended): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      if (says === 'too-slow' || says === 'stopped') started.kill()
      resolve(says)
    }
    signal?.addEventListener('abort', stop)
    started.hear((says) => end(says as Says))
    // V8 aborts whose heap is full: it ends without a word.
    started.whenGone(() => end('out-of-memory'))
  })
}

/** Electron's utility process cannot start Node (the app's own program is no general Node). */
function usualApart(): Apart {
  return 'parentPort' in process && process.parentPort ? 'thread' : 'process'
}

interface Started {
  hear(listener: (says: unknown) => void): void
  whenGone(listener: () => void): void
  kill(): void
}

function startProcess(entry: string, asks: object, limits: ApartLimits, gently: boolean): Started {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (gently && child.pid !== undefined) yieldToOthers(child.pid)
  child.send(asks, () => {})
  return {
    hear: (listener) => void child.once('message', listener),
    whenGone: (listener) => void child.once('exit', listener).once('error', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Where the system does not allow it, it is as fast as everything else. */
function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, 10)
  } catch {
    // Nothing depends on it.
  }
}

function startThread(entry: string, asks: object, limits: ApartLimits): Started {
  const thread = new Worker(entry, {
    workerData: asks,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  return {
    hear: (listener) => void thread.once('message', listener),
    whenGone: (listener) => void thread.once('error', listener).once('exit', listener),
    kill: () => void thread.terminate(),
  }
}

/** The other side: says one thing, and ends. It does not outlive whoever started it. */
export async function answerApart(answer: (asks: never) => Promise<unknown>): Promise<void> {
  if (parentPort) return parentPort.postMessage(await answer(workerData as never))
  process.once('disconnect', () => process.exit(1))
  process.once('message', (asks) => {
    void answer(asks as never).then((says) => process.send?.(says, () => process.exit(0)))
  })
}

/** What runs apart, beside the file that asks for it; in the built app an entry beside the register's. */
export function entryBeside(url: string, source: string, built: string): string {
  const here = fileURLToPath(url)
  if (here.endsWith('.ts')) return join(dirname(here), source)
  return join(dirname(here).replace(/[\\/]chunks$/, ''), built)
}
