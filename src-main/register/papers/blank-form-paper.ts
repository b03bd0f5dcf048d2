import { formOrder, formSections } from '../../contract/form-order.ts'
import type { FormFieldName } from '../../contract/form-order.ts'
import { categoryLabels, channelLabels, classificationLabels } from '../../contract/labels.ts'
import type { FormWording, LetterWording } from '../../contract/letter-wording.ts'
import type { Office } from '../../contract/office.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import {
  formRows,
  panel,
  protections,
  sectionTitle,
  signing,
  text,
} from '../letters/compose-form.ts'
import { letterhead } from '../letters/compose-official.ts'
import type { LetterBlock, PanelBox, PanelEntry } from '../letters/letter-content.ts'
import { blankCircumstances, blankValues } from '../letters/blank-values.ts'
import { sayAll } from '../letters/wording.ts'

/** Draws the blank Formulir Pengaduan from an office's settings and wording; no register is needed. */
export async function drawBlankForm({
  office,
  wording,
  assets,
  madeAt,
  practice,
}: {
  readonly office: Office
  readonly wording: LetterWording | undefined
  readonly assets: string
  readonly madeAt: number
  readonly practice: boolean
}): Promise<DrawnPaper> {
  if (wording?.layout !== 'form') throw new Error('the complaint form has no wording')
  const title = 'Formulir Pengaduan'
  const { drawLetter } = await import('../letters/pdf/draw-letter.ts')
  const { pages, pdf } = await drawLetter(
    {
      kind: 'complaint-form',
      title,
      author: office.name,
      madeAt,
      draft: false,
      arrangement: 'form',
      parts: blankForm(office, wording),
    },
    {
      paper: office.paper,
      font: office.font,
      margins: office.margins,
      assetsFolder: assets,
      practice,
    },
  )
  return { title, pages, pdf }
}

/**
 * The form to be filled in by hand: the fields of the filled one under the same numbers, boxes to
 * tick, lines to write on, and a receipt with the contents of UU 25/2009 Ps. 44(2) to tear off. Both
 * sides of one sheet.
 */
export function blankForm(office: Office, wording: FormWording): LetterBlock[][] {
  const values = blankValues(office)
  const said = (part: 'statement' | 'notices') =>
    sayAll(wording[part], values, blankCircumstances(values))
  const sections = formSections.map(({ title, fields }) => [
    sectionTitle(title),
    ...formRows(fields, (field) => blank(field, office)),
  ])
  const front: LetterBlock[] = [
    letterhead(office),
    {
      block: 'panel',
      cells: [
        {
          share: 60,
          entries: [{ entry: 'title', text: wording.title }, text(wording.formNumber, true)],
        },
        { share: 40, entries: [text('Nomor register (diisi petugas)', true), line] },
      ],
    },
    ...sections.slice(0, -1).flat(),
  ]
  const back: LetterBlock[] = [
    panel([text(`${wording.title} · ${wording.formNumber} · halaman 2`, true)]),
    ...sections.slice(-1).flat(),
    panel(said('statement').map((one) => text(one))),
    signing(wording, { complainant: null, officer: null, placeAndDate: null }),
    panel(said('notices').map((one) => text(one, true))),
    { block: 'cut', text: 'Dipotong di sini dan diserahkan kepada pelapor' },
    ...tearOff(office, wording),
  ]
  return [front, back]
}

const line: PanelEntry = { entry: 'writing', lines: 1 }
const dots = (label: string): PanelEntry => ({ entry: 'blank', label })

function blank(field: FormFieldName, office: Office): PanelEntry[] {
  switch (field) {
    case 'channel':
      return choice(Object.values(channelLabels))
    case 'receivedAt':
      return [dots('Tanggal, pukul')]
    case 'confidential':
      return [
        {
          entry: 'choice',
          label: '',
          boxes: protections({ confidential: false, anonymous: false }),
        },
      ]
    case 'complainant.address':
      return lines(2)
    case 'narrative':
      return [{ entry: 'writing' }]
    case 'requestedRemedy':
    case 'attachments':
      return lines(2)
    case 'category':
      return choice(Object.values(categoryLabels))
    case 'division':
      return choice(office.divisions.map(({ name }) => name))
    case 'classification':
      return choice(Object.values(classificationLabels))
    case 'incomingLetter':
      return [dots('Nomor, tanggal, agenda')]
    default:
      return [line]
  }
}

function lines(count: number): PanelEntry[] {
  return [{ entry: 'writing', lines: count }]
}

function choice(names: readonly string[]): PanelEntry[] {
  if (names.length === 0) return [line]
  const boxes: PanelBox[] = names.map((name) => ({ text: name, ticked: false }))
  return [{ entry: 'choice', label: '', boxes }]
}

/** Ps. 44(2): who, what service, where and when, who received it. */
function tearOff(office: Office, { officerTitle }: FormWording): LetterBlock[] {
  const label = (field: FormFieldName) => formOrder.find((one) => one.field === field)?.label ?? ''
  return [
    {
      block: 'panel',
      cells: [
        {
          share: 64,
          entries: [
            { entry: 'heading', text: `Tanda terima pengaduan · ${office.name}` },
            dots('Nomor register'),
            dots(label('complainant.name')),
            dots(label('complainant.address')),
            dots('Uraian singkat'),
            dots('Tempat, tanggal, jam'),
          ],
        },
        {
          share: 36,
          entries: [
            text(officerTitle),
            { entry: 'room' },
            { entry: 'fact', label: 'Nama', value: null },
          ],
        },
      ],
    },
  ]
}
