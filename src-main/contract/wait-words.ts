/** `30 detik`, `2 menit`, `2 menit 5 detik`. */
export function waitWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return [minutes > 0 ? `${minutes} menit` : '', rest > 0 || minutes === 0 ? `${rest} detik` : '']
    .filter((part) => part !== '')
    .join(' ')
}

/** ` Coba lagi 30 detik lagi.`, to stand after another sentence; nothing where nobody has to wait. */
export function thenWait(seconds: number | undefined): string {
  return seconds === undefined ? '' : ` Coba lagi ${waitWords(seconds)} lagi.`
}
