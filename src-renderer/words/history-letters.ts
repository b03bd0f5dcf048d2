import type { HistoryEntry } from '../../src-main/contract/case.ts'
import { letterKindLabels, sendingWayLabels } from '../../src-main/contract/labels.ts'
import { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { SendingWay } from '../../src-main/contract/letter.ts'
import { textOf, type HistoryNames } from './history-acts.ts'

/** What happened to a letter as a sentence; null for any other row. */
export function letterSentence(
  entry: HistoryEntry,
  who: string,
  names: HistoryNames,
): string | null {
  const name = letterName(entry)
  const number = textOf(entry, 'number')
  const numbered = `${name}${number ? ` nomor ${number}` : ''}`
  switch (entry.kind) {
    case 'letter-issued':
      return `${who} menerbitkan ${numbered}.`
    case 'letter-drafted':
      return `${who} menyimpan draf ${name}.`
    case 'letter-draft-discarded':
      return `${who} membuang draf ${name}.`
    case 'letter-initialled':
      return `${who} memaraf ${name}.`
    case 'letter-signed':
      return `${who} menandatangani ${name}.`
    case 'letter-passed':
      return `${capital(name)} diteruskan${toWhom(entry, names)}.`
    case 'letter-returned':
      return `${capital(name)} dikembalikan${toWhom(entry, names)}.`
    case 'letter-numbered':
      return `${who} memberi ${name} nomor${number ? ` ${number}` : ' dari agenda umum'}.`
    case 'letter-sent':
      return `${who} mencatat pengiriman ${numbered}.`
    case 'letter-scanned':
      return `${who} menyimpan pindaian ${numbered}.`
    case 'letter-voided':
      return `${who} membatalkan ${numbered}.`
    case 'letter-filed':
      return `${who} menyimpan ${numbered} yang dibuat di luar.`
    case 'numbers-brought':
      return `${who} memasukkan nomor surat lama ke agenda.`
    case 'gap-explained':
      return `${who} menjelaskan nomor surat yang kosong.`
    case 'template-changed':
      return `${who} mengubah susunan kata ${name}.`
    case 'template-reset':
      return `${who} mengembalikan susunan kata ${name} ke bawaan.`
    default:
      return null
  }
}

/** Why and how, a readable line each. */
export function letterDetails(entry: HistoryEntry): string[] {
  if (!entry.kind.startsWith('letter-') && entry.kind !== 'gap-explained') return []
  const how = SendingWay.safeParse(textOf(entry, 'how'))
  const quoted = [textOf(entry, 'reason'), textOf(entry, 'note')].flatMap((said) =>
    said ? [`“${said}”`] : [],
  )
  const receiver = textOf(entry, 'receivedBy')
  return [
    ...(how.success ? [sendingWayLabels[how.data]] : []),
    ...(receiver ? [`Diterima oleh ${receiver}`] : []),
    ...quoted,
  ]
}

function letterName({ detail }: HistoryEntry): string {
  const kind = LetterKind.safeParse(detail)
  if (!kind.success) return 'surat'
  const label = letterKindLabels[kind.data]
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function toWhom(entry: HistoryEntry, { nameOf }: HistoryNames): string {
  const to = textOf(entry, 'holder')
  return to ? ` kepada ${nameOf(to)}` : ''
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
