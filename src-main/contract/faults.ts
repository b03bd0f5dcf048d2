import type { z } from 'zod'
import { faultKinds } from './problems.ts'
import type { Fault } from './problems.ts'

type Issue = z.core.$ZodIssue

/** Told at most: more would help nobody. */
const mostFaults = 50

/** Turns zod's findings into faults: a path, and one of the closed list of kinds. */
export function faultsOf(error: z.ZodError): Fault[] {
  const faults = error.issues.flatMap((issue) => faultsOfIssue(issue))
  // A date may fail in its form and in its bounds: that is one fault to whoever typed it.
  const told = new Map(faults.map((fault) => [`${fault.problem} ${fault.field}`, fault]))
  return [...told.values()].slice(0, mostFaults)
}

function faultsOfIssue(issue: Issue): Fault[] {
  const field = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: field ? `${field}.${key}` : key,
        problem: 'unknown-key',
      }))
    case 'invalid_type':
      return [{ field, problem: issue.input === undefined ? 'required' : 'wrong-type' }]
    case 'invalid_value':
      return [{ field, problem: issue.input === undefined ? 'required' : 'unknown-value' }]
    case 'too_big':
      return [{ field, problem: issue.origin === 'string' ? 'too-long' : 'too-large' }]
    case 'too_small':
      return [{ field, problem: 'too-small' }]
    case 'invalid_format':
      return [{ field, problem: formatFaults[issue.format] ?? 'unknown-value' }]
    case 'invalid_union':
      return faultsOfUnion(issue)
    case 'custom':
      return [{ field, problem: customFault(issue.params) }]
    default:
      return [{ field, problem: 'unknown-value' }]
  }
}

/** The faults in the one form that was meant; where that is not clear, of the whole. */
function faultsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>): Fault[] {
  const issues = meantIn(issue.errors)
  if (!issues) return [{ field: issue.path.map(String).join('.'), problem: 'unknown-value' }]
  return issues.flatMap((one) => faultsOfIssue({ ...one, path: [...issue.path, ...one.path] }))
}

/** Of text and object, the form that is of the value's type; of objects, the one whose keys were given. */
function meantIn(readings: readonly Issue[][]): readonly Issue[] | undefined {
  const typed = readings.filter((issues) => !issues.some(isOfOtherType))
  const meant = typed.length === 1 ? typed : readings.filter((issues) => !issues.some(isForeignKey))
  return meant.length === 1 ? meant[0] : undefined
}

function isOfOtherType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0
}

function isForeignKey(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0
}

const formatFaults: Record<string, Fault['problem']> = { date: 'not-a-date' }

function customFault(params: Record<string, unknown> | undefined): Fault['problem'] {
  return faultKinds.find((kind) => kind === params?.['fault']) ?? 'unknown-value'
}
