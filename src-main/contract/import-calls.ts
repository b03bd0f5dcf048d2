import { z } from 'zod'
import { call } from './call.ts'
import { Channel } from './complaint.ts'
import { choiceFields, ImportProfile, importFields, ProposedProfile } from './import-profile.ts'
import { Fault } from './problems.ts'
import { Bytes, Id, Instant, requiredText } from './values.ts'

const keeper = ['register-keeper'] as const

/** The largest file that is read, in bytes. */
export const largestImport = 100 * 1024 * 1024

/** How many rows of a sheet are looked at for its header. */
export const lookedRows = 100

const file = { name: requiredText(300), content: Bytes }

/** A row that was not taken; `row` as the spreadsheet counts it. */
export const ImportLine = z.discriminatedUnion('problem', [
  z.strictObject({
    row: z.int(),
    problem: z.literal('invalid'),
    faults: z.array(Fault).min(1),
    /** What stands in the faulty cells, by field. */
    found: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    row: z.int(),
    problem: z.literal('duplicate'),
    because: z.enum(['same-number', 'same-lapor-id', 'same-complaint']),
    /** The complaint that is in the register already, or the row of this file. */
    of: z.union([z.strictObject({ number: z.string() }), z.strictObject({ row: z.int() })]),
  }),
  /** UU 25/2009 Ps. 45: it is about the officer who imports. */
  z.strictObject({ row: z.int(), problem: z.literal('conflict-of-interest') }),
])
export type ImportLine = z.output<typeof ImportLine>

/** rows = taken + refused + duplicates. */
const figures = {
  rows: z.int(),
  taken: z.int(),
  refused: z.int(),
  duplicates: z.int(),
}
export const ImportSummary = z.strictObject({ batch: Id.nullable(), ...figures })
export type ImportSummary = z.output<typeof ImportSummary>

/** What was taken, or in a dry run would be; then `batch` is null. */
export const Imported = ImportSummary.extend({ lines: z.array(ImportLine) })
export type Imported = z.output<typeof Imported>

/**
 * A text of a column that stands for an id (`""` for a cell left empty), in how many rows, and the id
 * that it was read as: null where it says nothing, or where nobody knows it.
 */
export const ReadText = z.strictObject({
  field: z.enum(choiceFields),
  text: z.string(),
  rows: z.int(),
  id: z.string().nullable(),
})
export type ReadText = z.output<typeof ReadText>

/** How many of the good rows a dry run shows. */
export const shownGood = 100

/** A row that would be taken, as it was read; nobody is named who asked not to be. */
export const GoodRow = z.strictObject({
  row: z.int(),
  /** The number it keeps; null where it gets a new one. */
  number: z.string().nullable(),
  receivedAt: Instant,
  channel: Channel,
  name: z.string().nullable(),
  subject: z.string(),
  /** Null where it is open still. */
  closedAt: Instant.nullable(),
})
export type GoodRow = z.output<typeof GoodRow>

/**
 * A dry run's answer: also the first of the rows that would be taken, and how the texts of its columns
 * were read, those that nobody knows first.
 */
export const Tried = Imported.extend({
  good: z.array(GoodRow).max(shownGood),
  texts: z.array(ReadText),
})
export type Tried = z.output<typeof Tried>

export const ImportBatch = z.strictObject({
  batch: Id,
  file: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  ...figures,
})
export type ImportBatch = z.output<typeof ImportBatch>

export const SheetSample = z.strictObject({
  name: z.string(),
  /** The row that looks like the header; null where none does. */
  headerRow: z.int().nullable(),
  header: z.array(z.string()),
  /** The first twenty rows below it. */
  rows: z.array(z.array(z.string())),
})
export type SheetSample = z.output<typeof SheetSample>

export const HeldProfile = z.strictObject({
  name: z.string(),
  builtIn: z.boolean(),
  profile: ImportProfile,
})
export type HeldProfile = z.output<typeof HeldProfile>

/** An old register: looked at, tried, taken, taken back. The file itself is read in a process apart. */
export const importCalls = {
  /**
   * The file's sheets, and a profile for it: a known one that fits, or one guessed from its header.
   * `at` says which sheet, row or profile it shall be instead.
   */
  readImportFile: call({
    asks: z.strictObject({
      ...file,
      at: z
        .strictObject({
          sheet: z.string().max(200).nullable(),
          headerRow: z.int().min(1).max(lookedRows).nullable(),
          profile: requiredText(100).nullable(),
        })
        .nullable()
        .default(null),
    }),
    answers: z.strictObject({
      kind: z.enum(['xlsx', 'xls', 'ods', 'csv']),
      sheets: z.array(SheetSample),
      /** The sheet that the proposed profile is for. */
      sheet: z.string(),
      /** The name of the profile that was asked for or fits; null where it was guessed. */
      known: z.string().nullable(),
      /** Its headers as they stand in the file. */
      proposed: ProposedProfile,
      /** What the profile asks for and the file has not. */
      absent: z.array(z.strictObject({ field: z.enum(importFields), header: z.string() })),
    }),
    problems: ['import-file', 'not-found'],
    roles: keeper,
  }),
  /** Dry run: what would be taken and what not, and why. Nothing is changed. */
  tryImport: call({
    asks: z.strictObject({ ...file, profile: ImportProfile }),
    answers: Tried,
    problems: ['import-file'],
    roles: keeper,
  }),
  /** Takes every good row, in one transaction. */
  takeImport: call({
    asks: z.strictObject({ ...file, profile: ImportProfile }),
    answers: Imported,
    problems: ['import-file', 'not-found'],
    roles: keeper,
    changes: true,
  }),
  /** Takes a whole batch back; its numbers stay used. Answers what the batch had been. */
  undoImport: call({
    asks: z.strictObject({ batch: Id }),
    answers: ImportSummary,
    problems: ['not-found', 'worked-on-since', 'conflict-of-interest'],
    roles: keeper,
    changes: true,
  }),
  importBatches: call({
    asks: z.strictObject({}),
    answers: z.array(ImportBatch),
    roles: keeper,
  }),
  /** Rows that were not taken, a sentence each, as a text file where the officer wants it. */
  saveImportLines: call({
    by: 'shell',
    asks: z.strictObject({
      file: requiredText(300),
      lines: z.array(ImportLine).min(1).max(150_000),
    }),
    answers: z.strictObject({ name: z.string() }),
    problems: ['cancelled'],
    roles: keeper,
  }),
  importProfiles: call({
    asks: z.strictObject({}),
    answers: z.array(HeldProfile),
    roles: keeper,
  }),
  /** Remembers a profile by its name; the built-in ones keep theirs. */
  saveImportProfile: call({
    asks: z.strictObject({ name: requiredText(100), profile: ImportProfile }),
    answers: z.array(HeldProfile),
    roles: keeper,
    changes: true,
  }),
  discardImportProfile: call({
    asks: z.strictObject({ name: requiredText(100) }),
    answers: z.array(HeldProfile),
    problems: ['not-found'],
    roles: keeper,
    changes: true,
  }),
} as const
