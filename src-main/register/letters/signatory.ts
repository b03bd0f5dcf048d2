import type { Office, Signatory } from '../../contract/office.ts'
import { linesBelowName, signingLines } from '../../contract/signing.ts'
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
export function officialSignature(signatory: Signatory): Signature {
  const name = signatory.name.trim()
  return {
    placeAndDate: null,
    position: signingLines(signatory),
    name: name === '' ? null : name,
    below: linesBelowName(signatory),
    official: true,
  }
}
