import { calendarCommands } from './calendar-commands.ts'
import { caseCommands } from './case-commands.ts'
import { complaintCommands } from './complaint-commands.ts'
import { keepingCommands } from './keeping-commands.ts'
import { letterCommands } from './letter-commands.ts'
import { paperCommands } from './paper-commands.ts'
import { procedureCommands } from './procedure-commands.ts'
import type { Command } from './command.ts'
import { notBuilt } from './command.ts'

/** Every command by its name. Those of later issues answer `not-built`. */
export const commands: Readonly<Record<string, Command>> = {
  ...keepingCommands,
  ...complaintCommands,
  ...caseCommands,
  ...letterCommands,
  ...calendarCommands,
  ...procedureCommands,
  ...paperCommands,
  'print-form': notBuilt,
  agenda: notBuilt,
  import: notBuilt,
}
