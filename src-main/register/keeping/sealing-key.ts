import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import type { Connection } from '../storage/connection.ts'
import { makeSealingKey, SealingKey } from '../storage/sealing.ts'
import { sql } from '../storage/sql.ts'

const kind = 'backup-passphrase-set'

/**
 * What backups are sealed for, as the history tells it last; null where no passphrase was set, or the
 * last one was taken back. It is no secret: the passphrase alone opens it.
 */
export function sealingKeyOf(db: Connection): SealingKey | null {
  const row = sql<{ payload: string | null }>(
    db,
    `SELECT payload FROM history LEFT JOIN history_payloads USING (sequence)
     WHERE kind = ? ORDER BY sequence DESC LIMIT 1`,
  ).get(kind)
  if (!row?.payload) return null
  const { changes } = JSON.parse(row.payload) as { changes: { field: string; after: unknown }[] }
  return SealingKey.nullable().parse(changes.find(({ field }) => field === 'key')?.after ?? null)
}

/** Stretching a passphrase takes half a second: before the transaction, not in it. */
export async function prepareKey(
  _context: Context,
  _act: SignedAct,
  { passphrase }: Asks<'setPassphrase'>,
): Promise<SealingKey | null> {
  return passphrase === null ? null : makeSealingKey(passphrase)
}

export function setKey(
  context: Context,
  act: SignedAct,
  _asks: Asks<'setPassphrase'>,
  key: SealingKey | null,
): number {
  return record(context, act, act.now, {
    kind,
    detail: key ? 'on' : 'off',
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'key', before: null, after: key }],
  })
}
