import type { procedureCalls } from '../../contract/procedure-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { adoptProcedure } from './adopt-procedure.ts'
import { answerDoubt, heldDoubts } from './doubts.ts'
import { discardProcedureDraft, heldDraft, publishProcedure, saveProcedureDraft } from './drafts.ts'
import { compare, procedures } from './list-procedures.ts'
import { newestProcedure, readProcedure, stepWords } from './procedures.ts'
import { Refusal } from '../refusal.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'

const draftAnswer = (context: Context, _act: SignedAct, id: string) => heldDraft(context, id)

export const procedureHandlers: Omit<Handlers<typeof procedureCalls>, 'swimlane'> = {
  stepWords: (context) => stepWords(context.db),
  procedure: (context, _act, { id, version }) => {
    const procedure = readProcedure(context.db, id, version)
    if (!procedure) throw new Refusal({ problem: 'not-found' })
    return procedure
  },
  procedures,
  procedureDraft: (context, _act, { id }) => heldDraft(context, id),
  saveProcedureDraft: changing<'saveProcedureDraft', string>({
    record: saveProcedureDraft,
    answer: draftAnswer,
  }),
  discardProcedureDraft: changing<'discardProcedureDraft', string>({
    record: discardProcedureDraft,
    answer: () => ({}),
  }),
  publishProcedure: changing<'publishProcedure', string>({
    record: publishProcedure,
    answer: (context, _act, id) => {
      const procedure = newestProcedure(context.db, id)
      if (!procedure) throw new Refusal({ problem: 'not-found' })
      return procedure
    },
  }),
  compareProcedures: compare,
  adoptProcedure: changing<'adoptProcedure', string>({
    record: adoptProcedure,
    answer: draftAnswer,
  }),
  doubts: (context, _act, { id }) => heldDoubts(context, id),
  answerDoubt: changing<'answerDoubt', string>({
    record: answerDoubt,
    answer: (context, _act, id) => heldDoubts(context, id),
  }),
}
