import { recapCommandWords as words } from '../../words/recap.ts'
import type { Command } from './command.ts'

/** The recap: from anywhere with one key, and what is done with the one that is open. */
export const recapCommands = {
  'recap.open': { title: words.open, keys: ['Ctrl+R'], where: 'anywhere' },
  'recap.excel': { title: words.excel, keys: ['Ctrl+E'], where: 'anywhere' },
  'recap.pdf': { title: words.pdf, keys: ['Ctrl+P'], where: 'recap' },
  'recap.issue': { title: words.issue, where: 'recap', call: 'issueRecap' },
  'recap.view': { title: words.view, keys: ['Ctrl+G'], where: 'recap' },
  'recap.month': { title: words.month, keys: ['Ctrl+1'], where: 'recap' },
  'recap.quarter': { title: words.quarter, keys: ['Ctrl+2'], where: 'recap' },
  'recap.year': { title: words.year, keys: ['Ctrl+3'], where: 'recap' },
  'recap.before': {
    title: words.before,
    keys: ['Ctrl+ArrowLeft'],
    where: 'recap',
    outsideFields: true,
  },
  'recap.after': {
    title: words.after,
    keys: ['Ctrl+ArrowRight'],
    where: 'recap',
    outsideFields: true,
  },
  'recap.back': { title: words.back, keys: ['Escape'], where: 'recap' },
} as const satisfies Record<string, Command>
