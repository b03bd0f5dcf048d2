import type { Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Fault, Problem } from '../../src-main/contract/problems.ts'
import { fakeCase, procedureOf } from './fake-complaints.ts'
import { takeOverFiles } from './fake-intake.ts'
import type { FakeDesk } from './fake-desk.ts'
import { instantAt, workingDaysFrom } from './fake-time.ts'

/** A complaint taken in, as far as the screens can tell it from a real one. */
export function receiveFake(desk: FakeDesk, asks: Asks<'receive'>): CaseFile | Fault {
  const receivedAt = Date.parse(asks.receivedAt)
  if (receivedAt > desk.now()) return { field: 'receivedAt', problem: 'in-future' }
  const order = Math.max(0, ...desk.cases.map(({ number }) => Number(number.slice(9)))) + 1
  const { draft, ...told } = asks
  const { complainant } = told
  const fresh = fakeCase(
    { order, receivedAt, channel: asks.channel, finishedSteps: 0, slow: 0, long: false },
    desk.now(),
  )
  const file: CaseFile = {
    ...fresh,
    ...told,
    attachments: draft === null ? [] : takeOverFiles(desk, draft),
    receivedAt: instantAt(receivedAt),
    recordedAt: desk.moment(),
    recordedBy: desk.officer?.id ?? '',
    missing: [
      ...(complainant.name ? [] : ['complainant.name' as const]),
      ...(complainant.address ? [] : ['complainant.address' as const]),
      ...(asks.requestedRemedy ? [] : ['requestedRemedy' as const]),
    ],
  }
  desk.cases = [file, ...desk.cases]
  return file
}

/** Finishes the open step, or says why not, by the procedure's own data. */
export function finishFake(
  desk: FakeDesk,
  asks: Omit<Asks<'completeStep'>, 'basedOn'> & { basedOn: number | null },
): CaseFile | Problem {
  const file = desk.find(asks.number)
  if (!file) return { problem: 'not-found' }
  if (asks.basedOn !== null && asks.basedOn !== file.revision) {
    return { problem: 'changed-elsewhere', revision: file.revision }
  }
  if (file.closedAt) return { problem: 'already-closed' }
  const procedure = procedureOf(file.channel)
  const index = file.steps.findIndex((step) => step.startedAt && !step.finishedAt)
  const step = procedure.steps[index]
  const walked = file.steps[index]
  if (!step || !walked || step.id !== asks.step) {
    return { problem: 'out-of-order', open: walked?.id ?? null }
  }
  const shown = new Map(asks.evidence.map((one) => [one.document, one] as const))
  const missing = step.documents
    .map(({ id }) => id)
    .filter((id) => !asks.has.includes(id) && !shown.has(id))
  if (missing.length > 0) return { problem: 'documents-missing', missing }
  if (step.choose !== 'none' && asks.outcomes.length === 0) {
    return { problem: 'invalid', faults: [{ field: 'outcomes', problem: 'required' }] }
  }
  const chosen = step.outcomes.filter(({ id }) => asks.outcomes.includes(id))
  for (const { needs } of chosen) {
    const there = file.letters.some(({ kind }) => kind === needs?.letter)
    if (needs && !there && !(needs.orNote && asks.note)) {
      return { problem: 'letter-missing', kind: needs.letter }
    }
  }
  const at = asks.at ?? desk.moment()
  const leadsTo = chosen[0]?.leadsTo ?? step.leadsTo
  const steps = file.steps.map((one) => {
    if (one === walked) {
      return {
        ...one,
        finishedAt: at,
        by: asks.by ?? one.performer,
        recordedBy: desk.officer?.id ?? null,
        outcome: asks.outcomes[0] ?? null,
        outcomes: asks.outcomes,
        note: asks.note,
        documents: one.documents.map((document) => ({
          ...document,
          present: true,
          as: shown.get(document.id)?.as ?? ('paper' as const),
          note: shown.get(document.id)?.note ?? null,
          attachment: shown.get(document.id)?.attachment ?? null,
        })),
      }
    }
    if ('step' in leadsTo && one.id === leadsTo.step) {
      const norm = procedure.steps.find(({ id }) => id === one.id)?.norm
      const due = norm ? workingDaysFrom(Date.parse(at), norm.amount) : null
      return { ...one, startedAt: at, dueAt: due === null ? null : instantAt(due) }
    }
    return one
  })
  const closes = 'closes' in leadsTo ? leadsTo.closes : null
  const sequence = Math.max(0, ...file.history.map((entry) => entry.sequence)) + 1
  const next: CaseFile = {
    ...file,
    revision: file.revision + 1,
    status: closes ? 'closed' : 'in-progress',
    closedAt: closes ? at : null,
    closedAs: closes,
    steps,
    history: [
      ...file.history,
      {
        sequence,
        kind: 'step-finished',
        happenedAt: at,
        recordedAt: desk.moment(),
        by: asks.by ?? walked.performer,
        recordedBy: desk.officer?.id ?? null,
        detail: step.id,
        changes: [{ field: 'outcomes', before: null, after: asks.outcomes }],
      },
    ],
  }
  desk.replace(next)
  return next
}
