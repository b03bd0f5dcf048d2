import { applicationId } from './connection.ts'
import type { Connection } from './connection.ts'
import { migrations } from './migrations.ts'
import type { Migration } from './migrations.ts'
import { sealWhatIsNew } from './seals.ts'

/**
 * Brings the database to the newest shape: every pending step in one transaction, all or nothing,
 * after `backUp` has made and proved a backup of a register that already holds something.
 * `afterwards` brings up to date what is derived, in the same transaction. Returns the version it had;
 * 0 for a new one.
 */
export async function migrate(
  connection: Connection,
  backUp: (version: number) => Promise<unknown>,
  steps: readonly Migration[] = migrations,
  afterwards: () => void = () => {},
): Promise<number> {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const pending = steps.filter((step) => step.version > version)
  if (pending.length === 0) return version
  if (version > 0) await backUp(version)
  connection
    .transaction(() => {
      for (const step of pending) connection.exec(step.sql)
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error('a migration broke foreign keys')
      connection.pragma(`application_id = ${applicationId}`)
      connection.pragma(`user_version = ${pending.at(-1)?.version ?? version}`)
      sealWhatIsNew(connection)
      if (version > 0) afterwards()
    })
    .immediate()
  return version
}
