import { agendaCommands } from './agenda-commands.ts'
import { calendarCommands } from './calendar-commands.ts'
import { caseCommands } from './case-commands.ts'
import { complaintCommands } from './complaint-commands.ts'
import { formCommands } from './form-commands.ts'
import { importCommands } from './import-commands.ts'
import { keepingCommands } from './keeping-commands.ts'
import { letterCommands } from './letter-commands.ts'
import { paperCommands } from './paper-commands.ts'
import { procedureCommands } from './procedure-commands.ts'
import type { Command } from './command.ts'

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {
  ...keepingCommands,
  ...complaintCommands,
  ...caseCommands,
  ...letterCommands,
  ...calendarCommands,
  ...procedureCommands,
  ...paperCommands,
  ...formCommands,
  ...agendaCommands,
  ...importCommands,
}
