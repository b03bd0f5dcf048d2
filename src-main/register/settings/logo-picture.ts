import { inflateSync } from 'node:zlib'

/** Pixels of a side. */
const longest = 8_000
/** Bytes of a PNG's pixels once inflated: against a small file that unpacks without end. */
const mostPixels = 64 * 1024 * 1024

/**
 * Whether the library that draws the letters can draw this PNG or JPEG as its maker meant it. It finds
 * out only while drawing, and partly outside of what can be caught, so a broken logo would end every
 * letter. JPEG in CMYK is refused too: PDF/A has no colour profile for it here.
 */
export function canBeDrawn(picture: Buffer): boolean {
  try {
    return picture[0] === 0x89 ? isSoundPng(picture) : isSoundJpeg(picture)
  } catch (error) {
    // A read behind the end, or pixels that do not inflate.
    if (error instanceof RangeError || isOfZlib(error)) return false
    throw error
  }
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

const isSide = (pixels: number): boolean => pixels >= 1 && pixels <= longest

/** Bit depths and channels of each colour type (PNG, 11.2.2). */
const colourTypes: Readonly<Record<number, { depths: readonly number[]; channels: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], channels: 1 },
  2: { depths: [8, 16], channels: 3 },
  3: { depths: [1, 2, 4, 8], channels: 1 },
  4: { depths: [8, 16], channels: 2 },
  6: { depths: [8, 16], channels: 4 },
}
const palette = 3

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colourType: number
  readonly interlaced: boolean
  readonly bitsOfPixel: number
}

function isSoundPng(png: Buffer): boolean {
  const chunks = pngChunks(png)
  const [first] = chunks
  const header = first?.type === 'IHDR' ? headerOf(first.content) : null
  if (!header) return false
  const colours = chunks.filter(({ type }) => type === 'PLTE')
  if (colours.length !== (header.colourType === palette ? 1 : 0)) return false
  if (colours.some(({ content: { length } }) => length === 0 || length > 768 || length % 3 > 0))
    return false
  // The library spreads a text over the arguments of one call.
  if (chunks.some(({ type, content }) => type === 'tEXt' && content.length > 60_000)) return false
  const transparent = header.colourType === palette && chunks.some(({ type }) => type === 'tRNS')
  // Pixels of less than a byte, and passes without a column, are taken apart wrongly.
  if (header.depth < 8 && (header.interlaced || transparent)) return false
  if (header.interlaced && header.width < 5) return false
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content)
  return hasAllLines(Buffer.concat(packed), header)
}

/** The chunks up to IEND; throws a RangeError where one does not end. */
function pngChunks(png: Buffer): { type: string; content: Buffer }[] {
  const chunks: { type: string; content: Buffer }[] = []
  let at = 8
  for (let type = ''; type !== 'IEND';) {
    const end = at + 8 + png.readUInt32BE(at)
    type = png.toString('latin1', at + 4, at + 8)
    png.readUInt32BE(end)
    chunks.push({ type, content: png.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function headerOf(content: Buffer): Header | null {
  const [depth = 0, colourType = -1, compression, filter, interlace = -1] = content.subarray(8)
  const width = content.readUInt32BE(0)
  const height = content.readUInt32BE(4)
  const known = colourTypes[colourType]
  if (content.length !== 13 || !isSide(width) || !isSide(height)) return null
  if (!known?.depths.includes(depth) || compression !== 0 || filter !== 0) return null
  if (interlace !== 0 && interlace !== 1) return null
  const interlaced = interlace === 1
  return { width, height, depth, colourType, interlaced, bitsOfPixel: depth * known.channels }
}

type Pass = readonly [fromX: number, fromY: number, stepX: number, stepY: number]

/** Adam7 (PNG, 8.2). */
const interlacedPasses: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

/** Whether exactly the header's lines are there, each behind one of the five filters. */
function hasAllLines(packed: Buffer, header: Header): boolean {
  const { width, height, interlaced, bitsOfPixel } = header
  const passes = (interlaced ? interlacedPasses : [[0, 0, 1, 1] as const]).map(
    ([fromX, fromY, stepX, stepY]) => ({
      lines: Math.ceil(Math.max(0, height - fromY) / stepY),
      line: 1 + Math.ceil((Math.ceil((width - fromX) / stepX) * bitsOfPixel) / 8),
    }),
  )
  const whole = passes.reduce((sum, { lines, line }) => sum + lines * line, 0)
  if (whole > mostPixels) return false
  const pixels = inflateSync(packed, { maxOutputLength: whole })
  if (pixels.length !== whole) return false
  let at = 0
  for (const { lines, line } of passes)
    for (const end = at + lines * line; at < end; at += line)
      if ((pixels[at] ?? 5) > 4) return false
  return true
}

/** Segments up to the scan, one of them a frame that PDF can show: eight bits, grey or colours. */
function isSoundJpeg(jpeg: Buffer): boolean {
  let framed = false
  for (let at = 2; ; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg.readUInt16BE(at)
    if (marker === 0xffda) return framed && jpeg.lastIndexOf('ffd9', undefined, 'hex') > at
    // Neither a fill byte nor a marker without a length stands here.
    if (marker < 0xffc0 || marker === 0xffff || (marker >= 0xffd0 && marker <= 0xffd9)) return false
    if (marker > 0xffcf || marker === 0xffc4) continue
    if (framed || marker > 0xffc2 || !isSoundFrame(jpeg, at + 4)) return false
    framed = true
  }
}

function isSoundFrame(jpeg: Buffer, at: number): boolean {
  const sides = [jpeg.readUInt16BE(at + 1), jpeg.readUInt16BE(at + 3)]
  return jpeg[at] === 8 && sides.every(isSide) && [1, 3].includes(jpeg.readUInt8(at + 5))
}
