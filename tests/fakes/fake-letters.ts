import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterRuns } from '../../src-main/contract/letter-kind.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { agendaOf, bare, type FakeLetter } from './fake-agenda.ts'
import type { FakeDesk } from './fake-desk.ts'
import { fakeLetterDrafts } from './fake-letter-drafts.ts'
import {
  answered,
  attach,
  filled,
  marked,
  notFound,
  numberFor,
  refused,
  tellCase,
  warningsOf,
} from './fake-letter-parts.ts'
import type { FakeHandlers } from './fake-register.ts'

/** Letters and the agenda, as far as the screens can tell them from real ones. */
export function fakeLetters(desk: FakeDesk): FakeHandlers {
  const onLetter = (
    id: string,
    make: (letter: FakeLetter) => FakeLetter | { problem: Problem },
  ): Outcome<Answer<'readLetter'>> => {
    const letter = desk.letters.find((one) => one.id === id)
    if (!letter) return notFound
    const made = make(letter)
    return 'problem' in made ? made : answered(desk, desk.replaceLetter(made))
  }

  const told = (letter: FakeLetter, kind: string, more: Readonly<Record<string, unknown>>) => {
    tellCase(desk, letter.complaint, kind, letter.kind, { number: letter.number, ...more })
    return letter
  }

  return {
    ...fakeLetterDrafts(desk),
    fillLetter: (asks) => {
      const file = desk.find(asks.complaint)
      return file ? { answer: filled(desk, asks, file) } : notFound
    },
    draftLetter: (asks) => {
      const file = desk.find(asks.complaint)
      if (!file) return notFound
      const fields = filled(desk, asks, file)
      const pdf = desk.draw(file, asks.fields.about ?? letterKindLabels[asks.kind], null)
      const warnings = warningsOf(desk, fields)
      return { answer: { fields, warnings, pages: 1, sha256: 'e'.repeat(64), pdf } }
    },
    issueLetter: ({ complaint, kind, fields }) => {
      const file = desk.find(complaint)
      if (!file) return notFound
      const given = letterRuns[kind] === 'register' ? {} : numberFor(desk, fields.number)
      return answered(desk, desk.fileLetter(file, kind, fields.to ?? undefined, given))
    },
    readLetter: ({ letter }) => onLetter(letter, (one) => one),

    numberLetter: ({ letter, number, date }) =>
      onLetter(letter, (one) => ({
        ...told(one, 'letter-numbered', { number }),
        number,
        date: date ?? one.date,
        marks: [...one.marks, marked(desk, 'numbered', null, number)],
      })),
    voidLetter: ({ letter, reason }) =>
      onLetter(letter, (one) =>
        one.state === 'voided'
          ? refused('already-voided')
          : {
              ...told(one, 'letter-voided', { reason }),
              state: 'voided',
              voidedFor: reason,
              marks: [...one.marks, marked(desk, 'voided', null, reason)],
            },
      ),
    sendLetter: ({ letter, how, at, receivedBy, note, proof }) =>
      onLetter(letter, (one) => {
        if (how === 'handed-over' && !receivedBy) {
          return {
            problem: { problem: 'invalid', faults: [{ field: 'receivedBy', problem: 'required' }] },
          }
        }
        if (at && Date.parse(at) > desk.now()) {
          return {
            problem: { problem: 'invalid', faults: [{ field: 'at', problem: 'in-future' }] },
          }
        }
        return {
          ...told(one, 'letter-sent', { how, receivedBy, note }),
          sent: { how, at: at ?? desk.moment(), receivedBy, note, proof },
          marks: [...one.marks, marked(desk, 'sent', null, how, at)],
        }
      }),
    fileScan: ({ letter, name, content }) =>
      onLetter(letter, (one) => {
        const id = attach(desk, one.complaint, name, content)
        return {
          ...told(one, 'letter-scanned', { name }),
          scan: id,
          marks: [...one.marks, marked(desk, 'scanned', null, name)],
        }
      }),
    fileLetter: ({ complaint, kind, number, date, to, about, content }) => {
      const file = desk.find(complaint)
      if (!file) return notFound
      const starts = new TextDecoder().decode(content.slice(0, 5))
      if (starts !== '%PDF-') return refused('not-a-pdf')
      return answered(
        desk,
        desk.fileLetter(file, kind, to ?? undefined, { number, date, about, source: 'filed' }),
      )
    },

    letters: ({ year }) => ({ answer: agendaOf(desk, year) }),
    bringNumbers: ({ run, numbers, source }) => {
      const taken = new Set(
        agendaOf(desk, desk.year()).flatMap((line) =>
          line.run === run && line.state !== 'gap' ? [line.sequence] : [],
        ),
      )
      const twice = numbers.find(({ sequence }) => taken.has(sequence))
      if (twice) return { problem: { problem: 'number-taken', number: String(twice.sequence) } }
      desk.numbers.historic = [
        ...desk.numbers.historic,
        ...numbers.map(({ sequence, number, date, to, about }) => ({
          ...bare(run, sequence),
          number,
          date,
          to,
          about,
          reason: source,
        })),
      ]
      const highest = Math.max(desk.numbers.last[run], ...numbers.map(({ sequence }) => sequence))
      desk.numbers.last[run] = highest
      return { answer: { brought: numbers.length, next: highest + 1 } }
    },
    explainGap: ({ run, sequence, reason }) => {
      desk.numbers.reasons.set(`${run} ${sequence}`, reason)
      return { answer: {} }
    },

    printers: () => ({
      answer: {
        printers: [
          { name: 'EPSON_L3150', label: 'EPSON L3150 (ruang depan)', isDefault: true },
          { name: 'PDF', label: 'Cetak ke PDF', isDefault: false },
        ],
        last: null,
      },
    }),
    printLetter: () => ({ answer: {} }),
    printLetters: ({ letters }) => ({ answer: { printed: letters.length, failed: [] } }),
    saveLetterFile: ({ letter }) => ({ answer: { name: `Surat ${letter.slice(-4)}.pdf` } }),
  }
}
