import type { BackupLine, BackupState } from '../../src-main/contract/keeping-calls.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { daysFrom, instantAt } from './fake-time.ts'

/** Backups as the scene says: well kept, never made, weeks old, or with something wrong. */
export function fakeBackups(desk: FakeDesk): FakeHandlers {
  const ago = (days: number) => instantAt(daysFrom(desk.now(), -days, 16, 2))
  const is = desk.scene.backups ?? 'good'
  if (is !== 'none' && desk.cases.length > 0)
    desk.backupPlace = desk.scene.long ? longName : 'USB-CADANGAN'
  let sealed = is !== 'none'
  let made = 0
  const lastAt = () => (made > 0 ? desk.moment() : ago(is === 'old' ? 12 : 1))
  const trouble = () => (is === 'full' ? 'full' : is === 'old' && made === 0 ? 'gone' : null)
  const state = (): BackupState => ({
    calm: desk.cases.length === 0,
    here: { at: is === 'none' && made === 0 ? null : made > 0 ? lastAt() : ago(1), trouble: null },
    second: desk.backupPlace === null ? null : { at: lastAt(), trouble: trouble() },
    sealed,
    drill:
      is === 'none'
        ? null
        : {
            at: ago(is === 'old' ? 24 : 3),
            of: 'second',
            name: lines()[0]?.name ?? '',
            madeAt: ago(4),
            trouble: is === 'drill-failed' ? 'terpotong atau berubah' : null,
          },
  })
  const lines = (): BackupLine[] =>
    is === 'none' || desk.cases.length === 0
      ? []
      : (['here', 'second'] as const).flatMap((place) =>
          [1, 2, 3, 4, 5, 12, 19, 40].map((days, index) => ({
            place,
            name: `cadangan ${ago(days).slice(0, 10)} 16.02.00 diskopindag 180-pengaduan 1a2b3c4d.meja`,
            kind:
              index === 7 && place === 'here' ? ('before-migration' as const) : ('kept' as const),
            madeAt: ago(days),
            bytes: 259_400_000 - days * 1_000_000,
            complaints: 180 - days,
            letters: 60,
            head: `${index}a2b3c4d`.padEnd(64, '0'),
            proved: index !== 4,
            sealed: place === 'second' && sealed,
          })),
        )
  return {
    backupState: () => ({ answer: state() }),
    listBackups: () => ({ answer: lines() }),
    setPassphrase: ({ passphrase }) => {
      sealed = passphrase !== null
      return { answer: state() }
    },
    backupNow: () => {
      made += 1
      const file = `cadangan ${desk.moment().slice(0, 10)} 09.15.00 diskopindag 180-pengaduan 1a2b3c4d.meja`
      const check = { ok: true, complaints: 180, letters: 60, historyRows: 900, findings: [] }
      const [head, sha256] = ['c'.repeat(64), 'f'.repeat(64)]
      return { answer: { made: { ...check, head, file, sha256 }, state: state() } }
    },
    drillNow: () => ({ answer: state() }),
    leaveBackup: () => ({ answer: {} }),
    previewRestore: ({ backup }) => ({
      answer: {
        choice: 'choice',
        preview: {
          name: backup?.name ?? 'dibawa pulang.meja',
          office: 'Diskopindag',
          madeAt: ago(2),
          complaints: 178,
          letters: 59,
          head: 'c'.repeat(64),
          proved: true,
          passphraseNeeded: backup === null,
          own: true,
          missing: {
            complaints: ['PGD-2026-00179', 'PGD-2026-00180'],
            letters: ['surat 60/2026'],
            historyRows: 14,
          },
        },
      },
    }),
  }
}

const longName = 'CADANGAN-SEKRETARIAT-DINAS-KOPERASI-PERINDUSTRIAN-DAN-PERDAGANGAN'
