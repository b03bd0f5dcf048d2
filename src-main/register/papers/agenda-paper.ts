import { letterKindLabels, letterStateLabels } from '../../contract/labels.ts'
import type { AgendaLine } from '../../contract/letter.ts'
import type { Month } from '../../contract/values.ts'
import { formatDate, formatMonth } from '../../contract/words.ts'
import type { Context, SignedAct } from '../context.ts'
import { agendaOf } from '../letters/agenda.ts'
import { bookMeasures, notShown, orNone } from './book-words.ts'
import { tellingOf } from '../letters/telling.ts'
import type { Cell, Column, PaperBlock, PaperContent } from './paper-content.ts'
import { madeAtWords } from './paper-words.ts'

const runTitles: Record<AgendaLine['run'], string> = {
  letter: 'Surat keluar',
  note: 'Nota dinas',
}

/** Register keluar: nomor urut, tanggal, nomor naskah, tujuan, isi ringkas, keterangan. */
const columns: readonly Column[] = [
  { name: 'No. urut', share: 0.06, align: 'right' },
  { name: 'Tanggal', share: 0.11 },
  { name: 'Nomor naskah', share: 0.2 },
  { name: 'Tujuan', share: 0.2 },
  { name: 'Isi ringkas', share: 0.25 },
  { name: 'Keterangan', share: 0.18 },
]

/** The month's page of the agenda of outgoing letters: every number in order, gaps in their place. */
export function agendaPaper(context: Context, act: SignedAct, month: Month): PaperContent {
  const lines = agendaOf(context, act, Number(month.slice(0, 4)))
  return {
    title: `Buku agenda surat keluar ${formatMonth(month)}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: bookMeasures,
    across: true,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Buku Agenda Surat Keluar',
        lines: [`Bulan ${formatMonth(month)}`],
      },
      ...(['letter', 'note'] as const).flatMap((run) => runPart(context, act, lines, run, month)),
    ],
  }
}

function runPart(
  context: Context,
  act: SignedAct,
  lines: readonly AgendaLine[],
  run: AgendaLine['run'],
  month: Month,
): PaperBlock[] {
  const rows = linesOfMonth(
    lines.filter((line) => line.run === run),
    month,
  ).map((line) => cells(context, act, line))
  return [
    { block: 'heading', text: runTitles[run] },
    orNone(rows, { block: 'table', columns, rows, ruled: true }, 'Tidak ada nomor pada bulan ini.'),
  ]
}

/**
 * A run's lines of a month, in the order of their numbers. A number without a date, such as a gap, stands
 * with the number before it; one before all others, with the first.
 */
export function linesOfMonth(lines: readonly AgendaLine[], month: Month): AgendaLine[] {
  const ordered = lines.toSorted(
    (one, other) =>
      (one.sequence ?? Infinity) - (other.sequence ?? Infinity) ||
      (one.date ?? '').localeCompare(other.date ?? '') ||
      (one.number ?? '').localeCompare(other.number ?? ''),
  )
  let place = ordered.find(({ date }) => date !== null)?.date?.slice(0, 7)
  return ordered.filter(({ date }) => {
    place = date?.slice(0, 7) ?? place
    return place === month
  })
}

function cells(context: Context, act: SignedAct, line: AgendaLine): Cell[] {
  const { shown, safe } =
    line.complaint === null
      ? { shown: true, safe: (text: string | null) => text ?? '' }
      : tellingOf(context, act, line.complaint)
  const kind = line.kind && letterKindLabels[line.kind]
  return [
    { text: line.sequence === null ? '–' : String(line.sequence) },
    { text: line.date === null ? '' : formatDate(line.date) },
    { text: line.number ?? (line.state === 'issued' ? 'belum bernomor' : '') },
    { text: shown ? (safe(line.to).split('\n')[0] ?? '') : notShown },
    { text: (shown ? safe(line.about) : null) || kind || '', below: complaintOf(line) },
    {
      text: stateWords(line),
      below: shown ? safe(line.reason) : null,
      strong: line.state !== 'issued',
    },
  ]
}

/** A number that was merged says where its work goes on. */
function complaintOf({ complaint, mergedInto }: AgendaLine): string | null {
  return mergedInto === undefined ? complaint : `${complaint} (digabung ke ${mergedInto})`
}

function stateWords({ state, sent, scanned }: AgendaLine): string {
  if (state !== 'issued') return letterStateLabels[state]
  return [sent ? 'Dikirim' : 'Belum dikirim', ...(scanned ? ['pindaian tersimpan'] : [])].join(', ')
}
