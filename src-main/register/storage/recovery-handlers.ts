import type { recoveryCalls } from '../../contract/recovery-calls.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Handlers } from '../handler.ts'
import { missingFrom, newestReplaced } from './newest-backup.ts'
import { highWaterOf } from './reconcile-numbers.ts'

export const recoveryHandlers: Handlers<typeof recoveryCalls> = {
  replaced: (context) => {
    const found = newestReplaced(context.folder)
    if (!found) return { newest: null }
    const { name, madeAt, complaints, letters, highWater } = found
    const missing = missingFrom(highWater, highWaterOf(context))
    const asideAt = toInstant(madeAt, context.office().timeZone)
    const lost = [...missing.complaints, ...missing.letters]
    return { newest: { name, asideAt, complaints, letters, lost } }
  },
}
