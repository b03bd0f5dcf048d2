import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shortHead } from '../../src-main/contract/words.ts'
import { kindWords } from '../../src-renderer/words/journal.ts'
import { intake, openDesk } from '../fixtures/open-desk.ts'
import { inspect } from '../letters/make-letter.ts'

const receipt = { kind: 'receipt', fields: {} } as const

async function withReceipt() {
  const desk = await openDesk()
  const { number } = await desk.must('receive', intake())
  const { letter } = await desk.must('issueLetter', { complaint: number, ...receipt })
  return { desk, number, letter }
}

describe('what leaves the register', () => {
  it('stands in the history of its complaint, each time, and changes nothing else', async () => {
    const { desk, number, letter } = await withReceipt()
    const before = await desk.must('readCase', { number })
    const print = { way: 'printed', of: { output: 'letter', letter: letter.id } } as const
    await desk.must('noteOutput', print)
    await desk.must('noteOutput', print)
    await desk.must('noteOutput', {
      way: 'saved',
      of: { output: 'paper', paper: { paper: 'dossier', number } },
    })
    const after = await desk.must('readCase', { number })
    expect(after.history.slice(before.history.length)).toMatchObject([
      { kind: 'printed', detail: 'receipt' },
      { kind: 'printed', detail: 'receipt' },
      { kind: 'saved', detail: 'dossier' },
    ])
    expect({ ...after, history: [] }).toEqual({ ...before, history: [] })
    expect(await desk.must('verify', {})).toMatchObject({ findings: [] })
  })

  it('is refused to whom the case is about, and of what there is not', async () => {
    const desk = await openDesk()
    const officer = await desk.must(
      'saveOfficer',
      {
        id: null,
        name: 'Bambang Terlapor',
        role: 'secretary',
        active: true,
        password: 'rahasia-bambang',
      },
      { as: 'register-keeper' },
    )
    const { number } = await desk.must('receive', intake({ officerComplainedOf: officer.name }))
    const of = { output: 'paper', paper: { paper: 'dossier', number } } as const
    const asked = await desk.register.call(
      'noteOutput',
      { way: 'saved', of },
      { officer: officer.id, callId: null },
    )
    expect(asked).toEqual({ problem: { problem: 'conflict-of-interest' } })
    const rows = await desk.register.call('journal', {}, { officer: officer.id, callId: null })
    expect(JSON.stringify(rows)).not.toContain(number)
    expect(
      await desk.call('noteOutput', {
        way: 'printed',
        of: { output: 'letter', letter: '01900000-0000-7000-8000-000000000000' },
      }),
    ).toEqual({ problem: { problem: 'not-found' } })
  })
})

describe('the journal', () => {
  it('tells rows newest first, page by page, by kind, officer and day, without what people said', async () => {
    const { desk, number } = await withReceipt()
    const keeper = { as: 'register-keeper' } as const
    const all = await desk.must('journal', { limit: 200 }, keeper)
    expect(all.rows.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: all.historyRows }, (_, index) => all.historyRows - index),
    )
    expect(all.rows[0]).toMatchObject({ kind: 'letter-issued', complaint: number })
    expect(JSON.stringify(all)).not.toContain(intake().narrative)
    const [first, second] = all.rows
    const next = await desk.must('journal', { below: first?.sequence ?? 0, limit: 1 }, keeper)
    expect(next.rows).toEqual([second])
    const received = await desk.must('journal', { kinds: ['received'] }, keeper)
    expect(received.rows.map(({ kind }) => kind)).toEqual(['received'])
    const { rows: none } = await desk.must('journal', { on: '2026-10-04' }, keeper)
    expect(none).toEqual([])
    const { head } = desk.officers
    expect((await desk.must('journal', { officer: head }, keeper)).rows).toEqual([])
    expect(await desk.call('journal', {}, { as: 'service-officer' })).toEqual({
      problem: { problem: 'not-allowed' },
    })
  })

  it('finds the head that a receipt carries, as long as the chain is the one of that day', async () => {
    const { desk, letter } = await withReceipt()
    const { pdf } = await desk.must('readLetter', { letter: letter.id })
    const printed = /Sidik riwayat ((?:[0-9a-f]{4} ?){4})/.exec(inspect(pdf, 'pdftotext', ['-raw']))
    const head = printed?.[1]?.trim() ?? ''
    const keeper = { as: 'register-keeper' } as const
    expect(await desk.must('findHead', { head }, keeper)).toMatchObject({ kind: 'received' })
    await desk.must('receive', intake())
    expect(await desk.must('findHead', { head: head.toUpperCase() }, keeper)).toMatchObject({
      kind: 'received',
    })
    const other = head.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    expect(await desk.call('findHead', { head: other }, keeper)).toEqual({
      problem: { problem: 'not-found' },
    })
    expect(await desk.call('findHead', { head: '12%' }, keeper)).toMatchObject({
      problem: { problem: 'invalid' },
    })
    const { head: now } = await desk.must('journal', {}, keeper)
    expect(shortHead(now)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/)
  })

  it('has words for every kind of row that the register writes', () => {
    const register = join(import.meta.dirname, '../../src-main/register')
    const written = readdirSync(register, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const source = readFileSync(join(register, name), 'utf8')
        return [...source.matchAll(/\brecord\(context[\s\S]{0,80}?kind:([^,]+),/g)].flatMap(
          ([, kind = '']) =>
            // What a kind is chosen by is no kind.
            [...kind.replaceAll(/=== '[^']*'/g, '').matchAll(/'([a-z-]+)'/g)].map(
              ([, id = '']) => id,
            ),
        )
      })
    expect(written.length).toBeGreaterThan(30)
    expect(written.filter((kind) => kindWords[kind] === undefined)).toEqual([])
  })
})
