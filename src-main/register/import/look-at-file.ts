import yauzl from 'yauzl'

export type FileKind = 'xlsx' | 'xls' | 'ods' | 'csv'

/** What would not be read, and why; the parent makes a problem of it. */
export class Unreadable extends Error {
  readonly why: 'not-a-table' | 'damaged' | 'password' | 'empty' | 'too-large' | 'too-many-rows'

  constructor(why: Unreadable['why']) {
    super(why)
    this.why = why
  }
}

/** What a workbook may unpack to: no reading library refuses a zip bomb by itself. */
export interface ZipLimits {
  readonly bytes: number
  /** Unpacked to packed, of one entry of a megabyte and more. */
  readonly ratio: number
}

/**
 * Tells a file's kind by its bytes, never by its name. A zip is looked through first: what its central
 * directory declares is held against the limits, and then every entry against what it declares, so
 * that a size that lies is found before anything is built of it. Throws Unreadable.
 */
export async function lookAtFile(bytes: Buffer, limits: ZipLimits): Promise<FileKind> {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.subarray(0, 4).equals(zipMark)) return lookIntoZip(bytes, limits)
  // Both old workbooks and new ones with a password lie in a compound file.
  if (bytes.subarray(0, 8).equals(compoundMark)) {
    if (bytes.includes(encryptedPackage)) throw new Unreadable('password')
    return 'xls'
  }
  if (isText(bytes)) return 'csv'
  throw new Unreadable('not-a-table')
}

const zipMark = Buffer.from('PK\u0003\u0004', 'latin1')
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
const megabyte = 2 ** 20

async function lookIntoZip(bytes: Buffer, limits: ZipLimits): Promise<FileKind> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw new Unreadable('damaged')
  })
  try {
    const entries: yauzl.Entry[] = []
    let declared = 0
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      const large = entry.uncompressedSize > megabyte
      if (declared > limits.bytes || entries.length > 10_000) throw new Unreadable('too-large')
      if (large && entry.uncompressedSize > entry.compressedSize * limits.ratio)
        throw new Unreadable('too-large')
      if (entry.isEncrypted()) throw new Unreadable('password')
      entries.push(entry)
    }
    const names = new Set(entries.map((entry) => entry.fileName))
    const kind = names.has('xl/workbook.xml')
      ? 'xlsx'
      : names.has('content.xml') && names.has('mimetype')
        ? 'ods'
        : undefined
    if (!kind) throw new Unreadable('not-a-table')
    for (const entry of entries) await drain(zip, entry)
    return kind
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  } finally {
    zip.close()
  }
}

/** Unpacks an entry into nothing; more or fewer bytes than it declares is an error of the library. */
async function drain(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  for await (const _piece of await zip.openReadStreamPromise(entry));
}

/** Text has no control characters but those that part it; UTF-16 begins with its mark. */
function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 65_536)
  if (isUtf16(head)) return true
  const start = head.subarray(0, 16).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (/^(<|\{\\rtf|%PDF|%!PS)/i.test(start)) return false
  return !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
}

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe
}

/** A text as it was written: UTF-8 with or without its mark, UTF-16, else Windows-1252. */
export function decoded(bytes: Buffer): string {
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
