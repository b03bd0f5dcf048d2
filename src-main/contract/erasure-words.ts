import type { ErasureTraces } from './personal-data-calls.ts'

/** What went with erased complaints; empty where nothing did. */
export function alsoErasedWords({ erased }: ErasureTraces): string {
  return counted([
    [erased.drafts, 'draf pengaduan yang tidak pernah disimpan'],
    [erased.views, 'tampilan tersimpan yang memuat namanya'],
    [erased.agenda, 'catatan nomor surat lama (tujuan dan hal)'],
    [erased.importLines, 'baris impor yang ditolak'],
  ])
}

/** What still tells of the same persons, and why; empty where nothing does. */
export function staysWords({ stays }: ErasureTraces): string {
  const words = counted([
    [stays.complaints, 'pengaduan lain dengan nama, NIK, atau telepon yang sama'],
    [stays.drafts, 'draf pengaduan'],
    [stays.agenda, 'catatan nomor surat lama'],
  ])
  return words && `${words}; masa simpannya sendiri belum berakhir`
}

function counted(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}
