import type { personalDataCalls } from '../../contract/personal-data-calls.ts'
import type { Act, Context } from '../context.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { refuseTry, tryPassword } from '../officers/sign-in.ts'
import type { Tried } from '../officers/sign-in.ts'
import { breachList, makeBreachList } from './breach.ts'
import {
  confirmErasure,
  eraseAgain,
  holdErasure,
  proposeErasure,
  retention,
  withdrawErasure,
} from './erasures.ts'
import { findPerson } from './find-person.ts'
import { destroyCopies, finishDestroying, prepareDestroying } from './older-copies.ts'
import type { Copy } from './older-copies.ts'
import { sweep } from './sweep.ts'

const state = (context: Context, act: Act) => retention(context, act)

export const personalDataHandlers: Handlers<typeof personalDataCalls> = {
  findPerson,
  retention,
  holdErasure: changing<'holdErasure', number>({ record: holdErasure, answer: state }),
  proposeErasure: changing<'proposeErasure', string>({ record: proposeErasure, answer: state }),
  withdrawErasure: changing<'withdrawErasure', string>({ record: withdrawErasure, answer: state }),
  confirmErasure: changing<'confirmErasure', string, Tried>({
    prepare: async (context, act, { password }) =>
      tryPassword(context.db, act.officer.id, password, act.now),
    record: confirmErasure,
    answer: (context, act, key) => {
      refuseTry(key)
      sweep(context)
      return state(context, act)
    },
  }),
  destroyCopies: changing<'destroyCopies', string, Copy[]>({
    prepare: prepareDestroying,
    record: destroyCopies,
    answer: async (context, act, id) => {
      await finishDestroying(context, id)
      return state(context, act)
    },
  }),
  eraseAgain: changing<'eraseAgain', string>({
    record: (context, act) => eraseAgain(context, act, act.now),
    answer: (context, act) => {
      sweep(context)
      return state(context, act)
    },
  }),
  makeBreachList: changing<'makeBreachList', number>({
    record: makeBreachList,
    answer: breachList,
  }),
  breachWorkbook: async (context, act, { sequence }) => {
    const { people } = breachList(context, act, sequence)
    // The library is compiled when the first workbook is made, not when a register is opened.
    const made = await import('./breach-workbook.ts')
    return { workbook: made.breachWorkbook(people, context.practice()) }
  },
}
