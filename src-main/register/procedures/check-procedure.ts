import type { LeadsTo, Procedure } from '../../contract/procedure.ts'

/**
 * What is wrong with a procedure beyond its shape, in words a Sekretaris understands: steps that
 * lead nowhere, that nothing leads to, or from which the complaint can never be closed.
 */
export function checkProcedure(procedure: Procedure): string[] {
  const ids = procedure.steps.map((step) => step.id)
  const known = new Set(ids)
  const faults: string[] = []
  if (known.size < ids.length) faults.push('Ada langkah dengan id yang sama.')
  const ways = new Map(procedure.steps.map((step) => [step.id, waysOf(step)] as const))
  for (const [id, leads] of ways)
    for (const lead of leads)
      if ('step' in lead && !known.has(lead.step))
        faults.push(`Langkah ${id} menuju ${lead.step}, yang tidak ada.`)
  for (const step of procedure.steps) {
    if ((step.choose === 'none') !== (step.outcomes.length === 0))
      faults.push(`Langkah ${step.id}: pilihan hasil tidak sesuai dengan daftar hasilnya.`)
    if (!procedure.lanes.includes(step.performer))
      faults.push(`Langkah ${step.id}: pelaksananya tidak punya kolom.`)
  }
  const reached = reachedFrom(ids[0], ways)
  for (const id of ids) {
    if (!reached.has(id)) faults.push(`Langkah ${id} tidak dapat dicapai.`)
    if (!canClose(id, ways)) faults.push(`Dari langkah ${id} pengaduan tidak dapat ditutup.`)
  }
  return faults
}

function waysOf(step: Procedure['steps'][number]): LeadsTo[] {
  if (step.outcomes.length === 0) return [step.leadsTo]
  return step.outcomes.map((outcome) => outcome.leadsTo ?? step.leadsTo)
}

type Ways = ReadonlyMap<string, LeadsTo[]>

function reachedFrom(start: string | undefined, ways: Ways): Set<string> {
  const reached = new Set<string>()
  const waiting = start === undefined ? [] : [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const lead of ways.get(id) ?? []) if ('step' in lead) waiting.push(lead.step)
  }
  return reached
}

function canClose(id: string, ways: Ways): boolean {
  return [...reachedFrom(id, ways)].some((step) =>
    (ways.get(step) ?? []).some((lead) => 'closes' in lead),
  )
}
