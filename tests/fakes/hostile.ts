import type { CallDefinition } from '../../src-main/contract/call.ts'

/** What would be code where it was not shown as text; short, since names have a limit. */
const codes: readonly string[] = [
  '<img data-taken src=x onerror="taken=1">',
  '<script data-taken>taken=1</script>',
  '<a data-taken href="javascript:taken=1">',
  '\u202E<svg data-taken onload="taken=1">',
]

/**
 * An answer whose every text is one of those: what has a space was written by a person and is no id, no date and no word of
 * the contract. Where the contract wants it otherwise, the text stays.
 */
export function hostile(definition: CallDefinition, answer: unknown): unknown {
  const made = turned(answer)
  const parsed = definition.answers.safeParse(made)
  if (parsed.success) return parsed.data
  for (const { path } of parsed.error.issues) restore(made, answer, path)
  return definition.answers.parse(made)
}

function turned(answer: unknown): unknown {
  if (typeof answer === 'string')
    return answer.includes(' ') ? `${answer}${codes[answer.length % codes.length]}` : answer
  if (Array.isArray(answer)) return answer.map(turned)
  if (typeof answer !== 'object' || answer === null || ArrayBuffer.isView(answer)) return answer
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, turned(value)]))
}

function restore(made: unknown, from: unknown, path: readonly PropertyKey[]): void {
  const [key, ...rest] = path
  if (key === undefined) return
  const [into, out] = [made, from] as Record<PropertyKey, unknown>[]
  if (!into || !out) return
  if (rest.length === 0) into[key] = out[key]
  else restore(into[key], out[key], rest)
}
