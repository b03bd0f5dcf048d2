/** A disk whose power may fail: what was not synced is there or not, page by page, as chance will have it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import type { Written } from './syscalls.ts'

/** A disk writes whole sectors, and a page of eight of them may be torn. */
const sector = 512
const page = 4096

type Pending = { readonly at: number; readonly bytes: Buffer } | { readonly length: number }

/** One file, by what is safely on the disk and what is only said to be. */
interface Inode {
  durable: Buffer
  /** As a reader sees it now. */
  seen: Buffer
  pending: Pending[]
}

type NameChange =
  { readonly name: string; readonly inode: Inode | null } | { readonly folder: string }

/**
 * Names are kept in a journal, as ext4 and NTFS do: after a failure the changes up to some point are
 * there and later ones are not; a sync of any file or folder makes all names before it durable.
 */
export class Disk {
  readonly #folder: string
  readonly #names = new Map<string, Inode>()
  readonly #durableNames: Map<string, Inode>
  readonly #durableFolders = new Set<string>()
  #journal: NameChange[] = []

  /** Begins with what a folder holds, all of it durable. */
  constructor(folder: string, held: string) {
    this.#folder = folder
    for (const entry of readdirSync(held, { recursive: true, withFileTypes: true })) {
      const name = join(folder, relative(held, join(entry.parentPath, entry.name)))
      if (entry.isDirectory()) this.#durableFolders.add(name)
      else {
        const bytes = readFileSync(join(entry.parentPath, entry.name))
        this.#names.set(name, { durable: bytes, seen: bytes, pending: [] })
      }
    }
    this.#durableNames = new Map(this.#names)
  }

  happens(event: Written): void {
    switch (event.did) {
      case 'create': {
        const known = this.#names.get(event.path)
        if (known && event.emptied) this.#truncate(known, 0)
        if (!known)
          this.#name(event.path, { durable: Buffer.alloc(0), seen: Buffer.alloc(0), pending: [] })
        return
      }
      case 'write': {
        const inode = this.#names.get(event.path)
        if (!inode) return
        const at = event.at ?? inode.seen.length
        inode.seen = put(inode.seen, at, event.bytes)
        inode.pending.push({ at, bytes: event.bytes })
        return
      }
      case 'truncate': {
        const inode = this.#names.get(event.path)
        if (inode) this.#truncate(inode, event.length)
        return
      }
      case 'sync': {
        const inode = this.#names.get(event.path)
        if (inode) {
          inode.durable = inode.seen
          inode.pending = []
        }
        for (const change of this.#journal) this.#settle(change)
        this.#journal = []
        return
      }
      case 'rename': {
        const inode = this.#names.get(event.from)
        if (!inode) return
        this.#names.delete(event.from)
        this.#name(event.to, inode)
        this.#journal.push({ name: event.from, inode: null })
        return
      }
      case 'remove':
        this.#names.delete(event.path)
        this.#journal.push({ name: event.path, inode: null })
        return
      case 'make-folder':
        this.#journal.push({ folder: event.path })
        return
      case 'say':
    }
  }

  /** The files that differ from the real ones: none, if everything that was written was noted. */
  differsFrom(real: string): string[] {
    return [...this.#names]
      .filter(([name]) => !name.endsWith('-shm'))
      .filter(
        ([name, { seen }]) => !seen.equals(readFileSync(join(real, relative(this.#folder, name)))),
      )
      .map(([name]) => relative(this.#folder, name))
  }

  /** Writes into a real folder what a failure now may leave behind. */
  fails(dice: Dice, into: string): void {
    const names = new Map(this.#durableNames)
    const folders = new Set(this.#durableFolders)
    const kept = dice.whole(0, this.#journal.length)
    for (const change of this.#journal.slice(0, kept)) {
      if ('folder' in change) folders.add(change.folder)
      else if (change.inode) names.set(change.name, change.inode)
      else names.delete(change.name)
    }
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    const place = (name: string) => join(into, relative(this.#folder, name))
    for (const folder of folders) mkdirSync(place(folder), { recursive: true })
    for (const [name, inode] of names) {
      // The index of the write-ahead log lies in memory; SQLite makes it anew.
      if (name.endsWith('-shm')) continue
      mkdirSync(dirname(place(name)), { recursive: true })
      writeFileSync(place(name), left(inode, dice))
    }
  }

  #name(name: string, inode: Inode): void {
    this.#names.set(name, inode)
    this.#journal.push({ name, inode })
  }

  #truncate(inode: Inode, length: number): void {
    inode.seen = resized(inode.seen, length)
    inode.pending.push({ length })
  }

  #settle(change: NameChange): void {
    if ('folder' in change) this.#durableFolders.add(change.folder)
    else if (change.inode) this.#durableNames.set(change.name, change.inode)
    else this.#durableNames.delete(change.name)
  }
}

/** What is left of a file: each page that was not synced by itself, now and then torn between sectors. */
function left(inode: Inode, dice: Dice): Buffer {
  let bytes = inode.durable
  for (const change of inode.pending) {
    if ('length' in change) {
      if (dice.chance(0.5)) bytes = resized(bytes, change.length)
      continue
    }
    for (let from = 0; from < change.bytes.length; from += page) {
      const piece = change.bytes.subarray(from, from + page)
      if (dice.chance(0.5)) continue
      const torn = dice.chance(0.1)
        ? dice.whole(0, Math.ceil(piece.length / sector)) * sector
        : page
      bytes = put(bytes, change.at + from, piece.subarray(0, torn))
    }
  }
  return bytes
}

function put(bytes: Buffer, at: number, piece: Buffer): Buffer {
  if (piece.length === 0) return bytes
  const whole = Buffer.alloc(Math.max(bytes.length, at + piece.length))
  bytes.copy(whole)
  piece.copy(whole, at)
  return whole
}

function resized(bytes: Buffer, length: number): Buffer {
  const whole = Buffer.alloc(length)
  bytes.copy(whole, 0, 0, Math.min(length, bytes.length))
  return whole
}
