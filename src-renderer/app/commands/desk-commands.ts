import { appWords } from '../../words/app.ts'
import { commandWords as words } from '../../words/commands.ts'
import { laporWords } from '../../words/lapor.ts'
import { importWords } from '../../words/import.ts'
import { limitWords } from '../../words/limits.ts'
import { paperWords } from '../../words/papers.ts'
import { personalDataWords } from '../../words/personal-data.ts'
import { procedureWords } from '../../words/procedures.ts'
import { settingsWords } from '../../words/settings.ts'
import { templateWords } from '../../words/templates.ts'
import { todayWords } from '../../words/today.ts'
import type { Command } from './command.ts'

const to = (place: string): Command => ({ title: words.goTo(place), where: 'anywhere' })
const part = (name: string): Command => ({ title: words.settings(name), where: 'anywhere' })
const paper = (name: keyof typeof paperWords.titles): Command => ({
  title: words.paper(paperWords.titles[name]),
  where: 'anywhere',
})

/** What is done from anywhere: new, find, help, undo, who is at the desk, and where to go. */
export const deskCommands = {
  'desk.new': {
    title: appWords.newComplaint,
    keys: ['Ctrl+N'],
    where: 'anywhere',
    call: 'receive',
    overDialogs: true,
  },
  'desk.search': { title: words.search, keys: ['Ctrl+K'], where: 'anywhere' },
  'desk.palette': {
    title: words.paletteTitle,
    keys: ['Ctrl+Shift+P'],
    where: 'anywhere',
    keyOnly: true,
  },
  'desk.shortcuts': { title: words.sheet, keys: ['Ctrl+/', '?'], where: 'anywhere' },
  'desk.undo': { title: words.undo, keys: ['Ctrl+Z'], where: 'anywhere', outsideFields: true },
  'desk.help': { title: words.help, keys: ['F1'], where: 'anywhere', overDialogs: true },
  'desk.close-help': {
    title: words.help,
    keys: ['Escape'],
    where: 'anywhere',
    keyOnly: true,
  },
  'desk.all-help': { title: words.allHelp, where: 'anywhere' },
  'desk.change-officer': {
    title: appWords.changeOfficer,
    keys: ['Ctrl+L'],
    where: 'anywhere',
    overDialogs: true,
  },
  'desk.change-password': { title: appWords.changePassword, where: 'anywhere' },
  'desk.back': {
    title: words.back,
    keys: ['Alt+ArrowLeft'],
    where: 'anywhere',
    overDialogs: true,
  },
  'desk.forward': {
    title: words.forward,
    keys: ['Alt+ArrowRight'],
    where: 'anywhere',
    overDialogs: true,
  },
  'dialog.save': {
    title: words.saveDialog,
    keys: ['Ctrl+Enter'],
    where: 'dialog',
    keyOnly: true,
  },

  'go.today': to(appWords.today),
  'go.mine': to(`${appWords.today}: ${todayWords.mine}`),
  'go.register': to(appWords.register),
  'go.not-in-lapor': to(laporWords.missing),
  'go.letters': to(appWords.letters),
  'go.recap': to(appWords.recap),
  'go.kantor': part(settingsWords.office),
  'go.surat': part(settingsWords.letters),
  'go.susunan': part(templateWords.tab),
  'go.jam': part(settingsWords.hours),
  'go.batas': part(limitWords.limits),
  'go.petugas': part(settingsWords.officers),
  'go.libur': part(settingsWords.holidays),
  'go.sop': part(procedureWords.sop),
  'go.impor': part(importWords.tab),
  'go.cadangan': part(settingsWords.keeping),
  'go.data-pribadi': part(personalDataWords.tab),

  'paper.wall-list': paper('wall-list'),
  'paper.handover': paper('handover'),
  'paper.blank-form': paper('blank-form'),
  'paper.delivery-book': paper('delivery-book'),
  'paper.agenda': paper('agenda'),
  'paper.register-book': paper('register-book'),
} as const satisfies Record<string, Command>
