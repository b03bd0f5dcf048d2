import {
  channelLabels,
  closingLabels,
  letterKindLabels,
  roleLabels,
} from '../../contract/labels.ts'
import { dataTellers } from '../../contract/personal-data-calls.ts'
import type { HistoryEntry } from '../../contract/case.ts'
import { ClosedAs } from '../../contract/closing.ts'
import { formatDate, formatMoment } from '../../contract/words.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { isProtectedRow, mayKnow } from '../complaints/masking.ts'
import { attachmentsOf } from '../complaints/attach.ts'
import { existing } from '../complaints/open-complaint.ts'
import { historyOf } from '../complaints/read-case.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import { lettersOf } from '../letters/letter-row.ts'
import { officersEver } from '../officers/officers.ts'
import { historyWords, namesOf } from '../papers/dossier-history.ts'
import type { PaperBlock, PaperContent } from '../papers/paper-content.ts'
import { listMeasures, madeAtWords } from '../papers/paper-words.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { dataHeld } from './data-held.ts'
import { rightsNotice } from './data-notice.ts'
import { actWords } from './act-words.ts'

/**
 * Riwayat pemrosesan data pribadi (UU 27/2022 Ps. 32): what is held of a person in the registrations that
 * the clerk ticked, where it came from, and each act of processing. Officers stand there by their role: the
 * law asks what was done with the data, and the officers' own names are data too. Of others nothing is told but
 * to whom a letter went.
 */
export function trackRecordPaper(
  context: Context,
  act: SignedAct,
  numbers: readonly string[],
): PaperContent {
  if (!dataTellers.some((role) => role === act.officer.role))
    throw new Refusal({ problem: 'not-allowed' })
  const rows = numbers.map((number) => existing(context, act, number))
  if (rows.some((row) => row.erased_at !== null)) throw new Refusal({ problem: 'erased' })
  if (rows.some((row) => isProtectedRow(row) && !mayKnow(act, row)))
    throw new Refusal({ problem: 'identity-masked' })
  const { name, place, timeZone, personalData } = context.office()
  const today = formatDate(officeDateOf(act.now, timeZone))
  return {
    title: 'Riwayat pemrosesan data pribadi',
    office: name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Riwayat Pemrosesan Data Pribadi',
        lines: [
          'Diberikan atas permintaan subjek data pribadi (UU 27/2022 Pasal 7 dan Pasal 32),',
          'paling lambat 3 x 24 jam sejak permintaan diterima.',
        ],
      },
      ...rows.flatMap((row) => partOf(context, row)),
      { block: 'heading', text: 'Hak Anda' },
      ...rightsNotice(personalData.contact).map((text) => paragraph(text)),
      {
        block: 'signatures',
        notices: [],
        signatures: [
          {
            placeAndDate: `${place}, ${today}`,
            position: ['Petugas,'],
            name: act.officer.name,
            below: [],
            official: false,
          },
        ],
      },
    ],
  }
}

function partOf(context: Context, row: ComplaintRow): PaperBlock[] {
  const { timeZone } = context.office()
  const received = formatMoment(toInstant(row.received_at, timeZone))
  const files = attachmentsOf(context, row.key).map(({ name }) => name)
  const letters = lettersOf(context, row.key).map(({ kind, number, date }) =>
    [letterKindLabels[kind], number, formatDate(date)].filter(Boolean).join(', '),
  )
  const kept = [
    ...dataHeld(row),
    ...(files.length > 0 ? [{ label: 'Berkas', value: files.join('\n') }] : []),
    ...(letters.length > 0 ? [{ label: 'Surat', value: letters.join('\n') }] : []),
  ]
  return [
    { block: 'heading', text: `Pengaduan ${row.number}` },
    paragraph(
      `Diperoleh dari pelapor melalui ${channelLabels[row.channel].toLowerCase()} pada ${received}${row.import_batch === null ? '' : ', dibawa masuk dari register lama kantor'}.`,
    ),
    {
      block: 'table',
      columns: [
        { name: 'Data yang disimpan', share: 0.25 },
        { name: 'Isi', share: 0.75 },
      ],
      rows: kept.map(({ label, value }) => [{ text: label, strong: true }, { text: value }]),
    },
    {
      block: 'table',
      columns: [
        { name: 'Waktu', share: 0.25 },
        { name: 'Pemrosesan', share: 0.5 },
        { name: 'Oleh', share: 0.25 },
      ],
      rows: actsOf(context, row).map(({ at, what, by }) => [
        { text: formatMoment(at) },
        { text: what },
        { text: by },
      ]),
    },
    paragraph(backupWords(context, row)),
  ]
}

interface Told {
  readonly at: HistoryEntry['recordedAt']
  readonly what: string
  readonly by: string
}

function actsOf(context: Context, row: ComplaintRow): Told[] {
  const officers = officersEver(context.db)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const addressees = new Map(
    lettersOf(context, row.key).map(({ number, to }) => [number, to] as const),
  )
  return historyOf(context, row.key).map((entry) => ({
    at: entry.recordedAt,
    what:
      actWords(entry, addressees, closedWords) ??
      historyWords(entry, procedure, { ...namesOf([], entry.recordedAt), of: () => 'petugas' }),
    by: byWords(officers.find(({ id }) => id === entry.recordedBy)?.role),
  }))
}

function closedWords(detail: string | null): string {
  const closed = ClosedAs.safeParse(detail)
  return closed.success ? `Pengaduan ditutup: ${closingLabels[closed.data]}` : 'Pengaduan ditutup'
}

function byWords(role: keyof typeof roleLabels | undefined): string {
  return role === undefined ? 'Meja Aduan' : roleLabels[role]
}

/** Backups are of the whole register: told once, not as a row each. */
function backupWords(context: Context, row: ComplaintRow): string {
  const kinds = `('backup-made', 'backup-kept', 'restored', 'restore-undone', 'restored-at-start')`
  const count = sql<{ count: number }>(
    context.db,
    `SELECT count(*) AS count FROM history WHERE kind IN ${kinds} AND recorded_at >= ?`,
  ).get(row.recorded_at)?.count
  return count
    ? `Sejak dicatat, seluruh register ikut dicadangkan atau dipulihkan ${count} kali yang tercatat dalam riwayat.`
    : 'Register dicadangkan secara berkala; cadangan memuat data ini sampai cadangan itu dimusnahkan.'
}

function paragraph(text: string): PaperBlock {
  return { block: 'paragraph', text, indented: false }
}
