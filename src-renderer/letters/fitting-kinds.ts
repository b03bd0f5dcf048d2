import type { CaseFile } from '../../src-main/contract/case.ts'
import { letterKinds, type LetterKind } from '../../src-main/contract/letter-kind.ts'

/** The kinds to offer first, and those that this case hardly asks for; none is out of reach. */
export function kindsFor(file: CaseFile): { fitting: LetterKind[]; others: LetterKind[] } {
  const fitting = letterKinds.filter((kind) => fits(kind, file))
  return { fitting, others: letterKinds.filter((kind) => !fits(kind, file)) }
}

function fits(kind: LetterKind, { closedAt, closedAs, completeness }: CaseFile): boolean {
  const open = closedAt === null
  if (kind === 'completeness-request') return open && completeness.state !== 'complete'
  if (kind === 'lapse') return completeness.state === 'incomplete' || closedAs === 'lapsed'
  return kind !== 'disposition' || open
}
