import { performerLabels, roleLabels, todayGroupLabels } from '../../contract/labels.ts'
import type { Officer } from '../../contract/officer.ts'
import type { Paper } from '../../contract/paper.ts'
import { todayGroups } from '../../contract/today.ts'
import type { TodayGroup } from '../../contract/today.ts'
import { formatDate, formatLongDate, formatNumber } from '../../contract/words.ts'
import {
  askedBy,
  countWhere,
  groupConditions,
  openWork,
  rowsWhere,
  waitingOn,
  withoutReceipt,
} from '../complaints/today-groups.ts'
import type { Asked, WaitingRow, Whose } from '../complaints/today-groups.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { dispositionsPart, doubtsPart, openDoubts } from './handover-parts.ts'
import type { Fact } from '../letters/letter-content.ts'
import type { PaperBlock, PaperContent } from './paper-content.ts'
import { listMeasures, madeAtWords } from './paper-words.ts'
import { dueCell, stepCell, subjectCell } from './waiting-cells.ts'

/** Rows told for each group; a sentence counts what is beyond. */
const most = 200

type Wanted = Extract<Paper, { paper: 'handover' }>

/** What whoever takes over must know today: of one officer, of one performer, or of the whole desk. */
export function handoverPaper(context: Context, act: SignedAct, wanted: Wanted): PaperContent {
  const whose = whoseOf(context, wanted)
  const asked = askedBy(context, act, whose)
  const today = officeDateOf(act.now, context.office().timeZone)
  return {
    title: `Serah terima pekerjaan ${formatDate(today)}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Serah Terima Pekerjaan',
        lines: [whoseWords(whose), `Keadaan ${formatLongDate(today)}`],
      },
      { block: 'facts', rows: figures(context, asked) },
      ...(whose === null ? performersPart(context, asked) : []),
      ...todayGroups.flatMap((group) => groupPart(context, act, asked, group)),
      ...receiptsPart(context, act, asked),
      ...dispositionsPart(context, asked),
      ...doubtsPart(context),
      signatures(context, act),
    ],
  }
}

function whoseOf(context: Context, { officer, performer }: Wanted): Whose {
  if (officer === null) return performer === null ? null : { performer }
  const found = sql<Officer>(context.db, 'SELECT id, name, role FROM officers WHERE id = ?').get(
    officer,
  )
  if (!found) throw new Refusal({ problem: 'not-found' })
  return { officer: found }
}

function whoseWords(whose: Whose): string {
  if (whose === null) return 'Seluruh meja pengaduan'
  if ('performer' in whose) return `Pelaksana: ${performerLabels[whose.performer]}`
  return `Petugas: ${whose.officer.name} (${roleLabels[whose.officer.role]})`
}

function figures(context: Context, asked: Asked): Fact[] {
  const count = (label: string, condition: string): Fact => ({
    label,
    value: formatNumber(countWhere(context, asked, condition)),
  })
  const drafts = sql<{ count: number }>(context.db, 'SELECT count(*) AS count FROM drafts').get()
  return [
    count('Masih terbuka', openWork),
    ...todayGroups
      .filter((group) => group !== 'receipt-not-given')
      .map((group) => count(todayGroupLabels[group], groupConditions[group])),
    count('Tanpa tanda terima', withoutReceipt),
    { label: 'Draf penerimaan di meja', value: formatNumber(drafts?.count ?? 0) },
    { label: 'Pertanyaan SOP terbuka', value: formatNumber(openDoubts(context).length) },
  ]
}

function performersPart(context: Context, asked: Asked): PaperBlock[] {
  const waits = waitingOn(context, asked)
  if (waits.length === 0) return []
  return [
    { block: 'heading', text: 'Menunggu pada pelaksana' },
    {
      block: 'table',
      columns: [
        { name: 'Pelaksana', share: 0.6 },
        { name: 'Pengaduan', share: 0.2, align: 'right' },
        { name: 'Terlambat', share: 0.2, align: 'right' },
      ],
      rows: waits.map(({ performer, count, late }) => [
        { text: performerLabels[performer] },
        { text: formatNumber(count) },
        { text: formatNumber(late), strong: late > 0 },
      ]),
    },
  ]
}

/** Why a group stands here, where its name alone does not say what is to be done. */
const hints: Partial<Record<TodayGroup, string>> = {
  'may-lapse':
    'Batas 30 hari melengkapi sudah lewat. Petugas memutuskan apakah pelapor dianggap mencabut (UU 25/2009 Ps. 44(5)).',
}

function groupPart(
  context: Context,
  act: SignedAct,
  asked: Asked,
  group: TodayGroup,
): PaperBlock[] {
  // Those without a receipt come as a list of their own, from every group.
  if (group === 'receipt-not-given') return []
  return listPart(context, act, asked, {
    name: todayGroupLabels[group],
    condition: groupConditions[group],
    hint: hints[group],
  })
}

function receiptsPart(context: Context, act: SignedAct, asked: Asked): PaperBlock[] {
  return listPart(context, act, asked, {
    name: todayGroupLabels['receipt-not-given'],
    condition: withoutReceipt,
    hint: 'Tanda terima wajib diberikan (UU 25/2009 Ps. 44(1); sanksi Ps. 54(2)).',
  })
}

interface Listed {
  readonly name: string
  readonly condition: string
  readonly hint: string | undefined
}

function listPart(
  context: Context,
  act: SignedAct,
  asked: Asked,
  { name, condition, hint }: Listed,
): PaperBlock[] {
  const rows = rowsWhere(context, asked, condition, most)
  if (rows.length === 0) return []
  const count = rows.length < most ? rows.length : countWhere(context, asked, condition)
  return [
    { block: 'heading', text: `${name} (${formatNumber(count)})` },
    ...(hint ? [sentence(hint)] : []),
    linesTable(context, act, rows),
    ...(count > rows.length
      ? [sentence(`Dan ${formatNumber(count - rows.length)} lagi; lihat Hari ini.`)]
      : []),
  ]
}

function linesTable(context: Context, act: SignedAct, rows: readonly WaitingRow[]): PaperBlock {
  return {
    block: 'table',
    columns: [
      { name: 'Nomor', share: 0.165 },
      { name: 'Perihal dan pelapor', share: 0.345 },
      { name: 'Langkah dan pelaksana', share: 0.235 },
      { name: 'Batas waktu', share: 0.255 },
    ],
    rows: rows.map((row) => [
      { text: row.number, strong: true },
      subjectCell(context, row),
      stepCell(context, row),
      dueCell(context, row, act.now),
    ]),
  }
}

function sentence(text: string): PaperBlock {
  return { block: 'paragraph', text, indented: false }
}

function signatures(context: Context, act: SignedAct): PaperBlock {
  const { place, timeZone } = context.office()
  const hand = (position: string, placeAndDate: string | null) => ({
    placeAndDate,
    position: [position],
    name: null,
    below: [],
    official: false,
  })
  return {
    block: 'signatures',
    notices: [],
    signatures: [
      hand('Yang menyerahkan,', null),
      hand('Yang menerima,', `${place}, ${formatDate(officeDateOf(act.now, timeZone))}`),
    ],
  }
}
