import { groupNip } from './employee-number.ts'
import type { Signatory } from './office.ts'

type Signer = Pick<Signatory, 'form' | 'position' | 'onBehalfOf' | 'through'>

/**
 * The lines above a signature, in capitals, the last ending with a comma. `a.n.` is one level below its
 * giver, `u.b.` two, with the one between named; Plt., Plh. and Pj. stand before the position
 * (reference/rules-and-formats.md 4.6). Empty lines are left out.
 */
export function signingLines({ form, position, onBehalfOf, through }: Signer): string[] {
  const lines = {
    own: () => capitals(position),
    plt: () => after('Plt.', position),
    plh: () => after('Plh.', position),
    pj: () => after('Pj.', position),
    an: () => [...after('a.n.', onBehalfOf), ...capitals(position)],
    ub: () => [...after('a.n.', onBehalfOf), ...capitals(through), 'u.b.', ...capitals(position)],
  }[form]()
  return lines.map((line, index) => (index === lines.length - 1 ? line.replace(/,?$/, ',') : line))
}

/** What stands below the name: rank and NIP. Without a name, NIP stands alone to be filled in. */
export function linesBelowName({
  name,
  rank,
  employeeNumber,
}: Pick<Signatory, 'name' | 'rank' | 'employeeNumber'>): string[] {
  const number = groupNip(employeeNumber)
  const nip = number !== '' || name.trim() === '' ? `NIP ${number}`.trim() : ''
  return [rank.trim(), nip].filter((line) => line !== '')
}

/** `a.n.`, `u.b.`, `Plt.`, `Plh.` and `Pj.` keep their letters where the office typed them itself. */
const asWritten = /^(a\.n\.|u\.b\.|plt\.|plh\.|pj\.)\s*/i

function capitals(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [kept = ''] = asWritten.exec(line) ?? []
      return kept + line.slice(kept.length).toUpperCase()
    })
}

function after(mark: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = capitals(lines)
  return [`${mark} ${first}`.trim(), ...rest]
}
