import type { HistoryEntry } from '../../src-main/contract/case.ts'
import { ClosedAs } from '../../src-main/contract/closing.ts'
import { closingLabels } from '../../src-main/contract/labels.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { Instant, OfficeDate } from '../../src-main/contract/values.ts'
import { formatDate, formatMoment } from '../../src-main/contract/words.ts'
import { deadlineNames } from './acts.ts'
import { outputName } from './journal.ts'
import { repeatWords } from './repeats.ts'

/** Names behind the ids that the history holds. */
export interface HistoryNames {
  readonly steps: readonly ProcedureStep[]
  /** An officer's name. */
  readonly nameOf: (officer: string | null) => string
  readonly divisionName: (division: string | null) => string | null
}

/** An act of a case beside walking its steps as a sentence; null for any other row. */
export function actSentence(
  entry: HistoryEntry,
  who: string,
  { steps, nameOf }: HistoryNames,
): string | null {
  switch (entry.kind) {
    case 'found-incomplete':
      return `${who} menyatakan pengaduan belum lengkap.`
    case 'incompleteness-void':
      return 'Surat permintaan kelengkapan dibatalkan: pengaduan tidak lagi dinyatakan belum lengkap.'
    case 'declared-complete':
      return `${who} menyatakan pengaduan lengkap.`
    case 'paused':
      return `${who} menjeda pengaduan: ${textOf(entry, 'reason') ?? entry.detail ?? ''}.`
    case 'resumed':
      return `${who} melanjutkan pengaduan yang dijeda.`
    case 'closed':
      return closedSentence(entry, who)
    case 'merged-in':
      return `${who} menggabungkan ${entry.detail ?? ''} ke berkas ini.`
    case 'unmerged':
      return `${who} membatalkan penggabungan ke ${entry.detail ?? ''}.`
    case 'part-unmerged':
      return `${who} membatalkan penggabungan ${entry.detail ?? ''} ke berkas ini.`
    case 'repeat-linked':
      return `${who} menautkan pengaduan ini sebagai berulang dari ${textOf(entry, 'repeats') ?? repeatWords.another}.`
    case 'repeat-unlinked': {
      const from = entry.changes.find(({ field }) => field === 'repeats')?.before
      return `${who} melepaskan tautan ke ${typeof from === 'string' ? from : repeatWords.another}.`
    }
    case 'reopened': {
      const step = steps.find(({ id }) => id === entry.detail)
      return `${who} membuka kembali pengaduan${step ? ` pada langkah ${step.short}` : ''}.`
    }
    case 'disposed': {
      const from = textOf(entry, 'givenBy')
      return `Disposisi${from ? ` dari ${from}` : ''} dicatat.`
    }
    case 'assigned':
      return entry.detail === null
        ? `${who} mengembalikan pengaduan ke pelaksana langkah.`
        : `${who} menyerahkan pengaduan kepada ${nameOf(entry.detail)}.`
    case 'handed-over':
      return `${who} menyerahkan pengaduan petugas lain kepada ${nameOf(entry.detail)}.`
    case 'attached': {
      const step = steps.find(({ id }) => id === entry.detail)
      const name = textOf(entry, 'name') ?? 'berkas'
      return `${who} melampirkan ${name}${step ? ` pada langkah ${step.short}` : ''}.`
    }
    case 'erased':
      return `${who} menyetujui pemusnahan data pribadi berkas ini; data itu sudah tidak ada.`
    case 'erasure-held':
      return `${who} menahan pemusnahan data pribadi.`
    case 'erasure-freed':
      return `${who} melepas penahanan pemusnahan data pribadi.`
    case 'identity-shown':
      return `${who} menampilkan identitas pelapor.`
    case 'printed':
      return `${who} meminta cetakan ${outputName(entry.detail)}.`
    case 'saved':
      return `${who} mengambil ${outputName(entry.detail)} sebagai berkas.`
    case 'copied':
      return `${who} menyalin ${outputName(entry.detail)}.`
    case 'satisfaction-recorded':
      return `${who} mencatat slip kepuasan.`
    case 'version-moved':
      return `${who} memindahkan pengaduan ke SOP versi ${versionOf(entry)}.`
    default:
      return null
  }
}

