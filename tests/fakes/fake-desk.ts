import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ComplaintLine } from '../../src-main/contract/complaint.ts'
import type { AgendaLine } from '../../src-main/contract/letter.ts'
import type { Office } from '../../src-main/contract/office.ts'
import type { Officer, Role } from '../../src-main/contract/officer.ts'
import type { Draft } from '../../src-main/contract/today.ts'
import { actMoves } from './fake-acts.ts'
import { fakeCase, fakeYear, procedureOf } from './fake-complaints.ts'
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
  /** A register that is taken for the real time's present. */
  readonly now?: number
}

/** What the fake register holds in memory. */
export class FakeDesk {
  readonly scene: Scene
  officer: Officer | null
  officers = [...fakeOfficers]
  office: Office = fakeOffice
  officeRevision = 1
  cases: CaseFile[]
  letters: AgendaLine[] = []
  readonly files = new Map<string, Uint8Array>()
  drafts: Draft[] = []

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
    for (const file of this.cases.slice(0, 60))
      if (file.closedAt) this.fileLetter(file, 'follow-up-complainant')
    for (const file of this.cases.slice(2, 40)) this.fileLetter(file, 'receipt')
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

  fileLetter(file: CaseFile, kind: AgendaLine['kind'], to?: string): AgendaLine {
    const order = this.letters.length + 1
    const own = kind === 'receipt' ? file.number : `500/${order}/35.73.403/2026`
    const letter: AgendaLine = {
      id: `01994e3a-0000-7000-9000-${String(order).padStart(12, '0')}`,
      kind,
      number: own,
      date: dateAt(this.now()),
      to: to ?? file.complainant.name ?? 'Pelapor',
      state: 'issued',
      pages: 1,
      sha256: 'a'.repeat(64),
      issuedAt: this.moment(),
      sequence: kind === 'receipt' ? null : order,
      complaint: file.number,
      subject: file.subject,
    }
    this.letters = [letter, ...this.letters]
    this.files.set(letter.id, this.draw(file, kind, own))
    const { sequence: _sequence, complaint: _complaint, subject: _subject, ...line } = letter
    this.replace({ ...(this.find(file.number) ?? file), letters: [...file.letters, line] })
    return letter
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
    }
  }
}
