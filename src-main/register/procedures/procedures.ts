import type { ClockId } from '../../contract/clock-id.ts'
import { Procedure } from '../../contract/procedure.ts'
import type { ProcedureStep, StepWords } from '../../contract/procedure.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** Publishes a version; running complaints keep the one they began with. */
export function publish(db: Connection, procedure: Procedure, at: Millis): void {
  sql(
    db,
    'INSERT INTO procedures (id, version, serves, published_at, content) VALUES (?, ?, ?, ?, ?)',
  ).run(procedure.id, procedure.version, procedure.serves, at, JSON.stringify(procedure))
}

/** Reads one version; undefined when the register has none. */
export function readProcedure(db: Connection, id: string, version: number): Procedure | undefined {
  const row = sql<{ content: string }>(
    db,
    'SELECT content FROM procedures WHERE id = ? AND version = ?',
  ).get(id, version)
  return row && Procedure.parse(JSON.parse(row.content))
}

/** The newest version; undefined when the register has none by this id. */
export function newestProcedure(db: Connection, id: string): Procedure | undefined {
  const row = sql<{ version: number }>(
    db,
    'SELECT version FROM procedures WHERE id = ? ORDER BY version DESC LIMIT 1',
  ).get(id)
  return row && readProcedure(db, id, row.version)
}

/** The version that a new complaint of this directness begins with. */
export function procedureFor(db: Connection, direct: boolean): { id: string; version: number } {
  const row = sql<{ id: string; version: number }>(
    db,
    'SELECT id, version FROM procedures WHERE serves = ? ORDER BY published_at DESC, version DESC LIMIT 1',
  ).get(direct ? 'direct' : 'indirect')
  if (!row) throw new Error('the register has no procedure for this channel')
  return row
}

export function stepOf(procedure: Procedure, id: string): ProcedureStep {
  const step = procedure.steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`${procedure.id} ${procedure.version} has no step ${id}`)
  return step
}

/** The Act's clocks that a step meets when it is finished with these outcomes. */
export function clocksMetBy(step: ProcedureStep, outcomes: readonly string[]): ClockId[] {
  return [
    ...step.meets,
    ...step.outcomes.flatMap((one) => (outcomes.includes(one.id) ? (one.meets ?? []) : [])),
  ]
}

/**
 * A step that a complaint has been through. One that was moved to another version may have finished
 * a step which that version lacks: then the newest version that has it says what it was.
 */
export function stepEver(db: Connection, procedure: Procedure, id: string): ProcedureStep {
  const here = procedure.steps.find((candidate) => candidate.id === id)
  if (here) return here
  const versions = sql<{ version: number }>(
    db,
    'SELECT version FROM procedures WHERE id = ? ORDER BY version DESC',
  ).all(procedure.id)
  for (const { version } of versions) {
    const found = readProcedure(db, procedure.id, version)?.steps.find((step) => step.id === id)
    if (found) return found
  }
  throw new Error(`no version of ${procedure.id} has a step ${id}`)
}

/** What every step of every version is called; where versions differ, the newest published says it. */
export function stepWords(db: Connection): StepWords[] {
  const rows = sql<{ content: string }>(
    db,
    'SELECT content FROM procedures ORDER BY published_at DESC, version DESC',
  ).all()
  const words = new Map<string, StepWords>()
  for (const { content } of rows) {
    const { serves, steps } = Procedure.parse(JSON.parse(content))
    for (const { id, short, performer } of steps) {
      const key = `${serves} ${id}`
      if (!words.has(key)) words.set(key, { serves, step: id, short, performer })
    }
  }
  return [...words.values()]
}
