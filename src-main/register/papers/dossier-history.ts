import type { CaseFile, HistoryEntry } from '../../contract/case.ts'
import { ClosedAs } from '../../contract/closing.ts'
import {
  closingLabels,
  letterKindLabels,
  performerLabels,
  statusLabels,
} from '../../contract/labels.ts'
import { LetterKind } from '../../contract/letter-kind.ts'
import { Performer } from '../../contract/procedure.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { Instant } from '../../contract/values.ts'
import type { Officer } from '../../contract/officer.ts'
import { formatDate, shownDate } from '../../contract/words.ts'

/** Names behind ids, and the moment at which the paper tells them. */
export interface Names {
  readonly now: Instant
  /** An officer's name, a performer's, or the name as it was written. */
  readonly of: (id: string | null) => string
}

export function namesOf(officers: readonly Officer[], now: Instant): Names {
  return {
    now,
    of: (id) => {
      if (id === null) return ''
      const performer = Performer.safeParse(id)
      const officer = officers.find((one) => one.id === id)
      return officer?.name ?? (performer.success ? performerLabels[performer.data] : id)
    },
  }
}

/** One row of the history in few words; what it changed stands in the other parts of the dossier. */
export function historyWords(entry: HistoryEntry, procedure: Procedure, names: Names): string {
  const { kind, detail } = entry
  const step = procedure.steps.find(({ id }) => id === detail)?.short ?? detail ?? ''
  switch (kind) {
    case 'step-finished':
      return `Langkah ${step} selesai`
    case 'letter-issued':
    case 'letter-filed': {
      const letter = LetterKind.safeParse(detail)
      const number = changed(entry, 'number')
      return [
        `${letter.success ? letterKindLabels[letter.data] : 'Surat'} ${kind === 'letter-filed' ? 'diarsipkan' : 'diterbitkan'}`,
        ...(number ? [`nomor ${number}`] : []),
      ].join(', ')
    }
    case 'closed': {
      const into = changed(entry, 'mergedInto')
      if (into) return `Digabung ke ${into}`
      const closed = ClosedAs.safeParse(detail)
      return closed.success ? `Ditutup: ${closingLabels[closed.data]}` : 'Ditutup'
    }
    case 'reopened':
      return `Dibuka kembali pada langkah ${step}`
    case 'assigned':
    case 'handed-over':
      return detail === null
        ? 'Dikembalikan ke pelaksana langkah'
        : `Diserahkan kepada ${names.of(detail)}`
    case 'paused':
      return ['Dijeda', changed(entry, 'reason')].filter(Boolean).join(': ')
    case 'identity-shown':
      return ['Identitas pelapor ditampilkan', changed(entry, 'reason')].filter(Boolean).join(': ')
    case 'merged-in':
      return `${detail} digabung ke berkas ini`
    case 'unmerged':
      return `Penggabungan ke ${detail} dibatalkan`
    case 'part-unmerged':
      return `Penggabungan ${detail} dibatalkan`
    case 'attached':
      return `Lampiran ${changed(entry, 'name') ?? ''}`.trim()
    default:
      return plain[kind] ?? 'Perubahan dicatat'
  }
}

const plain: Readonly<Record<string, string>> = {
  received: 'Pengaduan diterima dan dicatat',
  imported: 'Dibawa masuk dari register lama',
  'closing-imported': 'Ditutup menurut register lama',
  corrected: 'Isi pengaduan diperbaiki',
  'found-incomplete': 'Dinyatakan belum lengkap',
  'incompleteness-void': 'Tidak lagi dinyatakan belum lengkap',
  'declared-complete': 'Dinyatakan lengkap',
  resumed: 'Dilanjutkan setelah jeda',
  disposed: 'Disposisi dicatat',
  'version-moved': 'Dipindahkan ke versi SOP yang baru',
  'deadline-moved': 'Tenggat berubah karena kalender, pengaturan, atau penggabungan',
  'letter-drafted': 'Draf surat disimpan',
  'letter-marked': 'Perjalanan surat dicatat',
  'letter-numbered': 'Nomor surat dicatat',
  'letter-sent': 'Surat dikirim',
  'letter-voided': 'Surat dibatalkan',
  'letter-scanned': 'Pindaian surat disimpan',
  erased: 'Data pribadi dimusnahkan',
  'erasure-held': 'Pemusnahan data pribadi ditahan',
  'erasure-freed': 'Penahanan pemusnahan dilepas',
  'satisfaction-recorded': 'Slip kepuasan dicatat',
}

function changed({ changes }: HistoryEntry, field: string): string | null {
  const after = changes.find((change) => change.field === field)?.after
  return typeof after === 'string' && after !== '' ? after : null
}

/** How the case stands, and into which it was merged. */
export function statusWords(file: CaseFile): string {
  if (file.closedAs === null) return statusLabels[file.status]
  const on = file.closedAt === null ? '' : ` pada ${formatDate(shownDate(file.closedAt))}`
  const into = file.mergedInto ? ` ke ${file.mergedInto.number}` : ''
  return `Ditutup${on}: ${closingLabels[file.closedAs]}${into}`
}
