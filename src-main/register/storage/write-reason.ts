import { accessSync, constants, statfsSync } from 'node:fs'
import type { Problem } from '../../contract/problems.ts'
import { writeFaultOf } from '../../contract/write-fault.ts'

/** Less than SQLite needs to begin with, in bytes. */
const tooLittle = 2 ** 16

/** SQLite often says only that it could not open or write a file: the folder itself is asked for the reason. */
export function withReason(problem: Problem, folder: string): Problem {
  if (problem.problem !== 'cannot-write') return problem
  if (!['gone', 'other'].includes(writeFaultOf(problem.detail))) return problem
  return { problem: 'cannot-write', detail: reasonIn(folder) ?? problem.detail }
}

function reasonIn(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < tooLittle ? 'ENOSPC' : null
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}
