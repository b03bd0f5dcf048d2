import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Office } from '../../src-main/contract/office.ts'
import { Procedure } from '../../src-main/contract/procedure.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import { migrations } from '../../src-main/register/storage/migrations.ts'
import { readShippedProcedures } from '../../src-main/register/procedures/shipped-procedures.ts'
import { assets, intake, openDesk, ownFolder } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'
import { forgetLaterParts, olderRegister } from '../fixtures/older-register.ts'

/** A desk's register as an earlier version kept it. */
function asVersion(version: number, desk: Desk, folder: string) {
  desk.register.close()
  return olderRegister(desk.folder, folder, version)
}

async function firstVersion(folder: string) {
  const desk = await openDesk()
  await desk.must('receive', intake({ classification: 'non-supervisory' }))
  const { number } = await desk.must('receive', intake({ channel: 'telephone' }))
  await desk.must('settle', { number, outcomes: ['information'], note: 'Dijawab.' })
  const old = await asVersion(1, desk, folder)
  forgetLaterParts(old)
  old.close()
}

describe('a register of the first version', () => {
  it('comes to the newest with its cases, settings and procedures whole', async () => {
    const folder = ownFolder()
    await firstVersion(folder)
    const opened = await openRegister(folder, {
      clock: () => Date.parse('2026-10-06T09:00:00+07:00'),
      random: randomBytes,
      assets,
    })
    if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
    onTestFinished(() => opened.answer.close())
    const { db: old } = opened.answer.context()
    expect(existsSync(join(folder, 'backups', 'before-migration-from-1.meja'))).toBe(true)
    expect(old.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(old.pragma('foreign_key_check')).toEqual([])
    const office = old.prepare<[], { office: string }>('SELECT office FROM office_versions').get()
    expect(Office.parse(JSON.parse(office?.office ?? '')).limits.act.decision.days).toBe(60)
    const shipped = readShippedProcedures(assets)
    for (const procedure of shipped) {
      const row = old
        .prepare<[string], { content: string }>('SELECT content FROM procedures WHERE id = ?')
        .get(procedure.id)
      expect(Procedure.parse(JSON.parse(row?.content ?? ''))).toEqual(procedure)
    }
    // What is derived is brought up to date as it is opened, the classification's limit too.
    const standing = old
      .prepare(
        `SELECT performer, press_at = due_at AS same, pressing, limit_due_at FROM complaints
         ORDER BY key`,
      )
      .all()
    expect(standing).toEqual([
      {
        performer: 'admin-staff',
        same: 1,
        pressing: 'hand-over',
        limit_due_at: Date.parse('2026-10-23T16:30:00+07:00'),
      },
      { performer: null, same: null, pressing: null, limit_due_at: null },
    ])
    expect(old.prepare('SELECT count(*) AS days FROM holidays WHERE year = 2027').get()).toEqual({
      days: 5,
    })
    expect(opened.answer.context().calendar().hasYear(2027)).toBe(false)
  })
})

describe('a register of the second version', () => {
  it('keeps its letters byte for byte, and nobody changes them', async () => {
    const desk = await openDesk()
    const { number: complaint } = await desk.must('receive', intake())
    const issue = (kind: 'receipt' | 'follow-up-party') =>
      desk.must('issueLetter', { complaint, kind, fields: {} })
    const issued = [await issue('receipt'), await issue('follow-up-party')]
    const officer = desk.officers['service-officer']
    const folder = ownFolder()
    ;(await asVersion(2, desk, folder)).close()
    const opened = await openRegister(folder, {
      clock: () => Date.parse('2026-10-06T09:00:00+07:00'),
      random: randomBytes,
      assets,
    })
    if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
    const register = opened.answer
    onTestFinished(() => register.close())
    for (const { letter, pdf } of issued)
      expect(
        await register.call('readLetter', { letter: letter.id }, { officer, callId: null }),
      ).toEqual({ answer: { letter, pdf, complaint, marks: [] } })
    const { db } = register.context()
    for (const change of ['UPDATE letter_files SET pdf = pdf', 'DELETE FROM letter_files'])
      expect(() => db.exec(change)).toThrow('an issued letter is not')
    const [receipt, letter] = db
      .prepare<[], { numbered_at: number | null }>('SELECT numbered_at FROM letters ORDER BY id')
      .all()
    expect([receipt?.numbered_at, letter?.numbered_at]).not.toContain(null)
    const verified = await register.call('verify', {}, { officer, callId: null })
    expect(verified).toMatchObject({ answer: { ok: true, letters: 2 } })
  })
})
