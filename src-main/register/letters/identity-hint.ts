import type { Complainant } from '../../contract/complaint.ts'

/** Letters without marks, and the signs that clerks' keyboards and word processors make. */
const plain = /^[\x20-\x7E\s–—‘’“”…•]*$/
const streets = ['jl', 'jln', 'jalan', 'gg', 'gang', 'no', 'nomor', 'nomer']

/**
 * A look at a text that costs next to nothing: whether it may name one of these at all. Most texts name
 * nobody, and to make the patterns that find a name takes longer than a list has. A text with a digit or
 * with letters other than a to z always may.
 */
export function mayNameOf(complainants: readonly Complainant[]): (text: string) => boolean {
  const parts = complainants.flatMap((one) => [one.name, one.representedBy, one.email, one.address])
  const words = parts.flatMap((part) => part?.toLowerCase().match(/[a-z]+/g) ?? [])
  const long = words.filter((word) => word.length >= 2)
  const sought = long.some((word) => streets.includes(word)) ? [...long, ...streets] : long
  // A name of single letters begins no word in particular.
  const always = parts.some((part) => part && /[a-z]/i.test(part) && !/[a-z]{2}/i.test(part))
  return (text) => {
    if (always || /\d/.test(text) || !plain.test(text)) return true
    const said = text.toLowerCase().match(/[a-z]+/g) ?? []
    return said.some((word) => sought.some((one) => word.startsWith(one)))
  }
}
