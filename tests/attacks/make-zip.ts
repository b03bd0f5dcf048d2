import { crc32, deflateRawSync } from 'node:zlib'

export interface Entry {
  readonly name: string
  readonly bytes: Buffer
  /** The size written into the headers, where it is to lie about the bytes. */
  readonly claims?: number
  readonly deflate?: boolean
  /** It says that it is a link to what its bytes name. */
  readonly link?: boolean
  /** It has no bytes of its own: those of the entry before are its own too. */
  readonly overlaps?: boolean
}

/** Writes a zip by hand: a proper writer refuses the names and the lies that an attack needs. */
export function makeZip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  let shared = 0
  for (const { name, bytes, claims = bytes.length, ...how } of entries) {
    const { deflate = false, link = false, overlaps = false } = how
    if (!overlaps) shared = offset
    const path = Buffer.from(name, 'utf8')
    const stored = deflate ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(deflate ? 8 : 0, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(stored.length, 14)
    common.writeUInt32LE(claims, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, path, stored])
    const tail = Buffer.alloc(14)
    // A symbolic link, as Unix marks it.
    if (link) tail.writeUInt32LE(0o120777 * 2 ** 16, 6)
    tail.writeUInt32LE(shared, 10)
    const version = Buffer.from([20, link ? 3 : 0])
    const start = Buffer.from('PK\u0001\u0002', 'latin1')
    centrals.push(Buffer.concat([start, version, common, tail, path]))
    if (overlaps) continue
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
