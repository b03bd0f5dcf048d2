import { readFile } from 'node:fs/promises'
import type { Outcome } from '../contract/call.ts'
import { readProcedureFile } from '../register/procedures/adopt-procedure.ts'
import { Refusal } from '../register/refusal.ts'
import type { Command } from './command.ts'
import { openOutput } from './files.ts'
import { printOutcome } from './printer.ts'
import type { Printer } from './printer.ts'
import { folderOf, signedIn } from './signed-in.ts'
import type { Client } from './signed-in.ts'
import type { Surroundings } from '../register/context.ts'
import { readWords, WordsOff } from './words.ts'
import type { Words } from './words.ts'

const text = { type: 'string' } as const

const procedures: Command = {
  usage: '--as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [0, 0])
    await signedIn(words, surroundings, async (client) => {
      for (const line of answerOf(await client.call('procedures', {}))) printer.answer(line)
    })
  },
}

const procedure: Command = {
  usage:
    'ID [--version N] [--out BERKAS.json] | adopt BERKAS.json | publish ID, --as PETUGAS | check BERKAS.json',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { version: text, out: text }, [1, 2])
    const [first = '', second] = words.positionals
    if (second === undefined) return show(words, first, printer, surroundings)
    if (words.text('version') !== null || words.text('out') !== null) throw new WordsOff()
    if (first === 'check') return check(second, printer)
    if (first === 'adopt') {
      const content = await readFile(second, 'utf8')
      return signedIn(words, surroundings, async (client) =>
        printOutcome(printer, await client.call('adoptProcedure', { text: content })),
      )
    }
    if (first !== 'publish') throw new WordsOff()
    await signedIn(words, surroundings, async (client) => {
      const { revision } = answerOf(await client.call('procedureDraft', { id: second }))
      const asks = { id: second, basedOn: revision }
      printOutcome(printer, await client.call('publishProcedure', asks))
    })
  },
}

/** One version, the newest where none is named; with `--out` also as a file for another office. */
async function show(
  words: Words,
  id: string,
  printer: Printer,
  surroundings: Surroundings,
): Promise<void> {
  const named = words.whole('version', 1, 1_000_000)
  const out = words.text('out')
  await signedIn(words, surroundings, async (client) => {
    const version = named ?? (await newestVersion(client, id))
    const found = answerOf(await client.call('procedure', { id, version }))
    if (out !== null) {
      const output = await openOutput(out, folderOf(words))
      try {
        await output.write(Buffer.from(`${JSON.stringify(found, null, 2)}\n`))
      } finally {
        await output.discard()
      }
    }
    printer.answer(found)
  })
}

async function newestVersion(client: Client, id: string): Promise<number> {
  const lines = answerOf(await client.call('procedures', {}))
  const newest = lines.find((line) => line.id === id)?.versions[0]
  if (!newest) throw new Refusal({ problem: 'not-found' })
  return newest.version
}

/** Judges a file without a register; what is wrong is refused as it would be on bringing it in. */
async function check(file: string, printer: Printer): Promise<void> {
  const { id, steps } = readProcedureFile(await readFile(file, 'utf8'))
  printer.answer({ ok: true, id, steps: steps.length })
}

const doubts: Command = {
  usage: 'ID --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [1, 1])
    const [id = ''] = words.positionals
    await signedIn(words, surroundings, async (client) => {
      for (const doubt of answerOf(await client.call('doubts', { id }))) printer.answer(doubt)
    })
  },
}

const move: Command = {
  usage: 'NOMOR --version N --reason TEKS [--step ID] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { version: text, reason: text, step: text }, [1, 1])
    const [number = ''] = words.positionals
    const version = words.whole('version', 1, 1_000_000)
    const reason = words.text('reason')
    if (version === null || reason === null) throw new WordsOff()
    const asks = { number, version, reason, step: words.text('step') }
    await signedIn(words, surroundings, async (client) =>
      printOutcome(printer, await client.call('moveToVersion', asks)),
    )
  },
}

function answerOf<T>(outcome: Outcome<T>): T {
  if ('problem' in outcome) throw new Refusal(outcome.problem)
  return outcome.answer
}

export const procedureCommands = { procedures, procedure, doubts, move } satisfies Record<
  string,
  Command
>
