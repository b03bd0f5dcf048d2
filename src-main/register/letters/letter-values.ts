import type { CaseFile, CaseStep } from '../../contract/case.ts'
import type { ClockId } from '../../contract/clock-id.ts'
import type { Channel } from '../../contract/complaint.ts'
import { channelLabels, missingPartLabels, performerLabels } from '../../contract/labels.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { Office } from '../../contract/office.ts'
import type { Officer } from '../../contract/officer.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { Instant, OfficeDate } from '../../contract/values.ts'
import { formatDate, formatTime, formatWeekday, shownDate } from '../../contract/words.ts'
import { addDays } from '../deadlines/zone.ts'
import { blackOut, hidesIdentity, isProtected } from './identity.ts'
import { fieldGuards } from '../../contract/merge-fields.ts'
import type {
  Circumstances,
  Condition,
  FieldName,
  MergeValues,
} from '../../contract/merge-fields.ts'
import { inNumbersAndWords } from './number-words.ts'

export type LetterSubject = {
  kind: LetterKind
  caseFile: CaseFile
  office: Office
  officer: Officer
  /** The letter's date. */
  date: OfficeDate
  /** The case's own version of the SOP. */
  procedure?: Procedure | undefined
}

/** How a complaint came, as a sentence says it after "diterima". */
const byChannel: Record<Channel, string> = {
  'walk-in': 'secara langsung',
  telephone: 'melalui telepon',
  letter: 'melalui surat',
  email: 'melalui surat elektronik',
  fax: 'melalui faksimile',
  'social-media': 'melalui media sosial',
  app: 'melalui aplikasi pengaduan',
  'text-message': 'melalui pesan singkat',
  referral: 'melalui rujukan',
}

/** Where the officers note what they found, the latest step first. */
const findingSteps = ['review', 'clarify', 'report', 'record']

const zoneLetters: Record<string, string> = {
  'Asia/Jakarta': ' WIB',
  'Asia/Pontianak': ' WIB',
  'Asia/Makassar': ' WITA',
  'Asia/Jayapura': ' WIT',
}

/**
 * The merge fields of one letter, null where the case or the settings have nothing or this letter may
 * not say it. Due dates are those that the case carries; none is computed here.
 */
export function letterValues(subject: LetterSubject): MergeValues {
  const { caseFile, office, officer, date } = subject
  const first = firstStepDue(caseFile)
  const { days } = office.limits.act.completion
  return {
    ...complainantValues(subject),
    ...complaintValues(subject),
    registerNumber: caseFile.number,
    receivedDay: formatWeekday(shownDate(caseFile.receivedAt)),
    receivedDate: formatDate(shownDate(caseFile.receivedAt)),
    receivedTime: formatTime(caseFile.receivedAt) + zone(office),
    letterDate: formatDate(date),
    channel: channelLabels[caseFile.channel],
    byChannel: byChannel[caseFile.channel],
    ...officeValues(office),
    officer: officer.name,
    division: office.divisions.find(({ id }) => id === caseFile.division)?.name ?? null,
    missing: missingParts(caseFile),
    requestLetter: requestLetterWords(caseFile),
    completionDays: inNumbersAndWords(days),
    completionUntil: formatDate(addDays(date, days)),
    firstPerformer: first && lowerFirst(performerLabels[first.performer]),
    firstStepDue: first?.dueAt ? dueMoment(first.dueAt, office) : null,
    reviewDue: reviewDue(caseFile),
    reviewNorm: reviewNorm(subject),
    answerDue: clockDue(caseFile, 'answer'),
    decisionDue: clockDue(caseFile, 'decision'),
    completionDue: clockDue(caseFile, 'completion'),
  }
}

type OfficeField =
  'office' | 'officePlace' | 'officeAddress' | 'contact' | 'officePhone' | 'officeEmail'

/** What the settings alone say. */
export function officeValues(office: Office): Pick<MergeValues, OfficeField> {
  return {
    office: office.name,
    officePlace: office.place,
    officeAddress: office.address || null,
    contact: contactOf(office),
    officePhone: office.phone || null,
    officeEmail: office.email || null,
  }
}

/** The conditions that hold for a letter; those that guard a field follow from its value. */
export function letterCircumstances(caseFile: CaseFile, values: MergeValues): Circumstances {
  return {
    ...guardsOf(values),
    direct: caseFile.direct,
    indirect: !caseFile.direct,
    walkIn: caseFile.channel === 'walk-in',
    anonymous: caseFile.anonymous,
    confidential: caseFile.confidential,
    protected: isProtected(caseFile),
    missesName: caseFile.missing.includes('complainant.name'),
    missesAddress: caseFile.missing.includes('complainant.address'),
    missesRemedy: caseFile.missing.includes('requestedRemedy'),
    answered: isMet(caseFile, 'answer'),
    decided: isMet(caseFile, 'decision'),
    otherService: caseFile.steps.some(
      ({ id, outcomes }) => id === 'review' && outcomes.includes('other-service'),
    ),
  }
}

type Guard = NonNullable<(typeof fieldGuards)[FieldName]>

/** The conditions that follow from a field being there. */
export function guardsOf(values: MergeValues): Record<Guard, boolean> {
  const held = Object.entries(fieldGuards).flatMap(([name, guard]): [Condition, boolean][] =>
    guard === null ? [] : [[guard, values[name as FieldName] !== null]],
  )
  return Object.fromEntries(held) as Record<Guard, boolean>
}

