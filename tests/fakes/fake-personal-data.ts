import type {
  Erasure,
  PersonMatch,
  Retention,
} from '../../src-main/contract/personal-data-calls.ts'
import type { ClosedAs } from '../../src-main/contract/closing.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { fakePassword } from './fake-sign-in.ts'
import { dateAt, daysFrom, instantAt } from './fake-time.ts'

/** Track records, erasure by two officers and the list after a breach, over the fake cases. */
export function fakePersonalData(desk: FakeDesk): FakeHandlers {
  const holds = new Map<string, string>()
  const day = (days: number) => daysFrom(desk.now(), days, 10)
  const by = (role: string) => desk.officers.find((one) => one.role === role)?.name ?? role
  const closed = () => desk.cases.filter((file) => file.closedAt !== null).slice(0, 12)
  const others = closed().length > 2
  let erasures: Erasure[] = others
    ? [erasureOf('confirmed', 'register-keeper', closed().slice(0, 1), -40)]
    : []
  function erasureOf(
    state: Erasure['state'],
    role: string,
    files: readonly { readonly number: string }[],
    at: number,
  ): Erasure {
    return {
      id: crypto.randomUUID(),
      state,
      numbers: files.map(({ number }) => number),
      years: 2,
      basis: 'JRA',
      proposedAt: instantAt(day(at)),
      proposedBy: by(role),
      expiresAt: instantAt(day(at + 30)),
      confirmedAt: state === 'confirmed' ? instantAt(day(at + 1)) : null,
      confirmedBy: state === 'confirmed' ? by('head') : null,
      mayConfirm: false,
      swept: state === 'confirmed',
      copies: [],
      traces:
        state === 'confirmed'
          ? {
              erased: { drafts: 1, views: 1, agenda: 0, importLines: 0 },
              stays: { drafts: 0, agenda: 0, complaints: 2 },
            }
          : null,
    }
  }
  const answer = (): { answer: Retention } => {
    const { retentionYears, retentionBasis } = desk.office.personalData
    const gone = new Set(
      erasures.filter(({ state }) => state === 'confirmed').flatMap(({ numbers }) => numbers),
    )
    return {
      answer: {
        years: retentionBasis === '' ? null : retentionYears,
        basis: retentionBasis,
        due:
          retentionYears === null || retentionBasis === ''
            ? []
            : closed()
                .filter(({ number }) => !gone.has(number))
                .map((file) => ({
                  number: file.number,
                  category: file.category,
                  division: file.division,
                  closedOn: dateAt(Date.parse(file.closedAt ?? '')),
                  closedAs: file.closedAs as ClosedAs,
                  dueOn: dateAt(day(-1)),
                  letters: file.letters.length,
                  files: file.attachments.length,
                  rows: file.history.length,
                  held: holds.get(file.number) ?? null,
                })),
        erasures: erasures.map((one) => ({
          ...one,
          mayConfirm:
            one.state === 'proposed' &&
            ['head', 'secretary'].includes(desk.officer?.role ?? '') &&
            one.proposedBy !== desk.officer?.name,
        })),
        olderCopies: others ? ['backups/cadangan 2026-09-30 16.00.00 diskopindag.meja'] : [],
        cameBack: [],
      },
    }
  }
  const change = (id: string, part: Partial<Erasure>) => {
    erasures = erasures.map((one) => (one.id === id ? { ...one, ...part } : one))
    return answer()
  }
  return {
    findPerson: ({ text }) => ({
      answer: desk.cases
        .filter((file) => !file.confidential && !file.anonymous)
        .filter(({ number, complainant: { name } }) =>
          [number, name ?? ''].some((one) => one.toLowerCase().includes(text.toLowerCase())),
        )
        .slice(0, 20)
        .map((file): PersonMatch => ({
          number: file.number,
          name: file.complainant.name,
          address: file.complainant.address,
          phone: file.complainant.phone,
          receivedOn: dateAt(Date.parse(file.receivedAt)),
          subject: file.subject,
          status: file.status,
        })),
    }),
    retention: answer,
    holdErasure: ({ number, reason }) => {
      if (reason === null) holds.delete(number)
      else holds.set(number, reason)
      return answer()
    },
    proposeErasure: ({ numbers }) => {
      const role = desk.officer?.role ?? 'secretary'
      erasures = [
        erasureOf(
          'proposed',
          role,
          numbers.map((number) => ({ number })),
          0,
        ),
        ...erasures,
      ]
      return answer()
    },
    withdrawErasure: ({ id }) => change(id, { state: 'withdrawn' }),
    confirmErasure: ({ id, password: typed }) =>
      typed === fakePassword
        ? change(id, {
            state: 'confirmed',
            confirmedAt: instantAt(desk.now()),
            confirmedBy: desk.officer?.name ?? '',
            swept: true,
          })
        : { problem: { problem: 'not-signed-in' } },
    destroyCopies: answer,
    eraseAgain: answer,
    makeBreachList: ({ happened, handling }) => ({
      answer: {
        sequence: 41,
        people: desk.cases.slice(0, 9).map((file) => ({
          numbers: [file.number],
          name: file.complainant.name,
          address: file.complainant.address,
          phone: file.complainant.phone,
          email: null,
          data: ['Nama', 'Alamat', 'Uraian pengaduan'],
        })),
        unknown: 2,
        notice: `Yth. [nama]\n\nb. ${happened}\nc. ${handling}`,
      },
    }),
    saveBreachList: () => ({ answer: { name: 'Daftar Orang Terdampak.xlsx' } }),
  }
}
