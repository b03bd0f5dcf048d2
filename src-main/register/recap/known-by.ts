import type { Office, Signatory } from '../../contract/office.ts'
import type { OfficeDate } from '../../contract/values.ts'

/** The Sekretaris is the SOP's last office performer, and signs unless settings have none. */
const usuallyKnownBy = 'sekretaris'

/**
 * Who signs a recap under *Mengetahui*: of those in force on its date.
 *
 * @throws Error for an `id` that the settings do not have.
 */
export function knownBy(office: Office, on: OfficeDate, id?: string): Signatory {
  const inForce = office.signatories.filter(({ validFrom }) => !validFrom || validFrom <= on)
  const signatory =
    id === undefined
      ? (inForce.find((one) => one.id === usuallyKnownBy) ?? inForce[0] ?? office.signatories[0])
      : office.signatories.find((one) => one.id === id)
  if (!signatory) throw new Error(`the settings have no signatory "${id ?? ''}"`)
  return signatory
}
