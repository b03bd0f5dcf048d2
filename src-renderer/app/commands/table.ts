import { calls } from '../../../src-main/contract/calls.ts'
import type { Role } from '../../../src-main/contract/officer.ts'
import { caseCommands } from './case-commands.ts'
import { shownKeys, type Command } from './command.ts'
import { deskCommands } from './desk-commands.ts'
import { letterCommands } from './letter-commands.ts'
import { recapCommands } from './recap-commands.ts'
import { settingsCommands } from './settings-commands.ts'
import { setupCommands } from './setup-commands.ts'

/**
 * Every command of the desk. The palette, the sheet of keys, the help's keys, the keys shown in
 * buttons and what the keyboard does all come out of this one table.
 */
export const commands = {
  ...deskCommands,
  ...caseCommands,
  ...letterCommands,
  ...recapCommands,
  ...settingsCommands,
  ...setupCommands,
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands

export const commandIds = Object.keys(commands) as CommandId[]

export function commandOf(id: CommandId): Command {
  return commands[id]
}

/** The key of a command as a button shows it. */
export function keysOf(id: CommandId): string {
  const [first = ''] = commandOf(id).keys ?? []
  return shownKeys(first)
}

/** Whether officers of this role may do it; the register decides, this spares a refusal. */
export function isFor(id: CommandId, role: Role | null): boolean {
  const { call } = commandOf(id)
  if (!call) return true
  const { roles } = calls[call]
  return roles === 'anyone' || (role !== null && roles.includes(role))
}
