import { z } from 'zod'
import { narrowing } from './asks.ts'
import { call } from './call.ts'
import { FoundLine, Match } from './complaint.ts'
import { roles } from './officer.ts'
import { Id, requiredText, text } from './values.ts'

const everyone = roles

/** A piece of a text that a line does not show, with the words that were sought in it. */
export const Excerpt = z.strictObject({
  field: z.string(),
  text: z.string(),
  marks: z.array(Match.pick({ start: true, length: true })),
})
export type Excerpt = z.output<typeof Excerpt>

export const SearchedLine = FoundLine.extend({ excerpts: z.array(Excerpt) })
export type SearchedLine = z.output<typeof SearchedLine>

/** What a view holds: a list's filter, and words that are searched in it. */
export const ViewContent = z.strictObject({ ...narrowing, text: text(500) })
export type ViewContent = z.output<typeof ViewContent>

const name = requiredText(60)

export const View = z.strictObject({ id: Id, name: z.string(), content: ViewContent })
export type View = z.output<typeof View>

const views = z.array(View)

/** The list as a screen runs through it, the search with its filters, and saved views. */
export const listCalls = {
  /** How many there are, and after which number each page of `size` lines goes on; null for the first. */
  complaintPages: call({
    asks: z.strictObject({ ...narrowing, size: z.int().min(1).max(1_000) }),
    answers: z.strictObject({ count: z.int(), after: z.array(z.string().nullable()) }),
    roles: everyone,
  }),
  /** What `find` finds, among what the filter leaves; and what stands around the words. */
  searchComplaints: call({
    asks: z.strictObject({
      ...narrowing,
      text: requiredText(500),
      limit: z.int().min(1).max(1_000).default(50),
    }),
    answers: z.array(SearchedLine),
    roles: everyone,
  }),
  /** The views of the officer who asks, by name. */
  views: call({ asks: z.strictObject({}), answers: views, roles: everyone }),
  /** Saves a view; one of the same name, in either case, is replaced. */
  saveView: call({
    asks: z.strictObject({ name, content: ViewContent }),
    answers: views,
    roles: everyone,
    changes: true,
  }),
  renameView: call({
    asks: z.strictObject({ view: Id, name }),
    answers: views,
    problems: ['not-found'],
    roles: everyone,
    changes: true,
  }),
  discardView: call({
    asks: z.strictObject({ view: Id }),
    answers: views,
    problems: ['not-found'],
    roles: everyone,
    changes: true,
  }),
} as const
