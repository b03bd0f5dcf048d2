import type { mergeCalls } from '../../contract/merge-calls.ts'
import { readCaseByKey } from '../complaints/read-case.ts'
import type { Context, SignedAct } from '../context.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { mergeComplaints, previewMerge } from './merge.ts'
import { unmerge } from './unmerge.ts'

const answer = (context: Context, act: SignedAct, key: number) => readCaseByKey(context, act, key)

export const mergeHandlers: Handlers<typeof mergeCalls> = {
  previewMerge,
  mergeComplaints: changing<'mergeComplaints', number>({ record: mergeComplaints, answer }),
  unmerge: changing<'unmerge', number>({ record: unmerge, answer }),
}
