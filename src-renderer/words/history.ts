import type { HistoryEntry } from '../../src-main/contract/case.ts'
import { ClockId } from '../../src-main/contract/clock-id.ts'
import { clockLabels } from '../../src-main/contract/labels.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { Instant } from '../../src-main/contract/values.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { actDetails, actSentence, textOf, type HistoryNames } from './history-acts.ts'
import { letterDetails, letterSentence } from './history-letters.ts'

/** One row of the history as a sentence without its time: who did what. */
export function historySentence(entry: HistoryEntry, who: string, names: HistoryNames): string {
  const { steps } = names
  const step = steps.find(({ id }) => id === entry.detail)
  switch (entry.kind) {
    case 'received':
      return receivedSentence(entry, who)
    case 'imported':
      return 'Pengaduan dibawa masuk dari register lama.'
    case 'closing-imported':
      return 'Pengaduan sudah ditutup menurut register lama.'
    case 'corrected':
      return `${who} memperbaiki ${fieldList(entry)}.`
    case 'step-finished': {
      const outcomes = outcomeWords(entry, step)
      return `${who} menyelesaikan langkah ${step?.short ?? entry.detail ?? ''}${outcomes ? `: ${outcomes}` : ''}.`
    }
    case 'deadline-moved':
      return `Tenggat ${deadlineWords(entry, step)} berubah karena ${becauseWords(entry)}.`
    default:
      return (
        letterSentence(entry, who, names) ??
        actSentence(entry, who, names) ??
        `${who} mencatat perubahan.`
      )
  }
}

function receivedSentence(entry: HistoryEntry, who: string): string {
  const number = entry.detail ? ` ${entry.detail}` : ''
  const repeats = textOf(entry, 'repeats')
  return `${who} mendaftarkan pengaduan${number}${repeats ? `, berulang dari ${repeats}` : ''}.`
}

/** What was noted at a step, and what a corrected field said before and says now. */
export function historyDetails(entry: HistoryEntry, names: HistoryNames): string[] {
  if (entry.kind === 'step-finished') {
    const note = entry.changes.find(({ field }) => field === 'note')?.after
    return typeof note === 'string' && note !== '' ? [`“${note}”`] : []
  }
  if (entry.kind === 'deadline-moved') return movedDates(entry)
  if (entry.kind !== 'corrected') return [...letterDetails(entry), ...actDetails(entry, names)]
  return entry.changes.flatMap(({ field, before, after }) => {
    if (!isText(before) || !isText(after) || !spoken.has(field)) return []
    return [`${before ?? '—'} → ${after ?? '—'}`]
  })
}

/** Fields whose words are the clerk's own and short enough for a line; codes and long texts are not. */
const spoken = new Set([
  'subject',
  'place',
  'officerComplainedOf',
  'referredBy',
  'laporTrackingId',
  'complainant.name',
  'complainant.address',
  'complainant.phone',
  'complainant.email',
  'complainant.representedBy',
  'incomingLetter.number',
  'incomingLetter.agendaNumber',
])

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function outcomeWords(entry: HistoryEntry, step: ProcedureStep | undefined): string {
  const ids = entry.changes.find(({ field }) => field === 'outcomes')?.after
  if (!Array.isArray(ids)) return ''
  return ids
    .map((id: unknown) => step?.outcomes.find((outcome) => outcome.id === id)?.short ?? String(id))
    .join(', ')
}

function deadlineWords({ detail }: HistoryEntry, step: ProcedureStep | undefined): string {
  if (detail === 'classification') return 'klasifikasi'
  const clock = ClockId.safeParse(detail)
  return clock.success ? clockLabels[clock.data] : `langkah ${step?.short ?? detail ?? ''}`
}

/** `holidays 2025`, `hours`, or the settings that changed. */
function becauseWords(entry: HistoryEntry): string {
  const because = entry.changes.find(({ field }) => field === 'because')?.after
  const year = typeof because === 'string' && /^holidays (\d{4})$/.exec(because)?.[1]
  if (year) return `hari libur tahun ${year} diubah`
  const merged = typeof because === 'string' && /^(merged|unmerged) (.+)$/.exec(because)
  if (merged)
    return merged[1] === 'merged'
      ? `${merged[2]} digabung ke berkas ini`
      : `penggabungan ${merged[2]} dibatalkan`
  return because === 'hours' ? 'jam kerja diubah' : 'pengaturan diubah'
}

function movedDates(entry: HistoryEntry): string[] {
  const due = entry.changes.find(({ field }) => field === 'dueAt')
  const told = (value: unknown) => {
    const instant = Instant.safeParse(value)
    return instant.success ? formatMoment(instant.data) : '—'
  }
  return due ? [`${told(due.before)} → ${told(due.after)}`] : []
}

function fieldList(entry: HistoryEntry): string {
  const names = entry.changes.map(({ field }) => historyFields[field] ?? 'isi lain')
  return [...new Set(names)].join(', ') || 'isi pengaduan'
}

/** Names of the fields in the middle of a sentence. */
export const historyFields: Readonly<Record<string, string>> = {
  receivedAt: 'waktu diterima',
  channel: 'saluran',
  anonymous: 'tanda tanpa identitas',
  confidential: 'tanda kerahasiaan',
  category: 'kategori',
  classification: 'klasifikasi',
  subject: 'perihal',
  narrative: 'uraian',
  requestedRemedy: 'permintaan penyelesaian',
  place: 'tempat kejadian',
  serviceDate: 'tanggal layanan',
  division: 'bidang',
  officerComplainedOf: 'terlapor',
  referredBy: 'perujuk',
  laporTrackingId: 'nomor LAPOR!',
  'complainant.name': 'nama pelapor',
  'complainant.address': 'alamat pelapor',
  'complainant.phone': 'telepon pelapor',
  'complainant.email': 'email pelapor',
  'complainant.nationalId': 'NIK pelapor',
  'complainant.representedBy': 'kuasa pelapor',
  'incomingLetter.number': 'nomor surat masuk',
  'incomingLetter.date': 'tanggal surat masuk',
  'incomingLetter.agendaNumber': 'nomor agenda',
}
