import type { Answer, Asks } from '../../contract/calls.ts'
import type { CountedDay } from '../../contract/calendar.ts'
import { ClockId } from '../../contract/clock-id.ts'
import { classificationLabels, clockLabels } from '../../contract/labels.ts'
import { formatDate, formatLongDate, formatMoment, formatNumber } from '../../contract/words.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { rowByNumber } from '../complaints/complaint-row.ts'
import { refuseConflict } from '../complaints/conflict.ts'
import { explainDue } from '../complaints/explain-due.ts'
import { safeSubject } from '../complaints/masking.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import type { Cell, PaperBlock, PaperContent } from './paper-content.ts'
import { listMeasures, madeAtWords, warningWords } from './paper-words.ts'

/** Rincian penghitungan tenggat: each day of a span, counted or left out, and why. */
export function dueDatePaper(
  context: Context,
  act: SignedAct,
  asks: Asks<'explainDue'>,
): PaperContent {
  const row = rowByNumber(context, asks.number)
  if (!row) throw new Refusal({ problem: 'not-found' })
  refuseConflict(act, row)
  const explained = explainDue(context, act, asks)
  const name = nameOf(context, row, asks.of)
  return {
    title: `Rincian tenggat ${row.number} ${name}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Rincian Penghitungan Tenggat',
        lines: [`Pengaduan ${row.number}`],
      },
      { block: 'facts', rows: facts(context, row, name, explained) },
      ...explained.warnings.map((warning): PaperBlock => ({
        block: 'paragraph',
        text: warningWords(warning),
        indented: false,
      })),
      {
        block: 'table',
        columns: [
          { name: 'No.', share: 0.07, align: 'right' },
          { name: 'Hari, tanggal', share: 0.3 },
          { name: `Dihitung (${unitOf(explained)})`, share: 0.13, align: 'right' },
          { name: 'Jumlah', share: 0.11, align: 'right' },
          { name: 'Keterangan', share: 0.39 },
        ],
        rows: dayRows(explained.because),
      },
      { block: 'paragraph', text: sumOf(explained), indented: false },
      signature(context, act),
    ],
  }
}

/** A step, a clock of the Act, or the classification's limit, by its name. */
function nameOf(context: Context, row: ComplaintRow, of: string): string {
  const clock = ClockId.safeParse(of)
  if (clock.success) return clockLabels[clock.data]
  if (of === 'classification') return 'Batas klasifikasi'
  if (of === 'disposition') return 'Disposisi'
  const { steps } = context.procedure(row.procedure_id, row.procedure_version)
  return steps.find(({ id }) => id === of)?.short ?? of
}

function facts(
  context: Context,
  row: ComplaintRow,
  name: string,
  explained: Answer<'explainDue'>,
): { label: string; value: string }[] {
  const received = toInstant(row.received_at, context.office().timeZone)
  const told = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  return [
    { label: 'Perihal', value: safeSubject(context, row) ?? 'belum diisi' },
    { label: 'Diterima', value: formatMoment(received) },
    ...told('Klasifikasi', row.classification && classificationLabels[row.classification]),
    { label: 'Yang dihitung', value: name },
    { label: 'Dasar', value: explained.basis },
    ...told('Akibat', explained.consequence),
    { label: 'Dihitung sejak', value: formatMoment(explained.from) },
    { label: 'Lama', value: `${explained.span.amount} ${spanUnits[explained.span.unit]}` },
    { label: 'Jatuh tempo', value: formatMoment(explained.due) },
  ]
}

const spanUnits = {
  'working-days': 'hari kerja',
  'calendar-days': 'hari kalender',
  'office-minutes': 'menit jam kerja',
} as const

/** Where a pause cut a day, a span in working days is laid out in office minutes. */
function unitOf({ span, because }: Answer<'explainDue'>): string {
  return span.unit === 'office-minutes' || countedIn(because) > span.amount ? 'menit' : 'hari'
}

function countedIn(because: readonly CountedDay[]): number {
  return because.reduce((sum, { counted }) => sum + counted, 0)
}

/** A day that is left out shows a dash, so that the sum can be followed down the page. */
function dayRows(because: readonly CountedDay[]): Cell[][] {
  let sum = 0
  return because.map(({ date, counted, why }, index) => {
    sum += counted
    const figure = (value: number) => (counted === 0 ? '–' : formatNumber(value))
    return [
      { text: String(index + 1) },
      { text: formatLongDate(date) },
      { text: figure(counted) },
      { text: figure(sum), strong: true },
      { text: why },
    ]
  })
}

function sumOf(explained: Answer<'explainDue'>): string {
  const counted = formatNumber(countedIn(explained.because))
  const left = explained.because.filter((day) => day.counted === 0).length
  return `Dihitung ${counted} ${unitOf(explained)}; ${left} hari tidak dihitung.`
}

/** Room for the signature of whoever hands it out. */
function signature(context: Context, act: SignedAct): PaperBlock {
  const { place, timeZone } = context.office()
  return {
    block: 'signatures',
    notices: [],
    signatures: [
      {
        placeAndDate: `${place}, ${formatDate(officeDateOf(act.now, timeZone))}`,
        position: ['Petugas,'],
        name: act.officer.name,
        below: [],
        official: false,
      },
    ],
  }
}
