import { BackupPart, DrillPart } from '../backups/backup-part.tsx'
import { PassphrasePart } from '../backups/passphrase-part.tsx'
import { BackupList } from '../backups/restore-part.tsx'
import { useSession } from '../app/session.tsx'
import { recentWords } from '../words/dates.ts'
import { settingsWords as words } from '../words/settings.ts'
import { UndoRestore } from './undo-restore.tsx'

/** Backups, their passphrase, drill and return, each with its result in words. */
export function KeepingPart({ may }: { readonly may: boolean }) {
  const { lastBackupAt } = useSession()
  return (
    <div className="part keeping">
      <p className="soft">
        {lastBackupAt ? words.lastBackup(recentWords(lastBackupAt)) : words.never}
      </p>
      <BackupPart may={may} />
      <BackupList may={may} />
      {may ? <UndoRestore /> : null}
      {may ? <PassphrasePart /> : null}
      <DrillPart may={may} />
    </div>
  )
}
