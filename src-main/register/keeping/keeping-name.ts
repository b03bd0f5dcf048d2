import type { RegisterCallName } from '../../contract/calls.ts'

/** Calls that run beside the others: nobody at the desk waits for them. */
const keepingNames = ['makeBackups', 'drillBackup', 'stopKeeping', 'findBackups'] as const
export type KeepingName = (typeof keepingNames)[number]

export function isKeepingName(name: RegisterCallName): name is KeepingName {
  return (keepingNames as readonly string[]).includes(name)
}
