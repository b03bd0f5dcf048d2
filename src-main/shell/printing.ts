import type { WebContents } from 'electron'
import type { Outcome } from '../contract/call.ts'
import type { Answer, Asks } from '../contract/calls.ts'
import type { Output } from '../contract/journal-calls.ts'
import type { PrintAsks } from '../contract/print-asks.ts'
import type { Problem } from '../contract/problems.ts'
import { sentenceOf } from '../contract/sentences.ts'
import type { AskRegister } from './ask-register.ts'
import type { Memory } from './memory.ts'
import { noting } from './noting.ts'
import { PrintPage } from './print-page.ts'
import type { PrintPageOptions, PrintTo } from './print-page.ts'
import type { ShellAct, ShellService } from './shell-service.ts'

export interface PrintingOptions extends PrintPageOptions {
  readonly ask: AskRegister
  readonly memory: Memory
  /** Prints there where no printer is asked for; null asks with the system's own dialog. */
  readonly printer: string | null
  readonly onProgress: (done: number, total: number) => void
}

type PrintCall = 'printers' | 'printLetter' | 'printLetters' | 'printPaper'

/** Prints letters and papers from a hidden page that shows exactly the stored or the drawn file. */
export function printingCalls(options: PrintingOptions): Pick<ShellService, PrintCall> {
  const { memory } = options
  const note = noting(options.ask, 'printed')

  async function printOne(
    what: PrintAsks,
    asked: PrintTo,
    act: ShellAct,
  ): Promise<Outcome<Record<string, never>>> {
    if (asked.printer !== null && !(await isThere(act.contents, asked.printer)))
      return { problem: gone(asked.printer) }
    const page = new PrintPage(options, act.officer)
    try {
      const printer = asked.printer ?? options.printer
      const outcome = await page.print(
        what,
        { ...asked, printer },
        note(outputOf(what), act.caller),
      )
      if ('answer' in outcome) await rememberPrinter(asked.printer)
      return outcome
    } finally {
      page.close()
    }
  }

  async function printMany(
    { letters, copies }: Asks<'printLetters'>,
    printer: string,
    act: ShellAct,
  ): Promise<Outcome<Answer<'printLetters'>>> {
    if (!(await isThere(act.contents, printer))) return { problem: gone(printer) }
    const failed: Answer<'printLetters'>['failed'] = []
    // A printer that is gone is not tried again for each of the letters that are left.
    let lost: Problem | null = null
    const page = new PrintPage(options, act.officer)
    try {
      for (const [index, letter] of letters.entries()) {
        options.onProgress(index, letters.length)
        const what = { letter }
        const outcome = lost
          ? { problem: lost }
          : await page.print(what, { printer, copies }, note(outputOf(what), act.caller))
        if (!('problem' in outcome)) continue
        const { problem } = outcome
        failed.push({ letter, problem: problem.problem, detail: sentenceOf(problem) })
        if (problem.problem !== 'printer-failed' || lost) continue
        if (!(await isThere(act.contents, printer))) lost = gone(printer)
      }
    } finally {
      page.close()
    }
    options.onProgress(letters.length, letters.length)
    const printed = letters.length - failed.length
    if (printed > 0) await rememberPrinter(printer)
    return { answer: { printed, failed } }
  }

  async function rememberPrinter(printer: string | null): Promise<void> {
    if (printer !== null) await memory.remember({ printer })
  }

  return {
    async printers(_asks, { contents }) {
      const found = await contents.getPrintersAsync()
      const printers = found.map((one) => ({
        name: one.name,
        label: one.displayName || one.name,
        // Told by older versions of Electron alone.
        isDefault: 'isDefault' in one && one.isDefault === true,
      }))
      const last = printers.find(({ name }) => name === memory.now.printer)?.name ?? null
      return { answer: { printers, last } }
    },
    printLetter: ({ letter, copies, printer }, act) =>
      printOne({ letter }, { copies, printer }, act),
    printPaper: ({ paper, copies, printer }, act) => printOne({ paper }, { copies, printer }, act),
    async printLetters(asks, act) {
      const printer = asks.printer ?? options.printer
      if (printer === null)
        return {
          problem: { problem: 'invalid', faults: [{ field: 'printer', problem: 'required' }] },
        }
      return printMany(asks, printer, act)
    },
  }
}

function outputOf(what: PrintAsks): Output {
  return 'letter' in what
    ? { output: 'letter', letter: what.letter }
    : { output: 'paper', paper: what.paper }
}

async function isThere(contents: WebContents, printer: string): Promise<boolean> {
  const printers = await contents.getPrintersAsync()
  return printers.some(({ name }) => name === printer)
}

function gone(printer: string): Problem {
  return { problem: 'printer-failed', detail: `printer ${printer} tidak ditemukan di komputer ini` }
}
