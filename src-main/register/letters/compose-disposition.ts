import type { Box, DispositionWording } from '../../contract/letter-wording.ts'
import type { Office } from '../../contract/office.ts'
import { letterhead } from './compose-official.ts'
import type { FilledFields } from './compose.ts'
import type { LetterBlock, PanelBox, PanelEntry } from './letter-content.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import { say, sayAll } from './wording.ts'

type Disposition = {
  office: Office
  fields: FilledFields
  wording: DispositionWording
  values: MergeValues
  circumstances: Circumstances
}

/**
 * A lembar disposisi (reference/rules-and-formats.md 4.8): what came and when, then what the head fills
 * in by hand: to whom, what is asked, until when. At the foot the Act's clocks, so that he sees what presses.
 */
export function dispositionParts(disposition: Disposition): LetterBlock[] {
  const { office, fields, wording, values, circumstances } = disposition
  const clocks = sayAll(wording.clocks, values, circumstances)
  return [
    letterhead(office),
    panel([{ entry: 'title', text: wording.title }]),
    panel(rows(wording.origin, disposition), rows(wording.arrival, disposition)),
    panel([
      {
        entry: 'choice',
        label: wording.sensitivity.label,
        boxes: wording.sensitivity.boxes.map((box) => boxOf(box, circumstances)),
      },
      { entry: 'fact', label: wording.aboutLabel, value: fields.about },
    ]),
    panel(recipients(disposition), requests(disposition)),
    note(disposition),
    ...(clocks.length > 0 ? [panel(clocks.map((text) => plain(text, true)))] : []),
  ]
}

/** Cells of one width. */
function panel(...cells: PanelEntry[][]): LetterBlock {
  return { block: 'panel', cells: cells.map((entries) => ({ share: 1, entries })) }
}

function plain(text: string, small = false): PanelEntry {
  return { entry: 'text', text, small }
}

function rows(
  wording: DispositionWording['origin'],
  { values, circumstances }: Disposition,
): PanelEntry[] {
  return wording.map(({ label, value }) => ({
    entry: 'fact',
    label,
    value: say(value, values, circumstances),
  }))
}

function recipients({ office, wording }: Disposition): PanelEntry[] {
  const { title, dottedLines } = wording.forwardTo
  return [
    plain(title),
    ...office.divisions.map(({ name }) => box({ text: name, ticked: false })),
    ...emptyBoxes(dottedLines),
  ]
}

function requests({ wording, circumstances }: Disposition): PanelEntry[] {
  const { title, boxes, dottedLines } = wording.requests
  return [
    plain(title),
    ...boxes.map((one) => box(boxOf(one, circumstances))),
    ...emptyBoxes(dottedLines),
    { entry: 'blank', label: wording.dueLabel },
  ]
}

/** What the clerk added stands before the room for the head's own hand. */
function note({ fields, wording }: Disposition): LetterBlock {
  const typed = fields.body === '' ? [] : [plain(fields.body)]
  return {
    block: 'panel',
    cells: [
      { share: 7, entries: [plain(wording.noteLabel), ...typed, { entry: 'writing' }] },
      {
        share: 3,
        // under the last is room for a hand's sign
        entries: wording.giver.map((label, index) => ({
          entry: 'fact',
          label,
          value: index < wording.giver.length - 1 ? null : '',
        })),
      },
    ],
  }
}

function box(one: PanelBox): PanelEntry {
  return { entry: 'box', ...one }
}

function emptyBoxes(count: number): PanelEntry[] {
  return Array.from({ length: count }, () => box({ text: null, ticked: false }))
}

function boxOf({ text, ticked = [] }: Box, circumstances: Circumstances): PanelBox {
  return {
    text,
    ticked: ticked.length > 0 && ticked.every((condition) => circumstances[condition]),
  }
}
