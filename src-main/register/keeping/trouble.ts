import type { BackupTrouble } from '../../contract/keeping-calls.ts'
import type { Problem } from '../../contract/problems.ts'
import { sentenceOf } from '../../contract/sentences.ts'
import type { Trouble } from './keeping-process.ts'

/** What was done apart ended in a problem. */
export class Failed extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.problem.problem)
    this.trouble = trouble
  }
}

/** Told by what makes a backup where the disk has no room for one beside the register's own. */
export const noRoom = 'NO_ROOM'

const codes: readonly (readonly [BackupTrouble, RegExp])[] = [
  ['no-room', new RegExp(`^${noRoom}$`)],
  ['full', /^(ENOSPC|EDQUOT|SQLITE_FULL)/],
  ['read-only', /^(EROFS|EACCES|EPERM|SQLITE_READONLY)/],
  ['gone', /^(ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|SQLITE_IOERR)/],
]

/** Why a place did not get its backup; what is no fault of a place is thrown on. */
export function troubleOf(error: unknown): BackupTrouble {
  if (!(error instanceof Failed)) throw error
  const { code } = error.trouble
  return codes.find(([, pattern]) => pattern.test(code))?.[0] ?? 'failed'
}

/** What was wrong with a backup, in words beside its name. */
export function wordsOf(problem: Problem): string {
  return problem.problem === 'not-a-backup' ? problem.detail : sentenceOf(problem)
}
