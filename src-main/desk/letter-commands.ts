import { readFile } from 'node:fs/promises'
import type { AsksInput } from '../contract/calls.ts'
import type { Outcome } from '../contract/call.ts'
import { LetterKind } from '../contract/letter-kind.ts'
import { Refusal } from '../register/refusal.ts'
import type { Command } from './command.ts'
import { openOutput } from './files.ts'
import type { Output } from './files.ts'
import { folderOf, signedIn } from './signed-in.ts'
import type { Client } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'
import type { Words } from './words.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

interface Made {
  readonly letter: string | null
  readonly number: string | null
  readonly pages: number
  readonly sha256: string
  readonly pdf: Uint8Array
}

const letter: Command = {
  usage:
    'NOMOR --kind JENIS --out BERKAS.pdf [--date TANGGAL] [--to TEKS] [--number TEKS] [--draft] | --again SURAT --out BERKAS.pdf | NOMOR --kind JENIS --file BERKAS.pdf --number TEKS --date TANGGAL [--to TEKS], --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(
      args,
      {
        kind: text,
        out: text,
        date: text,
        to: text,
        number: text,
        draft: flag,
        again: text,
        file: text,
      },
      [0, 1],
    )
    const [complaint] = words.positionals
    const again = words.text('again')
    const kind = words.text('kind')
    const out = words.text('out')
    const file = words.text('file')
    if (file !== null) {
      if (out !== null || again !== null || words.flag('draft')) throw new WordsOff()
      const asks = filedAsks(words, complaint, kind)
      await signedIn(words, surroundings, async (client) => {
        const content = new Uint8Array(await readFile(file))
        const made = madeOf(answerOf(await client.call('fileLetter', { ...asks, content })))
        const { pdf: _, ...answer } = made
        printer.answer({ ...answer, file })
      })
      return
    }
    const enough = again === null ? complaint !== undefined && kind !== null : saysNoMore(words)
    if (out === null || !enough) throw new WordsOff()
    await signedIn(words, surroundings, (client) =>
      withOutput(out, folderOf(words), async (output) => {
        const made =
          again !== null
            ? await readAgain(client, again)
            : await make(client, words.flag('draft'), {
                complaint: complaint ?? '',
                kind: kindOf(kind ?? ''),
                fields: {
                  to: words.text('to'),
                  date: words.text('date'),
                  number: words.text('number'),
                },
              })
        const { pdf, ...answer } = made
        await output.write(pdf)
        printer.answer({ ...answer, file: out })
      }),
    )
  },
}

/** A letter that was issued is only read again: nothing about it can be said anew. */
function saysNoMore(words: Words): boolean {
  const said = ['kind', 'date', 'to', 'number'].filter((option) => words.text(option) !== null)
  return words.positionals.length + said.length === 0 && !words.flag('draft')
}

/** What is said of a letter made elsewhere; its kind, number and date cannot be left out. */
function filedAsks(
  words: Words,
  complaint: string | undefined,
  kind: string | null,
): Omit<AsksInput<'fileLetter'>, 'content'> {
  const number = words.text('number')
  const date = words.text('date')
  if (complaint === undefined || kind === null || number === null || date === null)
    throw new WordsOff()
  return { complaint, kind: kindOf(kind), number, date, to: words.text('to') }
}

/** Whatever happens, nothing half made is left beside the file. */
export async function withOutput(
  file: string,
  registerFolder: string,
  work: (output: Output) => Promise<void>,
): Promise<void> {
  const output = await openOutput(file, registerFolder)
  try {
    await work(output)
  } finally {
    await output.discard()
  }
}

function kindOf(kind: string): LetterKind {
  const parsed = LetterKind.safeParse(kind)
  if (!parsed.success)
    throw new Refusal({ problem: 'invalid', faults: [{ field: 'kind', problem: 'unknown-value' }] })
  return parsed.data
}

async function make(client: Client, draft: boolean, asks: AsksInput<'issueLetter'>): Promise<Made> {
  if (draft) {
    const { pages, sha256, pdf } = answerOf(await client.call('draftLetter', asks))
    return { letter: null, number: null, pages, sha256, pdf }
  }
  return madeOf(answerOf(await client.call('issueLetter', asks)))
}

async function readAgain(client: Client, id: string): Promise<Made> {
  return madeOf(answerOf(await client.call('readLetter', { letter: id })))
}

function madeOf(issued: {
  letter: { id: string; number: string | null; pages: number; sha256: string }
  pdf: Uint8Array
}): Made {
  const { id, number, pages, sha256 } = issued.letter
  return { letter: id, number, pages, sha256, pdf: issued.pdf }
}

export function answerOf<T>(outcome: Outcome<T>): T {
  if ('problem' in outcome) throw new Refusal(outcome.problem)
  return outcome.answer
}

const periods = [
  ['month', /^\d{4}-\d{2}$/],
  ['quarter', /^\d{4}-Q\d$/],
  ['year', /^\d{4}$/],
] as const

const recap: Command = {
  usage: '--month B | --quarter T | --year Y [--out BERKAS.xlsx] [--pdf BERKAS.pdf] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(
      args,
      { month: text, quarter: text, year: text, out: text, pdf: text },
      [0, 0],
    )
    const given = periods.filter(([name]) => words.text(name) !== null)
    const [only] = given
    if (!only || given.length > 1) throw new WordsOff()
    const period = words.text(only[0]) ?? ''
    if (!only[1].test(period))
      throw new Refusal({
        problem: 'invalid',
        faults: [{ field: only[0], problem: 'unknown-value' }],
      })
    const out = words.text('out')
    const pdf = words.text('pdf')
    await signedIn(words, surroundings, async (client) => {
      const figures = answerOf(await client.call('recap', { period }))
      if (out !== null)
        await withOutput(out, folderOf(words), async (output) => {
          const { workbook } = answerOf(await client.call('recapWorkbook', { period }))
          await output.write(workbook)
        })
      if (pdf !== null)
        await withOutput(pdf, folderOf(words), async (output) => {
          const drawn = answerOf(await client.call('drawPaper', { paper: 'recap', period }))
          await output.write(drawn.pdf)
        })
      printer.answer(figures)
    })
  },
}

export const letterCommands = { letter, recap } satisfies Record<string, Command>
