import { existsSync } from 'node:fs'
import type { Office } from '../contract/office.ts'
import { contextOf } from '../register/context.ts'
import type { Surroundings } from '../register/context.ts'
import { shippedWordings } from '../register/letters/read-wordings.ts'
import type { LetterWordings } from '../register/letters/read-wordings.ts'
import { wordingsInForce } from '../register/letters/templates.ts'
import { drawBlankForm } from '../register/papers/blank-form-paper.ts'
import { firstOffice } from '../register/settings/office.ts'
import type { Connection } from '../register/storage/connection.ts'
import { databaseIn } from '../register/storage/folder.ts'
import { sql } from '../register/storage/sql.ts'
import type { Command } from './command.ts'
import { withOutput } from './letter-commands.ts'
import { folderOf, reading } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'

const printForm: Command = {
  usage: '--out BERKAS.pdf [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { out: { type: 'string' } }, [0, 0])
    const out = words.text('out')
    if (out === null) throw new WordsOff()
    const folder = folderOf(words)
    const { office, wordings, practice } = await settingsIn(folder, surroundings)
    await withOutput(out, folder, async (output) => {
      const { pages, pdf } = await drawBlankForm({
        office,
        wording: wordings.get('complaint-form'),
        assets: surroundings.assets,
        madeAt: surroundings.clock(),
        practice,
      })
      await output.write(pdf)
      printer.answer({ pages, file: out })
    })
  },
}

/**
 * The register's own settings and wording; the shipped ones where there is no register, and the shipped
 * wording where it is of a version that had no other: nothing is brought up to date by the way.
 */
async function settingsIn(
  folder: string,
  surroundings: Surroundings,
): Promise<{ office: Office; wordings: LetterWordings; practice: boolean }> {
  let found = {
    office: firstOffice(surroundings.assets, undefined),
    wordings: shippedWordings(surroundings.assets),
    practice: false,
  }
  if (existsSync(databaseIn(folder)))
    await reading(folder, async (db) => {
      const context = contextOf(db, folder, surroundings)
      found = {
        office: context.office(),
        wordings: hasTemplates(db) ? wordingsInForce(context) : found.wordings,
        practice: context.practice(),
      }
    })
  return found
}

function hasTemplates(db: Connection): boolean {
  return sql(db, `SELECT 1 FROM sqlite_master WHERE name = 'letter_templates'`).get() !== undefined
}

export const formCommands = { 'print-form': printForm } satisfies Record<string, Command>
