import type { CaseFile } from '../../contract/case.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'

/**
 * Who complained stays secret towards others where the complaint is anonymous or confidential
 * (UU 25/2009 Ps. 42(5), Ps. 49): letters that do not go to the complainant carry no name, address,
 * telephone, e-mail or NIK, and what is taken over from free text is blacked out first.
 */

/** Whom a kind is for; only the complainant's own letters may say who he is. */
const readers: Record<LetterKind, 'complainant' | 'others'> = {
  receipt: 'complainant',
  'complaint-form': 'complainant',
  'completeness-request': 'complainant',
  forwarding: 'others',
  disposition: 'others',
  declination: 'complainant',
  'follow-up-complainant': 'complainant',
  'follow-up-party': 'others',
  lapse: 'complainant',
}

export const blackedOut = '[dirahasiakan]'

type Complaint = Pick<CaseFile, 'anonymous' | 'confidential' | 'complainant'>

export function isProtected(complaint: Pick<Complaint, 'anonymous' | 'confidential'>): boolean {
  return complaint.anonymous || complaint.confidential
}

/** Whether a letter of this kind must keep silent about who complained. */
export function hidesIdentity(kind: LetterKind, complaint: Complaint): boolean {
  return isProtected(complaint) && readers[kind] === 'others'
}

/**
 * The parts of a text that would give the complainant away, in order: the name or a word of it (from
 * three letters), the representative's likewise, the address or a line of it with a house or street,
 * e-mail, telephone and NIK however they are spaced. A person described in other words is not found.
 */
export function identityIn(text: string, { complainant }: Complaint): string[] {
  return identityPatterns(complainant)
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .toSorted((one, other) => one.index - other.index)
    .map(([found]) => found)
}

/** Replaces what `identityIn` finds. */
export function blackOut(text: string, { complainant }: Complaint): string {
  return identityPatterns(complainant).reduce(
    (rest, pattern) => rest.replaceAll(pattern, blackedOut),
    text,
  )
}

function identityPatterns(complainant: Complaint['complainant']): RegExp[] {
  const { name, representedBy, address, email, phone, nationalId } = complainant
  const wholes = [name, representedBy, address, email].filter((value) => value !== null)
  const texts = [
    ...wholes,
    ...addressParts(address),
    ...nameWords(name),
    ...nameWords(representedBy),
  ]
  return [
    ...texts.filter((part) => part.length >= 3).map(textPattern),
    ...[phone, nationalId].flatMap(digitsPattern),
  ]
}

function nameWords(name: string | null): string[] {
  return name?.match(/[\p{L}\p{M}]{3,}/gu) ?? []
}

/** The lines and comma parts of an address that point at a house; the town alone gives nobody away. */
function addressParts(address: string | null): string[] {
  const parts = address?.split(/[\n,;]/).map((part) => part.trim()) ?? []
  return parts.filter(
    (part) =>
      part.length >= 6 && /\d|^(jl|jln|jalan|gg|gang|perum|perumahan|dusun|kampung)\b/i.test(part),
  )
}

function textPattern(part: string): RegExp {
  const flexible = part.split(/\s+/).map(literally).join('\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${flexible}(?![\\p{L}\\p{N}])`, 'giu')
}

function literally(text: string): string {
  return text.replaceAll(
    /[^\p{L}\p{N}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** A number's last eight digits or more with any spacing; `+62` and `0` before them alike. */
function digitsPattern(number: string | null): RegExp[] {
  const digits = (number?.replaceAll(/\D/g, '') ?? '').replace(/^(62|0)/, '')
  if (digits.length < 6) return []
  return [
    new RegExp(`(?<!\\d)(?:(?:\\+?62|0)[-. ]*)?${digits.split('').join('[-. ()]*')}(?!\\d)`, 'g'),
  ]
}
