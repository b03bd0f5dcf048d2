import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../fixtures/open-desk.ts'

const register = resolve(import.meta.dirname, '../../src-main/register')

/** Every text that is handed to `sql(db, …)` as a literal without a computed part. */
function statements(): { file: string; text: string }[] {
  return readdirSync(register, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(join(register, name), 'utf8')
      const calls = source.matchAll(/\bsql(?:<[^(]*>)?\(\s*[\w.]+,\s*(`[^`]*`|'[^']*')/g)
      return [...calls].map(([, literal = '']) => ({ file: name, text: literal.slice(1, -1) }))
    })
}

describe('the statements', () => {
  it('are all understood by the real schema', async () => {
    const { db } = (await openDesk()).register.context()
    const all = statements().filter(({ text }) => !text.includes('${'))
    expect(all.length).toBeGreaterThan(60)
    for (const { file, text } of all)
      expect(() => db.prepare(text), `${file}: ${text}`).not.toThrow()
  })

  it.each([
    ['the list', 'SELECT * FROM complaints ORDER BY received_at DESC, number DESC LIMIT 50'],
    [
      'the next page',
      'SELECT * FROM complaints WHERE (received_at, number) < (1, 2) ORDER BY received_at DESC, number DESC LIMIT 50',
    ],
    [
      'the list by status',
      "SELECT * FROM complaints WHERE status = 'x' ORDER BY received_at DESC, number DESC LIMIT 50",
    ],
    [
      'the list by channel',
      "SELECT * FROM complaints WHERE channel = 'x' ORDER BY received_at DESC, number DESC LIMIT 50",
    ],
    [
      'the list of a month',
      'SELECT * FROM complaints WHERE received_at >= 1 AND received_at < 2 ORDER BY received_at DESC, number DESC LIMIT 50',
    ],
    ['what is late', 'SELECT count(*) FROM complaints WHERE due_at < 5'],
    ['a case', "SELECT * FROM complaints WHERE number = 'x'"],
    ['its history', 'SELECT * FROM history WHERE complaint = 1 ORDER BY sequence'],
    ['its letters', 'SELECT * FROM letters WHERE complaint = 1'],
    ['closings of a period', 'SELECT * FROM closings WHERE closed_at >= 1 AND closed_at < 2'],
    [
      'events of a period',
      "SELECT count(*) FROM history WHERE kind = 'closed' AND happened_at < 2",
    ],
    ['the same telephone', "SELECT * FROM complaints WHERE phone_digits = '1'"],
  ])('behind %s use an index and sort nothing', async (_what, text) => {
    const { db } = (await openDesk()).register.context()
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[]
    const details = plan.map((row) => row.detail).join('; ')
    expect(details).toMatch(/USING (COVERING )?(INDEX|INTEGER PRIMARY KEY)/)
    expect(details).not.toContain('TEMP B-TREE')
  })
})
