import type { laporCalls } from '../../contract/lapor-calls.ts'
import type { Handlers } from '../handler.ts'
import { laporEntry } from './lapor-entry.ts'

export const laporHandlers: Handlers<typeof laporCalls> = { laporEntry }
