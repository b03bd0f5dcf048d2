import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { LetterKind } from './letter-kind.ts'
import {
  AgendaLine,
  AgendaRun,
  FilledLetterFields,
  HeldLetter,
  IssuedLetter,
  LetterAsks,
  LetterDraft,
  LetterFields,
  LetterOnItsWay,
  SendingWay,
} from './letter.ts'
import { recorders, roles } from './officer.ts'
import { Bytes, Id, Instant, OfficeDate, optional, requiredText, text } from './values.ts'

const writers = [...recorders, 'head'] as const
const bookkeepers = [...recorders, 'register-keeper'] as const
const ofACase = ['not-found', 'conflict-of-interest'] as const
const year = z.int().min(1970).max(9999)
const held = { id: Id, basedOn: z.int() }

/** Letters: drawn, drafted, signed, numbered, sent, voided, filed; and the agenda of their numbers. */
export const letterCalls = {
  fillLetter: call({
    asks: LetterAsks,
    answers: FilledLetterFields,
    problems: ofACase,
    roles,
  }),
  /** Draws it without keeping anything. */
  draftLetter: call({
    /** `held`: a letter on its way; once it is signed it is drawn as it was then. */
    asks: LetterAsks.extend({ held: optional(Id) }),
    answers: LetterDraft,
    problems: ofACase,
    roles,
  }),
  /** Issues it at once, the sign-off track passed by who issues it. */
  issueLetter: call({
    asks: LetterAsks,
    answers: IssuedLetter,
    problems: [...ofACase, 'number-taken', 'already-merged'],
    roles: writers,
    changes: true,
  }),
  readLetter: call({
    asks: z.strictObject({ letter: Id }),
    answers: IssuedLetter,
    problems: [...ofACase, 'file-damaged'],
    roles,
  }),

  /** Keeps a draft; a new wording takes its paraf away. Without `id` a new one. */
  saveLetterDraft: call({
    asks: z.strictObject({
      id: optional(Id),
      basedOn: optional(z.int()),
      complaint: ComplaintNumber,
      kind: LetterKind,
      fields: LetterFields,
    }),
    answers: HeldLetter,
    problems: [...ofACase, 'changed-elsewhere', 'already-signed', 'already-merged'],
    roles: writers,
    changes: true,
  }),
  letterDrafts: call({
    asks: z.strictObject({}),
    answers: z.array(LetterOnItsWay),
    roles,
  }),
  readLetterDraft: call({
    asks: z.strictObject({ id: Id }),
    answers: HeldLetter,
    problems: ofACase,
    roles,
  }),
  discardLetterDraft: call({
    asks: z.strictObject(held),
    answers: z.strictObject({}),
    problems: [...ofACase, 'changed-elsewhere'],
    roles: writers,
    changes: true,
  }),
  /**
   * `initialled`: a paraf, up to three, each of another hand. `signed`: the text is frozen. `passed`: it
   * lies with somebody else now. `returned`: paraf and signature fall, with the reason as note.
   */
  markLetterDraft: call({
    asks: z.strictObject({
      ...held,
      mark: z.enum(['initialled', 'signed', 'passed', 'returned']),
      /** Who did it: an officer's id or a name; of `passed` and `returned`, who has it now. */
      by: requiredText(300),
      at: optional(Instant),
      note: text(2_000),
    }),
    answers: HeldLetter,
    problems: [...ofACase, 'changed-elsewhere', 'already-signed'],
    roles: writers,
    changes: true,
  }),
  /**
   * Numbers and files a draft as a letter; its id stays. `number` only where the office's general agenda
   * gives it (`central`), where null leaves room for it on the paper. `date` null is the draft's own.
   */
  issueLetterDraft: call({
    asks: z.strictObject({ ...held, number: text(200), date: optional(OfficeDate) }),
    answers: IssuedLetter,
    problems: [...ofACase, 'changed-elsewhere', 'number-taken', 'not-signed'],
    roles: writers,
    changes: true,
  }),

  /** The number that the general agenda gave after the signature. The stored file stays as it was. */
  numberLetter: call({
    asks: z.strictObject({
      letter: Id,
      number: requiredText(200),
      date: optional(OfficeDate),
    }),
    answers: IssuedLetter,
    problems: [...ofACase, 'number-taken', 'already-numbered', 'already-voided', 'file-damaged'],
    roles: writers,
    changes: true,
  }),
  /** Its number stays used and says why; nothing is deleted. */
  voidLetter: call({
    asks: z.strictObject({ letter: Id, reason: requiredText(2_000) }),
    answers: IssuedLetter,
    problems: [...ofACase, 'already-voided', 'file-damaged', 'already-merged'],
    roles: writers,
    changes: true,
  }),
  sendLetter: call({
    asks: z.strictObject({
      letter: Id,
      how: SendingWay,
      at: optional(Instant),
      receivedBy: text(300),
      note: text(2_000),
      /** An attachment of the same case. */
      proof: optional(Id),
    }),
    answers: IssuedLetter,
    problems: [...ofACase, 'already-voided', 'file-damaged'],
    roles: writers,
    changes: true,
  }),
  /** The scan of the signed sheet: the archive copy, an attachment of the case; a later one follows it. */
  fileScan: call({
    asks: z.strictObject({ letter: Id, name: requiredText(300), content: Bytes }),
    answers: IssuedLetter,
    problems: [...ofACase, 'file-damaged'],
    roles: writers,
    changes: true,
  }),
  /** A letter made elsewhere (Word, another system): a PDF with the number it was given there. */
  fileLetter: call({
    asks: z.strictObject({
      complaint: ComplaintNumber,
      kind: LetterKind,
      number: requiredText(200),
      date: OfficeDate,
      to: text(2_000),
      about: text(500),
      content: Bytes,
    }),
    answers: IssuedLetter,
    problems: [...ofACase, 'number-taken', 'not-a-pdf', 'already-merged'],
    roles: writers,
    changes: true,
  }),

  /** The year's agenda: every number of both sequences, newest first, gaps in their place. */
  letters: call({ asks: z.strictObject({ year }), answers: z.array(AgendaLine), roles }),
  /**
   * Numbers given before this register, of a year's own sequence: counting goes on above the highest. One
   * that is taken here already, or brought twice, refuses all.
   */
  bringNumbers: call({
    asks: z.strictObject({
      year,
      run: AgendaRun,
      numbers: z
        .array(
          z.strictObject({
            sequence: z.int().min(1).max(1_000_000),
            number: text(200),
            date: optional(OfficeDate),
            to: text(500),
            about: text(500),
          }),
        )
        .min(1)
        .max(20_000),
      /** Where they stand: the paper book, the old file. */
      source: requiredText(500),
    }),
    answers: z.strictObject({ brought: z.int(), next: z.int() }),
    problems: ['number-taken'],
    roles: bookkeepers,
    changes: true,
  }),
  /** Why a number of the own sequence has no letter. */
  explainGap: call({
    asks: z.strictObject({
      year,
      run: AgendaRun,
      sequence: z.int().min(1),
      reason: requiredText(2_000),
    }),
    answers: z.strictObject({}),
    problems: ['not-found'],
    roles: bookkeepers,
    changes: true,
  }),
} as const
