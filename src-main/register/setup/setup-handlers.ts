import type { setupCalls } from '../../contract/setup-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { noteSetup, setup } from './setup.ts'

export const setupHandlers: Handlers<typeof setupCalls> = {
  setup,
  noteSetup: changing<'noteSetup', number>({ record: noteSetup, answer: setup }),
}
