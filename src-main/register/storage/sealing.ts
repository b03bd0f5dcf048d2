import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { Transform } from 'node:stream'
import type { TransformCallback } from 'node:stream'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { BundleLabel } from './bundle-label.ts'

/**
 * A backup that leaves the PC is sealed for a key pair (X25519). The public half is kept in the register,
 * so that a backup is made without asking anybody; the private half is sealed by the passphrase and
 * travels in the header of each backup, so that the passphrase alone opens it, on any PC.
 *
 * A sealed file: `MEJASEAL`, the header's length (four bytes, big-endian), the header (JSON), then frames of
 * AES-256-GCM. The key of a file is made from an agreement with a key pair of its own and from the
 * hash of the whole header; the nonce of a frame is its place and whether it is the last one. A byte
 * that is changed, moved, cut off or added is refused.
 */
export const sealedMagic = Buffer.from('MEJASEAL')
export const sealedVersion = 1
const largestHeader = 2 ** 20
const frameSize = 2 ** 18
const tagSize = 16
const info = 'meja-aduan sealed backup 1'
/** 128 MiB and some half a second for each try of a passphrase. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 }

/** What seals: nothing in it is secret without the passphrase. */
export const SealingKey = z.strictObject({
  public: z.string().max(100),
  salt: z.string().max(100),
  /** The private half, sealed by the passphrase. */
  sealed: z.string().max(200),
})
export type SealingKey = z.output<typeof SealingKey>

export const SealedHeader = z.strictObject({
  version: z.literal(sealedVersion),
  label: BundleLabel,
  key: SealingKey,
  /** The public half of the file's own key pair. */
  ephemeral: z.string().max(100),
})
export type SealedHeader = z.output<typeof SealedHeader>

/** Opens a sealed file: the passphrase, or the file's own key where this PC still has it. */
export type Opener = { readonly passphrase: string | null } | { readonly fileKey: string }

/** Makes the key pair that backups are sealed for from now on. */
export async function makeSealingKey(passphrase: string): Promise<SealingKey> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), nonce)
  const secret = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')
  const sealed = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]
  return {
    public: publicKey.export({ format: 'jwk' }).x ?? '',
    salt: salt.toString('base64url'),
    sealed: Buffer.concat(sealed).toString('base64url'),
  }
}

/** The private half. Refuses a passphrase that does not fit with `wrong-passphrase`. */
export async function unlock(key: SealingKey, passphrase: string): Promise<KeyObject> {
  const bytes = Buffer.from(key.sealed, 'base64url')
  const stretched = await stretch(passphrase, Buffer.from(key.salt, 'base64url'))
  try {
    const decipher = createDecipheriv('aes-256-gcm', stretched, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-tagSize))
    const secret = [decipher.update(bytes.subarray(12, -tagSize)), decipher.final()]
    const d = Buffer.concat(secret).toString('base64url')
    return createPrivateKey({
      key: { kty: 'OKP', crv: 'X25519', x: key.public, d },
      format: 'jwk',
    })
  } catch {
    throw new Refusal({ problem: 'wrong-passphrase' })
  }
}

const stretched = promisify<string, Buffer, number, object, Buffer>(scrypt)

function stretch(passphrase: string, salt: Buffer): Promise<Buffer> {
  return stretched(passphrase.normalize('NFC'), salt, 32, cost)
}

/** A stream that seals what goes through it, and the file's own key. */
export function sealing(key: SealingKey, label: BundleLabel): { fileKey: string; seal: Transform } {
  const own = generateKeyPairSync('x25519')
  const header: SealedHeader = {
    version: sealedVersion,
    label,
    key,
    ephemeral: own.publicKey.export({ format: 'jwk' }).x ?? '',
  }
  const bytes = Buffer.from(JSON.stringify(header))
  const fileKey = fileKeyOf(own.privateKey, key.public, bytes)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  const seal = new Frames(frameSize, (frame, nonce) => {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonce)
    return Buffer.concat([cipher.update(frame), cipher.final(), cipher.getAuthTag()])
  })
  seal.push(Buffer.concat([sealedMagic, length, bytes]))
  return { fileKey: fileKey.toString('hex'), seal }
}

