/** `no-holidays-2027` and its like, as sentences. */
export function warningWords(warning: string): string {
  const year = /^no-holidays-(\d{4})$/.exec(warning)?.[1]
  return year
    ? `Hari libur tahun ${year} belum ada di register; batas waktu hanya melewati akhir pekan.`
    : warning
}
