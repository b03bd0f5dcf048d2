import type { Asks } from '../../contract/calls.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import type { RecapDifference, RecapFigures, RecapMonth } from '../../contract/recap.ts'
import {
  balanceFigures,
  balanceName,
  becauseWords,
  differenceWords,
  filterWords,
  movesWords,
  recapBlocks,
  recapDefinitions,
  rules,
} from '../../contract/recap-words.ts'
import type { RecapBlock, RecapLine } from '../../contract/recap-words.ts'
import {
  formatDate,
  formatMonth,
  formatNumber,
  formatPeriod,
  shownDate,
} from '../../contract/words.ts'
import type { Context, SignedAct } from '../context.ts'
import { letterhead } from '../letters/compose-official.ts'
import type { SignaturesBlock } from '../letters/letter-content.ts'
import { officialSignature } from '../letters/signatory.ts'
import { drawSheets } from '../papers/draw-sheets.ts'
import type { Cell, Column, PaperBlock, PaperContent } from '../papers/paper-content.ts'
import { listMeasures, madeAtWords } from '../papers/paper-words.ts'
import { Refusal } from '../refusal.ts'
import { recapDifferences } from './changes.ts'
import { recapFigures } from './figures.ts'
import { keptPaper } from './kept-recaps.ts'
import { knownBy } from './known-by.ts'
import { recapTrend } from './trend.ts'

/** The recap on the letterhead as it is now, or the pages of one that was issued. */
export async function drawRecap(
  context: Context,
  act: SignedAct,
  { period, issued }: Extract<Asks<'drawPaper'>, { paper: 'recap' }>,
): Promise<DrawnPaper> {
  if (issued === null)
    return drawSheets(context, recapPaper(context, act, recapFigures(context, act, period)))
  const kept = keptPaper(context, issued)
  if (!kept) throw new Refusal({ problem: 'not-found' })
  return kept
}

/** What stands on the recap's pages; period, filter, time and the history's head on every one. */
export function recapPaper(context: Context, act: SignedAct, figures: RecapFigures): PaperContent {
  const office = context.office()
  const { period } = figures
  // Pages pass through hands: one that is about an officer of ours is counted and not named.
  const differences = recapDifferences(
    context,
    act.now,
    period,
    (row) => row.complained_officer === null,
  )
  return {
    title: `Rekap pengaduan ${formatPeriod(period)}`,
    office: office.name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    letterhead: letterhead(office),
    foot: `Saringan: ${filterWords} · Kepala riwayat (SHA-256): ${figures.head}`,
    measures: { ...listMeasures, size: 9, leading: 11, gap: 7 },
    blocks: [
      {
        block: 'sheet-title',
        text: 'Rekapitulasi Pengaduan Masyarakat',
        lines: [formatPeriod(period)],
      },
      balanceTable(figures),
      ...blockTables(figures, office.divisions),
      ...trendPart(recapTrend(context, act.now, period)),
      ...differences.flatMap((one) => differencePart(one, office.divisions)),
      { block: 'heading', text: 'Keterangan' },
      {
        block: 'paragraph',
        text: recapDefinitions(period, office.timeZone)
          .map((line) => `• ${line}`)
          .join('\n'),
        indented: false,
      },
      signatures(context, figures),
    ],
  }
}

function balanceTable(figures: RecapFigures): PaperBlock {
  const signs = { carriedOver: '', received: '+ ', reopened: '+ ', closed: '− ', remaining: '= ' }
  return {
    block: 'table',
    columns: balanceFigures.map((figure) => ({
      name: signs[figure] + balanceName(figure, figures.period),
      share: 0.2,
    })),
    rows: [balanceFigures.map((figure) => ({ text: formatNumber(figures[figure]), strong: true }))],
  }
}

type Divisions = Parameters<typeof recapBlocks>[1]

function blockTables(figures: RecapFigures, divisions: Divisions): PaperBlock[] {
  const blocks = recapBlocks(figures, divisions)
  return [
    sideBySide(blocks.category, blocks.channel),
    sideBySide(blocks.classification, blocks.division),
    sideBySide(blocks.status, blocks.closedAs),
    sideBySide(blocks.onTime, blocks.letters, blocks.days),
  ]
}

