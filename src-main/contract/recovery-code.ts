/**
 * The code of a recovery sheet: seven groups of five. The first four of a group carry 20 bits (140 in
 * all), the fifth checks them, so that a slip is told by its group before anything is tried.
 * Crockford's alphabet: no I, L, O, U; what is read as one of them is taken for 1 or 0.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupCount = 7
const carried = 4

/** Bytes of chance that a code is made of; three bits of a byte are let go, so that all letters are as likely. */
export const recoveryCodeBytes = groupCount * carried

/** `7K3QX-…`, of as many random bytes as `recoveryCodeBytes` says. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length))
  return Array.from({ length: groupCount }, (_, index) => {
    const group = letters.slice(index * carried, (index + 1) * carried).join('')
    return group + checkOf(group, index)
  }).join('-')
}

/** A code as somebody typed it: whole and right by its check characters, or the groups that are not (from 1). */
export type ReadRecoveryCode = { readonly code: string } | { readonly faultyGroups: number[] }

export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const plain = typed
    .toUpperCase()
    .replace(/[\s.\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const size = carried + 1
  const groups = Array.from({ length: groupCount }, (_, index) =>
    plain.slice(index * size, (index + 1) * size),
  )
  const faultyGroups = groups.flatMap((group, index) =>
    group.length === size && group.charAt(carried) === checkOf(group.slice(0, carried), index)
      ? []
      : [index + 1],
  )
  if (plain.length > groupCount * size && faultyGroups.length === 0) faultyGroups.push(groupCount)
  return faultyGroups.length === 0 ? { code: groups.join('-') } : { faultyGroups }
}

/** Odd weights: one wrong letter is always found; the group's place counts too, so that groups cannot change places. */
function checkOf(group: string, index: number): string {
  const weights = [1, 3, 5, 7]
  const sum = weights.reduce(
    (total, weight, at) => total + weight * alphabet.indexOf(group.charAt(at)),
    index * 11 + 1,
  )
  return alphabet.charAt(((sum % alphabet.length) + alphabet.length) % alphabet.length)
}
