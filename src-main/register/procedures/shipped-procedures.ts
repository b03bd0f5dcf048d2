import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Procedure } from '../../contract/procedure.ts'
import { checkProcedure } from './check-procedure.ts'

/** Reads assets/sop; throws an error that names the file where one is not sound. */
export function readShippedProcedures(assets: string): Procedure[] {
  const folder = join(assets, 'sop')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const procedure = Procedure.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      const faults = checkProcedure(procedure)
      if (faults.length > 0)
        throw new Error(`${name}: ${faults.map(({ sentence }) => sentence).join(' ')}`)
      return procedure
    })
}
