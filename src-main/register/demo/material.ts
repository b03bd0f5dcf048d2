import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Category, Classification } from '../../contract/complaint.ts'
import { Slug } from '../../contract/values.ts'
import { seasons } from './season.ts'

const words = z.string().min(1)
const list = z.array(words).min(1)
/** May be empty: then nothing is said. */
const optionalWords = z.array(z.string()).min(1)
const weight = z.number().positive()
const range = z.tuple([z.int(), z.int(), z.int().positive()])

/** What stands in braces in the texts: one of these, a number or a sum between two, in steps. */
export const Slot = z.union([
  list,
  z.strictObject({ number: range }),
  z.strictObject({ rupiah: range }),
])
export type Slot = z.output<typeof Slot>
const Slots = z.record(z.string(), Slot)

/** One thing that people complain about, with all that is said of it on the way. */
const Matter = z.strictObject({
  id: Slug,
  weight,
  season: z.enum(seasons).optional(),
  categories: z.partialRecord(Category, weight),
  classification: Classification,
  /** How often the complainant asks to stay unnamed. */
  protect: z.number().min(0).max(1).default(0.02),
  slots: Slots.default({}),
  /** Values that belong together; one of these is chosen. */
  cases: z.array(z.record(z.string(), words)).default([]),
  subjects: list,
  /** Sentence after sentence, one of each list. */
  narrative: z.array(optionalWords).min(1),
  remedies: list,
  /** Noted by the service officer, by the division, and told to the complainant. */
  findings: list,
  reviews: list,
  answers: list,
  declines: z.strictObject({ chance: z.number().min(0).max(1), because: list }).optional(),
  officers: list.optional(),
})
const MattersFile = z.strictObject({ division: Slug.nullable(), matters: z.array(Matter).min(1) })
export type Matter = z.output<typeof Matter> & { readonly division: string | null }

const voices = z.strictObject({
  letter: optionalWords,
  message: optionalWords,
  officer: optionalWords,
  call: optionalWords,
})
const Phrases = z.strictObject({
  slots: Slots,
  greetings: voices,
  endings: voices,
  again: z.strictObject({ first: list, third: list }),
  sameAsBefore: list,
  declines: list,
  declinationBody: list,
  told: list,
  handedOver: list,
  coordinated: list,
  followedUp: list,
  received: list,
  unreachable: list,
  /** Turns beside the steps: what is lacking, why it stands still, ends, or goes elsewhere. */
  lacking: list,
  lapsed: list,
  paused: list,
  withdrawn: list,
  transferred: list,
  otherAgencies: list,
  /** To whom a letter goes where no division is named. */
  otherParties: list,
  referredBy: list,
  letterNumbers: list,
  letterCodes: list,
})
export type Phrases = z.output<typeof Phrases>
export type Voice = keyof Phrases['greetings']

const People = z.strictObject({
  communities: z
    .array(
      z.strictObject({
        weight,
        men: list,
        women: list,
        after: list,
        afterWomen: list,
        /** How many go by one name. */
        single: z.number().min(0).max(1),
      }),
    )
    .min(1),
  /** No operator has these: nobody is called from a practice register. */
  phonePrefixes: list,
  mailHosts: list,
})
export type People = z.output<typeof People>

const Ward = z.strictObject({ name: words, streets: list })
const Places = z.strictObject({
  markets: z.array(z.strictObject({ name: words, weight })).min(1),
  districts: z.array(z.strictObject({ name: words, weight, wards: z.array(Ward).min(1) })).min(1),
})
export type Places = z.output<typeof Places>

export interface Material {
  readonly matters: readonly Matter[]
  readonly phrases: Phrases
  readonly people: People
  readonly places: Places
}

/** Reads assets/demo; throws an error that names the file where one is not sound. */
export function readMaterial(assets: string): Material {
  const folder = join(assets, 'demo')
  const phrases = read(join(folder, 'phrases.json'), Phrases)
  const matters = readdirSync(join(folder, 'matters'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const { division, matters } = read(join(folder, 'matters', name), MattersFile)
      return matters.map((matter) => ({ ...matter, division }))
    })
  return {
    matters,
    phrases,
    people: read(join(folder, 'people.json'), People),
    places: read(join(folder, 'places.json'), Places),
  }
}

function read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} is not as the demo needs it: ${String(cause)}`, { cause })
  }
}
