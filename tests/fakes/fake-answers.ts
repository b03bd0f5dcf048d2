import type { CaseFile } from '../../src-main/contract/case.ts'
import { slipQuestions, type Satisfaction } from '../../src-main/contract/satisfaction.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

/** What a fake desk remembers of who was shown whom, and of the slips. */
interface Told {
  shown: string | null
  readonly slips: Map<string, Satisfaction>
}
const held = new WeakMap<FakeDesk, Told>()

function toldBy(desk: FakeDesk): Told {
  const told = held.get(desk) ?? { shown: null, slips: new Map<string, Satisfaction>() }
  held.set(desk, told)
  return told
}

/** As the register answers a protected case: masked until it was unmasked. */
export function maskedFake(desk: FakeDesk, file: CaseFile): CaseFile {
  const hidden = file.confidential || file.anonymous
  if (!hidden || toldBy(desk).shown === file.number) return file
  const dots = (value: string | null) => (value === null ? null : '•••')
  const { name, ...others } = file.complainant
  return {
    ...file,
    masked: true,
    complainant: {
      name: name && name.replaceAll(/(\S)\S*/g, '$1•••'),
      address: dots(others.address),
      phone: dots(others.phone),
      email: dots(others.email),
      nationalId: dots(others.nationalId),
      representedBy: dots(others.representedBy),
    },
    mayDo: [...file.mayDo, { do: 'unmask', step: null, outcomes: [] }],
  }
}

/** Unmasking, the answer as text, and the slip with two questions. */
export function fakeAnswers(desk: FakeDesk): FakeHandlers {
  const told = toldBy(desk)
  return {
    unmask: ({ number }) => {
      const file = desk.find(number)
      if (!file) return { problem: { problem: 'not-found' } }
      told.shown = number
      return { answer: desk.withMoves(file) }
    },
    maskAgain: () => {
      told.shown = null
      return { answer: {} }
    },
    answerText: () => ({ answer: { text: 'Yth. Sdr. Pelapor' } }),
    copyAnswer: () => ({ answer: {} }),
    satisfaction: ({ number }) => ({ answer: told.slips.get(number) ?? null }),
    recordSatisfaction: ({ number, basedOn, ...given }) => {
      const slip = {
        ...given,
        revision: (basedOn ?? 0) + 1,
        recordedAt: desk.moment(),
        recordedBy: desk.officer?.id ?? '',
      }
      told.slips.set(number, slip)
      return { answer: slip }
    },
    satisfactionYear: ({ year }) => {
      const empty = desk.cases.length === 0
      return {
        answer: {
          year,
          asked: empty ? 0 : 48,
          answered: empty ? 0 : 41,
          questions: slipQuestions.map((question) => ({
            question,
            answered: empty ? 0 : 41,
            given: empty ? [0, 0, 0, 0] : [1, 4, 24, 12],
            average: empty ? null : 3.15,
            index: empty ? null : 78.66,
          })),
          index: empty ? null : 78.66,
        },
      }
    },
  }
}
