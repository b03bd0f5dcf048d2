import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer, Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Paper } from '../../src-main/contract/paper.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import { todayGroups, type TodayGroup, type TodayLine } from '../../src-main/contract/today.ts'
import type { FakeDesk } from './fake-desk.ts'
import { fakePdf } from './fake-pdf.ts'
import type { FakeHandlers } from './fake-register.ts'
import { dateAt, daysFrom } from './fake-time.ts'

/** *Hari ini*, handing work over, and the papers, as far as the screens can tell them from real ones. */
export function fakeDay(desk: FakeDesk): FakeHandlers {
  // Some of the open complaints are with one officer, so that there is work to hand over.
  const holder = desk.officers.find(({ role }) => role === 'service-officer')?.id ?? null
  desk.cases = desk.cases.map((file, index) =>
    file.closedAt || index % 4 > 0 ? file : { ...file, assignedTo: holder },
  )
  return {
    today: ({ of }) => ({ answer: fakeToday(desk, of) }),
    handOver: (asks) => handOver(desk, asks),
    drawPaper: (paper) => draw(desk, paper),
    savePaper: (paper) => ({ answer: { name: `${titleOf(desk, paper)}.pdf` } }),
    printPaper: () => ({ answer: {} }),
  }
}

function handOver(desk: FakeDesk, { from, to }: Asks<'handOver'>): Outcome<Answer<'handOver'>> {
  const held = desk.cases.filter(({ assignedTo, closedAt }) => assignedTo === from && !closedAt)
  // The newest of them is about the receiving officer where it is the secretary.
  const secretary = desk.officers.find(({ role }) => role === 'secretary')?.id
  const left = to === secretary ? held.slice(0, 1) : []
  const given = held.filter((file) => !left.includes(file))
  for (const file of given) desk.replace({ ...file, assignedTo: to })
  return {
    answer: {
      numbers: given.map(({ number }) => number),
      left: left.map(({ number }) => number),
    },
  }
}

function titleOf(desk: FakeDesk, paper: Paper): string {
  const date = dateAt(desk.now())
  switch (paper.paper) {
    case 'wall-list':
      return `Jatuh tempo minggu ini ${date}`
    case 'handover':
      return `Serah terima pekerjaan ${date}`
    case 'due-date':
      return `Rincian tenggat ${paper.number} ${paper.of}`
    case 'swimlane':
      return `Alur SOP pengaduan ${paper.number}`
    case 'procedure':
      return `SOP ${paper.id}, versi ${paper.version}`
    case 'blank-form':
      return 'Formulir pengaduan'
    case 'recovery-sheet':
      return 'Lembar pemulihan kata sandi'
    case 'delivery-book':
      return `Buku ekspedisi ${paper.date}`
    case 'agenda':
      return `Agenda surat keluar ${paper.month}`
    case 'register-book':
      return `Register pengaduan ${paper.month}`
    case 'lapor-entry':
      return `Lembar entri ulang LAPOR! ${paper.number}`
    case 'satisfaction-slip':
      return `Slip kepuasan ${paper.number}`
    case 'dossier':
      return `Berkas lengkap ${paper.number}`
    case 'recap':
      return `Rekap pengaduan ${paper.period}`
    case 'track-record':
      return 'Riwayat pemrosesan data pribadi'
    case 'erasure-minutes':
      return 'Berita acara pemusnahan'
    case 'breach-list':
      return 'Daftar orang yang terdampak'
  }
}

function draw(desk: FakeDesk, paper: Paper): Outcome<Answer<'drawPaper'>> {
  if ('number' in paper && !desk.find(paper.number)) return { problem: { problem: 'not-found' } }
  const title = titleOf(desk, paper)
  const whose = paper.paper === 'handover' ? (paper.officer ?? paper.performer ?? 'semua') : ''
  return { answer: { title, pages: 1, pdf: fakePdf([desk.office.name, '', title, whose]) } }
}

const openStep = (file: CaseFile) =>
  file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)

function fakeToday(desk: FakeDesk, of: Asks<'today'>['of']): Answer<'today'> {
  const now = desk.now()
  const date = dateAt(now)
  const open = desk.cases.filter(({ closedAt }) => !closedAt)
  const lines = open.map((file) => ({ file, line: lineOf(desk, file) }))
  const me = desk.officer
  const isMine = (file: CaseFile) =>
    me !== null &&
    (file.assignedTo === me.id ||
      (file.assignedTo === null && openStep(file)?.performer === me.role))
  const wanted = lines.filter(
    ({ file }) => of === null || (of === 'me' ? isMine(file) : openStep(file)?.performer === of),
  )
  const thisMonth = (moment: string | null) => moment?.slice(0, 7) === date.slice(0, 7)
  const grouped = wanted.map((one) => ({ ...one, group: groupOf(desk, one) }))
  return {
    date,
    groups: todayGroups.flatMap((group) => {
      const members = grouped.filter((one) => one.group === group)
      return members.length === 0
        ? []
        : [{ group, count: members.length, lines: members.slice(0, 12).map(({ line }) => line) }]
    }),
    drafts: desk.drafts,
    waitingOn: Performer.options.flatMap((performer) => {
      const waits = lines.filter(({ file }) => openStep(file)?.performer === performer)
      const late = waits.filter(({ line }) => line.late).length
      return waits.length > 0 ? [{ performer, count: waits.length, late }] : []
    }),
    mine: open.filter(isMine).length,
    assigned: desk.officers.flatMap(({ id }) => {
      const count = open.filter(({ assignedTo }) => assignedTo === id).length
      return count > 0 ? [{ officer: id, count }] : []
    }),
    month: {
      received: desk.cases.filter((file) => thisMonth(file.receivedAt)).length,
      closed: desk.cases.filter((file) => thisMonth(file.closedAt)).length,
      open: open.length,
      late: lines.filter(({ line }) => line.late).length,
    },
    weeks: weeksOf(desk),
    warnings: [],
  }
}

function groupOf(
  desk: FakeDesk,
  { file, line }: { readonly file: CaseFile; readonly line: TodayLine },
): TodayGroup | null {
  const now = desk.now()
  if (line.late) return 'late'
  if (line.dueAt && line.dueAt.slice(0, 10) === dateAt(now)) return 'due-today'
  if (line.dueAt && Date.parse(line.dueAt) < daysFrom(now, 7, 0)) return 'this-week'
  if (line.step === 'receive') return 'awaiting-complainant'
  if (file.status === 'received') return 'new'
  return file.letters.every(({ kind }) => kind !== 'receipt') ? 'receipt-not-given' : null
}

function lineOf(desk: FakeDesk, file: CaseFile): TodayLine {
  const soon = daysFrom(desk.now(), 3, 0)
  const near = file.clocks
    .filter(({ metAt, dueAt }) => metAt === null && Date.parse(dueAt) < soon)
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0]
  return {
    ...desk.line(file),
    actDue: near ? { clock: near.id, dueAt: near.dueAt, late: near.late } : null,
  }
}

function weeksOf(desk: FakeDesk): Answer<'today'>['weeks'] {
  if (desk.cases.length === 0) return []
  const now = desk.now()
  return Array.from({ length: 8 }, (_, index) => {
    const from = daysFrom(now, (index - 7) * 7 - 1, 0)
    const until = daysFrom(now, (index - 6) * 7 - 1, 0)
    const within = (moment: string | null) =>
      moment !== null && Date.parse(moment) >= from && Date.parse(moment) < until
    return {
      from: dateAt(from),
      received: desk.cases.filter((file) => within(file.receivedAt)).length,
      closed: desk.cases.filter((file) => within(file.closedAt)).length,
    }
  })
}
