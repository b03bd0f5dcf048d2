import type { CaseFile } from '../../contract/case.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import { mayNameOf } from './identity-hint.ts'

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

/** Whether a letter of this kind goes to the complainant and may say who that is. */
export function namesComplainant(kind: LetterKind): boolean {
  return readers[kind] === 'complainant'
}

/**
 * The parts of a text that would give the complainant away, in order and as they stand there: the name
 * or a word of it (from three letters, with -nya, -lah, -pun, -ku or -mu; of two letters where
 * capitalised), the representative's likewise, the address or a line of it with a house or street,
 * e-mail, telephones and NIK however they are spaced. Invisible characters hide nothing. A person
 * described in other words is not found.
 */
export function identityIn(text: string, { complainant }: Complaint): string[] {
  const spans = identitySpans(text, identityPatterns(complainant))
  return spans.map(({ start, end }) => text.slice(start, end))
}

/** Replaces what `identityIn` finds. */
export function blackOut(text: string, { complainant }: Complaint): string {
  return blackening([complainant])(text)
}

/** The same for many texts, and for whatever a complainant was called before a correction, too. */
export function blackening(complainants: readonly Complaint['complainant'][]): Blackening {
  const mayName = mayNameOf(complainants)
  let patterns: RegExp[] | undefined
  return (text) => {
    if (!mayName(text)) return text
    patterns ??= complainants.flatMap(identityPatterns)
    const spans = identitySpans(text, patterns)
    const kept = spans.map(
      ({ start }, at) => text.slice(spans[at - 1]?.end ?? 0, start) + blackedOut,
    )
    return kept.join('') + text.slice(spans.at(-1)?.end ?? 0)
  }
}
export type Blackening = (text: string) => string

/** Part of a text in UTF-16 units, `end` exclusive. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Soft hyphens, zero-width characters, marks of direction: nobody sees them on paper. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

function identitySpans(text: string, patterns: readonly RegExp[]): Span[] {
  const spans = [withoutInvisible(text), invisibleAsSpace(text)].flatMap(({ plain, at }) =>
    patterns
      .flatMap((pattern) => [...plain.matchAll(pattern)])
      .map(({ 0: found, index }) => ({
        start: at(index),
        end: at(index + found.length - 1) + 1,
      })),
  )
  return merged(spans.toSorted((one, other) => one.start - other.start))
}

function merged(sorted: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of sorted) {
    const last = apart.at(-1)
    if (last && span.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else apart.push(span)
  }
  return apart
}

/** A text to be searched, and where each of its places stands in the original. */
interface Searched {
  readonly plain: string
  readonly at: (place: number) => number
}

function withoutInvisible(text: string): Searched {
  const places: number[] = []
  let end = 0
  for (const { 0: sign, index } of [...text.matchAll(invisible), { 0: '', index: text.length }]) {
    for (; end < index; end++) places.push(end)
    end += sign.length
  }
  return { plain: text.replaceAll(invisible, ''), at: (place) => places[place] ?? text.length }
}

/** An invisible character may also be all that parts two words. */
function invisibleAsSpace(text: string): Searched {
  const plain = text.replaceAll(invisible, (sign) => ' '.repeat(sign.length))
  return { plain, at: (place) => place }
}

function identityPatterns(complainant: Complaint['complainant']): RegExp[] {
  const seen = (value: string | null) => value?.replaceAll(invisible, '').trim() ?? ''
  const names = [complainant.name, complainant.representedBy].map(seen)
  const address = seen(complainant.address)
  const texts = [...names, seen(complainant.email), ...names.flatMap(longWords)]
  return [
    ...texts.filter((part) => part.length >= 3).map(textPattern),
    ...names.flatMap(shortWords).map(shortPattern),
    ...[address, ...addressParts(address)].filter((part) => part.length >= 3).flatMap(placePattern),
    ...[complainant.phone, complainant.nationalId].map(seen).flatMap(numbers).map(digitsPattern),
  ]
}

/** A pattern that begins and ends where words do. */
function wholeWords(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)
}

