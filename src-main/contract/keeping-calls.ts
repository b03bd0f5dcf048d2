import { z } from 'zod'
import { call } from './call.ts'
import { BackupMade } from './keeping.ts'
import { roles } from './officer.ts'
import { FilePath, Hash, Instant, optional } from './values.ts'

const nothing = z.strictObject({})
const done = z.strictObject({})
const keeper = ['register-keeper'] as const

/**
 * Why a place did not get its backup: it is not there, is full, takes nothing, or something else. Beside the
 * register also `no-room`, where it would take the room that the register needs itself; `tight` is no
 * failure: it was made, and older ones had to go earlier for it.
 */
export const backupTroubles = ['gone', 'full', 'read-only', 'failed', 'no-room', 'tight'] as const
export const BackupTrouble = z.enum(backupTroubles)
export type BackupTrouble = z.output<typeof BackupTrouble>

/** Beside the register, or the second place (a stick, a folder elsewhere). */
export const BackupPlace = z.enum(['here', 'second'])
export type BackupPlace = z.output<typeof BackupPlace>

const PlaceState = z.strictObject({
  /** When it was last known to hold everything. */
  at: Instant.nullable(),
  trouble: BackupTrouble.nullable(),
})

/** How well what is kept here would survive the loss of this PC. */
export const BackupState = z.strictObject({
  /** Nothing is there yet that could be lost, or it is made up: nobody has to be told anything. */
  calm: z.boolean(),
  here: PlaceState,
  second: PlaceState.nullable(),
  /** A passphrase was set: what leaves the PC is sealed. */
  sealed: z.boolean(),
  /** The last restore drill; `trouble` says what was wrong. */
  drill: z
    .strictObject({
      at: Instant,
      of: BackupPlace,
      name: z.string(),
      madeAt: Instant,
      trouble: z.string().nullable(),
    })
    .nullable(),
})
export type BackupState = z.output<typeof BackupState>

/** One backup in a place, as its label says. */
export const BackupLine = z.strictObject({
  place: BackupPlace,
  name: z.string(),
  kind: z.enum(['kept', 'before-migration']),
  madeAt: Instant,
  bytes: z.int(),
  complaints: z.int(),
  letters: z.int(),
  head: Hash,
  proved: z.boolean(),
  sealed: z.boolean(),
})
export type BackupLine = z.output<typeof BackupLine>

/** What a backup holds, and what the register would no longer have after it is restored. */
export const BackupPreview = z.strictObject({
  name: z.string(),
  office: z.string(),
  madeAt: Instant,
  complaints: z.int(),
  letters: z.int(),
  head: Hash,
  proved: z.boolean(),
  /** It is opened by its passphrase only. */
  passphraseNeeded: z.boolean(),
  /** It is of this register: only then is anything missing in it. */
  own: z.boolean(),
  missing: z.strictObject({
    complaints: z.array(z.string()),
    letters: z.array(z.string()),
    historyRows: z.int(),
  }),
})
export type BackupPreview = z.output<typeof BackupPreview>

/** Length is what counts; short ones are guessed from a stolen stick at leisure. */
export const shortestPassphrase = 12
const Passphrase = z.string().min(shortestPassphrase).max(200)

const unreadable = ['not-a-backup', 'register-newer', 'cannot-read'] as const

/** Backups by themselves, the restore drill, and what is shown of them. */
export const keepingCalls = {
  /**
   * Made when it is time (`daily`, `close`, `place`: only where something changed; `request`: always), here
   * and in the second place. Runs beside the other calls. `made` null where nothing had to be made.
   */
  makeBackups: call({
    asks: z.strictObject({
      second: optional(FilePath),
      why: z.enum(['daily', 'close', 'place', 'request']),
    }),
    answers: z.strictObject({ made: BackupMade.nullable(), state: BackupState }),
    problems: ['cancelled'],
    roles: 'anyone',
    by: 'keeper',
  }),
  /** Restores the newest backup into a folder that is thrown away; where it is not time yet, nothing. */
  drillBackup: call({
    asks: z.strictObject({ second: optional(FilePath), why: z.enum(['weekly', 'request']) }),
    answers: BackupState,
    problems: ['cancelled'],
    roles: 'anyone',
    by: 'keeper',
  }),
  /** Ends a making or a drill that is under way; nothing half is left. */
  stopKeeping: call({ asks: nothing, answers: done, roles: 'anyone', by: 'keeper' }),
  findBackups: call({
    asks: z.strictObject({ second: optional(FilePath) }),
    answers: z.array(BackupLine),
    roles,
    by: 'keeper',
  }),
  previewBackup: call({
    asks: z.strictObject({ file: FilePath }),
    answers: BackupPreview,
    problems: unreadable,
    roles: keeper,
    by: 'keeper',
  }),
  backupState: call({ asks: nothing, answers: BackupState, roles }),
  /** From now on what leaves the PC is sealed; null leaves it open. Older backups keep theirs. */
  setPassphrase: call({
    asks: z.strictObject({ passphrase: Passphrase.nullable() }),
    answers: BackupState,
    roles: keeper,
    changes: true,
  }),

  // The window
  backupNow: call({
    asks: nothing,
    answers: z.strictObject({ made: BackupMade.nullable(), state: BackupState }),
    problems: ['cancelled'],
    roles,
    by: 'shell',
  }),
  listBackups: call({ asks: nothing, answers: z.array(BackupLine), roles, by: 'shell' }),
  drillNow: call({
    asks: nothing,
    answers: BackupState,
    problems: ['cancelled'],
    roles: keeper,
    by: 'shell',
  }),
  /** Of a backup of the list, or of a file that is asked for; `choice` names it to `restore`. */
  previewRestore: call({
    asks: z.strictObject({
      backup: optional(z.strictObject({ place: BackupPlace, name: z.string().max(300) })),
    }),
    answers: z.strictObject({ choice: z.string(), preview: BackupPreview }),
    problems: [...unreadable, 'not-found', 'cancelled'],
    roles: keeper,
    by: 'shell',
  }),
  /** The clerk does not wait for the backup that is made before the window closes. */
  leaveBackup: call({ asks: nothing, answers: done, roles: 'anyone', by: 'shell' }),
} as const
