import type { Office, Signatory } from '../../contract/office.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Signature } from './letter-content.ts'

/** A letter's field that names something the settings do not have. */
export class LetterFieldFault extends Error {
  override name = 'LetterFieldFault'
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** Who signs by default: the first of the office's signatories in force on the letter's date. */
export function defaultSignatory(office: Office, date: OfficeDate): Signatory {
  const inForce = office.signatories.find(
    ({ validFrom }) => validFrom === null || validFrom <= date,
  )
  const signatory = inForce ?? office.signatories[0]
  if (!signatory) throw new LetterFieldFault('signatory', 'the office has no signatory')
  return signatory
}

/** Throws a LetterFieldFault for an id that the settings do not have. */
export function signatoryOf(office: Office, id: string): Signatory {
  const signatory = office.signatories.find((candidate) => candidate.id === id)
  if (!signatory) throw new LetterFieldFault('signatory', `unknown signatory "${id}"`)
  return signatory
}

/**
 * The block at the foot of a surat dinas: position in capitals ending with a comma, name (bold,
 * underlined), rank, NIP in its groups of 8-6-1-3. Without a name, NIP stands alone to be filled in.
 */
export function officialSignature({ position, name, rank, employeeNumber }: Signatory): Signature {
  const named = name.trim() !== ''
  const number = employeeNumber.trim() === '' ? '' : groupNip(employeeNumber)
  return {
    placeAndDate: null,
    position: positionLines(position),
    name: named ? name.trim() : null,
    below: [rank.trim(), number || !named ? `NIP ${number}`.trim() : ''].filter(
      (line) => line !== '',
    ),
    official: true,
  }
}

/** `a.n.`, `u.b.`, `Plt.`, `Plh.` and `Pj.` keep their letters. */
const asWritten = /^(a\.n\.|u\.b\.|plt\.|plh\.|pj\.)\s*/i

function positionLines(position: string[]): string[] {
  const lines = position.map((line) => {
    const [kept = ''] = asWritten.exec(line) ?? []
    return kept + line.slice(kept.length).toUpperCase()
  })
  return lines.with(-1, (lines.at(-1) ?? '').trimEnd().replace(/,?$/, ','))
}

/** `197009071996021001` → `19700907 199602 1 001`; anything else than 18 digits stays as it is. */
export function groupNip(number: string): string {
  const digits = number.replaceAll(/\s/g, '')
  const [, birth, start, sex, serial] = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits) ?? []
  return birth ? `${birth} ${start} ${sex} ${serial}` : number.trim()
}
