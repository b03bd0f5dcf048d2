import { AgendaRun } from '../contract/letter.ts'
import { officeDateOf, yearOf } from '../register/deadlines/zone.ts'
import type { Command } from './command.ts'
import { answerOf } from './letter-commands.ts'
import { signedIn } from './signed-in.ts'
import { readWords } from './words.ts'

/** The year's outgoing letters in the order of their numbers, a line each; without a year, those of this one. */
const agenda: Command = {
  usage: '[--year TAHUN] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    const words = readWords(args, { year: { type: 'string' } }, [0, 0])
    const asked = words.whole('year', 1970, 9999)
    await signedIn(words, surroundings, async (client) => {
      const { timeZone } = client.context.office()
      const year = asked ?? yearOf(officeDateOf(surroundings.clock(), timeZone))
      const lines = answerOf(await client.call('letters', { year }))
      const inOrder = AgendaRun.options.flatMap((run) =>
        lines.filter((line) => line.run === run).toReversed(),
      )
      for (const line of inOrder) {
        const { number, sequence, date, kind, to, complaint } = line
        // A number that was given before this register was issued all the same.
        const state = line.state === 'historic' ? 'issued' : line.state
        printer.answer({ number, sequence, date, kind, to, complaint, state })
      }
    })
  },
}

export const agendaCommands = { agenda } satisfies Record<string, Command>
