/** A name that every file system takes, made of what a letter or a period is called. */
export function fileName(suggestion: string): string {
  const cut = Array.from(
    suggestion
      .replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '-')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|\.+$/g, ''),
  )
    .slice(0, 120)
    .join('')
  // Windows keeps these for its devices, whatever their ending.
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cut) ? `berkas ${cut}` : cut
}

/** The same for a file that somebody brought: what it is called, and its own short extension. */
export function fileNameOfOwn(name: string): string {
  const [, stem = name, extension] = /^(.+)\.([A-Za-z0-9]{1,10})$/.exec(name.trim()) ?? []
  const safe = fileName(stem) || 'lampiran'
  return extension === undefined ? safe : `${safe}.${extension}`
}