function literally(text: string): string {
  return text.replaceAll(
    /[^\p{L}\p{N}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

function longWords(name: string): string[] {
  return name.match(/[\p{L}\p{M}]{3,}/gu) ?? []
}

const suffix = '(?:nya|lah|pun|ku|mu)'

/** Short names with a suffix are words of their own (Masa, masalah) unless they are capitalised. */
function textPattern(part: string): RegExp {
  const flexible = part.split(/\s+/).map(literally).join('\\s+')
  const suffixed = part.length >= 5 ? flexible : `(?-i:${capitalised(part)})`
  return wholeWords(`${suffixed}${suffix}|${flexible}`, 'giu')
}

/** As in the name, or with one capital: registers hold names in capitals, too. */
function capitalised(word: string): string {
  const [first = '', ...rest] = word
  const title = first.toUpperCase() + rest.join('').toLowerCase()
  return [...new Set([word, title])].map(literally).join('|')
}

/** What stands in a name without being one: titles, forms of address, kinds of company. */
const noNames = new Set(['ir', 'hj', 'dr', 'rr', 'ny', 'tn', 'bu', 'pt', 'cv', 'ud'])

/** The words of two letters that may be a name; degrees follow a comma. */
function shortWords(name: string): string[] {
  const [person = ''] = name.split(',')
  const words = person.split(/[\s.-]+/).filter((word) => /^\p{L}\p{M}*\p{L}\p{M}*$/u.test(word))
  const inSmallLetters = person === person.toLowerCase()
  return words.filter((word) => {
    const small = word.toLowerCase()
    return !noNames.has(small) && (inSmallLetters || word !== small)
  })
}

/** Without regard to case, `di` or `ke` would be found everywhere. */
function shortPattern(word: string): RegExp {
  return wholeWords(capitalised(word), 'gu')
}

/** The lines and comma parts of an address that point at a house; the town alone gives nobody away. */
function addressParts(address: string): string[] {
  const parts = address.split(/[\n,;]/).map((part) => part.trim())
  return parts.filter(
    (part) =>
      part.length >= 6 && /\d|^(jl|jln|jalan|gg|gang|perum|perumahan|dusun|kampung)\b/i.test(part),
  )
}

const numberWord = '(?:no|nomor|nomer)'
const streetWords = ['(?:jl|jln|jalan)', '(?:gg|gang)', numberWord]

/**
 * An address word by word, whatever signs stand between: Jl. or Jalan, Gg. or Gang, 03 or 3, with or
 * without No. before the house (but a part that begins with No. is found only with it).
 */
function placePattern(part: string): RegExp[] {
  const words = (part.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).map(placeWord)
  const kept = words.filter((word, at) => at === 0 || word !== numberWord)
  const pattern = kept.map((word, at) => {
    const before = kept[at - 1]
    if (before === undefined) return word
    const joined = isNumber(word) === isNumber(before) ? '{1,4}' : '{0,4}'
    const gap = `[^\\p{L}\\p{N}]${joined}`
    const house = isNumber(word) && before !== numberWord
    return house ? `${gap}(?:${numberWord}[^\\p{L}\\p{N}]{0,4})?${word}` : `${gap}${word}`
  })
  return kept.length === 0 ? [] : [wholeWords(pattern.join(''), 'giu')]
}

function placeWord(word: string): string {
  if (isNumber(word)) return `0*${word.replace(/^0+(?=\d)/, '')}`
  const street = streetWords.find((forms) => new RegExp(`^${forms}$`, 'i').test(word))
  return street ?? literally(word)
}

function isNumber(word: string): boolean {
  return /^\d/.test(word)
}

/**
 * The numbers that a field holds, digits only, each of five or more: other signs than spaces, dots,
 * dashes and brackets part them, as do a bracket behind a number and a space where whole numbers
 * stand on both sides. A field that falls into shorter pieces is taken for one number.
 */
function numbers(field: string): string[] {
  const digits = (text: string) => text.replaceAll(/\D/g, '')
  const pieces = field
    .split(/[^\d\s().+\p{Pd}]+|\n|(?<=\d{3})\s*\(/u)
    .flatMap((piece) => {
      const beside = piece.trim().split(/\s+(?=[+(]*(?:0|62))/)
      return beside.every((one) => digits(one).length >= 8) ? beside : [piece]
    })
    .map(digits)
    .filter((number) => number.length >= 5)
  const whole = digits(field)
  return pieces.length === 0 && whole.length >= 5 ? [whole] : pieces
}

/**
 * A number with up to three signs between its digits; `+62`, `0` and none before it alike where
 * enough digits are left to be a telephone's. A sum of money (Rp) is none.
 */
function digitsPattern(number: string): RegExp {
  const bare = number.replace(/^(?:00)?(?:62)?0?/, '')
  const gap = '[^\\p{L}\\p{N}]{0,3}'
  const core = (bare.length >= 7 ? bare : number).split('').join(gap)
  const prefix = `(?:\\+?(?:00)?62${gap})?(?:0${gap})?`
  const money = '(?<!\\p{L})[Rr]p[. ]{0,3}(?:\\d{1,3}\\.){0,5}'
  return new RegExp(`(?<!\\d)(?<!${money})${prefix}${core}(?!\\d)`, 'gu')
}
