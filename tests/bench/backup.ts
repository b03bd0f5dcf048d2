import { copyFileSync, closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clock } from '../../src-main/register/clock.ts'
import { backUp } from '../../src-main/register/storage/backup.ts'
import { databaseIn } from '../../src-main/register/storage/folder.ts'
import { megabytesOf, open } from './fill.ts'
import type { Filled } from './fill.ts'
import { interleaved, median, ratioRow } from './measure.ts'
import type { Row } from './measure.ts'

/** A backup is copied, opened, checked row by row, hashed, bundled and made durable. */
export async function measureBackup(filled: Filled, rounds: number): Promise<Row> {
  const register = await open(filled.folder)
  const to = join(dirname(filled.folder), 'backups')
  mkdirSync(to)
  try {
    const { db } = register.context()
    const times = await interleaved(
      rounds,
      {
        async desk() {
          const made = await backUp(db, filled.folder, join(to, 'all.meja'), clock())
          if (!made.ok) throw new Error(`the backup has findings: ${JSON.stringify(made.findings)}`)
        },
        copy: () => copyDurably(databaseIn(filled.folder), join(to, 'copy.db')),
      },
      1,
    )
    return ratioRow(
      {
        measure: `backup of ${megabytesOf(filled)} MB, made and proved`,
        against: 'copy + fsync of the file',
        limit: 2,
        method: `backUp() of ${filled.complaints.toLocaleString('en')} complaints with their letters and every step, ${rounds} in turn with copyFile and fsync; medians`,
      },
      median(times.desk),
      median(times.copy),
    )
  } finally {
    register.close()
    rmSync(to, { recursive: true, force: true })
  }
}

function copyDurably(from: string, to: string): void {
  rmSync(to, { force: true })
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}
