import type { PaperInput } from '../contract/paper.ts'
import { Performer } from '../contract/procedure.ts'
import { Refusal } from '../register/refusal.ts'
import type { Command } from './command.ts'
import { answerOf, withOutput } from './letter-commands.ts'
import { folderOf, signedIn } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'
import type { Words } from './words.ts'

const text = { type: 'string' } as const

const paper: Command = {
  usage:
    'due-date NOMOR --of LANGKAH|BATAS | swimlane NOMOR | swimlane --procedure SOP [--version N] | handover [--officer PETUGAS] [--performer PELAKSANA] | wall-list | blank-form | delivery-book TANGGAL | agenda BULAN | register-book BULAN | dossier NOMOR, --out BERKAS.pdf --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(
      args,
      { out: text, of: text, procedure: text, version: text, officer: text, performer: text },
      [1, 2],
    )
    const out = words.text('out')
    const given = paperOf(words)
    if (out === null || given === null) throw new WordsOff()
    await signedIn(words, surroundings, (client) =>
      withOutput(out, folderOf(words), async (output) => {
        const asks =
          given.paper === 'procedure' && given.version === 0
            ? { ...given, version: await newestVersion(client, given.id) }
            : given
        const { title, pages, pdf } = answerOf(await client.call('drawPaper', asks))
        await output.write(pdf)
        printer.answer({ title, pages, file: out })
      }),
    )
  },
}

/** Null where the words do not say which paper. Version 0 stands for the newest. */
function paperOf(words: Words): PaperInput | null {
  const [name, number] = words.positionals
  const of = words.text('of')
  const id = words.text('procedure')
  const officer = words.text('officer')
  const performer = words.text('performer')
  const only = (...allowed: string[]) =>
    ['of', 'procedure', 'version', 'officer', 'performer'].every(
      (option) => allowed.includes(option) || words.text(option) === null,
    )
  if (name === 'due-date' && number !== undefined && of !== null && only('of'))
    return { paper: 'due-date', number, of }
  if (name === 'swimlane' && number !== undefined && only()) return { paper: 'swimlane', number }
  if (number !== undefined && only()) return paperOfOne(name, number)
  if (number !== undefined) return null
  if (name === 'swimlane' && id !== null && only('procedure', 'version'))
    return { paper: 'procedure', id, version: words.whole('version', 1, 100_000) ?? 0 }
  if (name === 'handover' && only('officer', 'performer'))
    return {
      paper: 'handover',
      officer,
      performer: performer === null ? null : performerOf(performer),
    }
  if (name === 'blank-form' && only()) return { paper: 'blank-form' }
  return name === 'wall-list' && only() ? { paper: 'wall-list' } : null
}

/** A paper of one day, month or case; what is wrong with that, the register says. */
function paperOfOne(name: string | undefined, of: string): PaperInput | null {
  switch (name) {
    case 'delivery-book':
      return { paper: name, date: of }
    case 'agenda':
    case 'register-book':
      return { paper: name, month: of }
    case 'satisfaction-slip':
    case 'dossier':
      return { paper: name, number: of }
    default:
      return null
  }
}

async function newestVersion(
  client: Parameters<Parameters<typeof signedIn>[2]>[0],
  id: string,
): Promise<number> {
  const lines = answerOf(await client.call('procedures', {}))
  const newest = lines.find((line) => line.id === id)?.versions[0]
  if (!newest) throw new Refusal({ problem: 'not-found' })
  return newest.version
}

function performerOf(given: string): Performer {
  const parsed = Performer.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Refusal({
    problem: 'invalid',
    faults: [{ field: 'performer', problem: 'unknown-value' }],
  })
}

const today: Command = {
  usage: '[--of me|PELAKSANA] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { of: text }, [0, 0])
    const of = words.text('of')
    const whose = of === null || of === 'me' ? of : performerOf(of)
    await signedIn(words, surroundings, async (client) => {
      printer.answer(answerOf(await client.call('today', { of: whose })))
    })
  },
}

export const paperCommands = { paper, today } satisfies Record<string, Command>
