import { z } from 'zod'
import { ClosedAs } from './closing.ts'
import { LetterKind } from './letter-kind.ts'
import { Role } from './officer.ts'
import { Slug } from './values.ts'

/** Who does a step: an office role, or the complainant (pelapor). */
export const Performer = z.enum(['complainant', ...Role.options])
export type Performer = z.output<typeof Performer>

/** Mutu baku (waktu): working days from the day after the start, or minutes inside office hours. */
export const Norm = z.strictObject({
  unit: z.enum(['working-days', 'office-minutes']),
  amount: z.int().min(1).max(10_000),
})
export type Norm = z.output<typeof Norm>

/** Where a step or an outcome leads: to another step, or out of the procedure. */
export const LeadsTo = z.union([
  z.strictObject({ step: Slug }),
  z.strictObject({ closes: ClosedAs }),
])
export type LeadsTo = z.output<typeof LeadsTo>

export const StepOutcome = z.strictObject({
  id: Slug,
  /** The SOP's own words. */
  text: z.string().min(1),
  /** A few words for the button. */
  short: z.string().min(1),
  /** Absent where the step leads to one place whatever its outcome. */
  leadsTo: LeadsTo.optional(),
  /** The letter that must be issued or filed first; `orNote`: a note how it was told will do. */
  needs: z.strictObject({ letter: LetterKind, orNote: z.boolean() }).optional(),
})
export type StepOutcome = z.output<typeof StepOutcome>

export const ProcedureStep = z.strictObject({
  id: Slug,
  performer: Performer,
  /** Others who take part, as marked in the SOP's table. */
  with: z.array(Performer),
  text: z.string().min(1),
  short: z.string().min(1),
  norm: Norm.nullable(),
  documents: z.array(z.strictObject({ id: Slug, name: z.string().min(1) })),
  output: z.string().nullable(),
  /** How many outcomes must be named: none, exactly one, or one and more. */
  choose: z.enum(['none', 'one', 'some']),
  outcomes: z.array(StepOutcome),
  /** Where the step leads when its outcome does not say. */
  leadsTo: LeadsTo,
  /** The first step of analysis: category and subject must be known when it is finished. */
  analysis: z.boolean(),
})
export type ProcedureStep = z.output<typeof ProcedureStep>

export const Procedure = z.strictObject({
  id: Slug,
  version: z.int().min(1),
  /** Which complaints it serves. */
  serves: z.enum(['direct', 'indirect']),
  title: z.string().min(1),
  source: z.string().min(1),
  /** Lanes of the swimlane, in the SOP's order. */
  lanes: z.array(Performer),
  steps: z.array(ProcedureStep).min(1),
})
export type Procedure = z.output<typeof Procedure>
