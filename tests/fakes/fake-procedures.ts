import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { Procedure, ProcedureDraft } from '../../src-main/contract/procedure.ts'
import type { HeldDoubt } from '../../src-main/contract/procedure.ts'
import { checkProcedure } from '../../src-main/register/procedures/check-procedure.ts'
import { compareProcedures } from '../../src-main/register/procedures/compare-procedures.ts'
import { procedures as shipped } from './fake-complaints.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { daysFrom, instantAt } from './fake-time.ts'

const notFound: { problem: Problem } = { problem: { problem: 'not-found' } }

interface Kept {
  readonly draft: ProcedureDraft
  readonly basedOn: number | null
  readonly revision: number
}

/** The procedures in versions, judged and compared by the register's own rules. */
export function fakeProcedures(desk: FakeDesk): FakeHandlers {
  let published = [...shipped]
  const drafts = new Map<string, Kept>()
  const answers = new Map<string, HeldDoubt['answer']>()
  const versionsOf = (id: string) =>
    published.filter((one) => one.id === id).toSorted((a, b) => b.version - a.version)
  const held = (id: string): Outcome<Answer<'procedureDraft'>> => {
    const kept = drafts.get(id)
    const [newest] = versionsOf(id)
    if (kept) return { answer: { ...kept, faults: checkProcedure(kept.draft) } }
    if (!newest) return notFound
    const { version, ...draft } = newest
    return { answer: { draft, basedOn: version, revision: 0, faults: [] } }
  }
  const elsewhere = (id: string, basedOn: number): { problem: Problem } | null => {
    const revision = drafts.get(id)?.revision ?? 0
    return revision === basedOn ? null : { problem: { problem: 'changed-elsewhere', revision } }
  }
  const keep = (draft: ProcedureDraft) => {
    const revision = (drafts.get(draft.id)?.revision ?? 0) + 1
    drafts.set(draft.id, { draft, basedOn: versionsOf(draft.id)[0]?.version ?? null, revision })
    return held(draft.id)
  }
  const doubts = (id: string): HeldDoubt[] =>
    (versionsOf(id)[0] ?? drafts.get(id)?.draft)?.doubts.map((doubt) => ({
      ...doubt,
      answer: answers.get(`${id} ${doubt.id}`) ?? null,
    })) ?? []
  const line = (id: string): Answer<'procedures'>[number] => {
    const versions = versionsOf(id)
    const content = versions[0] ?? drafts.get(id)?.draft
    const running = (version: number) =>
      desk.cases.filter(
        ({ procedure, closedAt }) =>
          !closedAt && procedure.id === id && procedure.version === version,
      ).length
    return {
      id,
      title: content?.title ?? '',
      serves: content?.serves ?? 'indirect',
      versions: versions.map(({ version }) => ({
        version,
        publishedAt: instantAt(daysFrom(desk.now(), version === 1 ? -300 : 0, 8)),
        running: running(version),
      })),
      draft: drafts.has(id) ? { savedAt: desk.moment(), savedBy: desk.officer?.id ?? null } : null,
      openDoubts: doubts(id).filter(({ answer }) => answer === null).length,
    }
  }

  return {
    stepWords: () => ({
      answer: published.flatMap(({ serves, steps }) =>
        steps.map(({ id, short, performer }) => ({ serves, step: id, short, performer })),
      ),
    }),
    procedures: () => {
      const ids = new Set([...published.map(({ id }) => id), ...drafts.keys()])
      return { answer: [...ids].toSorted().map(line) }
    },
    procedure: ({ id, version }) => {
      const found = published.find((one) => one.id === id && one.version === version)
      return found ? { answer: found } : notFound
    },
    procedureDraft: ({ id }) => held(id),
    saveProcedureDraft: ({ draft, basedOn }) => elsewhere(draft.id, basedOn) ?? keep(draft),
    discardProcedureDraft: ({ id }) => (drafts.delete(id) ? { answer: {} } : notFound),
    publishProcedure: ({ id, basedOn }) => {
      const kept = drafts.get(id)
      if (!kept) return notFound
      const faults = checkProcedure(kept.draft)
      if (faults.length > 0) return { problem: { problem: 'procedure-unsound', faults } }
      const late = elsewhere(id, basedOn)
      if (late) return late
      const version = (versionsOf(id)[0]?.version ?? 0) + 1
      const fresh = Procedure.parse({ ...kept.draft, version })
      published = [...published, fresh]
      drafts.delete(id)
      return { answer: fresh }
    },
    compareProcedures: ({ id, from, to }) => {
      const before = versionsOf(id).find(({ version }) => version === from)
      const after =
        to === null ? drafts.get(id)?.draft : versionsOf(id).find(({ version }) => version === to)
      return before && after ? { answer: compareProcedures(before, after) } : notFound
    },
    adoptProcedure: ({ text }) => {
      try {
        const { version: _theirs, ...content } = JSON.parse(text) as Record<string, unknown>
        const draft = ProcedureDraft.parse(content)
        const faults = checkProcedure(draft)
        if (faults.length > 0) return { problem: { problem: 'procedure-unsound', faults } }
        return keep(draft)
      } catch {
        return {
          problem: { problem: 'invalid', faults: [{ field: 'content', problem: 'not-json' }] },
        }
      }
    },
    doubts: ({ id }) => ({ answer: doubts(id) }),
    answerDoubt: ({ id, doubt, answer }) => {
      answers.set(`${id} ${doubt}`, {
        text: answer,
        by: desk.officer?.id ?? null,
        at: desk.moment(),
      })
      return { answer: doubts(id) }
    },
    saveProcedureFile: ({ id, version }) => ({
      answer: { name: `SOP ${id} versi ${version ?? 'draf'}.json` },
    }),
    moveToVersion: ({ number, version }) => {
      const file = desk.find(number)
      if (!file) return notFound
      const moved = {
        ...file,
        procedure: { ...file.procedure, version },
        revision: file.revision + 1,
      }
      desk.replace(moved)
      return { answer: desk.withMoves(moved) }
    },
  }
}
