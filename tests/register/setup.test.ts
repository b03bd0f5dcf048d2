import { expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

const keeper = { as: 'register-keeper' } as const

it('is open and untouched on the first start, and each step is done by what was done', async () => {
  const desk = await openDesk()
  const none = { office: false, officers: false, procedure: false, calendar: false }
  expect(await desk.must('setup', {})).toEqual({ done: none, open: true, untouched: true })

  const { office, revision } = await desk.must('office', {}, keeper)
  await desk.must(
    'changeOffice',
    { office: { ...office, phone: '112' }, basedOn: revision },
    keeper,
  )
  await desk.must(
    'saveOfficer',
    { id: desk.officers.head, name: 'Retno', role: 'head', active: true },
    keeper,
  )
  expect(await desk.must('noteSetup', { what: 'procedure' }, keeper)).toEqual({
    done: { office: true, officers: true, procedure: true, calendar: false },
    open: true,
    untouched: false,
  })
  expect(await desk.must('noteSetup', { what: 'end' }, keeper)).toMatchObject({ open: false })
  const noted = desk.register
    .context()
    .db.prepare(`SELECT detail FROM history WHERE kind = 'setup-noted' ORDER BY sequence`)
  expect(noted.pluck().all()).toEqual(['procedure', 'end'])
  expect((await desk.must('verify', {})).findings).toEqual([])
})

it('is no matter for others than the keeper, nor for a register in use or one of its own settings', async () => {
  const desk = await openDesk()
  expect(await desk.call('noteSetup', { what: 'end' })).toEqual({
    problem: { problem: 'not-allowed' },
  })
  await desk.must('receive', intake())
  expect(await desk.must('setup', {})).toMatchObject({ open: true, untouched: false })
  await desk.must('noteSetup', { what: 'office' }, keeper)
  await desk.must('noteSetup', { what: 'officers' }, keeper)
  expect(await desk.must('setup', {})).toMatchObject({ open: false })

  const own = await openDesk({ office: { name: 'Dinas Contoh' } })
  expect(await own.must('setup', {})).toMatchObject({ done: { office: true }, untouched: false })
})
