import { z } from 'zod'
import { call } from './call.ts'
import { roles } from './officer.ts'
import { Paper } from './paper.ts'
import { Id, optional, text } from './values.ts'

const copies = z.int().min(1).max(50).default(1)
/** A printer's name as `printers` tells it; null asks with the system's own dialog. */
const printer = optional(text(300))
const nothing = z.strictObject({})

/** Printing: the shell draws each sheet from the stored bytes, on the paper they were made for. */
export const printCalls = {
  /** The printers of this PC; `last` is the one chosen last, where it is still there. */
  printers: call({
    asks: nothing,
    answers: z.strictObject({
      printers: z.array(
        z.strictObject({ name: z.string(), label: z.string(), isDefault: z.boolean() }),
      ),
      last: z.string().nullable(),
    }),
    roles,
    by: 'shell',
  }),
  printLetter: call({
    asks: z.strictObject({ letter: Id, copies, printer }),
    answers: nothing,
    problems: ['not-found', 'conflict-of-interest', 'file-damaged', 'cancelled', 'printer-failed'],
    roles,
    by: 'shell',
  }),
  /** Many in one go, with progress; one that fails is named and the others go on. */
  printLetters: call({
    asks: z.strictObject({ letters: z.array(Id).min(1).max(500), copies, printer: text(300) }),
    answers: z.strictObject({
      printed: z.int(),
      failed: z.array(z.strictObject({ letter: Id, problem: z.string(), detail: z.string() })),
    }),
    problems: ['printer-failed'],
    roles,
    by: 'shell',
  }),
  printPaper: call({
    asks: z.strictObject({ paper: Paper, copies, printer }),
    answers: nothing,
    problems: [
      'not-found',
      'conflict-of-interest',
      'identity-masked',
      'cancelled',
      'printer-failed',
    ],
    roles,
    by: 'shell',
  }),
} as const
