import { letterKindLabels, performerLabels, sendingWayLabels } from '../../contract/labels.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { SendingWay } from '../../contract/letter.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatDate, formatLongDate } from '../../contract/words.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { addDays, atTime } from '../deadlines/zone.ts'
import { officersEver } from '../officers/officers.ts'
import { sql } from '../storage/sql.ts'
import { bookMeasures, notShown, orNone } from './book-words.ts'
import { tellingOfRow } from '../letters/telling.ts'
import type { Cell, PaperContent } from './paper-content.ts'
import { madeAtWords } from './paper-words.ts'

/** Room for a signature and a date by hand. */
const roomToSign = 36

/** Buku ekspedisi: a day's letters and files, with room for whoever receives them to sign. */
export function deliveryBookPaper(
  context: Context,
  act: SignedAct,
  date: OfficeDate,
): PaperContent {
  const rows = [...letterRows(context, act, date), ...fileRows(context, act, date)].map(
    (cells, index) => [{ text: String(index + 1) }, ...cells, { text: '' }],
  )
  return {
    title: `Buku ekspedisi ${formatDate(date)}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: bookMeasures,
    across: true,
    blocks: [
      { block: 'sheet-title', text: 'Buku Ekspedisi', lines: [formatLongDate(date)] },
      orNone(
        rows,
        {
          block: 'table',
          ruled: true,
          rowHeight: roomToSign,
          columns: [
            { name: 'No.', share: 0.04, align: 'right' },
            { name: 'Nomor surat', share: 0.17 },
            { name: 'Tanggal', share: 0.095 },
            { name: 'Tujuan', share: 0.165 },
            { name: 'Hal', share: 0.185 },
            { name: 'Cara', share: 0.1 },
            { name: 'Penerima', share: 0.105 },
            { name: 'Tanda tangan, tanggal', share: 0.14 },
          ],
          rows,
        },
        'Tidak ada surat atau berkas yang keluar pada hari ini.',
      ),
    ],
  }
}

interface SentRow {
  readonly complaint: number
  readonly kind: LetterKind
  readonly number: string | null
  readonly date: OfficeDate
  readonly addressee: string | null
  readonly about: string | null
  readonly state: 'issued' | 'voided'
  readonly how: SendingWay | null
  readonly receivedBy: string | null
}

/** Letters sent that day, also where they were voided since, and those of that day that have not been sent on another. */
function letterRows(context: Context, act: SignedAct, date: OfficeDate): Cell[][] {
  return sql<SentRow>(
    context.db,
    `SELECT complaint, kind, number, date, addressee, fields ->> 'about' AS about,
       state, sent ->> 'how' AS how, sent ->> 'receivedBy' AS receivedBy
     FROM letters WHERE (sent_on = :date
       OR (state = 'issued' AND date = :date AND sent_on IS NULL AND kind NOT IN ('receipt', 'complaint-form')))
     ORDER BY run, sequence, recorded_at`,
  )
    .all({ date })
    .map((row) => {
      const complaint = rowByKey(context, row.complaint)
      const { shown, safe } = tellingOfRow(context, act, complaint)
      return [
        {
          text: row.number ?? 'belum bernomor',
          ...(row.state === 'voided' ? { below: 'dibatalkan' } : {}),
        },
        { text: formatDate(row.date) },
        { text: shown ? safe(row.addressee) : notShown },
        {
          text: (shown ? safe(row.about) : null) || letterKindLabels[row.kind],
          below: complaint.number,
        },
        { text: row.how === null ? '' : sendingWayLabels[row.how] },
        { text: shown ? safe(row.receivedBy) : '' },
      ]
    })
}

interface HandedRow {
  readonly complaint: number
  readonly kind: 'step-finished' | 'assigned' | 'handed-over'
  readonly detail: string | null
  readonly happened_on: OfficeDate
  /** The step that began when this one was finished. */
  readonly next: string | null
}

/** Case files that went to another hand: the next step's performer, or an officer. */
function fileRows(context: Context, act: SignedAct, date: OfficeDate): Cell[][] {
  const { timeZone } = context.office()
  const officers = officersEver(context.db)
  const officerName = (id: string) => officers.find((one) => one.id === id)?.name ?? id
  const rows = sql<HandedRow>(
    context.db,
    `SELECT history.complaint, kind, detail, happened_on, later.step AS next
     FROM history LEFT JOIN steps AS done ON kind = 'step-finished'
       AND done.complaint = history.complaint AND done.step = detail
     LEFT JOIN steps AS later ON later.complaint = done.complaint
       AND later.started_at = done.finished_at AND later.position > done.position
     WHERE kind IN ('step-finished', 'assigned', 'handed-over') AND history.complaint IS NOT NULL
       AND happened_at >= ? AND happened_at < ? ORDER BY sequence`,
  ).all(atTime(date, '00:00', timeZone), atTime(addDays(date, 1), '00:00', timeZone))
  return rows.flatMap(({ complaint, kind, detail, happened_on, next }) => {
    const row = rowByKey(context, complaint)
    const { steps } = context.procedure(row.procedure_id, row.procedure_version)
    const performerOf = (step: string | null) => steps.find(({ id }) => id === step)?.performer
    const to = performerOf(next)
    const away = to !== undefined && to !== 'complainant' && to !== performerOf(detail)
    const receiver =
      kind !== 'step-finished' ? detail && officerName(detail) : away ? performerLabels[to] : null
    if (!receiver) return []
    const { shown, safe } = tellingOfRow(context, act, row)
    return [
      [
        { text: row.number },
        { text: formatDate(happened_on) },
        { text: receiver },
        { text: 'Berkas pengaduan', below: shown ? safe(row.subject) : notShown },
        { text: 'Diserahkan' },
        { text: '' },
      ],
    ]
  })
}
