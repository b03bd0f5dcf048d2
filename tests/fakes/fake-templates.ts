/// <reference types="vite/client" />
import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { LetterWording } from '../../src-main/contract/letter-wording.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { TemplateVersion } from '../../src-main/contract/template-calls.ts'
import type { FakeDesk } from './fake-desk.ts'
import { fakePdf } from './fake-pdf.ts'
import type { FakeHandlers } from './fake-register.ts'
import { dateAt } from './fake-time.ts'

const files = import.meta.glob<unknown>('../../assets/letters/*.json', {
  eager: true,
  import: 'default',
})
const shipped = new Map(
  Object.values(files).map((file) => {
    const wording = LetterWording.parse(file)
    return [wording.kind, wording] as const
  }),
)

type Kept = TemplateVersion & { readonly wording: LetterWording }

/** The wordings in versions; the preview is a page that tells the opening of what it was given. */
export function fakeTemplates(desk: FakeDesk): FakeHandlers {
  const saved = new Map<LetterKind, Kept[]>()
  const notBuilt: { problem: Problem } = { problem: { problem: 'not-built' } }
  const versionsOf = (kind: LetterKind): Kept[] => {
    const first = shipped.get(kind)
    const beginning = { version: 0, savedAt: null, savedBy: null, reset: false }
    return [...(saved.get(kind) ?? []), ...(first ? [{ ...beginning, wording: first }] : [])]
  }
  const told = (kind: LetterKind): Outcome<Answer<'template'>> => {
    const versions = versionsOf(kind)
    const newest = versions[0]
    if (!newest) return notBuilt
    return {
      answer: {
        kind,
        version: newest.version,
        wording: newest.wording,
        shipped: JSON.stringify(newest.wording) === JSON.stringify(shipped.get(kind)),
        versions: versions.map(({ wording: _wording, ...version }) => version),
      },
    }
  }
  const keep = (kind: LetterKind, wording: LetterWording, basedOn: number, reset: boolean) => {
    const revision = versionsOf(kind)[0]?.version ?? 0
    if (revision !== basedOn) {
      return { problem: { problem: 'changed-elsewhere' as const, revision } }
    }
    const version = {
      version: revision + 1,
      savedAt: desk.moment(),
      savedBy: desk.officer?.id ?? null,
      reset,
      wording,
    }
    saved.set(kind, [version, ...(saved.get(kind) ?? [])])
    return told(kind)
  }
  return {
    template: ({ kind }) => told(kind),
    templateVersion: ({ kind, version }) => {
      const found = versionsOf(kind).find((one) => one.version === version)
      return found ? { answer: found.wording } : { problem: { problem: 'not-found' } }
    },
    previewTemplate: ({ kind, wording, complaint }) => {
      if (!desk.find(complaint)) return { problem: { problem: 'not-found' } }
      const fields = {
        to: 'Pelapor',
        date: dateAt(desk.now()),
        number: null,
        sensitivity: 'Biasa',
        enclosures: '-',
        about: letterKindLabels[kind],
        body: '',
        signatory: '',
        copiesTo: [],
      }
      const lines = JSON.stringify(wording).match(/.{1,80}/gu) ?? []
      const pdf = fakePdf([complaint, letterKindLabels[kind], ...lines.slice(0, 40)])
      return { answer: { fields, warnings: [], pages: 1, sha256: 'e'.repeat(64), pdf } }
    },
    saveTemplate: ({ kind, wording, basedOn }) => keep(kind, wording, basedOn, false),
    resetTemplate: ({ kind, basedOn }) => {
      const wording = shipped.get(kind)
      return wording ? keep(kind, wording, basedOn, true) : notBuilt
    },
  }
}
