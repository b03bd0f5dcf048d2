import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Asks } from '../../contract/calls.ts'
import type { BackupPreview, BackupState } from '../../contract/keeping-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { readLabel } from '../storage/bundle.ts'
import { missingFrom } from '../storage/newest-backup.ts'
import { highWaterOf } from '../storage/reconcile-numbers.ts'
import { openerHere, readKeeping } from './keeping-file.ts'
import type { PlaceKept } from './keeping-file.ts'
import { isProved } from './backup-files.ts'
import { sql } from '../storage/sql.ts'
import { sealingKeyOf } from './sealing-key.ts'

/** What is known of the backups without looking at a stick. */
export function backupState(context: Context): BackupState {
  const zone = context.office().timeZone
  const { here, second, drill } = readKeeping(context.folder)
  const at = (millis: number) => toInstant(millis, zone)
  const place = ({ at: millis, trouble }: PlaceKept) => ({
    at: millis === null ? null : at(millis),
    trouble,
  })
  return {
    calm: context.practice() || !hasComplaints(context),
    here: place(here),
    second: second && place(second),
    sealed: sealingKeyOf(context.db) !== null,
    drill: drill && { ...drill, at: at(drill.at), madeAt: at(drill.madeAt) },
  }
}

/** Before the first complaint there is nothing that paper does not have. */
export function hasComplaints({ db }: Pick<Context, 'db'>): boolean {
  return sql(db, 'SELECT 1 FROM complaints LIMIT 1').get() !== undefined
}

/** Reads a backup's label; what it says is proved only when it is restored. */
export async function previewBackup(
  context: Context,
  _act: SignedAct,
  { file }: Asks<'previewBackup'>,
): Promise<BackupPreview> {
  statSync(file)
  const { label, sealed } = await readLabel(file)
  const present = highWaterOf(context)
  const own = label.highWater.register === present.register
  const missing = own ? missingFrom(label.highWater, present) : null
  return {
    name: basename(file),
    office: label.office ?? '',
    madeAt: toInstant(label.madeAt, context.office().timeZone),
    complaints: label.complaints,
    letters: label.letters,
    head: label.highWater.head,
    proved: isProved(label),
    passphraseNeeded: sealed !== null && !('fileKey' in openerHere(context.folder, file)),
    own,
    missing: {
      complaints: [...(missing?.complaints ?? [])],
      letters: [...(missing?.letters ?? [])],
      historyRows: missing?.historyRows ?? 0,
    },
  }
}
