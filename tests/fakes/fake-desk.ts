import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ComplaintLine } from '../../src-main/contract/complaint.ts'
import { letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { HeldLetter } from '../../src-main/contract/letter.ts'
import type { Office } from '../../src-main/contract/office.ts'
import type { HeldProfile } from '../../src-main/contract/import-calls.ts'
import type { Officer, Role } from '../../src-main/contract/officer.ts'
import type { Draft } from '../../src-main/contract/today.ts'
import { actMoves } from './fake-acts.ts'
import { fillAgenda, FakeNumbers, lineOf, noteOf, type FakeLetter } from './fake-agenda.ts'
import { fakeCase, fakeYear, procedureOf } from './fake-complaints.ts'
import { mergedBecause, mergeFakes } from './fake-merging.ts'
import { beginDraft, type FakeDraftFile } from './fake-intake.ts'
import { fakeOffice, fakeOfficers } from './fake-office.ts'
import { fakePdf } from './fake-pdf.ts'
import { inState, stateCase, type CaseState } from './fake-states.ts'
import { dateAt, instantAt } from './fake-time.ts'

/** How the fake begins; what is absent is an ordinary day. */
export interface Scene {
  readonly complaints?: number
  /** Names of 300 letters, subjects of 500, narratives of pages. */
  readonly long?: boolean
  /** Who is signed in; null for nobody. */
  readonly role?: Role | null
  readonly initialPassword?: boolean
  /** Every call but the session's ends in a damaged register. */
  readonly broken?: boolean
  /** How one case stands (fake-states.ts). */
  readonly state?: CaseState
  /** Milliseconds that each answer takes. */
  readonly slow?: number
  /** How many open deadlines a change of the calendar moves; three where nothing is said. */
  readonly moves?: number
  /** How many more rows of an old register are not taken. */
  readonly oldRows?: number
  /** A register that is taken for the real time's present. */
  readonly now?: number
  /** Numbers come from the office's general agenda. */
  readonly central?: boolean
  /** A register for practice. */
  readonly practice?: boolean
  /** Somebody began to take a complaint in (fake-intake.ts). */
  readonly drafting?: boolean
  /** PGD-2026-00172 was merged into PGD-2026-00173. */
  readonly merged?: boolean
  /** How the backups stand; good where nothing is said. */
  readonly backups?: 'none' | 'old' | 'drill-failed' | 'full'
  /** A restore put a register aside that lacks so many of the numbers given since. */
  readonly replaced?: number
  /** Nobody has set it up yet. */
  readonly fresh?: boolean
  /** Every text of a person is one that would be code where it was not shown as text (hostile.ts). */
  readonly hostile?: boolean
  /** No recovery sheet counts. */
  readonly recoverySheet?: 'none' | 'used'
}

/** What the fake register holds in memory. */
export class FakeDesk {
  readonly scene: Scene
  officer: Officer | null
  officers = [...fakeOfficers]
  office: Office = fakeOffice
  officeRevision = 1
  cases: CaseFile[]
  letters: FakeLetter[] = []
  lettersOnTheirWay: HeldLetter[] = []
  readonly numbers = new FakeNumbers()
  /** Letters that were ever drafted, and rows of the history that the fake wrote. */
  drafted = 0
  rows = 0
  readonly files = new Map<string, Uint8Array>()
  drafts: Draft[] = []
  readonly importing: { tried: unknown; readonly profiles: HeldProfile[] } = {
    tried: null,
    profiles: [],
  }
  draftFiles: FakeDraftFile[] = []
  backupPlace: string | null = null

  constructor(scene: Scene) {
    this.scene = scene
    const role = scene.role === undefined ? 'service-officer' : scene.role
    this.officer = fakeOfficers.find((one) => one.role === role) ?? null
    this.cases = fakeYear(this.now(), scene.complaints ?? 180).map((one) =>
      fakeCase({ ...one, long: scene.long ?? false }, this.now()),
    )
    const { state } = scene
    const stated = state ? this.find(stateCase) : undefined
    if (state && stated) this.replace(inState(stated, state, this.now()))
    if (this.cases.length > 0) this.numbers.last.letter = 3
    for (const file of this.cases.slice(0, 60))
      if (file.closedAt) this.fileLetter(file, 'follow-up-complainant')
    for (const file of this.cases.slice(2, 40)) this.fileLetter(file, 'receipt')
    if (scene.merged) mergeFakes(this, { kept: stateCase, merged: 'PGD-2026-00172' }, mergedBecause)
    fillAgenda(this)
    if (scene.drafting) beginDraft(this, scene.long ?? false)
    if (scene.central) this.office = { ...this.office, letterNumbering: central(this.office) }
  }

  now(): number {
    return this.scene.now ?? Date.now()
  }

  moment() {
    return instantAt(this.now())
  }

  find(number: string): CaseFile | undefined {
    return this.cases.find((file) => file.number === number)
  }

  replace(file: CaseFile): void {
    this.cases = this.cases.map((one) => (one.number === file.number ? file : one))
  }

  year(): number {
    return Number(dateAt(this.now()).slice(0, 4))
  }

  /** Files a letter with the next number; `number` null leaves it without one. */
  fileLetter(
    file: CaseFile,
    kind: LetterKind,
    to?: string,
    given: Partial<FakeLetter> = {},
  ): FakeLetter {
    const order = this.letters.length + 1
    const run = letterRuns[kind]
    const numbered = run !== 'register' && given.number === undefined
    const sequence = numbered ? (this.numbers.last[run] += 1) : null
    const number =
      run === 'register' ? file.number : `500/${sequence ?? ''}/35.73.403/${this.year()}`
    const letter: FakeLetter = {
      id: `01994e3a-0000-7000-9000-${String(order).padStart(12, '0')}`,
      kind,
      number,
      date: dateAt(this.now()),
      to: to ?? file.complainant.name ?? 'Pelapor',
      state: 'issued',
      source: 'made',
      pages: 1,
      sha256: 'a'.repeat(64),
      issuedAt: this.moment(),
      sent: null,
      voidedFor: null,
      scan: null,
      sequence,
      complaint: file.number,
      subject: file.subject,
      about: 'Tindak lanjut pengaduan',
      takenBy: this.officer?.id ?? fakeOfficers[2]?.id ?? '',
      marks: [],
      ...given,
    }
    this.letters = [letter, ...this.letters]
    this.files.set(letter.id, this.draw(file, kind, letter.number))
    const now = this.find(file.number) ?? file
    const told = noteOf(this, given.source === 'filed' ? 'letter-filed' : 'letter-issued', kind, {
      number: letter.number,
    })
    this.replace({
      ...now,
      letters: [...now.letters, lineOf(letter)],
      history: [...now.history, told],
    })
    return letter
  }

  replaceLetter(letter: FakeLetter): FakeLetter {
    this.letters = this.letters.map((one) => (one.id === letter.id ? letter : one))
    const file = this.find(letter.complaint)
    if (file) {
      const letters = file.letters.map((one) => (one.id === letter.id ? lineOf(letter) : one))
      this.replace({ ...file, letters })
    }
    return letter
  }

  keepDraft(draft: HeldLetter): HeldLetter {
    const there = this.lettersOnTheirWay.some(({ id }) => id === draft.id)
    if (!there) this.drafted += 1
    this.lettersOnTheirWay = there
      ? this.lettersOnTheirWay.map((one) => (one.id === draft.id ? draft : one))
      : [draft, ...this.lettersOnTheirWay]
    return draft
  }

  draw(file: CaseFile, kind: string, number: string | null): Uint8Array {
    const { letterhead } = this.office
    return fakePdf([
      letterhead.government,
      ...letterhead.office,
      ...letterhead.lines,
      '',
      `Nomor: ${number ?? '(belum bernomor)'}`,
      `Jenis: ${kind}`,
      `Pengaduan: ${file.number}`,
      (file.subject ?? '').slice(0, 80),
    ])
  }

  /** What the signed-in officer may do with a case now. */
  withMoves(file: CaseFile): CaseFile {
    const open = file.closedAt
      ? undefined
      : file.steps.find((step) => step.startedAt && !step.finishedAt)
    const role = this.officer?.role
    const records = role !== undefined && !['head', 'register-keeper', 'division'].includes(role)
    const outcomes =
      procedureOf(file.channel).steps.find((step) => step.id === open?.id)?.outcomes ?? []
    const bare = { step: null, outcomes: [] }
    return {
      ...file,
      mayDo: [
        ...(open &&
        file.status !== 'paused' &&
        (records || (role === 'division' && open.performer === 'division'))
          ? [{ do: 'complete' as const, step: open.id, outcomes: outcomes.map(({ id }) => id) }]
          : []),
        ...(open && records && file.direct ? [{ do: 'settle' as const, ...bare }] : []),
        ...(records
          ? [
              { do: 'correct' as const, ...bare },
              { do: 'letter' as const, ...bare },
            ]
          : []),
        ...actMoves(this, file),
      ],
    }
  }

  line(file: CaseFile): ComplaintLine {
    const open = file.closedAt
      ? undefined
      : file.steps.find((step) => step.startedAt && !step.finishedAt)
    const dues = [
      ...(open?.dueAt ? [{ id: open.id, dueAt: open.dueAt, late: open.late }] : []),
      ...file.clocks.filter(({ metAt }) => metAt === null),
    ].toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    const binding = file.closedAt ? undefined : dues[0]
    return {
      number: file.number,
      status: file.status,
      receivedAt: file.receivedAt,
      channel: file.channel,
      category: file.category,
      division: file.division,
      subject: file.subject,
      complainant: file.confidential ? 'S•••• H•••••••' : file.complainant.name,
      step: open?.id ?? null,
      dueAt: binding?.dueAt ?? null,
      binding: binding?.id ?? null,
      late: binding?.late ?? false,
      closedAt: file.closedAt,
      closedAs: file.closedAs,
      ...(file.mergedInto ? { mergedInto: file.mergedInto.number } : {}),
    }
  }
}

function central({ letterNumbering }: Office): Office['letterNumbering'] {
  return { ...letterNumbering, way: 'central' }
}
