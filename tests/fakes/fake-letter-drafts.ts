import type { Outcome } from '../../src-main/contract/call.ts'
import type { HeldLetter } from '../../src-main/contract/letter.ts'
import type { FakeDesk } from './fake-desk.ts'
import {
  answered,
  filled,
  marked,
  notFound,
  numberFor,
  refused,
  tellCase,
} from './fake-letter-parts.ts'
import type { FakeHandlers } from './fake-register.ts'

/** Letters on their way: kept, marked, discarded, issued. */
export function fakeLetterDrafts(desk: FakeDesk): FakeHandlers {
  const onDraft = <T>(
    { id, basedOn }: { readonly id: string; readonly basedOn: number },
    make: (held: HeldLetter) => Outcome<T>,
  ): Outcome<T> => {
    const held = desk.lettersOnTheirWay.find((one) => one.id === id)
    if (!held) return notFound
    if (held.revision !== basedOn) {
      return { problem: { problem: 'changed-elsewhere', revision: held.revision } }
    }
    return make(held)
  }
  const drop = (id: string) => {
    desk.lettersOnTheirWay = desk.lettersOnTheirWay.filter((one) => one.id !== id)
  }
  return {
    saveLetterDraft: (asks) => {
      const file = desk.find(asks.complaint)
      if (!file) return notFound
      const fields = filled(desk, asks, file)
      const now = desk.moment()
      const told = { to: fields.to, about: fields.about, fields, savedAt: now }
      const { id, basedOn } = asks
      if (id === null) {
        tellCase(desk, file.number, 'letter-drafted', asks.kind)
        const me = desk.officer?.id ?? ''
        const fresh: HeldLetter = {
          id: `01994e3a-0000-7001-9000-${String(desk.drafted + 1).padStart(12, '0')}`,
          complaint: file.number,
          subject: file.subject,
          kind: asks.kind,
          stage: 'draft',
          initials: 0,
          holder: me,
          since: now,
          revision: 1,
          marks: [],
          ...told,
        }
        return { answer: desk.keepDraft(fresh) }
      }
      return onDraft({ id, basedOn: basedOn ?? -1 }, (held) =>
        held.stage === 'signed'
          ? refused('already-signed')
          : {
              answer: desk.keepDraft({
                ...held,
                ...told,
                stage: 'draft',
                initials: 0,
                revision: held.revision + 1,
              }),
            },
      )
    },
    letterDrafts: () => ({
      answer: desk.lettersOnTheirWay.map(({ fields: _fields, marks: _marks, ...held }) => held),
    }),
    readLetterDraft: ({ id }) => {
      const held = desk.lettersOnTheirWay.find((one) => one.id === id)
      return held ? { answer: held } : notFound
    },
    discardLetterDraft: (asks) =>
      onDraft(asks, ({ id, complaint, kind }) => {
        drop(id)
        tellCase(desk, complaint, 'letter-draft-discarded', kind)
        return { answer: {} }
      }),
    markLetterDraft: (asks) =>
      onDraft(asks, (held) => {
        const { mark, by, note, at } = asks
        if (held.stage === 'signed' && mark === 'initialled') return refused('already-signed')
        const moved = mark === 'passed' || mark === 'returned'
        if (mark === 'returned' && note === null) {
          return {
            problem: { problem: 'invalid', faults: [{ field: 'note', problem: 'required' }] },
          }
        }
        const told = moved ? { holder: by, note } : { note }
        tellCase(desk, held.complaint, `letter-${mark}`, held.kind, told, moved ? null : by)
        const recorder = desk.officer?.id ?? ''
        const passed = [by, note].filter(Boolean).join(' · ')
        return {
          answer: desk.keepDraft({
            ...held,
            stage:
              mark === 'signed'
                ? 'signed'
                : mark === 'initialled'
                  ? 'initialled'
                  : mark === 'returned'
                    ? 'draft'
                    : held.stage,
            initials: mark === 'returned' ? 0 : held.initials + (mark === 'initialled' ? 1 : 0),
            holder: moved ? by : held.holder,
            since: moved ? desk.moment() : held.since,
            revision: held.revision + 1,
            marks: [
              ...held.marks,
              marked(desk, mark, moved ? recorder : by, mark === 'passed' ? passed : note, at),
            ],
          }),
        }
      }),
    issueLetterDraft: (asks) =>
      onDraft(asks, (held) => {
        if (held.stage !== 'signed') return refused('not-signed')
        const file = desk.find(held.complaint)
        if (!file) return notFound
        drop(held.id)
        return answered(
          desk,
          desk.fileLetter(file, held.kind, held.to ?? undefined, {
            ...numberFor(desk, asks.number),
            id: held.id,
            date: asks.date ?? held.fields.date,
            about: held.about,
            marks: [...held.marks, marked(desk, 'numbered')],
          }),
        )
      }),
  }
}
