import { letterKindLabels } from '../../../src-main/contract/labels.ts'
import { letterKinds, type LetterKind } from '../../../src-main/contract/letter-kind.ts'
import { actWords } from '../../words/acts.ts'
import { caseWords } from '../../words/case.ts'
import { commandWords as words } from '../../words/commands.ts'
import { channelOrder, intakeWords, shortCategories, shortChannels } from '../../words/intake.ts'
import { identityWords } from '../../words/identity.ts'
import { laporWords } from '../../words/lapor.ts'
import { mergeWords } from '../../words/merging.ts'
import { paperWords } from '../../words/papers.ts'
import { registerWords } from '../../words/register.ts'
import { repeatWords } from '../../words/repeats.ts'
import { todayWords } from '../../words/today.ts'
import { trackWords } from '../../words/letter-track.ts'
import { Category, type Channel } from '../../../src-main/contract/complaint.ts'
import type { Command } from './command.ts'

const act = (title: string, keys?: string): Command => ({
  title,
  where: 'case',
  ...(keys ? { keys: [keys] } : {}),
})

/** One for each kind of letter that the open complaint may get. */
const letters = Object.fromEntries(
  letterKinds.map((kind): [string, Command] => [
    `case.letter.${kind}`,
    { ...act(words.newLetter(letterKindLabels[kind])), call: 'saveLetterDraft' },
  ]),
) as Record<`case.letter.${LetterKind}`, Command>

const channels = Object.fromEntries(
  channelOrder.map((channel, index): [string, Command] => [
    `intake.channel.${channel}`,
    {
      title: words.channel(shortChannels[channel]),
      keys: [`Ctrl+${index + 1}`],
      where: 'intake',
    },
  ]),
) as Record<`intake.channel.${Channel}`, Command>

const categories = Object.fromEntries(
  Category.options.map((category, index): [string, Command] => [
    `intake.category.${category}`,
    {
      title: intakeWords.chooseCategory(shortCategories[category]),
      keys: [`Alt+${index + 1}`],
      where: 'intake',
    },
  ]),
) as Record<`intake.category.${Category}`, Command>

/** Taking a complaint in, the lists that lead to it, and what is done with an open one. */
export const caseCommands = {
  'today.hand-over': { title: todayWords.handOver, where: 'today', call: 'handOver' },
  'register.clear': { title: registerWords.clear, where: 'register' },
  'register.overdue': { title: registerWords.overdue, where: 'register' },

  'intake.save': {
    title: words.saveIntake,
    keys: ['Ctrl+Enter'],
    where: 'intake',
    call: 'receive',
  },
  'intake.settle': { title: intakeWords.settle, where: 'intake', call: 'settle' },
  'intake.discard': { title: words.discardIntake, where: 'intake' },
  'intake.person': {
    title: intakeWords.useFirstPerson,
    keys: ['Alt+P'],
    where: 'intake',
    call: 'knownPersons',
  },
  'intake.link': { title: intakeWords.linkFirst, keys: ['Ctrl+D'], where: 'intake' },
  ...channels,
  ...categories,

  'case.more': { ...act(actWords.more, 'Ctrl+M'), keyOnly: true },
  'case.steps-view': act(words.listOrChart, 'Ctrl+G'),
  'case.repeat': act(repeatWords.link),
  'case.all-documents': act(words.allDocuments, 'Ctrl+B'),
  'case.pause': act(actWords.pauseTitle, 'Ctrl+J'),
  'case.resume': act(actWords.resumeTitle, 'Ctrl+J'),
  'case.dispose': act(actWords.dispose, 'Ctrl+D'),
  'case.assign': act(actWords.assignTitle),
  'case.correct': act(actWords.correct),
  'case.move-to-version': act(actWords.moveToVersion),
  'case.lapor': { ...act(laporWords.open), call: 'laporEntry' },
  'case.merge': { ...act(mergeWords.merge), call: 'mergeComplaints' },
  'case.incomplete': act(actWords.findIncompleteTitle),
  'case.completed': act(actWords.declareComplete),
  'case.settle': act(caseWords.settle),
  'case.receipt': act(words.printReceipt),
  'case.reopen': act(actWords.reopenTitle),
  'case.withdraw': act(actWords.withdraw),
  'case.lapse': act(actWords.lapseTitle),
  'case.transfer': act(actWords.transfer),
  'case.file-letter': act(trackWords.file),
  'case.unmask': { ...act(identityWords.title), call: 'unmask' },
  'case.dossier': act(paperWords.dossier),
  'case.swimlane': act(paperWords.chart),
  ...letters,
} as const satisfies Record<string, Command>
