/** A name that every file system takes, made of what a letter or a period is called. */
export function fileName(suggestion: string): string {
  const cut = cutTo(200, suggestion.replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '-').replaceAll(/\s+/g, ' '))
    // Windows drops dots and spaces at the end without a word.
    .replace(/^[. ]+|[. ]+$/g, '')
  // Windows keeps these for its devices, whatever their ending.
  return /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/i.test(cut)
    ? `berkas ${cut}`
    : cut
}

/** File systems count to 255: some in bytes, of which a letter of another script takes three or four. */
function cutTo(bytes: number, text: string): string {
  let left = bytes
  return Array.from(text)
    .slice(0, 120)
    .filter((letter) => (left -= Buffer.byteLength(letter)) >= 0)
    .join('')
}

/** The same for a file that somebody brought: what it is called, and its own short extension. */
export function fileNameOfOwn(name: string): string {
  const [, stem = name, extension] = /^(.+)\.([A-Za-z0-9]{1,10})$/.exec(name.trim()) ?? []
  const safe = fileName(stem) || 'lampiran'
  return extension === undefined ? safe : `${safe}.${extension}`
}
