/** The largest picture of a letterhead, in bytes: its base64 stays inside what the contract lets through. */
export const largestLogo = 2_900_000

/**
 * What a base64 picture is, by its first bytes: PNG begins with 89 50 4E 47 0D 0A 1A 0A, JPEG with FF D8 FF.
 * Null for anything else: a letter could not be drawn with it.
 */
export function logoKind(base64: string): 'png' | 'jpeg' | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return null
  if (base64.startsWith('iVBORw0KGgo')) return 'png'
  return base64.startsWith('/9j/') ? 'jpeg' : null
}
