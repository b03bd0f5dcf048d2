import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { Performer } from './procedure.ts'
import { Bytes, Id, Month, OfficeDate, optional, Period, Slug } from './values.ts'

/** Papers that are no letters: drawn when asked for, without a number, kept nowhere. */
export const Paper = z.discriminatedUnion('paper', [
  /** Rincian penghitungan tenggat: every day of a step's or a clock's span, and why. */
  z.strictObject({ paper: z.literal('due-date'), number: ComplaintNumber, of: Slug }),
  /** The swimlane of a case, or of a procedure, on one page. */
  z.strictObject({ paper: z.literal('swimlane'), number: ComplaintNumber }),
  z.strictObject({ paper: z.literal('procedure'), id: Slug, version: z.int() }),
  /** What a new officer must know today; of one officer or one performer, or of the whole desk. */
  z.strictObject({
    paper: z.literal('handover'),
    officer: optional(Id),
    performer: optional(Performer),
  }),
  /** Jatuh tempo minggu ini, for the wall. */
  z.strictObject({ paper: z.literal('wall-list') }),
  /** The blank Formulir Pengaduan, in the order of the intake screen. */
  z.strictObject({ paper: z.literal('blank-form') }),
  /** Buku ekspedisi: a day's letters and files, with room for the receiver's signature. */
  z.strictObject({ paper: z.literal('delivery-book'), date: OfficeDate }),
  /** Buku agenda surat keluar and buku register pengaduan, of a month. */
  z.strictObject({ paper: z.literal('agenda'), month: Month }),
  z.strictObject({ paper: z.literal('register-book'), month: Month }),
  /** Lembar entri ulang LAPOR!: what is typed in there again, in its order. */
  z.strictObject({ paper: z.literal('lapor-entry'), number: ComplaintNumber }),
  /** Slip kepuasan: two questions, twice on a sheet. */
  z.strictObject({ paper: z.literal('satisfaction-slip'), number: ComplaintNumber }),
  /**
   * The whole case in order, with a contents page; letters as they were issued. A protected complainant is
   * blacked out, and what cannot be is left out; `identity` prints a confidential one, who must have been
   * unmasked for this officer (`unmask`).
   */
  z.strictObject({
    paper: z.literal('dossier'),
    number: ComplaintNumber,
    identity: z.boolean().default(false),
  }),
  /** The recap on the letterhead; with `issued`, the pages as that recap was issued. */
  z.strictObject({ paper: z.literal('recap'), period: Period, issued: optional(Id) }),
  /** Riwayat pemrosesan data pribadi: of the registrations that are one person's. */
  z.strictObject({
    paper: z.literal('track-record'),
    numbers: z.array(ComplaintNumber).min(1).max(50),
  }),
  /** Berita acara pemusnahan of a confirmed erasure. */
  z.strictObject({ paper: z.literal('erasure-minutes'), id: Id }),
  /** Whom a breach concerns, by the row of the history that tells of the list. */
  z.strictObject({ paper: z.literal('breach-list'), sequence: z.int().positive() }),
  /** The sheet that `makeRecoverySheet` made, for its maker, until it is put away. No file is made of it. */
  z.strictObject({ paper: z.literal('recovery-sheet') }),
])
export type Paper = z.output<typeof Paper>
export type PaperInput = z.input<typeof Paper>

export const DrawnPaper = z.strictObject({ title: z.string(), pages: z.int(), pdf: Bytes })
export type DrawnPaper = z.output<typeof DrawnPaper>
