/** Whether a file begins with these bytes. */
export function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

/** The quarters by which a JPEG is to be turned clockwise, as its camera noted in EXIF; mirrored ones count as upright. */
export function orientationOf(jpeg: Uint8Array): 0 | 1 | 2 | 3 {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) return turned(orientationIn(view, at + 4, at + 2 + length))
    if (marker === 0xda || length < 2) break
    at += 2 + length
  }
  return 0
}

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientationTag = 0x0112

/** The tag's value in the first directory of a TIFF header; 1 where there is none. */
function orientationIn(view: DataView, from: number, until: number): number {
  const end = Math.min(until, view.byteLength)
  const head = new Uint8Array(view.buffer, view.byteOffset, end)
  if (!exif.every((byte, index) => head[from + index] === byte)) return 1
  const tiff = from + exif.length
  if (tiff + 8 > end) return 1
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return 1
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > end) return 1
    if (view.getUint16(entry, little) === orientationTag) return view.getUint16(entry + 8, little)
  }
  return 1
}

function turned(orientation: number): 0 | 1 | 2 | 3 {
  if (orientation === 6) return 1
  if (orientation === 3) return 2
  return orientation === 8 ? 3 : 0
}
