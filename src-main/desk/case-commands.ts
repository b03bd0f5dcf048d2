import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Outcome } from '../contract/call.ts'
import type { AsksInput } from '../contract/calls.ts'
import type { CaseFile } from '../contract/case.ts'
import { Refusal } from '../register/refusal.ts'
import type { Command } from './command.ts'
import { printOutcome } from './printer.ts'
import { signedIn } from './signed-in.ts'
import type { Client } from './signed-in.ts'
import { readWords } from './words.ts'
import type { Words } from './words.ts'

const text = { type: 'string' } as const
const common = { note: text, at: text } as const

type Act = (client: Client, words: Words) => Promise<Outcome<CaseFile>>

/** A command that does one thing to the complaint named and answers its case. */
function caseCommand(usage: string, options: Record<string, typeof text>, act: Act): Command {
  return {
    usage: `NOMOR ${usage} [--at WAKTU] --as PETUGAS`,
    run: async (args, printer, surroundings) => {
      const words = readWords(args, { ...common, ...options }, [1, 1])
      await signedIn(words, surroundings, async (client) =>
        printOutcome(printer, await act(client, words)),
      )
    },
  }
}

function asked(words: Words): { number: string; note: string | null; at: string | null } {
  return {
    number: words.positionals[0] ?? '',
    note: words.text('note'),
    at: words.text('at'),
  }
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Refusal({ problem: 'cannot-read', detail })
  }
}

const handOver: Command = {
  usage: '--from PETUGAS --to PETUGAS --note TEKS --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { from: text, to: text, note: text }, [0, 0])
    const asks = {
      from: words.text('from'),
      to: words.text('to'),
      note: words.text('note'),
    } as AsksInput<'handOver'>
    await signedIn(words, surroundings, async (client) =>
      printOutcome(printer, await client.call('handOver', asks)),
    )
  },
}

/** What may be done with a complaint beside walking its steps. */
export const caseCommands = {
  incomplete: caseCommand('--note TEKS', {}, (client, words) =>
    client.call('findIncomplete', asked(words)),
  ),
  completed: caseCommand('[--note TEKS]', {}, (client, words) =>
    client.call('declareComplete', asked(words)),
  ),
  pause: caseCommand('--reason ID [--note TEKS]', { reason: text }, (client, words) =>
    client.call('pause', { ...asked(words), reason: words.text('reason') ?? '' }),
  ),
  resume: caseCommand('[--note TEKS]', {}, (client, words) => client.call('resume', asked(words))),
  withdraw: caseCommand('--note TEKS', {}, (client, words) =>
    client.call('withdraw', asked(words)),
  ),
  lapse: caseCommand('--note TEKS', {}, (client, words) => client.call('lapse', asked(words))),
  transfer: caseCommand('--to TEKS --note TEKS', { to: text }, (client, words) =>
    client.call('transfer', { ...asked(words), to: words.text('to') }),
  ),
  reopen: caseCommand('--note TEKS', {}, (client, words) => client.call('reopen', asked(words))),
  dispose: caseCommand(
    '--note INSTRUKSI --given-by NAMA --to TUJUAN [--due-on TANGGAL]',
    { 'given-by': text, to: text, 'due-on': text },
    (client, words) => {
      const { note: instruction, ...rest } = asked(words)
      return client.call('dispose', {
        ...rest,
        instruction,
        givenBy: words.text('given-by'),
        to: words.text('to'),
        dueOn: words.text('due-on'),
      })
    },
  ),
  assign: caseCommand('[--to PETUGAS]', { to: text }, (client, words) =>
    client.call('assign', { number: asked(words).number, officer: words.text('to') }),
  ),
  attach: caseCommand(
    '--file BERKAS [--step ID] [--document ID]',
    { file: text, step: text, document: text },
    (client, words) => {
      const file = words.text('file') ?? ''
      return client.call('attach', {
        number: asked(words).number,
        name: basename(file),
        content: bytesOf(file),
        step: words.text('step'),
        document: words.text('document'),
      })
    },
  ),
  'hand-over': handOver,
} satisfies Record<string, Command>
