import type { CaseFile, HistoryEntry } from '../../src-main/contract/case.ts'
import { letterRuns } from '../../src-main/contract/letter-kind.ts'
import type {
  AgendaLine,
  AgendaRun,
  HeldLetter,
  LetterLine,
  LetterMark,
} from '../../src-main/contract/letter.ts'
import type { FakeDesk } from './fake-desk.ts'
import { dateAt, daysFrom, instantAt } from './fake-time.ts'

/** A letter as the fake keeps it: what the case shows, and what the agenda and its screen tell. */
export interface FakeLetter extends LetterLine {
  readonly complaint: string
  readonly subject: string | null
  readonly about: string | null
  readonly sequence: number | null
  readonly takenBy: string
  readonly marks: LetterMark[]
}

/** The numbers of the two sequences and what stands around the letters. */
export class FakeNumbers {
  readonly last: Record<AgendaRun, number> = { letter: 0, note: 0 }
  readonly reasons = new Map<string, string>()
  historic: AgendaLine[] = []
}

export function lineOf(letter: FakeLetter): LetterLine {
  const {
    complaint: _complaint,
    subject: _subject,
    about: _about,
    sequence: _sequence,
    takenBy: _takenBy,
    marks: _marks,
    ...line
  } = letter
  return line
}

/** Every number of the year, newest first, gaps in their place. */
export function agendaOf(desk: FakeDesk, year: number): AgendaLine[] {
  const lines = desk.letters.flatMap((letter): AgendaLine[] => {
    const run = letterRuns[letter.kind]
    if (run === 'register' || !letter.date.startsWith(String(year))) return []
    return [
      {
        id: letter.id,
        run,
        sequence: letter.sequence,
        number: letter.number,
        date: letter.date,
        kind: letter.kind,
        to: letter.to,
        about: letter.about,
        complaint: letter.complaint,
        subject: letter.subject,
        state: letter.state,
        reason: letter.voidedFor,
        takenBy: letter.takenBy,
        takenAt: letter.issuedAt,
        sent: letter.sent,
        scanned: letter.scan !== null,
      },
    ]
  })
  const known = [...lines, ...(year === desk.year() ? desk.numbers.historic : [])]
  const gaps = (['letter', 'note'] as const).flatMap((run) =>
    year === desk.year() ? gapsOf(desk, run, known) : [],
  )
  return [...known, ...gaps].toSorted((a, b) =>
    a.run === b.run
      ? (b.sequence ?? Infinity) - (a.sequence ?? Infinity) || 0
      : a.run === 'letter'
        ? -1
        : 1,
  )
}

function gapsOf(desk: FakeDesk, run: AgendaRun, known: readonly AgendaLine[]): AgendaLine[] {
  const taken = new Set(known.filter((one) => one.run === run).map(({ sequence }) => sequence))
  const first = Math.min(desk.numbers.last[run], ...known.map(({ sequence }) => sequence ?? 1))
  return Array.from({ length: desk.numbers.last[run] }, (_, index) => index + 1)
    .filter((sequence) => sequence >= first && !taken.has(sequence))
    .map((sequence) => ({
      ...bare(run, sequence),
      state: 'gap',
      reason: desk.numbers.reasons.get(`${run} ${sequence}`) ?? null,
    }))
}

export function bare(run: AgendaRun, sequence: number): AgendaLine {
  return {
    id: null,
    run,
    sequence,
    number: null,
    date: null,
    kind: null,
    to: null,
    about: null,
    complaint: null,
    subject: null,
    state: 'historic',
    reason: null,
    takenBy: null,
    takenAt: null,
    sent: null,
    scanned: false,
  }
}

/** A row of the case's history, as the register would write it. */
export function noteOf(
  desk: FakeDesk,
  kind: string,
  detail: string | null,
  told: Readonly<Record<string, unknown>> = {},
  doneBy: string | null = null,
): HistoryEntry {
  const recordedBy = desk.officer?.id ?? desk.officers[2]?.id ?? null
  return {
    sequence: 100_000 + desk.rows++,
    kind,
    happenedAt: desk.moment(),
    recordedAt: desk.moment(),
    by: doneBy ?? recordedBy,
    recordedBy,
    detail,
    changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })),
  }
}

