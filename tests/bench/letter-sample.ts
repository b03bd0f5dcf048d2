import { OfficeDate } from '../../src-main/contract/values.ts'
import { LetterFields } from '../../src-main/contract/letter.ts'
import { composeLetter, fillFields } from '../../src-main/register/letters/compose.ts'
import type { LetterContent } from '../../src-main/register/letters/letter-content.ts'
import { drawLetter } from '../../src-main/register/letters/pdf/draw-letter.ts'
import { readLetterWordings } from '../../src-main/register/letters/read-wordings.ts'
import { sampleCase, sampleOffice, sampleOfficer } from '../fixtures/case-file.ts'
import { assets } from './assets.ts'

// Read once, as an open register does.
const office = sampleOffice()
const wordings = readLetterWordings(assets)

/** The content of a follow-up letter; another sequence makes another letter. */
export function sampleLetter(sequence: number): LetterContent {
  const subject = {
    kind: 'follow-up-complainant' as const,
    caseFile: sampleCase(),
    office,
    officer: sampleOfficer(),
    wordings,
  }
  const fields = fillFields({
    ...subject,
    today: OfficeDate.parse('2026-10-19'),
    fields: LetterFields.parse({}),
  })
  return composeLetter({
    ...subject,
    fields,
    number: `500.2.3/${sequence + 1}/35.99.403/2026`,
    draft: false,
    madeAt: Date.UTC(2026, 9, 19, 2, 30),
  })
}

export async function drawSample(sequence: number): Promise<Uint8Array> {
  const drawn = await drawLetter(sampleLetter(sequence), {
    paper: 'F4',
    margins: office.margins,
    font: 'arial',
    assetsFolder: assets,
    practice: false,
  })
  return drawn.pdf
}
