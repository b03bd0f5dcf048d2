import { agendaWords } from '../../words/agenda.ts'
import { commandWords as words } from '../../words/commands.ts'
import { afterAnswerWords } from '../../words/after-answer.ts'
import { letterWords } from '../../words/letters.ts'
import { trackWords } from '../../words/letter-track.ts'
import type { Command } from './command.ts'

const printed = (title: string, where: Command['where']): Command => ({
  title,
  keys: ['Ctrl+P'],
  where,
})

/** Letters on their way, issued ones, the agenda; and papers, which are no letters. */
export const letterCommands = {
  'letters.print': printed(words.printChosen, 'letters'),
  'letters.bring': { title: agendaWords.bring, where: 'letters', call: 'bringNumbers' },

  'letter.print': printed(words.printLetter, 'letter'),
  'letter.save': { title: words.saveLetter, where: 'letter' },
  'letter.number': { title: trackWords.fillNumber, where: 'letter', call: 'numberLetter' },
  'letter.send': { title: trackWords.send, where: 'letter', call: 'sendLetter' },
  'letter.copy-answer': {
    title: afterAnswerWords.copy,
    keys: ['Ctrl+Shift+C'],
    where: 'letter',
    call: 'copyAnswer',
  },
  'letter.void': { title: trackWords.void, where: 'letter', call: 'voidLetter' },
  'letter.case': { title: letterWords.openCase, where: 'letter' },

  'new-letter.issue': {
    title: letterWords.issue,
    keys: ['Ctrl+Enter'],
    where: 'new-letter',
    call: 'issueLetter',
  },
  'new-letter.save': {
    title: letterWords.saveDraft,
    keys: ['Ctrl+S'],
    where: 'new-letter',
    call: 'saveLetterDraft',
  },
  'new-letter.pass': { title: letterWords.passOn, where: 'new-letter', call: 'saveLetterDraft' },

  'draft.next': {
    title: words.nextOnLetter,
    keys: ['Ctrl+Enter'],
    where: 'letter-draft',
    call: 'markLetterDraft',
  },
  'draft.save': {
    title: letterWords.saveDraft,
    keys: ['Ctrl+S'],
    where: 'letter-draft',
    call: 'saveLetterDraft',
  },
  'draft.initial': { title: trackWords.acts.initial, where: 'letter-draft' },
  'draft.sign': { title: trackWords.acts.sign, where: 'letter-draft' },
  'draft.pass': { title: trackWords.acts.pass, where: 'letter-draft' },
  'draft.return': { title: trackWords.acts.return, where: 'letter-draft' },
  'draft.issue': { title: trackWords.acts.issue, where: 'letter-draft' },
  'draft.discard': { title: trackWords.acts.discard, where: 'letter-draft' },

  'paper.print': printed(words.printPaper, 'paper'),
  'paper.save': { title: words.savePaper, where: 'paper' },
  'paper.back': { title: words.leavePaper, keys: ['Escape'], where: 'paper' },
} as const satisfies Record<string, Command>
