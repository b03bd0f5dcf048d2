import type { answerCalls } from '../../contract/answer-calls.ts'
import type { letterCalls } from '../../contract/letter-calls.ts'
import type { templateCalls } from '../../contract/template-calls.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { Context, SignedAct } from '../context.ts'
import { fileScan, numberLetter, sendLetter, voidLetter } from './after-issue.ts'
import { agendaOf, bringNumbers, broughtBy, explainGap } from './agenda.ts'
import { answerText } from './answer-text.ts'
import { countPages, fileLetter } from './file-letter.ts'
import { readLetter, recordLetter } from './issue.ts'
import {
  discardLetterDraft,
  issueLetterDraft,
  letterDrafts,
  markLetterDraft,
  prepareLetterDraft,
  readLetterDraft,
  saveLetterDraft,
} from './letter-drafts.ts'
import { fillLetter, prepareLetter } from './prepare-letter.ts'
import type { PreparedLetter } from './prepare-letter.ts'
import { previewLetter } from './preview-held.ts'
import { previewTemplate } from './preview-template.ts'
import { resetTemplate, saveTemplate, template, templateVersion } from './templates.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'

const templateAnswer = (context: Context, _act: SignedAct, kind: LetterKind) =>
  template(context, kind)

type LetterHandlers = Handlers<typeof letterCalls & typeof answerCalls & typeof templateCalls>

export const letterHandlers: LetterHandlers = {
  fillLetter,
  draftLetter: previewLetter,
  issueLetter: changing<'issueLetter', string, PreparedLetter>({
    prepare: prepareLetter,
    record: recordLetter,
    answer: readLetter,
  }),
  readLetter: (context, act, { letter }) => readLetter(context, act, letter),
  answerText: (context, act, { letter }) => ({ text: answerText(context, act, letter) }),
  saveLetterDraft: changing<'saveLetterDraft', string>({
    record: saveLetterDraft,
    answer: readLetterDraft,
  }),
  letterDrafts,
  readLetterDraft: (context, act, { id }) => readLetterDraft(context, act, id),
  discardLetterDraft: changing<'discardLetterDraft', string>({
    record: discardLetterDraft,
    answer: () => ({}),
  }),
  markLetterDraft: changing<'markLetterDraft', string>({
    record: markLetterDraft,
    answer: readLetterDraft,
  }),
  issueLetterDraft: changing<'issueLetterDraft', string, PreparedLetter>({
    prepare: prepareLetterDraft,
    record: issueLetterDraft,
    answer: readLetter,
  }),
  numberLetter: changing<'numberLetter', string>({ record: numberLetter, answer: readLetter }),
  voidLetter: changing<'voidLetter', string>({ record: voidLetter, answer: readLetter }),
  sendLetter: changing<'sendLetter', string>({ record: sendLetter, answer: readLetter }),
  fileScan: changing<'fileScan', string>({ record: fileScan, answer: readLetter }),
  fileLetter: changing<'fileLetter', string, number>({
    prepare: countPages,
    record: fileLetter,
    answer: readLetter,
  }),
  letters: (context, act, { year }) => agendaOf(context, act, year),
  bringNumbers: changing<'bringNumbers', number>({
    record: bringNumbers,
    answer: (context, _act, sequence) => broughtBy(context, sequence),
  }),
  explainGap: changing<'explainGap', number>({ record: explainGap, answer: () => ({}) }),

  template: (context, _act, { kind }) => template(context, kind),
  templateVersion: (context, _act, asks) => templateVersion(context, asks),
  previewTemplate,
  saveTemplate: changing<'saveTemplate', LetterKind>({
    record: saveTemplate,
    answer: templateAnswer,
  }),
  resetTemplate: changing<'resetTemplate', LetterKind>({
    record: resetTemplate,
    answer: templateAnswer,
  }),
}
