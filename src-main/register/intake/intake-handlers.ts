import type { intakeCalls } from '../../contract/intake-calls.ts'
import type { repeatCalls } from '../../contract/repeat-calls.ts'
import { readCaseByKey } from '../complaints/read-case.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { draftFiles, dropDraftFile, keepDraftFile, readDraftFile } from './draft-files.ts'
import { knownPersons } from './known-persons.ts'
import { linkRepeat, unlinkRepeat } from './repeats.ts'

export const intakeHandlers: Handlers<typeof intakeCalls & typeof repeatCalls> = {
  knownPersons,
  keepDraftFile,
  dropDraftFile: (context, _act, asks) => dropDraftFile(context, asks),
  draftFiles: (context, _act, { draft }) => draftFiles(context, draft),
  readDraftFile: (context, _act, asks) => readDraftFile(context, asks),
  linkRepeat: changing<'linkRepeat', number>({ record: linkRepeat, answer: readCaseByKey }),
  unlinkRepeat: changing<'unlinkRepeat', number>({ record: unlinkRepeat, answer: readCaseByKey }),
}
