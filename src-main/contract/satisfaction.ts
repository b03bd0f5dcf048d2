import { z } from 'zod'
import { Instant, OfficeDate } from './values.ts'

/**
 * The two questions of the slip, after two of the nine elements of PermenPANRB 14/2017 (Survei Kepuasan
 * Masyarakat): time of completion; handling of complaints.
 */
export const slipQuestions = ['speed', 'handling'] as const
export const SlipQuestion = z.enum(slipQuestions)
export type SlipQuestion = z.output<typeof SlipQuestion>

/** One (least) to four, as PermenPANRB 14/2017 has it. */
export const Score = z.int().min(1).max(4)
export const scores = [1, 2, 3, 4] as const

export const questionWords: Record<
  SlipQuestion,
  { readonly element: string; readonly asks: string; readonly answers: readonly string[] }
> = {
  speed: {
    element: 'Waktu penyelesaian',
    asks: 'Bagaimana pendapat Saudara tentang kecepatan penanganan pengaduan ini?',
    answers: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
  },
  handling: {
    element: 'Penanganan pengaduan',
    asks: 'Bagaimana pendapat Saudara tentang cara pengaduan ini ditangani?',
    answers: ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'],
  },
}

/** On a printed slip, or read out to the complainant. */
export const AskedHow = z.enum(['printed', 'read-out'])
export type AskedHow = z.output<typeof AskedHow>
export const askedHowLabels: Record<AskedHow, string> = {
  printed: 'Slip dicetak',
  'read-out': 'Dibacakan',
}

/** What came of asking one complainant; a question without an answer is null. */
export const Satisfaction = z.strictObject({
  askedOn: OfficeDate,
  how: AskedHow,
  speed: Score.nullable(),
  handling: Score.nullable(),
  revision: z.int(),
  recordedAt: Instant,
  recordedBy: z.string(),
})
export type Satisfaction = z.output<typeof Satisfaction>

/** A year's figure by when complainants were asked; it names nobody. */
export const SatisfactionYear = z.strictObject({
  year: z.int(),
  asked: z.int(),
  /** Slips with an answer to at least one question. */
  answered: z.int(),
  questions: z.array(
    z.strictObject({
      question: SlipQuestion,
      answered: z.int(),
      /** How many gave one, two, three and four. */
      given: z.array(z.int()).length(4),
      /** On the scale of one to four; null without an answer. */
      average: z.number().nullable(),
      /** The average times 25: 25 to 100 (PermenPANRB 14/2017). */
      index: z.number().nullable(),
    }),
  ),
  /** Of both questions, each weighing the same; null until both have an answer. */
  index: z.number().nullable(),
})
export type SatisfactionYear = z.output<typeof SatisfactionYear>
