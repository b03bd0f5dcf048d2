import type { Outcome } from '../../contract/call.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Surroundings } from '../context.ts'
import type { Created } from '../new-register.ts'

export interface Demo extends Created {
  readonly folder: string
  readonly complaints: number
}

export async function fillDemo(
  _folder: string,
  _surroundings: Surroundings,
  _how: { complaints: number; seed: number; until: OfficeDate | null },
): Promise<Outcome<Demo>> {
  return { problem: { problem: 'not-built' } }
}
