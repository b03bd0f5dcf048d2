import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CallDefinition } from '../../src-main/contract/call.ts'
import { callNames, calls } from '../../src-main/contract/calls.ts'
import type { RegisterCallName } from '../../src-main/contract/calls.ts'
import { roles } from '../../src-main/contract/officer.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import { roleTable, roleTableFile } from '../support/role-table.ts'

describe('who may make which call', () => {
  it('is what the contract says, for every call and every role', async () => {
    const desk = await openDesk()
    for (const name of callNames) {
      const definition: CallDefinition = calls[name]
      if (definition.by === 'shell' || definition.roles === 'anyone') continue
      for (const role of roles) {
        const caller = { officer: desk.officers[role], callId: null }
        // Faulty arguments: an allowed caller gets as far as their faults, and nothing happens.
        const outcome = await desk.register.call(
          name as RegisterCallName,
          { 'not asked': 1 },
          caller,
        )
        const expected = definition.roles.includes(role) ? 'invalid' : 'not-allowed'
        expect([name, role, 'problem' in outcome && outcome.problem.problem]).toEqual([
          name,
          role,
          expected,
        ])
      }
      const nobody = await desk.register.call(
        name as RegisterCallName,
        {},
        { officer: null, callId: null },
      )
      expect([name, nobody]).toEqual([name, { problem: { problem: 'not-signed-in' } }])
    }
  })

  it('stands in a table that a newcomer can read', () => {
    expect(readFileSync(roleTableFile, 'utf8')).toBe(roleTable())
  })

  it('signs in by officer and password, and says nothing of which was wrong', async () => {
    const desk = await openDesk()
    const officer = desk.officers.head
    const signIn = (asks: { officer: string; password: string }) => desk.call('signIn', asks)
    expect(await signIn({ officer, password: desk.password })).toMatchObject({
      answer: { officer: { role: 'head' }, initialPassword: true },
    })
    const refused = { problem: { problem: 'not-signed-in' } }
    expect(await signIn({ officer, password: 'x' })).toEqual(refused)
    expect(await signIn({ officer: 'nobody', password: desk.password })).toEqual(refused)
  })

  it('tells the initial password until the first one is changed', async () => {
    const desk = await openDesk()
    expect((await desk.must('welcome', {})).initialPassword).toBe(desk.password)
    const next = 'kata sandi yang panjang'
    await desk.must('changePassword', { present: desk.password, next })
    expect((await desk.must('welcome', {})).initialPassword).toBeNull()
    const officer = desk.officers['service-officer']
    expect(await desk.call('signIn', { officer, password: desk.password })).toMatchObject({
      problem: { problem: 'not-signed-in' },
    })
    expect(await desk.call('signIn', { officer, password: next })).toMatchObject({
      answer: { initialPassword: false },
    })
  })

  it('lets the register keeper add and dismiss officers, but not shut themselves out', async () => {
    const desk = await openDesk()
    const as = { as: 'register-keeper' } as const
    const change = { id: null, name: 'Rina', role: 'service-officer', active: true } as const
    expect(await desk.call('saveOfficer', change, as)).toMatchObject({
      problem: { faults: [{ field: 'password', problem: 'required' }] },
    })
    const rina = await desk.must('saveOfficer', { ...change, password: 'rahasia panjang' }, as)
    desk.officers['service-officer'] = rina.id
    await desk.must('receive', intake())
    await desk.must('saveOfficer', { ...change, id: rina.id, active: false }, as)
    expect(await desk.call('receive', intake())).toEqual({ problem: { problem: 'not-signed-in' } })
    const own = {
      id: desk.officers['register-keeper'],
      name: 'X',
      role: 'head',
      active: true,
    } as const
    expect(await desk.call('saveOfficer', own, as)).toMatchObject({
      problem: { problem: 'invalid' },
    })
    expect((await desk.must('verify', {}, as)).ok).toBe(true)
  })

  it('keeps settings with what stood before, and refuses an outdated change', async () => {
    const desk = await openDesk()
    const as = { as: 'register-keeper' } as const
    const { office, revision } = await desk.must('office', {}, as)
    const changed = { ...office, paper: 'A4' as const }
    expect(
      (await desk.must('changeOffice', { office: changed, basedOn: revision }, as)).office.paper,
    ).toBe('A4')
    expect(await desk.call('changeOffice', { office, basedOn: revision }, as)).toEqual({
      problem: { problem: 'changed-elsewhere', revision: revision + 1 },
    })
  })
})
