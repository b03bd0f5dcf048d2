import type { intakeCalls } from '../../contract/intake-calls.ts'
import type { repeatCalls } from '../../contract/repeat-calls.ts'
import { refuseUnseen } from '../complaints/drafts.ts'
import { readCaseByKey } from '../complaints/read-case.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { draftFiles, dropDraftFile, keepDraftFile, readDraftFile } from './draft-files.ts'
import { knownPersons } from './known-persons.ts'
import { linkRepeat, unlinkRepeat } from './repeats.ts'

export const intakeHandlers: Handlers<typeof intakeCalls & typeof repeatCalls> = {
  knownPersons,
  keepDraftFile: (context, act, asks) => {
    refuseUnseen(context, act, asks.draft)
    return keepDraftFile(context, act, asks)
  },
  dropDraftFile: (context, act, asks) => {
    refuseUnseen(context, act, asks.draft)
    return dropDraftFile(context, asks)
  },
  draftFiles: (context, act, { draft }) => {
    refuseUnseen(context, act, draft)
    return draftFiles(context, draft)
  },
  readDraftFile: (context, act, asks) => {
    refuseUnseen(context, act, asks.draft)
    return readDraftFile(context, asks)
  },
  linkRepeat: changing<'linkRepeat', number>({ record: linkRepeat, answer: readCaseByKey }),
  unlinkRepeat: changing<'unlinkRepeat', number>({ record: unlinkRepeat, answer: readCaseByKey }),
}
