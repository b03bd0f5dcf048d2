import type { CaseFile, HistoryEntry } from '../../contract/case.ts'
import type { Complainant, Correction } from '../../contract/complaint.ts'
import type { Context } from '../context.ts'
import { blackedOut } from '../letters/identity.ts'
import type { Blackening } from '../letters/identity.ts'
import { faulty } from '../refusal.ts'
import { flat, shownName } from './complaint-row.ts'
import type { toldOf } from './complaint-row.ts'
import { isProtectedRow, mask, safeWordsOf } from './masking.ts'
import type { IdentityRow } from './masking.ts'

/**
 * A case without who complained: initials of a confidential name, dots for whatever else was left, and
 * blacked out wherever else it stands, also in what was typed before a correction.
 */
export function maskedCase(context: Context, row: IdentityRow, file: CaseFile): CaseFile {
  const safe = safeWordsOf(context, row)
  const words = (text: string | null) => (text === null ? null : safe(text))
  return {
    ...file,
    ...maskedTold(row, file, safe),
    masked: true,
    transferredTo: words(file.transferredTo),
    steps: file.steps.map((step) => ({
      ...step,
      note: words(step.note),
      documents: step.documents.map((one) => ({ ...one, note: words(one.note) })),
    })),
    completeness: { ...file.completeness, note: words(file.completeness.note) },
    pauses: file.pauses.map((pause) => ({ ...pause, note: words(pause.note) })),
    dispositions: file.dispositions.map((one) => ({
      ...one,
      instruction: safe(one.instruction),
      givenBy: safe(one.givenBy),
      to: safe(one.to),
    })),
    letters: file.letters.map((letter) => ({
      ...letter,
      to: words(letter.to),
      voidedFor: words(letter.voidedFor),
      sent: letter.sent && {
        ...letter.sent,
        receivedBy: words(letter.sent.receivedBy),
        note: words(letter.sent.note),
      },
    })),
    attachments: file.attachments.map((one) => ({ ...one, name: safe(one.name) })),
    history: file.history.map((entry) => maskedEntry(entry, safe)),
    mergedInto: file.mergedInto && { ...file.mergedInto, reason: safe(file.mergedInto.reason) },
    merged: file.merged.map((one) => ({ ...one, reason: safe(one.reason) })),
  }
}

type Told = ReturnType<typeof toldOf>

function maskedTold(row: IdentityRow, told: Told, safe: Blackening) {
  const words = (text: string | null) => (text === null ? null : safe(text))
  return {
    complainant: maskedComplainant(row, told.complainant),
    subject: words(told.subject),
    narrative: safe(told.narrative),
    requestedRemedy: words(told.requestedRemedy),
    place: words(told.place),
    officerComplainedOf: words(told.officerComplainedOf),
    referredBy: words(told.referredBy),
    incomingLetter: {
      ...told.incomingLetter,
      number: words(told.incomingLetter.number),
      agendaNumber: words(told.incomingLetter.agendaNumber),
    },
    laporTrackingId: words(told.laporTrackingId),
  }
}

/**
 * A correction of a protected complaint without what was only shown masked and came back as it was
 * shown. Refuses a text with a mask in it that the register does not hold: it would take the place of
 * what is hidden behind it.
 */
export function withoutMasks(
  context: Context,
  row: IdentityRow,
  held: Told,
  change: Correction,
): Correction {
  if (!isProtectedRow(row)) return change
  const masked = flat(maskedTold(row, held, safeWordsOf(context, row)))
  const before = flat(held)
  const kept = (field: string, value: unknown): boolean => {
    if (value === masked[field] && value !== before[field]) return false
    const old = String(before[field])
    if ([mask, blackedOut].some((one) => String(value).includes(one) && !old.includes(one)))
      throw faulty(field, 'not-allowed')
    return true
  }
  const without = (part: object, within = ''): object =>
    Object.fromEntries(
      Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
        const field = `${within}${name}`
        if (typeof value === 'object' && value !== null)
          return [[name, without(value, `${field}.`)] as const]
        return kept(field, value) ? [[name, value] as const] : []
      }),
    )
  return without(change)
}

function maskedComplainant(row: IdentityRow, held: Complainant): Complainant {
  const dots = (value: string | null) => (value === null ? null : mask)
  return {
    name: shownName(row) ?? dots(held.name),
    address: dots(held.address),
    phone: dots(held.phone),
    email: dots(held.email),
    nationalId: dots(held.nationalId),
    representedBy: dots(held.representedBy),
  }
}

function maskedEntry(entry: HistoryEntry, safe: Blackening): HistoryEntry {
  const changes = entry.changes.map(({ field, before, after }) => {
    const hide: Blackening = field.startsWith('complainant.') ? () => mask : safe
    return { field, before: everyText(before, hide), after: everyText(after, hide) }
  })
  return { ...entry, changes }
}

/** A value of the history with each text in it changed, however deep it lies. */
function everyText(value: unknown, change: Blackening): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => everyText(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, everyText(one, change)]),
  )
}
