import { join } from 'node:path'
import { expect } from 'vitest'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import type { Desk } from '../fixtures/open-desk.ts'

const keeper = { as: 'register-keeper' } as const

export type Closed = CaseFile['closedAs']

/** What the register should hold, as the test knows it from the acts alone. */
export interface Model {
  /** How each complaint ended; null while it is open. */
  readonly complaints: Map<string, Closed>
  /** Complaints of each import that was not taken back. */
  readonly imports: Map<string, string[]>
  readonly histories: Map<string, CaseFile['history']>
}

export interface World {
  readonly desk: Desk
  readonly dice: Dice
  readonly folder: string
  model: Model
  /** The highest sequence ever given in a year: no restore takes it back. */
  readonly highest: Map<string, number>
  backup: { readonly file: string; readonly model: Model } | null
}

/** The complaint that was acted on; null where none was, or all. */
export type Did = string | null

const copyOf = (model: Model): Model => structuredClone(model)

/** A new number follows the highest ever given in its year. */
export function noteNumber({ highest }: World, number: string): void {
  const [, year = '', sequence] = number.split('-')
  expect([number, Number(sequence)]).toEqual([number, (highest.get(year) ?? 0) + 1])
  highest.set(year, Number(sequence))
}

/** Three rows of an old register: two that are open, one that was closed. */
export async function takeImport(world: World, now: string): Promise<Did> {
  const [year, month] = now.split('-')
  const row = (index: number, state: string) =>
    `${index}/${month}/${year};Surat;Laporan lama ${now} baris ${index}.;${state}`
  const lines = ['Tanggal;Saluran;Isi;Status', row(1, 'Diproses'), row(1, ''), row(1, 'Selesai')]
  const columns = { receivedAt: 'Tanggal', channel: 'Saluran', narrative: 'Isi', status: 'Status' }
  const values = {
    channel: { Surat: 'letter' },
    status: { Diproses: 'in-progress', Selesai: 'closed' },
  }
  const text = lines.map((line, index) => line.replace('Laporan', `Laporan ke-${index}`)).join('\n')
  const taken = await world.desk.must(
    'takeImport',
    {
      name: 'lama.csv',
      content: new TextEncoder().encode(text),
      profile: { headerRow: 1, columns, values, keepNumbers: false } as never,
    },
    keeper,
  )
  expect(taken).toMatchObject({ rows: 3, taken: 3 })
  const before = new Set(world.model.complaints.keys())
  const listed = await world.desk.must('listComplaints', {})
  const fresh = listed.filter(({ number }) => !before.has(number))
  const inOrder = fresh.toSorted((a, b) => (a.number < b.number ? -1 : 1))
  for (const { number, closedAs } of inOrder) {
    noteNumber(world, number)
    world.model.complaints.set(number, closedAs)
  }
  expect(inOrder.filter(({ closedAs }) => closedAs === null)).toHaveLength(2)
  const numbers = inOrder.map(({ number }) => number)
  world.model.imports.set(taken.batch ?? '', numbers)
  return numbers[0] ?? null
}

export async function undoImport(world: World): Promise<Did> {
  const { desk, dice, model } = world
  if (model.imports.size === 0) return null
  const [batch, numbers] = dice.pick([...model.imports])
  const outcome = await desk.call('undoImport', { batch }, keeper)
  if ('problem' in outcome) {
    // Only somebody's work on one of them keeps them.
    const { problem } = outcome.problem
    const kept = problem === 'worked-on-since' ? outcome.problem.numbers : []
    expect([problem, kept.length > 0]).toEqual(['worked-on-since', true])
    expect(numbers).toEqual(expect.arrayContaining(kept))
    return null
  }
  for (const number of numbers) {
    model.complaints.delete(number)
    model.histories.delete(number)
  }
  model.imports.delete(batch)
  return null
}

export async function keepBackup(world: World): Promise<Did> {
  const file = join(world.folder, `cadangan-${world.dice.whole(0, 1_000_000)}.meja`)
  await world.desk.must('keepBackup', { file }, keeper)
  // An act on one complaint may stand in another's history too (merging).
  for (const number of world.model.complaints.keys())
    world.model.histories.set(number, (await world.desk.must('readCase', { number })).history)
  world.backup = { file, model: copyOf(world.model) }
  return null
}

/** Goes back to the backup: the register is as it was, and what it gave since is told as lost. */
export async function restore(world: World): Promise<Did> {
  if (!world.backup) return null
  const { file, model } = world.backup
  const { lost } = await world.desk.must('restoreBackup', { file }, keeper)
  const gone = [...world.model.complaints.keys()].filter((number) => !model.complaints.has(number))
  expect(lost).toEqual(expect.arrayContaining(gone))
  world.model = copyOf(model)
  for (const [number, history] of model.histories)
    expect((await world.desk.must('readCase', { number })).history).toEqual(history)
  return null
}
