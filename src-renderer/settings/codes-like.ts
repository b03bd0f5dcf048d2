import type { ClassificationCode } from '../../src-main/contract/office.ts'

/** The codes that begin with what was typed, or whose name has all its words. */
export function codesLike<T extends ClassificationCode>(
  codes: readonly T[],
  typed: string,
): readonly T[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return codes
  const parts = wanted.split(/\s+/)
  return codes.filter(({ code, name }) => {
    const text = name.toLowerCase()
    return code.toLowerCase().startsWith(wanted) || parts.every((part) => text.includes(part))
  })
}

export interface PastedCodes {
  readonly added: ClassificationCode[]
  /** Codes that the list has already, or that were pasted twice. */
  readonly repeated: string[]
  /** Lines that are no code with a name, as they were typed. */
  readonly unread: string[]
}

const mostCodes = 2_000

/** Reads pasted lines, `500.2.3<tab>Standarisasi`: a code, a tab, semicolon or space, a name. */
export function readCodes(text: string, held: readonly ClassificationCode[]): PastedCodes {
  const taken = new Set(held.map(({ code }) => code))
  const read: PastedCodes = { added: [], repeated: [], unread: [] }
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [, code = '', name = ''] = /^([^\s;]+)[\s;]+(.+)$/.exec(line.trim()) ?? []
    if (code === '' || code.length > 60 || name.length > 300 || !/\d/.test(code)) {
      read.unread.push(line)
    } else if (taken.has(code)) read.repeated.push(code)
    else if (held.length + read.added.length >= mostCodes) read.unread.push(line)
    else {
      taken.add(code)
      read.added.push({ code, name })
    }
  }
  return read
}