/** Two tables beside each other, and one more under the left. */
function sideBySide(left: RecapBlock, right: RecapBlock, under?: RecapBlock): PaperBlock {
  const below = under
    ? [[{ text: under.title, strong: true }, { text: '' }], ...cellsOf(under)]
    : []
  const [one, other] = [[...cellsOf(left), ...below], cellsOf(right)]
  const columns = (block: RecapBlock): Column[] => [
    { name: block.title, share: 0.39 },
    { name: block.total ? 'Jumlah' : '', share: 0.09, align: 'right' },
  ]
  const none: Cell[] = [{ text: '' }, { text: '' }]
  const between = { name: '', share: 0.04 }
  return {
    block: 'table',
    columns: [...columns(left), between, ...columns(right)],
    rows: Array.from({ length: Math.max(one.length, other.length) }, (_, index) => [
      ...(one[index] ?? none),
      { text: '' },
      ...(other[index] ?? none),
    ]),
  }
}

function cellsOf({ lines, total }: RecapBlock): Cell[][] {
  const sum = lines.reduce((soFar, { value }) => soFar + (value ?? 0), 0)
  return [
    ...lines.map((line) => [{ text: line.label }, { text: valueWords(line) }]),
    ...(total
      ? [
          [
            { text: 'Jumlah', strong: true },
            { text: formatNumber(sum), strong: true },
          ],
        ]
      : []),
  ]
}

function valueWords({ value, as }: RecapLine): string {
  if (value === null) return '–'
  return as === 'share' ? `${Math.round(value * 100)}%` : formatNumber(value)
}

/** Nothing for a year that has not begun. */
function trendPart(trend: readonly RecapMonth[]): PaperBlock[] {
  if (trend.length === 0) return []
  const counted = (name: string): Column => ({ name, share: 0.12, align: 'right' })
  return [
    { block: 'heading', text: `Perjalanan tahun ${trend[0]?.month.slice(0, 4) ?? ''}` },
    {
      block: 'table',
      columns: [
        { name: 'Bulan', share: 0.16 },
        ...['Sisa lalu', 'Diterima', 'Dibuka kembali', 'Ditutup', 'Sisa akhir'].map(counted),
        counted(`Tepat ${rules.sop}`),
        counted(`Tepat ${rules.act}`),
      ],
      rows: trend.map((one) => [
        { text: formatMonth(one.month) },
        ...balanceFigures.map((figure) => ({ text: formatNumber(one[figure]) })),
        { text: metWords(one.onTime.sop) },
        { text: metWords(one.onTime.act) },
      ]),
    },
  ]
}

function metWords({ met, late }: { readonly met: number; readonly late: number }): string {
  return met + late === 0 ? '–' : `${met} dari ${met + late}`
}

function differencePart(one: RecapDifference, divisions: Divisions): PaperBlock[] {
  return [
    { block: 'heading', text: 'Perbedaan dengan rekap yang sudah terbit' },
    { block: 'paragraph', text: differenceWords(one), indented: false },
    {
      block: 'table',
      columns: [
        { name: 'Pengaduan', share: 0.18 },
        { name: 'Yang dicatat sesudahnya', share: 0.45 },
        { name: 'Angka yang berubah', share: 0.37 },
      ],
      rows: one.changes.map((change) => [
        { text: change.number ?? '–', strong: true },
        { text: becauseWords(change).join('\n') },
        { text: movesWords(change.moves, one.recap.period, divisions) },
      ]),
    },
  ]
}

function signatures(context: Context, { madeAt }: RecapFigures): SignaturesBlock {
  const office = context.office()
  const date = shownDate(madeAt)
  return {
    block: 'signatures',
    notices: [],
    signatures: [
      { ...officialSignature(knownBy(office, date)), placeAndDate: 'Mengetahui,' },
      {
        placeAndDate: `${office.place}, ${formatDate(date)}`,
        position: ['Petugas,'],
        name: null,
        below: ['NIP'],
        official: false,
      },
    ],
  }
}
