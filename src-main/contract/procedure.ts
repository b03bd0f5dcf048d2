import { z } from 'zod'
import { ClockId } from './clock-id.ts'
import { ClosedAs } from './closing.ts'
import { LetterKind } from './letter-kind.ts'
import { Role } from './officer.ts'
import { ProcedureFault } from './procedure-fault.ts'
import { Instant, Slug } from './values.ts'

/** Longer than anything an SOP says in one place; what a table, a letter or a screen can still hold. */
const mostText = 2_000
const mostId = 100
/** More than any SOP has: a file with more would only slow the register down. */
const mostDocuments = 40
const mostOutcomes = 20
const mostDoubts = 200

const someText = z.string().min(1).max(mostText)
const anyText = z.string().max(mostText)
const id = Slug.max(mostId)

/** A list of words that each stand in it once; more than there are is no list of them. */
function eachOnce<T extends z.ZodEnum>(word: T) {
  return z
    .array(word)
    .max(word.options.length, { abort: true })
    .refine((words) => new Set(words).size === words.length, { params: { fault: 'repeated' } })
}

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
export const LeadsTo = z.union([z.strictObject({ step: id }), z.strictObject({ closes: ClosedAs })])
export type LeadsTo = z.output<typeof LeadsTo>

export const StepOutcome = z.strictObject({
  id,
  /** The SOP's own words. */
  text: someText,
  /** A few words for the button. */
  short: someText,
  /** Absent where the step leads to one place whatever its outcome. */
  leadsTo: LeadsTo.optional(),
  /** The letter that must be issued or filed first; `orNote`: a note how it was told will do. */
  needs: z.strictObject({ letter: LetterKind, orNote: z.boolean() }).optional(),
  /** Clocks of the Act that this outcome meets: declining is a decision (Ps. 50(1)). */
  meets: eachOnce(ClockId).optional(),
  /** What is meant where a complaint is settled on the spot and nobody was asked. */
  onTheSpot: z.literal(true).optional(),
})
export type StepOutcome = z.output<typeof StepOutcome>

export const ProcedureStep = z.strictObject({
  id,
  performer: Performer,
  /** Others who take part, as marked in the SOP's table. */
  with: eachOnce(Performer),
  text: someText,
  short: someText,
  norm: Norm.nullable(),
  documents: z.array(z.strictObject({ id, name: someText })).max(mostDocuments),
  output: anyText.nullable(),
  /** How many outcomes must be named: none, exactly one, or one and more. */
  choose: z.enum(['none', 'one', 'some']),
  outcomes: z.array(StepOutcome).max(mostOutcomes),
  /** Where the step leads when its outcome does not say. */
  leadsTo: LeadsTo,
  /** The first step of analysis: category and subject must be known when it is finished. */
  analysis: z.boolean(),
  /** Clocks of the Act that finishing it meets, whatever its outcome. */
  meets: eachOnce(ClockId).default([]),
})
export type ProcedureStep = z.output<typeof ProcedureStep>

/** An open question that the SOP leaves: it stands beside its step until the office answers it. */
export const Doubt = z.strictObject({
  id,
  /** Null where it is about the whole procedure. */
  step: id.nullable(),
  question: someText,
  /** What contradicts what, and where it is read. */
  source: anyText,
})
export type Doubt = z.output<typeof Doubt>

/** More steps than any SOP has; a file with more is no SOP. */
export const mostSteps = 60

export const Procedure = z.strictObject({
  id,
  version: z.int().min(1),
  /** Which complaints it serves. */
  serves: z.enum(['direct', 'indirect']),
  title: someText,
  source: someText,
  /** Lanes of the swimlane, in the SOP's order. */
  lanes: eachOnce(Performer),
  steps: z.array(ProcedureStep).min(1).max(mostSteps),
  doubts: z.array(Doubt).max(mostDoubts).default([]),
})
export type Procedure = z.output<typeof Procedure>

/** A doubt with the office's answer, null until it is given. Answers hold for every version. */
export const HeldDoubt = Doubt.extend({
  answer: z.strictObject({ text: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
})
export type HeldDoubt = z.output<typeof HeldDoubt>

/** What a step is called in a list, where its id alone is known. */
export const StepWords = z.strictObject({
  serves: z.enum(['direct', 'indirect']),
  step: Slug,
  short: z.string(),
  performer: Performer,
})
export type StepWords = z.output<typeof StepWords>

/** A procedure with its versions, newest first, and the draft that is being worked on. */
export const ProcedureLine = z.strictObject({
  id: Slug,
  title: z.string(),
  serves: z.enum(['direct', 'indirect']),
  versions: z.array(
    z.strictObject({
      version: z.int(),
      publishedAt: Instant,
      /** Open complaints that run by it. */
      running: z.int(),
    }),
  ),
  draft: z.strictObject({ savedAt: Instant, savedBy: z.string().nullable() }).nullable(),
  openDoubts: z.int(),
})
export type ProcedureLine = z.output<typeof ProcedureLine>

const draftSlug = z.string().max(mostId)

/**
 * A procedure being worked on: the same shape, but anything may still be empty, unreachable or
 * without an end. `checkProcedure` says what is wrong; only a sound one is published.
 */
export const ProcedureDraft = z.strictObject({
  id,
  serves: z.enum(['direct', 'indirect']),
  title: anyText,
  source: anyText,
  lanes: eachOnce(Performer),
  steps: z
    .array(
      ProcedureStep.extend({
        id: draftSlug,
        text: anyText,
        short: anyText,
        documents: z.array(z.strictObject({ id: draftSlug, name: anyText })).max(mostDocuments),
        outcomes: z
          .array(
            StepOutcome.extend({
              id: draftSlug,
              text: anyText,
              short: anyText,
              leadsTo: z
                .union([z.strictObject({ step: draftSlug }), z.strictObject({ closes: ClosedAs })])
                .optional(),
            }),
          )
          .max(mostOutcomes),
        leadsTo: z.union([
          z.strictObject({ step: draftSlug }),
          z.strictObject({ closes: ClosedAs }),
        ]),
      }),
    )
    .max(mostSteps),
  doubts: z
    .array(Doubt.extend({ id: draftSlug, step: draftSlug.nullable(), question: anyText }))
    .max(mostDoubts),
})
export type ProcedureDraft = z.output<typeof ProcedureDraft>

export const HeldProcedureDraft = z.strictObject({
  draft: ProcedureDraft,
  /** The published version it began with; null for one that was brought in from a file. */
  basedOn: z.int().nullable(),
  revision: z.int(),
  faults: z.array(ProcedureFault),
})
export type HeldProcedureDraft = z.output<typeof HeldProcedureDraft>

/** One difference between two versions, told at its place, for the two columns side by side. */
export const ProcedureDifference = z.strictObject({
  /** The step's id; null for the procedure itself. */
  step: z.string().nullable(),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  /** In the clerk's words: `Waktu`, `Pelaksana`, `Kelengkapan`, `Hasil`. */
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ProcedureDifference = z.output<typeof ProcedureDifference>
