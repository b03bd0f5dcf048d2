import { problemOf } from '../register/problem-of.ts'
import { commands } from './commands.ts'
import { printerOn } from './printer.ts'
import { surroundings } from './surroundings.ts'
import { WordsOff } from './words.ts'

/** Runs one command as it was typed and sets the exit code: 1 for a problem, 2 for wrong words. */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const names = Object.keys(commands).join(', ')
    process.stderr.write(`Pemakaian: desk PERINTAH …\nPerintah: ${names}\n`)
    process.exitCode = 2
    return
  }
  const printer = printerOn(process.stdout, process.stderr)
  try {
    await command.run(args, printer, surroundings)
    process.exitCode = printer.exitCode
  } catch (error) {
    if (error instanceof WordsOff) {
      process.stderr.write(`Pemakaian: desk ${name} ${command.usage}\n`)
      process.exitCode = 2
    } else {
      printer.refuse(problemOf(error))
      process.exitCode = 1
    }
  }
}
