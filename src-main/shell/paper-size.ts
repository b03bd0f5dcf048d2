/** In microns, as printing wants it. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** F4, 215 x 330 mm: what the offices' printers hold where a file does not say. */
const f4: PaperSize = { width: 215_000, height: 330_000 }

const micronsPerPoint = 25_400 / 72

/** The size of a PDF's first sheet, read from its first MediaBox. Ours says it in plain text. */
export function paperSizeOf(pdf: Uint8Array): PaperSize {
  const text = new TextDecoder('latin1').decode(pdf)
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(text)
  const [width, height] = [Number(box?.[1]), Number(box?.[2])]
  if (!(width > 0 && height > 0)) return f4
  return {
    width: Math.round(width * micronsPerPoint),
    height: Math.round(height * micronsPerPoint),
  }
}
