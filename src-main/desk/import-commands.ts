import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Asks } from '../contract/calls.ts'
import { largestImport } from '../contract/import-calls.ts'
import type { Imported } from '../contract/import-calls.ts'
import { sentenceOfLine } from '../contract/import-sentences.ts'
import { Refusal } from '../register/refusal.ts'
import type { Command } from './command.ts'
import { readJsonFile } from './files.ts'
import { printOutcome } from './printer.ts'
import type { Printer } from './printer.ts'
import { signedIn } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const importOld: Command = {
  usage: 'BERKAS --profile BERKAS.json [--dry-run] --as PETUGAS | --undo KIRIMAN --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { profile: text, undo: text, 'dry-run': flag }, [0, 1])
    const [file] = words.positionals
    const undo = words.text('undo')
    const profile = words.text('profile')
    if (undo !== null && (file !== undefined || profile !== null || words.flag('dry-run')))
      throw new WordsOff()
    if (undo === null && (file === undefined || profile === null)) throw new WordsOff()
    await signedIn(words, surroundings, async (client) => {
      client.onProgress((done, total) => printer.progress(done, total))
      if (undo !== null)
        return printOutcome(printer, await client.call('undoImport', { batch: undo }))
      const asks = {
        ...readOld(file ?? ''),
        profile: (await readJsonFile(profile ?? '')) as Asks<'takeImport'>['profile'],
      }
      const outcome = words.flag('dry-run')
        ? await client.call('tryImport', asks)
        : await client.call('takeImport', asks)
      if ('problem' in outcome) return printer.refuse(outcome.problem)
      printImported(printer, outcome.answer)
    })
  },
}

function readOld(file: string): { name: string; content: Uint8Array<ArrayBuffer> } {
  if (statSync(file).size > largestImport)
    throw new Refusal({ problem: 'import-file', why: 'too-large' })
  return { name: basename(file), content: new Uint8Array(readFileSync(file)) }
}

/** A line for each row that was not taken, then the sum of it. */
function printImported(
  printer: Printer,
  { batch, rows, taken, refused, duplicates, lines }: Imported,
): void {
  for (const line of lines) {
    printer.answer(line)
    process.stderr.write(`Baris ${line.row}: ${sentenceOfLine(line)}\n`)
  }
  if (lines.length > 0) printer.fail()
  printer.answer({ batch, rows, taken, refused, duplicates })
}

export const importCommands = { import: importOld } satisfies Record<string, Command>