type ComplainantField =
  | 'complainantName'
  | 'complainantAddress'
  | 'complainantPhone'
  | 'complainantEmail'
  | 'nationalId'
  | 'representedBy'
  | 'referredBy'
  | 'incomingLetter'
  | 'incomingNumber'
  | 'incomingDate'
  | 'agendaNumber'

/** Who complained; all null where the letter may not say it. An anonymous complainant has no name. */
function complainantValues({ kind, caseFile }: LetterSubject): Pick<MergeValues, ComplainantField> {
  const { complainant, anonymous, incomingLetter } = caseFile
  const hides = hidesIdentity(kind, caseFile)
  const shown = (value: string | null) => (anonymous || hides ? null : value)
  const told = (value: string | null) => (hides ? null : value)
  return {
    complainantName: shown(complainant.name),
    complainantAddress: shown(complainant.address),
    complainantPhone: shown(complainant.phone),
    complainantEmail: shown(complainant.email),
    nationalId: shown(complainant.nationalId),
    representedBy: shown(complainant.representedBy),
    referredBy: told(caseFile.referredBy),
    incomingLetter: told(numberAndDate(incomingLetter)),
    incomingNumber: told(incomingLetter.number),
    incomingDate: told(incomingLetter.date && formatDate(incomingLetter.date)),
    agendaNumber: told(incomingLetter.agendaNumber),
  }
}

type ComplaintField =
  | 'subject'
  | 'narrative'
  | 'requestedRemedy'
  | 'servicePlace'
  | 'serviceDate'
  | 'officerComplainedOf'
  | 'laporTrackingId'
  | 'findings'
  | 'completenessNote'

function complaintValues({ kind, caseFile }: LetterSubject): Pick<MergeValues, ComplaintField> {
  const hides = hidesIdentity(kind, caseFile)
  const text = (value: string) => (hides ? blackOut(value, caseFile) : value)
  const words = (value: string | null) => (value === null ? null : text(value))
  return {
    subject: words(caseFile.subject),
    narrative: text(caseFile.narrative),
    requestedRemedy: words(caseFile.requestedRemedy),
    servicePlace: words(caseFile.place),
    serviceDate: caseFile.serviceDate && formatDate(caseFile.serviceDate),
    officerComplainedOf: caseFile.officerComplainedOf,
    laporTrackingId: hides ? null : caseFile.laporTrackingId,
    findings: words(findingsOf(caseFile)),
    completenessNote: words(caseFile.completeness.note),
  }
}

/** The newest request that was issued; a voided one was never sent. */
function requestLetterWords({ letters }: CaseFile): string | null {
  const newest = letters
    .filter(({ kind, state }) => kind === 'completeness-request' && state === 'issued')
    .toSorted((one, other) => Date.parse(one.issuedAt) - Date.parse(other.issuedAt))
    .at(-1)
  return newest ? numberAndDate(newest) : null
}

function numberAndDate(letter: { number: string | null; date: OfficeDate | null }): string | null {
  const { number, date } = letter
  const parts = [number && `nomor ${number}`, date && `tanggal ${formatDate(date)}`]
  return parts.filter((part) => part !== null).join(' ') || null
}

function findingsOf({ steps }: CaseFile): string | null {
  const noted = findingSteps.map((id) => steps.find((step) => step.id === id)?.note ?? null)
  return noted.find((note) => note !== null) ?? null
}

function missingParts({ missing }: CaseFile): string | null {
  return missing.map((part) => lowerFirst(missingPartLabels[part])).join(', ') || null
}

/** The first step that has a due date and is not finished. */
function firstStepDue({ steps }: CaseFile): CaseStep | null {
  return steps.find(({ dueAt, finishedAt }) => dueAt !== null && finishedAt === null) ?? null
}

/** The step in which the division reviews (SOP 02, step 3). */
const reviewStep = 'review'

function reviewDue({ steps }: CaseFile): string | null {
  const due = steps.find(({ id, finishedAt }) => id === reviewStep && finishedAt === null)?.dueAt
  return due ? formatDate(shownDate(due)) : null
}

function reviewNorm({ procedure }: LetterSubject): string | null {
  const norm = procedure?.steps.find(({ id }) => id === reviewStep)?.norm
  return norm?.unit === 'working-days' ? `${inNumbersAndWords(norm.amount)} hari kerja` : null
}

/** The Act's clocks fall due at 23.59.59: the date alone says it. */
function clockDue({ clocks }: CaseFile, id: ClockId): string | null {
  const clock = clocks.find((candidate) => candidate.id === id)
  return clock ? formatDate(shownDate(clock.dueAt)) : null
}

function isMet({ clocks }: CaseFile, id: ClockId): boolean {
  return clocks.some((clock) => clock.id === id && clock.metAt !== null)
}

function dueMoment(dueAt: Instant, office: Office): string {
  return `${formatDate(shownDate(dueAt))} pukul ${formatTime(dueAt)}${zone(office)}`
}

function zone({ timeZone }: Office): string {
  return zoneLetters[timeZone] ?? ''
}

function contactOf({ phone, email, web }: Office): string | null {
  const ways = [phone && `telepon ${phone}`, email && `surel ${email}`, web && `laman ${web}`]
  return ways.filter((way) => way !== '').join(', ') || null
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
