import { patternParts } from '../../src-main/contract/numbering-pattern.ts'
import { shownParts } from '../words/letter-settings.ts'

/** `{code}/{sequence:3}` → `{kode}/{urut:3}`; what is no part stays as it was typed. */
export function shownPattern(pattern: string): string {
  return renamed(pattern, (name) => {
    const part = patternParts.find((one) => one === name)
    return part && shownParts[part]
  })
}

/** The other way round; names of the contract may be typed as well. */
export function keptPattern(shown: string): string {
  return renamed(shown, (name) => patternParts.find((one) => shownParts[one] === name))
}

function renamed(pattern: string, nameOf: (name: string) => string | undefined): string {
  return pattern.replace(/\{([a-z]+)((?::\d+)?)\}/g, (whole, name: string, width: string) => {
    const other = nameOf(name)
    return other === undefined ? whole : `{${other}${width}}`
  })
}
