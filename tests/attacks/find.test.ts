import { describe, expect, it } from 'vitest'
import { intake, openDesk } from '../fixtures/open-desk.ts'

const hostile = [
  '"',
  '""',
  '"""',
  "'; DROP TABLE complaints; --",
  '*',
  'a*"',
  'NEAR(',
  'NEAR(timbangan pasar, 5)',
  'AND',
  'OR OR OR',
  'NOT timbangan',
  '(((((',
  '{subject narrative} : x',
  'narrative:timbangan',
  '- narrative : x',
  '^timbangan',
  'a + b',
  '\\',
  '%_%',
  '\u0000timbangan',
  '\uD800',
  '🙂',
  '\u202Etimbangan',
  '" OR rowid > 0 --',
  `${'('.repeat(499)}x`,
  'x '.repeat(249),
  '9'.repeat(500),
  'ı İ ß ﬁ',
]

describe('find', () => {
  it.each(hostile)('takes %j for text and nothing else', async (text) => {
    const desk = await openDesk()
    const { number } = await desk.must('receive', intake())
    const outcome = await desk.call('find', { text })
    expect('problem' in outcome ? outcome.problem.problem : 'invalid').toBe('invalid')
    expect(await desk.must('listComplaints', {})).toHaveLength(1)
    const found = await desk.must('find', { text: 'timbangan' })
    expect(found.map((line) => line.number)).toEqual([number])
  })

  it('does not read words of its query as operators', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ narrative: 'Timbangan di pasar dan harga.' }))
    for (const text of ['timbangan NOT pasar', 'zzzzzz OR timbangan', 'NOT zzzzzz'])
      expect(await desk.must('find', { text })).toEqual([])
    const other = await desk.must('receive', intake({ narrative: 'Kios not or near and.' }))
    const found = await desk.must('find', { text: 'NOT OR NEAR AND' })
    expect(found.map((line) => line.number)).toEqual([other.number])
  })

  it('marks where a telephone number was found, dashes or none', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ complainant: { phone: '0812-3456-7890' } }))
    const fields: Record<string, string[]> = {}
    for (const text of ['7890', '081234567890', '67890']) {
      const [line] = await desk.must('find', { text })
      fields[text] = line?.matches.map(({ field }) => field) ?? []
    }
    const phone = ['complainant.phone']
    expect(fields).toEqual({ '7890': phone, '081234567890': phone, '67890': phone })
  })

  it('never tells the name of an anonymous complainant, not even by a match', async () => {
    const desk = await openDesk()
    await desk.must('receive', intake({ anonymous: true, complainant: { name: 'Rahasiawan' } }))
    const told = JSON.stringify([
      await desk.must('find', { text: 'Rahasiawan' }),
      await desk.must('find', { text: 'timbangan' }),
    ])
    expect(told).not.toContain('Rahasiawan')
  })
})

describe('searchComplaints', () => {
  it.each(hostile)(
    'takes %j for text, within a filter too, and marks only what is there',
    async (text) => {
      const desk = await openDesk()
      await desk.must(
        'receive',
        intake({ channel: 'email', narrative: `Ini ${'x'.repeat(300)} timbangan.` }),
      )
      const outcome = await desk.call('searchComplaints', { text, channel: 'email' })
      expect('problem' in outcome ? outcome.problem.problem : 'invalid').toBe('invalid')
      for (const { excerpts } of 'answer' in outcome ? outcome.answer : [])
        for (const { text: piece, marks } of excerpts)
          for (const { start, length } of marks) {
            expect(start + length).toBeLessThanOrEqual(piece.length)
            expect(piece.isWellFormed()).toBe(true)
          }
      expect(await desk.must('listComplaints', {})).toHaveLength(1)
    },
  )
})
