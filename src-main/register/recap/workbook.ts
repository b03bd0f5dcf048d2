import { DocProperties, Workbook } from 'wasm-xlsxwriter'
import type { Office, Signatory } from '../../contract/office.ts'
import type { RecapFigures } from '../../contract/recap.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatPeriod, shownDate } from '../../contract/words.ts'
import { writeRecapSheet } from './recap-sheet.ts'
import type { RegisterRow } from './register-row.ts'
import { writeRegisterSheet } from './register-sheet.ts'
import { makeLooks } from './sheet-looks.ts'

export type RecapWorkbook = {
  readonly figures: RecapFigures
  /** In the order of the sheet; up to some 20,000, beyond that the library is slow. */
  readonly rows: readonly RegisterRow[]
  readonly office: Office
  /** Who signs under *Mengetahui*: a signatory's id. By default the Sekretaris, else the first. */
  readonly knownBy?: string
}

/** The Sekretaris is the SOP's last office performer, and signs unless settings have none. */
const usuallyKnownBy = 'sekretaris'

/**
 * A period's workbook (.xlsx): *Rekap*, one page to print and sign, and *Register*, one line a
 * complaint (rules-and-formats.md 7.2). Nothing is decided here: the figures come as they are.
 *
 * The library stamps docProps/core.xml with the PC's time; all else follows from the input alone.
 * Importing this module compiles the library (some 50 ms): import it when a workbook is wanted.
 *
 * @throws Error for a `knownBy` that the settings do not have.
 */
export function recapWorkbook(input: RecapWorkbook): Uint8Array {
  const { figures, rows, office } = input
  const knownBy = signatoryOf(office, shownDate(figures.madeAt), input.knownBy)
  const workbook = new Workbook()
  try {
    workbook.setProperties(
      new DocProperties()
        .setTitle(`Rekap pengaduan ${formatPeriod(figures.period)}`)
        .setCompany(office.name)
        .setComment(`Kepala riwayat: ${figures.head}`),
    )
    const looks = makeLooks()
    writeRecapSheet(workbook.addWorksheet(), looks, { figures, office, knownBy })
    writeRegisterSheet(workbook.addWorksheet(), looks, { figures, office, rows })
    return workbook.saveToBufferSync()
  } finally {
    workbook.free()
  }
}

function signatoryOf(office: Office, on: OfficeDate, id: string | undefined): Signatory {
  const inForce = office.signatories.filter(({ validFrom }) => !validFrom || validFrom <= on)
  const signatory =
    id === undefined
      ? (inForce.find((one) => one.id === usuallyKnownBy) ?? inForce[0] ?? office.signatories[0])
      : office.signatories.find((one) => one.id === id)
  if (!signatory) throw new Error(`the settings have no signatory "${id ?? ''}"`)
  return signatory
}
