import { practiceWords } from '../../words/practice.ts'
import { setupWords } from '../../words/setup.ts'
import type { Command } from './command.ts'

/** The first days: setting the register up, and practice. */
export const setupCommands = {
  'setup.next': {
    title: setupWords.goOn,
    keys: ['Ctrl+Enter'],
    where: 'setup',
    call: 'noteSetup',
  },
  'go.siapkan': { title: setupWords.title, where: 'anywhere', call: 'noteSetup' },
  'go.latihan': { title: practiceWords.title, where: 'anywhere' },
} as const satisfies Record<string, Command>
