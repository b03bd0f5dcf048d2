import { parseArgs } from 'node:util'

/** The command's words are off: exit 2, with a usage line. */
export class WordsOff extends Error {}

type Option = { type: 'string' | 'boolean'; multiple?: boolean }

/** Options that every command takes. */
const common = {
  data: { type: 'string' },
  as: { type: 'string' },
} as const satisfies Record<string, Option>

export interface Words {
  readonly positionals: readonly string[]
  text(option: string): string | null
  texts(option: string): string[]
  flag(option: string): boolean
  /** A whole number in a range; throws WordsOff for anything else. */
  whole(option: string, least: number, most: number): number | null
}

/**
 * Reads a command's words. `positionals` says how few and how many there may be. Throws WordsOff for
 * an unknown option, a missing value, or too few or too many words.
 */
export function readWords(
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
  positionals: readonly [least: number, most: number],
): Words {
  const read = parse(args, { ...common, ...options })
  const [least, most] = positionals
  if (read.positionals.length < least || read.positionals.length > most) throw new WordsOff()
  const value = (option: string) => read.values[option]
  const text = (option: string) => {
    const found = value(option)
    return typeof found === 'string' ? found : null
  }
  return {
    positionals: read.positionals,
    text,
    texts: (option) => {
      const found = value(option)
      return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
    },
    flag: (option) => value(option) === true,
    whole(option, from, to) {
      const found = text(option)
      if (found === null) return null
      const number = Number(found)
      if (!/^\d+$/.test(found) || number < from || number > to) throw new WordsOff()
      return number
    },
  }
}

function parse(args: readonly string[], options: Record<string, Option>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch {
    throw new WordsOff()
  }
}
