/** What a file can be shown as, by its bytes: its name and what a program calls it prove nothing. */
export type Preview =
  | { readonly as: 'picture'; readonly type: string }
  | { readonly as: 'pdf' }
  | { readonly as: 'no'; readonly why: 'kind' | 'size' }

/** A larger picture would take more memory than it is worth: four bytes for each of its dots. */
const mostDots = 60_000_000

/**
 * PNG, JPEG, GIF and WebP are shown as pictures, PDF by pdf.js. Nothing else is drawn, SVG and HTML
 * least of all: they can carry a program.
 */
export function previewOf(bytes: Uint8Array): Preview {
  if (starts(bytes, 0, '%PDF-')) return { as: 'pdf' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const picture = pictureIn(bytes, view)
    if (!picture) return { as: 'no', why: 'kind' }
    const { type, width, height } = picture
    return width * height > mostDots ? { as: 'no', why: 'size' } : { as: 'picture', type }
  } catch {
    // It ends before it says how large it is.
    return { as: 'no', why: 'kind' }
  }
}

interface Picture {
  readonly type: string
  readonly width: number
  readonly height: number
}

function pictureIn(bytes: Uint8Array, view: DataView): Picture | null {
  if (starts(bytes, 0, '\u0089PNG\r\n\u001a\n'))
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (starts(bytes, 0, 'GIF8'))
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return webp(bytes, view)
  return starts(bytes, 0, '\u00ff\u00d8\u00ff') ? jpeg(view) : null
}

function webp(bytes: Uint8Array, view: DataView): Picture | null {
  const type = 'image/webp'
  if (starts(bytes, 12, 'VP8X')) {
    const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1
    return { type, width: three(24), height: three(27) }
  }
  if (starts(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (!starts(bytes, 12, 'VP8 ')) return null
  const side = (at: number) => view.getUint16(at, true) & 0x3fff
  return { type, width: side(26), height: side(28) }
}

/** Walks the segments to the frame's header, which says how large it is. */
function jpeg(view: DataView): Picture | null {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xff_c0) return null
    const isFrame = marker <= 0xff_cf && ![0xff_c4, 0xff_c8, 0xff_cc].includes(marker)
    if (isFrame)
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
}

function starts(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((sign, index) => bytes[at + index] === sign.codePointAt(0))
}
