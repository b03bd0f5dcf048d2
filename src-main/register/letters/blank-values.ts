import { conditions, fieldGuards } from '../../contract/merge-fields.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import type { Office } from '../../contract/office.ts'
import { guardsOf, officeValues } from './letter-values.ts'

const dots = '……………………'

/** The merge fields of a sheet without a case: the office's own, dots for what every case has. */
export function blankValues(office: Office): MergeValues {
  const without = Object.entries(fieldGuards).map(([name, guard]) => [
    name,
    guard === null ? dots : null,
  ])
  return { ...(Object.fromEntries(without) as MergeValues), ...officeValues(office) }
}

/** Nothing is known of a case: only what the settings have holds. */
export function blankCircumstances(values: MergeValues): Circumstances {
  const none = Object.fromEntries(conditions.map((condition) => [condition, false]))
  return { ...(none as Circumstances), ...guardsOf(values) }
}