/** Letters on their way in each stage, a gap, a voided one, sent and scanned ones, historic numbers. */
export function fillAgenda(desk: FakeDesk): void {
  const open = desk.cases.filter(({ closedAt, complainant }) => !closedAt && complainant.name)
  const [first, second, third, fourth, fifth] = open.slice(8)
  if (!first || !second || !third || !fourth || !fifth) return
  desk.numbers.historic = [1, 2, 3].map((sequence) => ({
    ...bare('letter', sequence),
    number: `500/${sequence}/35.73.403/${desk.year()}`,
    date: `${desk.year()}-01-0${sequence + 4}` as NonNullable<AgendaLine['date']>,
    to: 'Kepala UPT Pasar Besar',
    about: 'Undangan rapat',
    reason: 'Buku agenda kertas 2026',
  }))
  desk.numbers.last.letter += 1
  const voided = desk.fileLetter(first, 'declination')
  desk.replaceLetter({
    ...voided,
    state: 'voided',
    voidedFor: 'Nama penerima keliru; terbit ulang dengan nomor berikutnya.',
    marks: [mark(desk, 'voided', 2, 'Nama penerima keliru; terbit ulang dengan nomor berikutnya.')],
  })
  desk.numbers.last.letter += 1
  desk.numbers.reasons.set(
    `letter ${desk.numbers.last.letter}`,
    'Nomor dipakai untuk surat yang batal diketik.',
  )
  const sent = desk.fileLetter(second, 'follow-up-complainant')
  const at = instantAt(daysFrom(desk.now(), -1, 10, 15))
  desk.replaceLetter({
    ...sent,
    sent: { how: 'post', at, receivedBy: null, note: 'Resi 8841', proof: null },
    marks: [
      { ...mark(desk, 'initialled', 4), by: 'Endang Sulistyowati' },
      { ...mark(desk, 'signed', 3), by: desk.officers[5]?.id ?? '' },
      { ...mark(desk, 'sent', 2), note: 'post' },
    ],
  })
  desk.fileLetter(third, 'forwarding', 'Kepala Bidang Perdagangan')
  const stages = [
    ['draft', 0, first],
    ['initialled', 2, second],
    ['signed', 1, fourth],
  ] as const
  for (const [stage, initials, file] of stages) desk.keepDraft(draftOf(desk, file, stage, initials))
}

function mark(
  desk: FakeDesk,
  name: LetterMark['mark'],
  age: number,
  note: string | null = null,
): LetterMark {
  const by = desk.officers[2]?.id ?? ''
  return {
    mark: name,
    by,
    at: instantAt(daysFrom(desk.now(), -age, 9, 30)),
    recordedBy: by,
    note,
  }
}

function draftOf(
  desk: FakeDesk,
  file: CaseFile,
  stage: HeldLetter['stage'],
  initials: number,
): HeldLetter {
  const at = instantAt(daysFrom(desk.now(), -6, 9, 15))
  const kind = 'follow-up-complainant'
  const to = `Sdr. ${file.complainant.name ?? 'Pelapor'}\n${file.complainant.address ?? ''}`
  const holder = { draft: 2, initialled: 4, signed: 2 }[stage]
  return {
    id: `01994e3a-0000-7001-9000-${String(desk.drafted + 1).padStart(12, '0')}`,
    complaint: file.number,
    subject: file.subject,
    kind,
    to,
    about: 'Tindak lanjut pengaduan',
    stage,
    initials,
    holder: desk.officers[holder]?.id ?? '',
    since: at,
    savedAt: at,
    revision: 1,
    fields: {
      to,
      date: dateAt(desk.now()),
      number: null,
      sensitivity: 'Biasa',
      enclosures: '-',
      about: 'Tindak lanjut pengaduan',
      body: `Menindaklanjuti pengaduan Saudara nomor ${file.number}, telah dilakukan penelaahan.`,
      signatory: desk.office.signatories[0]?.id ?? '',
      copiesTo: [],
    },
    marks: [
      ...Array.from({ length: initials }, (_, index) => ({
        ...mark(desk, 'initialled', 5 - index),
        by: index === 0 ? 'Agus Prasetyo' : (desk.officers[4]?.id ?? ''),
      })),
      ...(stage === 'signed'
        ? [{ ...mark(desk, 'signed', 2), by: desk.officers[5]?.id ?? '' }]
        : []),
    ],
  }
}
