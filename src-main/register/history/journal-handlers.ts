import type { journalCalls } from '../../contract/journal-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { findHead, journal } from './journal.ts'
import { noteOutput } from './outputs.ts'

export const journalHandlers: Handlers<typeof journalCalls> = {
  journal,
  findHead,
  noteOutput: changing<'noteOutput', number>({ record: noteOutput, answer: () => ({}) }),
}
