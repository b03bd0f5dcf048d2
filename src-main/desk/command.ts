import type { Surroundings } from '../register/context.ts'
import type { Printer } from './printer.ts'

export interface Command {
  /** What follows the command's name, for the usage line. */
  readonly usage: string
  run(args: readonly string[], printer: Printer, surroundings: Surroundings): Promise<void>
}
