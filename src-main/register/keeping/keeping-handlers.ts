import type { keepingCalls } from '../../contract/keeping-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import type { SealingKey } from '../storage/sealing.ts'
import { backupState, previewBackup } from './backup-state.ts'
import { prepareKey, setKey } from './sealing-key.ts'

export const keepingHandlers: Handlers<typeof keepingCalls> = {
  backupState,
  previewBackup,
  setPassphrase: changing<'setPassphrase', number, SealingKey | null>({
    prepare: prepareKey,
    record: setKey,
    answer: backupState,
  }),
}
