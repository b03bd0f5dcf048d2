import { z } from 'zod'
import { call } from './call.ts'
import { KnownPerson } from './complaint.ts'
import { recorders } from './officer.ts'
import { Bytes, Hash, Id, Instant, requiredText } from './values.ts'

/** A file of an intake form that is not saved yet. */
export const DraftFile = z.strictObject({
  id: Id,
  name: z.string(),
  bytes: z.int(),
  sha256: Hash,
  addedAt: Instant,
})
export type DraftFile = z.output<typeof DraftFile>

const ofDraft = { draft: Id, file: Id }

/** What helps while a complaint is being typed. Like the draft itself it writes no history. */
export const intakeCalls = {
  /** People who complained before, by a part of their name or the end of their telephone number. */
  knownPersons: call({
    asks: z.strictObject({ text: requiredText(300) }),
    answers: z.array(KnownPerson),
    roles: recorders,
  }),
  /** The page makes the file's id: sent a second time, it is kept once. */
  keepDraftFile: call({
    asks: z.strictObject({ ...ofDraft, name: requiredText(300), content: Bytes }),
    answers: z.array(DraftFile),
    roles: recorders,
  }),
  dropDraftFile: call({
    asks: z.strictObject(ofDraft),
    answers: z.array(DraftFile),
    roles: recorders,
  }),
  draftFiles: call({
    asks: z.strictObject({ draft: Id }),
    answers: z.array(DraftFile),
    roles: recorders,
  }),
  readDraftFile: call({
    asks: z.strictObject(ofDraft),
    answers: z.strictObject({ name: z.string(), content: Bytes }),
    problems: ['not-found', 'file-damaged'],
    roles: recorders,
  }),
} as const
