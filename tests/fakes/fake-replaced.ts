import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { daysFrom, instantAt } from './fake-time.ts'

/** The register that a restore put aside, where the scene says so; going back puts the present one aside. */
export function fakeReplaced(desk: FakeDesk): FakeHandlers {
  const { replaced } = desk.scene
  let lost = Array.from(
    { length: replaced ?? 0 },
    (_, at) => `PGD-2026-${String(181 + at).padStart(5, '0')}`,
  )
  let asideAt = instantAt(daysFrom(desk.now(), -1, 9, 15))
  return {
    replaced: () => ({
      answer: {
        newest:
          replaced === undefined
            ? null
            : {
                name: `${asideAt.slice(0, 10)}-restored`,
                asideAt,
                complaints: 178,
                letters: 59,
                lost,
              },
      },
    }),
    undoRestore: () => {
      const answer = {
        ok: true,
        complaints: 178,
        letters: 59,
        historyRows: 900,
        head: 'c'.repeat(64),
        findings: [],
        lost,
        kept: 'replaced/now-restored',
      }
      asideAt = desk.moment()
      lost = []
      return { answer }
    },
  }
}
