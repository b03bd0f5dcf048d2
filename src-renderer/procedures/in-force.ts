import type { ProcedureLine } from '../../src-main/contract/procedure.ts'

/** The procedure that new complaints of a kind begin with: the one published last for them. */
export function newestFor(
  lines: readonly ProcedureLine[],
  serves: ProcedureLine['serves'],
): ProcedureLine | undefined {
  const since = (line: ProcedureLine) => Date.parse(line.versions[0]?.publishedAt ?? '')
  return lines
    .filter((line) => line.serves === serves && line.versions.length > 0)
    .toSorted((a, b) => since(b) - since(a))[0]
}
