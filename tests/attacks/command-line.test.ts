import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initialised, runDesk } from '../desk/run-desk.ts'
import { ownFolder } from '../fixtures/open-desk.ts'

const complaint = {
  receivedAt: '2026-01-05T09:15:00+07:00',
  channel: 'letter',
  narrative: 'Timbangan tidak sesuai.',
}
const lineOf = (more: object = {}) => `${JSON.stringify({ ...complaint, ...more })}\n`
const whole = { ok: true, findings: [] }

describe('a path given to a command', () => {
  it.each(['register.db', 'numbers.txt', 'register.lock', './x/../register.db'])(
    'never is the register itself: %s',
    async (name) => {
      const { desk, folder } = await initialised()
      await desk(['receive'], { input: lineOf() })
      const out = `${folder}/${name}`
      const attempts = [
        ['letter', 'PGD-2026-00001', '--kind', 'receipt', '--out', out],
        ['recap', '--month', '2026-01', '--out', out],
        ['backup', '--out', out],
      ]
      const codes: number[] = []
      for (const words of attempts) codes.push((await desk(words)).code)
      const check = await desk(['verify'])
      expect(check.first).toMatchObject({ ...whole, complaints: 1 })
      expect(codes).toEqual([1, 1, 1])
    },
  )

  it('that cannot be written in the end uses up no letter number', async () => {
    const { desk } = await initialised()
    const { first } = await desk(['receive'], { input: lineOf() })
    const number = String(first['number'])
    // The name is good, but not the longer one of the unfinished file beside it.
    const out = join(ownFolder(), `${'a'.repeat(240)}.pdf`)
    const made = await desk(['letter', number, '--kind', 'declination', '--out', out])
    const { letters } = (await desk(['case', number])).first as { letters: unknown[] }
    // Either it is made, or it is refused and not there; never issued and told as a failure.
    expect([made.code, letters.length, existsSync(out)]).toEqual(
      made.code === 0 ? [0, 1, true] : [1, 0, false],
    )
    expect(made.lines).toHaveLength(1)
    expect(made.words).not.toContain('    at ')
  })

  it('that is a file where a folder is wanted is refused in a sentence', async () => {
    const file = join(ownFolder(), 'berkas')
    writeFileSync(file, 'bukan folder')
    for (const command of ['init', 'demo']) {
      const made = await runDesk([command, '--data', file])
      expect(made.code).toBe(1)
      expect(made.first).toMatchObject({ problem: 'cannot-write' })
      expect(made.words).not.toContain('    at ')
    }
    expect(readFileSync(file, 'utf8')).toBe('bukan folder')
  })

  it.each(['', '../../etc/passwd', '__proto__', "' OR 1=1 --", 'PGD-2026-00001 '])(
    'or a number %j that names nothing is refused in a sentence',
    async (number) => {
      const { desk } = await initialised()
      const asked = await desk(['case', number])
      expect(asked).toMatchObject({ code: 1, lines: [{ problem: 'not-found' }] })
      expect(asked.words).toMatch(/^Data yang diminta/)
    },
  )
})

describe('lines to be received', () => {
  it('are parted by line ends alone: JSON may hold U+2028 and U+2029 as they are', async () => {
    const { desk } = await initialised()
    const narrative = 'baris satu\u2028baris dua\u2029baris tiga'
    const ran = await desk(['receive'], { input: lineOf({ narrative }) })
    expect(ran.lines).toMatchObject([{ number: 'PGD-2026-00001', narrative }])
    expect(ran.code).toBe(0)
  })

  it('may end in CR LF, begin with a BOM, and be empty', async () => {
    const { desk } = await initialised()
    const input = `\uFEFF${lineOf().trim()}\r\n\r\n   \r\n${lineOf().trim()}`
    const ran = await desk(['receive'], { input })
    expect(ran.lines.map((line) => line['number'])).toEqual(['PGD-2026-00001', 'PGD-2026-00002'])
    expect(ran.code).toBe(0)
  })

  it('of any length and depth are answered one by one', async () => {
    const { desk } = await initialised()
    const input = [
      '['.repeat(1_000_000),
      `{"narrative":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
      lineOf({ narrative: 'x'.repeat(5_000_000) }).trim(),
      lineOf({ narrative: 'kata '.repeat(19_000) }).trim(),
      'null',
      '"PGD"',
      lineOf().trim(),
    ].join('\n')
    const ran = await desk(['receive'], { input })
    expect(ran.lines.map((line) => line['problem'] ?? line['number'])).toEqual([
      'invalid',
      'invalid',
      'invalid',
      'PGD-2026-00001',
      'invalid',
      'invalid',
      'PGD-2026-00002',
    ])
    expect(ran.lines.map((line) => line['line'] ?? null)).toEqual([1, 2, 3, null, 5, 6, null])
    expect((await desk(['verify'])).first).toMatchObject({ ...whole, complaints: 2 })
  })

  it('name an unknown key as it was written, whatever every object has', async () => {
    const { desk } = await initialised()
    const keys = ['__proto__', 'constructor', 'toString', 'valueOf']
    const input = keys
      .map((key) => lineOf().replace('{', `{${JSON.stringify(key)}: {"admin": true},`))
      .join('')
    const ran = await desk(['receive'], { input })
    expect(ran.lines.map((line) => line['faults'])).toEqual(
      keys.map((field) => [{ field, problem: 'unknown-key' }]),
    )
    expect(ran.words.trim().split('\n')).toEqual(
      keys.map((key, index) => `Baris ${index + 1}: ${key} tidak dikenal.`),
    )
  })
})

describe('a backup', () => {
  it('made while another command registers has no findings', async () => {
    const { desk } = await initialised()
    const busy = desk(['receive'], { input: lineOf().repeat(800) })
    let complaints: unknown = 0
    while (complaints === 0) complaints = (await desk(['verify'])).first['complaints']
    const out = join(ownFolder(), 'cadangan')
    const made: unknown[] = []
    for (let round = 0; round < 3; round += 1)
      made.push((await desk(['backup', '--out', `${out}${round}`])).first['findings'])
    const ran = await busy
    expect(ran.code).toBe(0)
    expect(made).toEqual([[], [], []])
  })
})
