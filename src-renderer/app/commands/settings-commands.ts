import { commandWords as words } from '../../words/commands.ts'
import type { Command } from './command.ts'

/** Settings and the wording of letters. */
export const settingsCommands = {
  'settings.save': {
    title: words.saveSettings,
    keys: ['Ctrl+Enter'],
    where: 'settings',
    call: 'changeOffice',
  },
  'settings.calendar': {
    title: words.checkCalendar,
    keys: ['Ctrl+Enter'],
    where: 'settings',
    call: 'changeCalendar',
  },
  'import.try': {
    title: words.tryImport,
    keys: ['Ctrl+Enter'],
    where: 'settings',
    call: 'tryImport',
  },
  'template.save': {
    title: words.saveTemplate,
    keys: ['Ctrl+Enter'],
    where: 'settings',
    call: 'saveTemplate',
  },
} as const satisfies Record<string, Command>