/** The reason, the note and the dates of an act, a readable line each. */
export function actDetails(entry: HistoryEntry, names: HistoryNames): string[] {
  const note = textOf(entry, 'note')
  const quoted = note ? [`“${note}”`] : []
  switch (entry.kind) {
    case 'paused':
    case 'resumed':
      return [...quoted, ...movedDates(entry, names)]
    case 'disposed':
      return disposedLines(entry, names)
    case 'version-moved':
    case 'erasure-held':
    case 'identity-shown':
      return [textOf(entry, 'reason')].flatMap((reason) => (reason ? [`“${reason}”`] : []))
    case 'attached': {
      const step = names.steps.find(({ id }) => id === entry.detail)
      const shown = step?.documents.find(({ id }) => id === textOf(entry, 'document'))
      return shown ? [`Bukti ${shown.name}`] : []
    }
    case 'found-incomplete':
    case 'declared-complete':
    case 'closed':
    case 'reopened':
    case 'assigned':
    case 'handed-over':
    case 'merged-in':
    case 'part-unmerged':
      return quoted
    case 'unmerged':
      return [...quoted, `Berlaku sejak digabung; dicatat ${formatMoment(entry.recordedAt)}`]
    default:
      return []
  }
}

function closedSentence(entry: HistoryEntry, who: string): string {
  const how = ClosedAs.safeParse(entry.detail)
  const as = how.success ? `: ${closingLabels[how.data].toLowerCase()}` : ''
  const into = textOf(entry, 'mergedInto')
  if (into) return `${who} menggabungkan pengaduan ini ke ${into}.`
  const to = textOf(entry, 'transferredTo')
  if (to) return `${who} menutup pengaduan${as} kepada ${to}.`
  return how.success && (how.data === 'withdrawn' || how.data === 'lapsed')
    ? `${who} menutup pengaduan${as}.`
    : `Pengaduan ditutup${as}.`
}

function disposedLines(entry: HistoryEntry, { nameOf, divisionName }: HistoryNames): string[] {
  const instruction = textOf(entry, 'instruction')
  const to = textOf(entry, 'to')
  const due = OfficeDate.safeParse(textOf(entry, 'dueOn'))
  const officer = to !== null && /^[0-9a-f-]{36}$/.test(to) ? nameOf(to) : null
  return [
    ...(instruction ? [`“${instruction}”`] : []),
    ...(to ? [`Kepada ${officer ?? divisionName(to) ?? to}`] : []),
    ...(due.success ? [`Paling lambat ${formatDate(due.data)}`] : []),
  ]
}

/** `Telaah: 6 Oktober 2026 pukul 16.00 → 9 Oktober 2026 pukul 16.00`. */
function movedDates(entry: HistoryEntry, { steps }: HistoryNames): string[] {
  return entry.changes.flatMap(({ field, before, after }) => {
    const old = Instant.safeParse(before)
    if (!old.success) return []
    const fresh = Instant.safeParse(after)
    const name = Object.hasOwn(deadlineNames, field)
      ? deadlineNames[field as keyof typeof deadlineNames]
      : `Langkah ${steps.find(({ id }) => id === field)?.short ?? field}`
    const semula = formatMoment(old.data)
    return [
      fresh.success
        ? `${name}: ${semula} → ${formatMoment(fresh.data)}`
        : `${name}: berhenti, semula ${semula}`,
    ]
  })
}

function versionOf(entry: HistoryEntry): string {
  const version = entry.changes.find(({ field }) => field === 'version')?.after
  return typeof version === 'number' ? String(version) : 'lain'
}

export function textOf(entry: HistoryEntry, field: string): string | null {
  const value = entry.changes.find((change) => change.field === field)?.after
  return typeof value === 'string' && value !== '' ? value : null
}
