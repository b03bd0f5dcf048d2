/** What a process wrote and synced below a folder, in order, read from what strace noted. */

import { resolve } from 'node:path'

export type Written =
  | { readonly did: 'create'; readonly path: string; readonly emptied: boolean }
  | {
      readonly did: 'write'
      readonly path: string
      readonly at: number | null
      readonly bytes: Buffer
    }
  | { readonly did: 'truncate'; readonly path: string; readonly length: number }
  | { readonly did: 'sync'; readonly path: string }
  | { readonly did: 'rename'; readonly from: string; readonly to: string }
  | { readonly did: 'remove'; readonly path: string }
  | { readonly did: 'make-folder'; readonly path: string }
  /** A line to the parent process: what was acknowledged up to here. */
  | { readonly did: 'say'; readonly text: string }

/** The calls that strace must note, with `-f -y -xx` and unshortened strings. */
export const noted =
  'openat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,ftruncate,mkdir,mkdirat'

const line = /^\d+\s+(?:<\.\.\. )?(\w+)(?: resumed>|\()(.*)$/s

/** Calls that were interrupted by another thread's are put together; failed ones are left out. */
export function readTrace(trace: string, folder: string): Written[] {
  const begun = new Map<string, string>()
  const found: Written[] = []
  for (const noted of trace.split('\n')) {
    const process = noted.slice(0, noted.indexOf(' '))
    if (noted.endsWith('<unfinished ...>')) {
      begun.set(process, noted.slice(0, -'<unfinished ...>'.length).trimEnd())
      continue
    }
    const [, name = '', rest = ''] = line.exec(noted) ?? []
    const whole = noted.includes(' resumed>') ? `${begun.get(process) ?? ''}${rest}` : noted
    const call = whole.slice(whole.indexOf('(') + 1)
    const result = Number(/ = (-?\d+)(?:<[^>]*>)?(?: .*)?$/.exec(whole)?.[1] ?? Number.NaN)
    if (!Number.isFinite(result) || result < 0) continue
    found.push(...eventsOf(name, call, result).filter((event) => concerns(event, folder)))
  }
  return found
}

function concerns(event: Written, folder: string): boolean {
  if (event.did === 'say') return true
  const path = event.did === 'rename' ? event.to : event.path
  return path === folder || path.startsWith(`${folder}/`)
}

function eventsOf(name: string, call: string, result: number): Written[] {
  switch (name) {
    case 'openat': {
      if (!call.includes('O_CREAT') && !call.includes('O_TRUNC')) return []
      const path = pathsIn(call)[0]
      return path ? [{ did: 'create', path, emptied: call.includes('O_TRUNC') }] : []
    }
    case 'write':
    case 'pwrite64':
    case 'writev':
    case 'pwritev':
    case 'pwritev2': {
      const file = descriptorIn(call)
      const bytes = Buffer.concat(stringsIn(call)).subarray(0, result)
      if (!file) return []
      if (!file.startsWith('/')) return [{ did: 'say', text: bytes.toString('utf8') }]
      const offset = name === 'pwritev2' ? /(\d+), \w+\)\s+=/ : /(\d+)\)\s+=/
      const at = name.startsWith('p') ? Number(offset.exec(call)?.[1]) : null
      return [{ did: 'write', path: file, at, bytes }]
    }
    case 'fsync':
    case 'fdatasync': {
      const file = descriptorIn(call)
      return file ? [{ did: 'sync', path: file }] : []
    }
    case 'ftruncate': {
      const file = descriptorIn(call)
      const length = Number(/, (\d+)\)\s+=/.exec(call)?.[1])
      return file ? [{ did: 'truncate', path: file, length }] : []
    }
    case 'rename':
    case 'renameat':
    case 'renameat2': {
      const [from, to] = pathsIn(call)
      return from && to ? [{ did: 'rename', from, to }] : []
    }
    case 'unlink':
    case 'unlinkat':
    case 'rmdir': {
      const path = pathsIn(call)[0]
      return path ? [{ did: 'remove', path }] : []
    }
    case 'mkdir':
    case 'mkdirat': {
      const path = pathsIn(call)[0]
      return path ? [{ did: 'make-folder', path }] : []
    }
    default:
      return []
  }
}

/** `5</tmp/register.db>`: the file that the first argument is open on. */
function descriptorIn(call: string): string | null {
  const found = /^\d+<([^>]*)>/.exec(call)?.[1]
  if (found === undefined) return null
  return unescaped(found)
    .toString('utf8')
    .replace(/\s*\(deleted\)$/, '')
}

/** Paths as they are given, or below the folder that is given before them. */
function pathsIn(call: string): string[] {
  return [...call.matchAll(/(?:(?:\d+|AT_FDCWD)<([^>]*)>, )?"((?:\\x[0-9a-f]{2})*)"/g)].map(
    ([, below = '', text = '']) =>
      resolve(unescaped(below).toString('utf8') || '/', unescaped(text).toString('utf8')),
  )
}

function stringsIn(call: string): Buffer[] {
  return [...call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) =>
    Buffer.from(text.replaceAll('\\x', ''), 'hex'),
  )
}

function unescaped(text: string): Buffer {
  return text.startsWith('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text)
}
