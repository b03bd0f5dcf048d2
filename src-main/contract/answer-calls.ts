import { z } from 'zod'
import { call } from './call.ts'
import { recorders } from './officer.ts'
import { Id } from './values.ts'

const asks = z.strictObject({ letter: Id })
const problems = ['not-found', 'conflict-of-interest', 'already-voided', 'file-damaged'] as const
const writers = [...recorders, 'head'] as const

/** Letters whose words can be told by WhatsApp or e-mail, too. */
export const answerKinds = ['follow-up-complainant', 'declination', 'completeness-request'] as const

/** Salin jawaban: an issued answer as plain text. */
export const answerCalls = {
  /** Greeting, numbers, the answer, where to go next, the office's contact. Refuses other letters. */
  answerText: call({
    asks,
    answers: z.strictObject({ text: z.string() }),
    problems,
    roles: writers,
  }),
  /** Puts it on the clipboard; the page has none. */
  copyAnswer: call({
    asks,
    answers: z.strictObject({}),
    problems,
    roles: writers,
    by: 'shell',
  }),
} as const
