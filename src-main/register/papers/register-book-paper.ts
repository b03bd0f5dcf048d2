import { channelLabels, closingLabels, statusLabels } from '../../contract/labels.ts'
import type { Month } from '../../contract/values.ts'
import { formatDate, formatMonth, formatNumber } from '../../contract/words.ts'
import { shownName } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { monthBounds } from '../complaints/list.ts'
import type { Context, SignedAct } from '../context.ts'
import { mergedInto } from '../merging/merging-row.ts'
import { sql } from '../storage/sql.ts'
import { bookMeasures, notShown, orNone } from './book-words.ts'
import { tellingOfRow } from '../letters/telling.ts'
import type { Cell, PaperContent } from './paper-content.ts'
import { madeAtWords } from './paper-words.ts'
import { noSubject } from './waiting-cells.ts'

/** The month's complaints as the page of a book, in the order in which they came in. */
export function registerBookPaper(context: Context, act: SignedAct, month: Month): PaperContent {
  const { from, until } = monthBounds(month, context.office().timeZone)
  const found = sql<ComplaintRow>(
    context.db,
    'SELECT * FROM complaints WHERE received_at >= ? AND received_at < ? ORDER BY received_at, number',
  ).all(from, until)
  const rows = found.map((row) => cells(context, act, row))
  return {
    title: `Buku register pengaduan ${formatMonth(month)}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: bookMeasures,
    across: true,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Buku Register Pengaduan',
        lines: [
          `Diterima pada bulan ${formatMonth(month)}: ${formatNumber(rows.length)} pengaduan`,
        ],
      },
      orNone(
        rows,
        {
          block: 'table',
          ruled: true,
          columns: [
            { name: 'Nomor', share: 0.105 },
            { name: 'Tanggal', share: 0.09 },
            { name: 'Saluran', share: 0.095 },
            { name: 'Pelapor', share: 0.12 },
            { name: 'Perihal', share: 0.21 },
            { name: 'Bidang', share: 0.1 },
            { name: 'Langkah', share: 0.105 },
            { name: 'Selesai', share: 0.085 },
            { name: 'Hasil', share: 0.09 },
          ],
          rows,
        },
        'Tidak ada pengaduan yang diterima pada bulan ini.',
      ),
    ],
  }
}

function cells(context: Context, act: SignedAct, row: ComplaintRow): Cell[] {
  const { shown, safe } = tellingOfRow(context, act, row)
  const { steps } = context.procedure(row.procedure_id, row.procedure_version)
  const into = mergedInto(context, row)
  const division = context.office().divisions.find(({ id }) => id === row.division)
  const name = row.anonymous === 1 ? 'Tanpa identitas' : (shownName(row) ?? 'Tanpa nama')
  const step = steps.find(({ id }) => id === row.step)?.short ?? row.step ?? ''
  return [
    { text: row.number, strong: true },
    { text: formatDate(row.received_on) },
    { text: channelLabels[row.channel] },
    { text: shown ? name : notShown },
    { text: shown ? safe(row.subject) || noSubject : notShown },
    { text: division?.name ?? row.division ?? '' },
    { text: row.closed_at === null ? step : '' },
    { text: row.closed_on === null ? '' : formatDate(row.closed_on) },
    {
      text: row.closed_as === null ? statusLabels[row.status] : closingLabels[row.closed_as],
      below: into && `ke ${into}`,
    },
  ]
}
