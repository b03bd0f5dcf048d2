import { calendarCommands } from './calendar-commands.ts'
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
  ...letterCommands,
  ...calendarCommands,
  ...procedureCommands,
  ...paperCommands,
  incomplete: notBuilt,
  completed: notBuilt,
  pause: notBuilt,
  resume: notBuilt,
  withdraw: notBuilt,
  lapse: notBuilt,
  transfer: notBuilt,
  reopen: notBuilt,
  'print-form': notBuilt,
  agenda: notBuilt,
  import: notBuilt,
}
