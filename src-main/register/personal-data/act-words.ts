import type { HistoryEntry } from '../../contract/case.ts'
import { letterKindLabels } from '../../contract/labels.ts'
import { LetterKind } from '../../contract/letter-kind.ts'

/**
 * An act of processing, to the person whose data it processed; null where the dossier's words say it. What an
 * officer wrote to others (a reason, a note, an instruction) stays out.
 */
export function actWords(
  entry: HistoryEntry,
  addressees: ReadonlyMap<string | null, string | null>,
  closedWords: (detail: string | null) => string,
): string | null {
  switch (entry.kind) {
    case 'received':
      return 'Data dicatat dalam register pengaduan'
    case 'corrected':
      return 'Data diperbaiki; isi sebelumnya tersimpan dalam riwayat'
    case 'identity-shown':
      return 'Identitas yang dirahasiakan ditampilkan kepada petugas, dengan alasan yang tercatat'
    case 'printed':
      return `Dicetak: ${outputName(entry.detail)}`
    case 'saved':
      return `Diambil sebagai berkas: ${outputName(entry.detail)}`
    case 'copied':
      return `Disalin ke papan klip: ${outputName(entry.detail)}`
    case 'letter-issued':
    case 'letter-filed':
    case 'letter-sent': {
      const number = textIn(entry, 'number')
      const to = addressees.get(number) ?? null
      const verb = { 'letter-issued': 'terbit', 'letter-filed': 'diarsipkan' }[entry.kind as string]
      return [
        `${letterName(entry.detail)} ${verb ?? 'dikirim'}`,
        number,
        to && `kepada ${oneLine(to)}`,
      ]
        .filter(Boolean)
        .join(', ')
    }
    case 'merged-in':
    case 'part-unmerged':
      return 'Pengaduan lain mengenai hal yang sama digabung atau dilepas'
    case 'closed':
      return closedWords(entry.detail)
    case 'assigned':
    case 'handed-over':
      return 'Penanganan diserahkan kepada petugas lain'
    case 'paused':
      return 'Penanganan dijeda'
    case 'attached':
      return `Berkas disimpan: ${textIn(entry, 'name') ?? 'lampiran'}`
    case 'erasure-held':
      return 'Pemusnahan data ditahan'
    case 'erasure-freed':
      return 'Penahanan pemusnahan dilepas'
    default:
      return null
  }
}

const outputs: Readonly<Record<string, string>> = {
  'track-record': 'riwayat pemrosesan data pribadi',
  dossier: 'berkas lengkap',
  attachment: 'lampiran',
  'lapor-entry': 'lembar entri ulang LAPOR!',
  'due-date': 'rincian tenggat',
  swimlane: 'bagan alur',
  'satisfaction-slip': 'slip kepuasan',
}

function outputName(detail: string | null): string {
  return outputs[detail ?? ''] ?? letterName(detail).toLowerCase()
}

function letterName(detail: string | null): string {
  const kind = LetterKind.safeParse(detail)
  return kind.success ? letterKindLabels[kind.data] : 'Surat'
}

function textIn({ changes }: HistoryEntry, field: string): string | null {
  const after = changes.find((change) => change.field === field)?.after
  return typeof after === 'string' && after !== '' ? after : null
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ', ')
}
