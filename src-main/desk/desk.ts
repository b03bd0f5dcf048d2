/** The desk command: the register without a window. `npm run --silent desk -- COMMAND …` */
import { commands } from './commands.ts'
import { problemOf } from '../register/problem-of.ts'
import { printerOn } from './printer.ts'
import { surroundings } from './surroundings.ts'
import { WordsOff } from './words.ts'

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
const printer = printerOn(process.stdout, process.stderr)

if (!command) {
  const names = Object.keys(commands).join(', ')
  process.stderr.write(`Pemakaian: desk PERINTAH …\nPerintah: ${names}\n`)
  process.exitCode = 2
} else {
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
