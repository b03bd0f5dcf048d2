/**
 * The closed lists of what a letter's wording may mention: conditions, and merge fields in braces.
 * A field that a case may lack is guarded by a condition; the reader of the wordings insists that a
 * piece which uses the field also names its guard, so that no letter is ever printed with a hole.
 */

export const conditions = [
  'direct',
  'indirect',
  'walkIn',
  'anonymous',
  'confidential',
  /** Anonymous or confidential: nobody but the complainant may read who complained. */
  'protected',
  /** The name is known, and this letter may show it. */
  'named',
  'hasAddress',
  'hasPhone',
  'hasEmail',
  'hasNationalId',
  'represented',
  'referred',
  /** The complaint came as a letter with a number or a date of its own. */
  'answersALetter',
  'hasIncomingNumber',
  'hasIncomingDate',
  'hasAgendaNumber',
  'hasSubject',
  'hasRequestedRemedy',
  'hasServicePlace',
  'hasServiceDate',
  'hasOfficerComplainedOf',
  'hasLaporTrackingId',
  'hasDivision',
  /** A note was made when the complaint was clarified, reviewed or reported on. */
  'hasFindings',
  /** The review found that another service is what helps (SOP 02, step 3 b). */
  'otherService',
  /** Something that UU 25/2009 Ps. 42(3) asks is not there yet. */
  'incomplete',
  'missesName',
  'missesAddress',
  'missesRemedy',
  /** The officer noted what is lacking (Ps. 44(3)). */
  'hasCompletenessNote',
  /** A completeness request was issued on this case. */
  'hasRequestLetter',
  'hasFirstStepDue',
  /** The division's review has begun; its norm in the SOP is in working days. */
  'hasReviewDue',
  'hasReviewNorm',
  'hasAnswerDue',
  'hasDecisionDue',
  'hasCompletionDue',
  /** The office has answered, has decided: that clock presses no more. */
  'answered',
  'decided',
  'hasContact',
  'hasOfficePhone',
  'hasOfficeEmail',
  'hasOfficeAddress',
] as const
export type Condition = (typeof conditions)[number]

/** Every merge field with its guard; null where a case always has it. */
export const fieldGuards = {
  registerNumber: null,
  receivedDay: null,
  receivedDate: null,
  receivedTime: null,
  letterDate: null,
  channel: null,
  byChannel: null,
  narrative: null,
  office: null,
  officePlace: null,
  officer: null,
  completionDays: null,
  completionUntil: null,
  officeAddress: 'hasOfficeAddress',
  contact: 'hasContact',
  officePhone: 'hasOfficePhone',
  officeEmail: 'hasOfficeEmail',
  complainantName: 'named',
  complainantAddress: 'hasAddress',
  complainantPhone: 'hasPhone',
  complainantEmail: 'hasEmail',
  nationalId: 'hasNationalId',
  representedBy: 'represented',
  referredBy: 'referred',
  incomingLetter: 'answersALetter',
  incomingNumber: 'hasIncomingNumber',
  incomingDate: 'hasIncomingDate',
  agendaNumber: 'hasAgendaNumber',
  subject: 'hasSubject',
  requestedRemedy: 'hasRequestedRemedy',
  servicePlace: 'hasServicePlace',
  serviceDate: 'hasServiceDate',
  officerComplainedOf: 'hasOfficerComplainedOf',
  laporTrackingId: 'hasLaporTrackingId',
  division: 'hasDivision',
  findings: 'hasFindings',
  missing: 'incomplete',
  completenessNote: 'hasCompletenessNote',
  requestLetter: 'hasRequestLetter',
  firstPerformer: 'hasFirstStepDue',
  firstStepDue: 'hasFirstStepDue',
  reviewDue: 'hasReviewDue',
  reviewNorm: 'hasReviewNorm',
  answerDue: 'hasAnswerDue',
  decisionDue: 'hasDecisionDue',
  completionDue: 'hasCompletionDue',
} as const satisfies Record<string, Condition | null>
export type FieldName = keyof typeof fieldGuards

export type MergeValues = Record<FieldName, string | null>
export type Circumstances = Record<Condition, boolean>

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldGuards, name)
}