/** A stream that opens the frames of a sealed file; it fails where one does not hold. */
export function opening(fileKey: Buffer): Transform {
  return new Frames(frameSize + tagSize, (frame, nonce) => {
    if (frame.length < tagSize) throw broken()
    const decipher = createDecipheriv('aes-256-gcm', fileKey, nonce)
    decipher.setAuthTag(frame.subarray(-tagSize))
    try {
      return Buffer.concat([decipher.update(frame.subarray(0, -tagSize)), decipher.final()])
    } catch {
      throw broken()
    }
  })
}

function broken(): Refusal {
  return new Refusal({ problem: 'not-a-backup', detail: 'terpotong atau berubah' })
}

/** Reads the beginning of a file; null where it is not a sealed one. `read` gives bytes from a place. */
export function readSealedHeader(
  read: (from: number, length: number) => Buffer,
): { header: SealedHeader; bytes: Buffer; end: number } | null {
  const start = read(0, sealedMagic.length + 4)
  if (!start.subarray(0, sealedMagic.length).equals(sealedMagic)) return null
  const foreign = new Refusal({ problem: 'not-a-backup', detail: 'kepala berkas tidak dikenal' })
  if (start.length < sealedMagic.length + 4) throw foreign
  const length = start.readUInt32BE(sealedMagic.length)
  if (length > largestHeader) throw foreign
  const bytes = read(start.length, length)
  if (bytes.length < length) throw foreign
  const told = parseJson(bytes)
  const version = z.looseObject({ version: z.int() }).safeParse(told)
  if (version.success && version.data.version > sealedVersion)
    throw new Refusal({
      problem: 'register-newer',
      version: version.data.version,
      knownVersion: sealedVersion,
    })
  const header = SealedHeader.safeParse(told)
  if (!header.success) throw foreign
  return { header: header.data, bytes, end: start.length + length }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** The key of one file, from one side's private and the other's public half. */
export function fileKeyOf(mine: KeyObject, theirs: string, header: Buffer): Buffer {
  try {
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'X25519', x: theirs },
      format: 'jwk',
    })
    const agreed = diffieHellman({ privateKey: mine, publicKey })
    const salt = createHash('sha256').update(header).digest()
    return Buffer.from(hkdfSync('sha256', agreed, salt, info, 32))
  } catch {
    throw broken()
  }
}

/** Cuts a stream into frames of one size; the last one, which may be shorter, is told apart. */
class Frames extends Transform {
  readonly #size: number
  readonly #turn: (frame: Buffer, nonce: Buffer) => Buffer
  #held: Buffer[] = []
  #length = 0
  #count = 0

  constructor(size: number, turn: (frame: Buffer, nonce: Buffer) => Buffer) {
    super()
    this.#size = size
    this.#turn = turn
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#held.push(piece)
    this.#length += piece.length
    // One frame is held back: whether it is the last is known when nothing follows it.
    this.#finish(() => {
      if (this.#length <= this.#size) return
      let held = Buffer.concat(this.#held)
      for (; held.length > this.#size; held = held.subarray(this.#size))
        this.push(this.#turn(held.subarray(0, this.#size), this.#nonce(false)))
      this.#held = [held]
      this.#length = held.length
    }, done)
  }

  override _flush(done: TransformCallback): void {
    this.#finish(() => {
      this.push(this.#turn(Buffer.concat(this.#held), this.#nonce(true)))
    }, done)
  }

  #finish(work: () => void, done: TransformCallback): void {
    try {
      work()
    } catch (error) {
      return done(error as Error)
    }
    done()
  }

  #nonce(last: boolean): Buffer {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(this.#count++, 7)
    nonce[11] = last ? 1 : 0
    return nonce
  }
}
