import type { satisfactionCalls } from '../../contract/satisfaction-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import {
  recordedSatisfaction,
  recordSatisfaction,
  satisfactionOf,
  satisfactionYear,
} from './slip.ts'

export const satisfactionHandlers: Handlers<typeof satisfactionCalls> = {
  satisfaction: (context, act, { number }) => satisfactionOf(context, act, number),
  recordSatisfaction: changing<'recordSatisfaction', number>({
    record: recordSatisfaction,
    answer: recordedSatisfaction,
  }),
  satisfactionYear: (context, _act, { year }) => satisfactionYear(context, year),
}
