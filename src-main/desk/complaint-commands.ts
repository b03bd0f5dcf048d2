import { createReadStream } from 'node:fs'
import type { AsksInput } from '../contract/calls.ts'
import { Refusal } from '../register/refusal.ts'
import type { Command } from './command.ts'
import { parseJson, readJsonInput } from './files.ts'
import { linesOf } from './lines.ts'
import { printOutcome } from './printer.ts'
import { signedIn } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'
import type { Words } from './words.ts'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

const receive: Command = {
  usage: '[BERKAS] --as PETUGAS [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [0, 1])
    const [file] = words.positionals
    await signedIn(words, surroundings, async (client) => {
      const input = file === undefined ? process.stdin : createReadStream(file)
      let number = 0
      for await (const line of linesOf(input)) {
        number += 1
        if (typeof line === 'string' && line.trim() === '') continue
        const intake = intakeIn(line)
        const outcome =
          intake instanceof Refusal ? intake : await client.callUnchecked('receive', intake.intake)
        if ('problem' in outcome) printer.refuse(outcome.problem, number)
        else printer.answer(outcome.answer)
      }
    })
  },
}

function intakeIn(line: string | Refusal): { intake: unknown } | Refusal {
  if (line instanceof Refusal) return line
  try {
    return { intake: parseJson(line) }
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const readCase: Command = {
  usage: 'NOMOR --as PETUGAS [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [1, 1])
    await signedIn(words, surroundings, async (client) =>
      printOutcome(printer, await client.call('readCase', { number: first(words) })),
    )
  },
}

const list: Command = {
  usage:
    '[--month B] [--status S] [--channel C] [--category K] [--division D] [--overdue] [--on TANGGAL] [--limit N] [--after NOMOR] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(
      args,
      {
        month: text,
        status: text,
        channel: text,
        category: text,
        division: text,
        overdue: flag,
        on: text,
        limit: text,
        after: text,
      },
      [0, 0],
    )
    const asks = {
      month: words.text('month'),
      status: words.text('status'),
      channel: words.text('channel'),
      category: words.text('category'),
      division: words.text('division'),
      overdue: words.flag('overdue'),
      on: words.text('on'),
      limit: words.whole('limit', 1, 100_000),
      after: words.text('after'),
    } as AsksInput<'listComplaints'>
    await signedIn(words, surroundings, async (client) => {
      const outcome = await client.call('listComplaints', asks)
      if ('problem' in outcome) printer.refuse(outcome.problem)
      else outcome.answer.forEach((line) => printer.answer(line))
    })
  },
}

const find: Command = {
  usage: 'TEKS [--limit N] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { limit: text }, [1, 20])
    await signedIn(words, surroundings, async (client) => {
      const limit = words.whole('limit', 1, 1000) ?? 50
      const outcome = await client.call('find', { text: words.positionals.join(' '), limit })
      if ('problem' in outcome) printer.refuse(outcome.problem)
      else outcome.answer.forEach((line) => printer.answer(line))
    })
  },
}

const complete: Command = {
  usage:
    'NOMOR --step ID [--outcome ID]… [--note TEKS] [--at WAKTU] [--by ID] [--has DOKUMEN|all]… --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(
      args,
      { step: text, outcome: texts, note: text, at: text, by: text, has: texts },
      [1, 1],
    )
    const step = words.text('step')
    if (step === null) throw new WordsOff()
    await signedIn(words, surroundings, async (client) =>
      printOutcome(
        printer,
        await client.call('completeStep', {
          number: first(words),
          step,
          outcomes: words.texts('outcome'),
          note: words.text('note'),
          at: words.text('at'),
          by: words.text('by'),
          has: words.texts('has'),
        }),
      ),
    )
  },
}

const settle: Command = {
  usage: 'NOMOR --outcome ID… --note TEKS [--at WAKTU] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { outcome: texts, note: text, at: text }, [1, 1])
    await signedIn(words, surroundings, async (client) =>
      printOutcome(
        printer,
        await client.call('settle', {
          number: first(words),
          outcomes: words.texts('outcome'),
          note: words.text('note'),
          at: words.text('at'),
        }),
      ),
    )
  },
}

const correct: Command = {
  usage: 'NOMOR --as PETUGAS (perubahan dan basedOn sebagai JSON dari masukan baku)',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, {}, [1, 1])
    await signedIn(words, surroundings, async (client) => {
      const input = await readJsonInput()
      if (typeof input !== 'object' || input === null || Array.isArray(input))
        throw new Refusal({ problem: 'invalid', faults: [{ field: '', problem: 'wrong-type' }] })
      const { basedOn, ...change } = input as Record<string, unknown>
      printOutcome(
        printer,
        await client.callUnchecked('correct', { number: first(words), basedOn, change }),
      )
    })
  },
}

function first(words: Words): string {
  return words.positionals[0] ?? ''
}

export const complaintCommands = {
  receive,
  case: readCase,
  list,
  find,
  complete,
  settle,
  correct,
} satisfies Record<string, Command>
