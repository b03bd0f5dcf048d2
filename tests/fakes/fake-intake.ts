import type { CaseFile } from '../../src-main/contract/case.ts'
import type { DraftFile } from '../../src-main/contract/intake-calls.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { FakeDesk } from './fake-desk.ts'
import { fakePdf } from './fake-pdf.ts'
import type { FakeHandlers } from './fake-register.ts'

export type FakeDraftFile = DraftFile & { readonly draft: string; readonly content: Uint8Array }

const notFound: { problem: Problem } = { problem: { problem: 'not-found' } }

/** What helps while a complaint is typed, and links between complaints. */
export function fakeIntake(desk: FakeDesk): FakeHandlers {
  const filesOf = (draft: string): DraftFile[] =>
    desk.draftFiles
      .filter((one) => one.draft === draft)
      .map(({ draft: _draft, content: _content, ...file }) => file)
  const relink = (
    number: string,
    repeats: string | null,
  ): { answer: CaseFile } | typeof notFound => {
    const file = desk.find(number)
    const before = file?.repeats ?? null
    if (!file || (repeats !== null && !desk.find(repeats))) return notFound
    const made = { ...file, repeats, revision: file.revision + 1 }
    desk.replace(made)
    for (const one of desk.cases) {
      const repeatedBy = one.repeatedBy.filter((later) => later !== number)
      if (one.number === repeats) desk.replace({ ...one, repeatedBy: [...repeatedBy, number] })
      else if (one.number === before) desk.replace({ ...one, repeatedBy })
    }
    return { answer: desk.withMoves(desk.find(number) ?? made) }
  }
  return {
    knownPersons: ({ text }) => ({
      answer: desk.cases
        .filter(({ confidential, anonymous }) => !confidential && !anonymous)
        .filter(({ complainant: { name, phone } }) =>
          [name, phone].some((one) => one?.toLowerCase().includes(text.toLowerCase())),
        )
        .slice(0, 2)
        .map(({ complainant: { name, phone, address }, receivedAt }) => ({
          name: name ?? '',
          phone,
          address,
          lastAt: receivedAt,
        })),
    }),
    keepDraftFile: ({ draft, file, name, content }) => {
      if (!desk.draftFiles.some(({ id }) => id === file))
        desk.draftFiles.push({
          id: file,
          draft,
          name,
          content,
          bytes: content.byteLength,
          sha256: 'b'.repeat(64),
          addedAt: desk.moment(),
        })
      return { answer: filesOf(draft) }
    },
    dropDraftFile: ({ draft, file }) => {
      desk.draftFiles = desk.draftFiles.filter(({ id }) => id !== file)
      return { answer: filesOf(draft) }
    },
    draftFiles: ({ draft }) => ({ answer: filesOf(draft) }),
    readDraftFile: ({ file }) => {
      const found = desk.draftFiles.find(({ id }) => id === file)
      return found ? { answer: { name: found.name, content: found.content } } : notFound
    },
    readAttachment: ({ attachment }) => {
      const found = desk.draftFiles.find(({ id }) => id === attachment)
      return found ? { answer: { name: found.name, content: found.content } } : notFound
    },
    linkRepeat: ({ number, repeats }) => relink(number, repeats),
    unlinkRepeat: ({ number }) => relink(number, null),
  }
}

/** The files of a saved form, as they stand beside the case. */
export function takeOverFiles(desk: FakeDesk, draft: string): CaseFile['attachments'] {
  return desk.draftFiles
    .filter((one) => one.draft === draft)
    .map(({ draft: _draft, content: _content, ...file }) => ({
      ...file,
      addedBy: desk.officer?.id ?? '',
      step: null,
      document: null,
    }))
}

/** A form that somebody began, with all that stands beside it: hints, doubts, files. */
export const begunDraft = '01994e3a-0000-7002-9000-000000000001'

export function beginDraft(desk: FakeDesk, long: boolean): void {
  const known = desk.cases.find(({ confidential, anonymous }) => !confidential && !anonymous)
  const many = long ? 40 : 1
  desk.drafts = [
    {
      id: begunDraft,
      savedAt: desk.moment(),
      officer: desk.officer?.id ?? '',
      content: {
        name: known?.complainant.name?.slice(0, 40) ?? 'Sulastri',
        phone: '0812 34',
        subject: 'Timbangan di pasar '.repeat(many).slice(0, 500),
        narrative: 'Timbangan pedagang telur kurang dua ons. '.repeat(many),
        nationalId: '123',
        kelurahan: 'Dinoyo',
        repeats: desk.cases[8]?.number ?? '',
      },
    },
  ]
  const names = ['surat pernyataan.pdf', `${'foto timbangan '.repeat(long ? 19 : 1)}1.png`]
  desk.draftFiles = names.map((name, index) => ({
    id: `01994e3a-0000-7003-9000-00000000000${index}`,
    draft: begunDraft,
    name,
    bytes: 812_000,
    sha256: 'b'.repeat(64),
    addedAt: desk.moment(),
    content: index === 0 ? fakePdf(['Surat pernyataan']) : onePixel,
  }))
}

const onePixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
)
