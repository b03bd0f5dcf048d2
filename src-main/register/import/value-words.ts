import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  closingLabels,
  statusLabels,
} from '../../contract/labels.ts'
import type { ChoiceField } from '../../contract/import-profile.ts'
import { plain } from './plain-text.ts'

/** An old register knows no merging. */
const { merged: _merged, ...ownClosings } = closingLabels

/** What an office writes for an id beside the product's own labels. */
const texts: Readonly<Record<Exclude<ChoiceField, 'division'>, Readonly<Record<string, string>>>> =
  {
    channel: {
      ...byLabel(channelLabels),
      datang: 'walk-in',
      langsung: 'walk-in',
      'tatap muka': 'walk-in',
      lisan: 'walk-in',
      telp: 'telephone',
      tlp: 'telephone',
      tlpn: 'telephone',
      telpon: 'telephone',
      telephone: 'telephone',
      'surat masuk': 'letter',
      'surat resmi': 'letter',
      'e mail': 'email',
      surel: 'email',
      fax: 'fax',
      faks: 'fax',
      faksimili: 'fax',
      medsos: 'social-media',
      instagram: 'social-media',
      ig: 'social-media',
      facebook: 'social-media',
      fb: 'social-media',
      twitter: 'social-media',
      tiktok: 'social-media',
      sosmed: 'social-media',
      aplikasi: 'app',
      lapor: 'app',
      'sp4n lapor': 'app',
      sp4n: 'app',
      sambat: 'app',
      'sambat online': 'app',
      website: 'app',
      web: 'app',
      wa: 'text-message',
      whatsapp: 'text-message',
      sms: 'text-message',
      'pesan singkat': 'text-message',
      'whats app': 'text-message',
      'wa sms': 'text-message',
      'rujukan masyarakat': 'referral',
      disposisi: 'referral',
    },
    category: {
      ...byLabel(categoryLabels),
      'permohonan informasi': 'information',
      'permintaan informasi': 'information',
      'pelayanan informasi': 'information',
      'bantuan penyelesaian masalah': 'problem-solving',
      'penyelesaian masalah': 'problem-solving',
      dukungan: 'support',
      lain: 'other',
      lainnya: 'other',
      'lain lain': 'other',
    },
    classification: {
      ...byLabel(classificationLabels),
      'tidak berkadar pengawasan': 'non-supervisory',
      'berkadar pengawasan': 'supervisory',
      pengaduan: 'non-supervisory',
      informasi: 'information-request',
    },
    status: {
      ...byLabel(ownClosings),
      ...byLabel(statusLabels),
      selesai: 'resolved',
      tuntas: 'resolved',
      'sudah selesai': 'resolved',
      closed: 'closed',
      tutup: 'closed',
      proses: 'in-progress',
      diproses: 'in-progress',
      'sedang diproses': 'in-progress',
      'tindak lanjut': 'in-progress',
      baru: 'received',
      masuk: 'received',
      belum: 'received',
      'belum ditindaklanjuti': 'received',
      'belum selesai': 'in-progress',
      ditolak: 'not-actionable',
      batal: 'withdrawn',
      dilimpahkan: 'transferred',
    },
    closedAs: {
      ...byLabel(ownClosings),
      tuntas: 'resolved',
      ditolak: 'not-actionable',
      batal: 'withdrawn',
      dilimpahkan: 'transferred',
    },
    anonymous: { ...yesOrNo(), anonim: 'yes' },
    confidential: { ...yesOrNo(), rahasia: 'yes', dirahasiakan: 'yes' },
  }

function byLabel(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([id, label]) => [
      [plain(label), id],
      [plain(id), id],
    ]),
  )
}

function yesOrNo(): Record<string, string> {
  const yes = ['ya', 'y', 'iya', 'yes', 'true', '1', 'v', 'x']
  const no = ['tidak', 't', 'no', 'false', '0', 'n', 'tdk']
  return Object.fromEntries([
    ...yes.map((one) => [one, 'yes'] as const),
    ...no.map((one) => [one, 'no'] as const),
  ])
}

/** The id that a text stands for in the office's words; undefined for any other. */
export function idNamed(field: Exclude<ChoiceField, 'division'>, text: string): string | undefined {
  const known = texts[field]
  const name = plain(text)
  return Object.hasOwn(known, name) ? known[name] : undefined
}
