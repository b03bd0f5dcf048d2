import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src-main/register/storage/connection.ts'
import { unpackBundle } from '../../src-main/register/storage/bundle.ts'
import { dumpOf } from '../fixtures/dump.ts'
import { intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { head, keeper, leftIn, markedCase, setRetention } from './erasure-support.ts'

/** Every row that names another complaint, with the settings. */
function rowsOfOthers({ register }: Desk, number: string): unknown {
  const { db } = register.context()
  const key = db.prepare('SELECT key FROM complaints WHERE number = ?').pluck().get(number)
  const { complaints, steps, clocks, attachments, letters, office_versions } = dumpOf(db)
  return [complaints, steps, clocks, attachments, letters, office_versions].map((rows) =>
    (rows as { key?: number; complaint?: number }[]).filter(
      (row) => row.key !== key && row.complaint !== key,
    ),
  )
}

/** What the search indexes know of the marked words, whole or in parts of three. */
function indexedParts({ register }: Desk): unknown[] {
  const { db } = register.context()
  db.exec(`CREATE VIRTUAL TABLE temp.parts USING fts5vocab(main, complaint_parts, row);
    CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, complaint_words, row)`)
  const found = db
    .prepare(
      `SELECT term FROM temp.parts WHERE term LIKE '%qzx%' OR term LIKE '%zxj%' OR term = '998'
      UNION SELECT term FROM temp.words WHERE term LIKE '%qzx%'`,
    )
    .all()
  db.exec('DROP TABLE temp.parts; DROP TABLE temp.words')
  return found
}

describe('erasing personal data', () => {
  it('leaves nothing of them on the disk, and everything else as it was', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    const other = await desk.must('receive', intake())
    const number = await markedCase(desk)
    desk.now('2028-01-10T09:00:00+07:00')
    await setRetention(desk)
    const recap = await desk.must('recap', { period: '2026-10' })
    const othersBefore = await desk.must('readCase', { number: other.number })
    const rowsBefore = rowsOfOthers(desk, number)
    const { due } = await desk.must('retention', {}, keeper)
    expect(due).toMatchObject([{ number, dueOn: '2027-10-05', letters: 1, files: 1 }])
    expect(leftIn(desk.folder).length).toBeGreaterThan(20)

    const proposed = await desk.must('proposeErasure', { numbers: [number] }, keeper)
    const id = proposed.erasures[0]?.id ?? ''
    const confirmed = await desk.must('confirmErasure', { id, password: desk.password }, head)
    expect(confirmed.erasures[0]).toMatchObject({ state: 'confirmed', swept: true })

    expect(leftIn(desk.folder)).toEqual([])
    expect(indexedParts(desk)).toEqual([])
    expect((await desk.must('verify', {})).findings).toEqual([])
    const { madeAt: _at, head: _head, ...figures } = recap
    expect(await desk.must('recap', { period: '2026-10' })).toMatchObject(figures)
    expect(await desk.must('readCase', { number: other.number })).toEqual(othersBefore)
    expect(rowsOfOthers(desk, number)).toEqual(rowsBefore)
    const file = await desk.must('readCase', { number })
    expect(file).toMatchObject({ narrative: '', status: 'closed', mayDo: [], attachments: [] })
    expect(file.history.map(({ kind, changes }) => [kind, changes]).at(-1)).toEqual(['erased', []])
    expect(await desk.call('attach', { number, name: 'a.txt', content: Buffer.from('x') })).toEqual(
      { problem: { problem: 'erased' } },
    )

    const minutes = await desk.must('drawPaper', { paper: 'erasure-minutes', id }, keeper)
    expect(minutes.pages).toBe(1)
    if (process.env['LOOK_AT']) writeFileSync(`${process.env['LOOK_AT']}/minutes.pdf`, minutes.pdf)
    const backup = join(ownFolder(), 'baru.meja-aduan')
    await desk.must('keepBackup', { file: backup }, keeper)
    const unpacked = ownFolder()
    await unpackBundle(backup, unpacked)
    expect(leftIn(unpacked)).toEqual([])
    await desk.reopen()
    expect(leftIn(desk.folder)).toEqual([])
    expect((await desk.must('verify', {})).ok).toBe(true)
  }, 60_000)

  it('takes two officers, an unexpired proposal, and a reason to hold back', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    const number = await markedCase(desk)
    desk.now('2028-01-10T09:00:00+07:00')
    expect((await desk.must('retention', {}, keeper)).due).toEqual([])
    const propose = () => desk.call('proposeErasure', { numbers: [number] }, { as: 'secretary' })
    expect(await propose()).toEqual({ problem: { problem: 'erasure-outdated' } })
    await setRetention(desk)
    await desk.must('holdErasure', { number, reason: 'Ombudsman' }, head)
    expect(await propose()).toEqual({ problem: { problem: 'erasure-outdated' } })
    const { due } = await desk.must('holdErasure', { number, reason: null }, head)
    expect(due[0]?.held).toBeNull()
    const first = await propose()
    const id = 'answer' in first ? (first.answer.erasures[0]?.id ?? '') : ''
    const confirm = (as: 'secretary' | 'head', password = desk.password) =>
      desk.call('confirmErasure', { id, password }, { as })
    expect(await confirm('secretary')).toEqual({ problem: { problem: 'second-officer-needed' } })
    expect(await confirm('head', 'salah')).toMatchObject({ problem: { problem: 'not-signed-in' } })
    expect(await desk.call('retention', {}, { as: 'division' })).toEqual({
      problem: { problem: 'not-allowed' },
    })
    desk.now('2028-03-10T09:00:00+07:00')
    expect(await confirm('head')).toEqual({ problem: { problem: 'erasure-outdated' } })
    expect((await desk.must('readCase', { number })).status).toBe('closed')
    expect(leftIn(desk.folder).length).toBeGreaterThan(20)
  })

  it('is told and done again when an older backup brings the data back', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    const number = await markedCase(desk)
    desk.now('2028-01-10T09:00:00+07:00')
    await setRetention(desk)
    const old = join(desk.folder, 'backups', 'cadangan 2028-01-10 09.00.00 lama.meja')
    mkdirSync(join(desk.folder, 'backups'), { recursive: true })
    await desk.must('keepBackup', { file: old }, keeper)
    const foreign = join(desk.folder, 'backups', 'catatan.txt')
    writeFileSync(foreign, 'bukan cadangan')
    const { erasures } = await desk.must('proposeErasure', { numbers: [number] }, keeper)
    const id = erasures[0]?.id ?? ''
    const done = await desk.must('confirmErasure', { id, password: desk.password }, head)
    expect(done.olderCopies).toEqual(['backups/cadangan 2028-01-10 09.00.00 lama.meja'])
    const elsewhere = join(ownFolder(), 'lama.meja')
    writeFileSync(elsewhere, readFileSync(old))
    const destroyed = await desk.must('destroyCopies', { id }, head)
    expect(destroyed.olderCopies).toEqual([])
    expect([existsSync(old), existsSync(foreign)]).toEqual([false, true])
    expect(leftIn(desk.folder)).toEqual([])

    await desk.must('restoreBackup', { file: elsewhere }, keeper)
    expect((await desk.must('retention', {}, keeper)).cameBack).toEqual([])
    expect((await desk.must('readCase', { number })).narrative).toBe('')
    const kinds = await desk.must('journal', { limit: 10 }, keeper)
    expect(kinds.rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['erased-again', 'restored']),
    )
    expect((await desk.must('verify', {})).findings).toEqual([])
  }, 60_000)

  it('is done again wherever a backup is restored: the list goes with every backup', async () => {
    const desk = await openDesk({ at: '2026-10-05T09:30:00+07:00' })
    const number = await markedCase(desk)
    desk.now('2028-01-10T09:00:00+07:00')
    await setRetention(desk)
    const [before, after] = [join(ownFolder(), 'lama.meja'), join(ownFolder(), 'baru.meja')]
    await desk.must('keepBackup', { file: before }, keeper)
    const { erasures } = await desk.must('proposeErasure', { numbers: [number] }, keeper)
    const id = erasures[0]?.id ?? ''
    await desk.must('confirmErasure', { id, password: desk.password }, head)
    const list = readFileSync(join(desk.folder, 'erased.json'), 'utf8')
    expect(JSON.parse(list)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    // A register into which the data came back, with the list beside it: as a PC that died in between leaves it.
    const between = await openDesk({ folder: ownFolder(), at: '2028-01-10T10:00:00+07:00' })
    await between.must('restoreBackup', { file: before }, keeper)
    expect((await between.must('readCase', { number })).narrative).not.toBe('')
    writeFileSync(join(between.folder, 'erased.json'), list)
    await between.must('keepBackup', { file: after }, keeper)
    expect(leftIn(between.folder).length).toBeGreaterThan(20)

    const elsewhere = await openDesk({ folder: ownFolder(), at: '2028-01-10T11:00:00+07:00' })
    await elsewhere.must('restoreBackup', { file: after }, keeper)
    expect(readFileSync(join(elsewhere.folder, 'erased.json'), 'utf8')).toBe(list)
    expect((await elsewhere.must('readCase', { number })).narrative).toBe('')
    expect(leftIn(elsewhere.folder)).toEqual([])
    const { rows } = await elsewhere.must('journal', { limit: 10 }, keeper)
    expect(rows.map(({ kind }) => kind)).toContain('erased-again')
    expect((await elsewhere.must('verify', {})).findings).toEqual([])
  }, 60_000)

  it('is named by the check where something is gone, or there again, without its record', async () => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    desk.register.close()
    const db = connect(join(desk.folder, 'register.db'), { mustExist: true })
    db.exec(`UPDATE complaints SET erased_at = 1, narrative = '', complainant_name = NULL;
      DELETE FROM history_payloads WHERE sequence = 2`)
    db.close()
    await desk.reopen()
    const found = (await desk.must('verify', {})).findings.map(
      ({ finding, what }) => `${finding} ${what}`,
    )
    expect(found).toContain(`row-differs ${number}`)
    expect(found).toContain('history-broken 2')
  })
})
