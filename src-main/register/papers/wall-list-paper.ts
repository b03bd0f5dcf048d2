import { performerLabels } from '../../contract/labels.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatDate, formatLongDate } from '../../contract/words.ts'
import { isProtectedRow, safeSubject } from '../complaints/masking.ts'
import { askedBy, countWhere, mondayOf, rowsWhere } from '../complaints/today-groups.ts'
import type { WaitingRow } from '../complaints/today-groups.ts'
import type { Context, SignedAct } from '../context.ts'
import { addDays, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Cell, PaperBlock, PaperContent } from './paper-content.ts'
import { basisWords, lateWords, madeAtWords, shortDay, wallMeasures } from './paper-words.ts'
import { noSubject, stepWords } from './waiting-cells.ts'

/** More than a wall holds; the rest is counted in a sentence. */
const most = 200
const subjectLength = 110

/**
 * What falls due this week, and nothing of it that is about one of our own officers: whoever is
 * complained of walks past the wall too (UU 25/2009 Ps. 45).
 */
const fallsDue = 'press_at < :nextWeek AND complained_officer IS NULL'

/** Jatuh tempo minggu ini, for the wall: large, day by day, without a name of any complainant. */
export function wallListPaper(context: Context, act: SignedAct): PaperContent {
  const asked = askedBy(context, act, null)
  const zone = context.office().timeZone
  const today = officeDateOf(act.now, zone)
  const monday = mondayOf(today)
  const rows = rowsWhere(context, asked, fallsDue, most)
  const left = rows.length < most ? 0 : countWhere(context, asked, fallsDue) - most
  const late = rows.filter((row) => row.due_at !== null && row.due_at < act.now)
  const ofDay = (date: OfficeDate) =>
    rows.filter((row) => !late.includes(row) && dateOf(row, zone) === date)
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  return {
    title: `Jatuh tempo minggu ini ${formatDate(monday)}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: wallMeasures,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Jatuh Tempo Minggu Ini',
        lines: [`${formatDate(monday)} sampai ${formatDate(addDays(monday, 6))}`],
      },
      ...(late.length > 0 ? part(context, act.now, `Terlambat (${late.length})`, late) : []),
      ...days
        .filter((date) => date >= today)
        .flatMap((date) => dayPart(context, act.now, date, ofDay(date))),
      ...(left > 0 ? [sentence(`Dan ${left} pengaduan lagi; lihat Hari ini.`)] : []),
      sentence('Pengaduan tentang petugas kantor ini tidak dicantumkan (UU 25/2009 Ps. 45).'),
    ],
  }
}

function dateOf(row: WaitingRow, zone: string): OfficeDate | null {
  return row.due_at === null ? null : officeDateOf(row.due_at, zone)
}

/** A working day without anything says so; a free day without anything is left out. */
function dayPart(
  context: Context,
  now: Millis,
  date: OfficeDate,
  rows: readonly WaitingRow[],
): PaperBlock[] {
  const day = context.calendar().dayOf(date)
  const name = day.working ? formatLongDate(date) : `${formatLongDate(date)} (${day.why})`
  if (rows.length > 0) return part(context, now, `${name} (${rows.length})`, rows)
  return day.working
    ? [{ block: 'heading', text: name }, sentence('Tidak ada yang jatuh tempo.')]
    : []
}

function part(
  context: Context,
  now: Millis,
  heading: string,
  rows: readonly WaitingRow[],
): PaperBlock[] {
  return [
    { block: 'heading', text: heading },
    {
      block: 'table',
      columns: [
        { name: 'Nomor', share: 0.24 },
        { name: 'Perihal', share: 0.4 },
        { name: 'Langkah dan pelaksana', share: 0.36 },
      ],
      rows: rows.map((row) => cells(context, now, row)),
    },
  ]
}

function cells(context: Context, now: Millis, row: WaitingRow): Cell[] {
  const date = dateOf(row, context.office().timeZone)
  const late = lateWords(context, row.due_at, now)
  return [
    { text: row.number, strong: true, below: basisWords(context, row.binding) },
    { text: shortened(withoutName(context, row)) },
    {
      text: stepWords(context, row),
      below: [
        row.performer && performerLabels[row.performer],
        late && date && `${shortDay(date)} (${late})`,
      ]
        .filter(Boolean)
        .join('\n'),
    },
  ]
}

/** The complainant's name is taken out of the subject; of a protected one, whatever names them. */
function withoutName(context: Context, row: WaitingRow): string {
  const subject = safeSubject(context, row) ?? noSubject
  const name = row.complainant_name
  if (name === null || isProtectedRow(row)) return subject
  return subject.replaceAll(new RegExp(`(?<!\\p{L})${literally(name)}(?!\\p{L})`, 'giu'), '•••')
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function shortened(text: string): string {
  if (text.length <= subjectLength) return text
  return `${text.slice(0, subjectLength).replace(/\s+\S*$/, '')} …`
}

function sentence(text: string): PaperBlock {
  return { block: 'paragraph', text, indented: false }
}
