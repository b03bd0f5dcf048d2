import type { CaseFile, CaseStep } from '../../src-main/contract/case.ts'
import { directChannels, type Channel } from '../../src-main/contract/complaint.ts'
import { Category, Channel as Channels } from '../../src-main/contract/complaint.ts'
import { Procedure } from '../../src-main/contract/procedure.ts'
import direct from '../../assets/sop/langsung.json' with { type: 'json' }
import indirect from '../../assets/sop/tidak-langsung.json' with { type: 'json' }
import { fakeOffice, fakeOfficers, serviceOfficer } from './fake-office.ts'
import { daysFrom, instantAt, workingDaysFrom } from './fake-time.ts'

export const procedures = [Procedure.parse(direct), Procedure.parse(indirect)]

const subjects = [
  'Timbangan pedagang sayur di Pasar Blimbing kurang berat',
  'Pelayanan tera ulang timbangan dijadwalkan mundur tiga kali',
  'Harga minyak goreng di Pasar Besar melebihi harga eceran tertinggi',
  'Lapak PKL menutup akses warga di Jalan Pasar Besar',
  'Permohonan informasi syarat pendirian koperasi simpan pinjam',
  'Koperasi tidak mengembalikan simpanan anggota yang keluar',
  'Bantuan alat usaha mikro belum diterima sejak Maret',
  'Retribusi kios ditarik dua kali pada bulan yang sama',
  'Limbah pewarna industri batik mengalir ke selokan kampung',
  'Konsultasi pendaftaran merek untuk usaha keripik tempe',
]

const people = [
  'Sulastri Handayani',
  'Muhammad Rizki Ramadhan',
  'Siti Aminah',
  'Yohanes Kristanto',
  'Ni Made Ayu Pratiwi',
  'Slamet Riyadi',
  'Tri Wahyuni',
  'Hendra Gunawan',
]

export interface FakeComplaint {
  readonly order: number
  readonly receivedAt: number
  readonly channel: Channel
  readonly finishedSteps: number
  /** Days by which each step was or is late. */
  readonly slow: number
  readonly long: boolean
}

/** A believable year of complaints, the newest first. The same every time but for today's date. */
export function fakeYear(now: number, count: number): FakeComplaint[] {
  return Array.from({ length: count }, (_, back) => {
    const age = Math.floor((back * 350) / Math.max(count, 40))
    const order = count - back
    const channel = Channels.options[(order * 7) % Channels.options.length] as Channel
    const finished = age > 45 ? 5 : Math.min(5, Math.floor(age / 9) + (order % 2))
    return {
      order,
      receivedAt: Math.min(
        now - 1_800_000,
        daysFrom(now, -age, 8 + (order % 7), (order * 13) % 60),
      ),
      channel,
      finishedSteps: order % 17 === 0 ? Math.min(finished, 2) : finished,
      slow: order % 5 === 0 ? 3 : 0,
      long: false,
    }
  })
}

export function isDirect(channel: Channel): boolean {
  return (directChannels as readonly string[]).includes(channel)
}

export function procedureOf(channel: Channel): Procedure {
  const serves = isDirect(channel) ? 'direct' : 'indirect'
  return procedures.find((one) => one.serves === serves) as Procedure
}

const longWords =
  'Pedagang di lorong belakang pasar mengeluhkan penataan ulang yang tidak diumumkan, timbangan yang tidak pernah ditera, retribusi yang ditarik tanpa karcis, dan jawaban petugas yang berbeda-beda setiap kali ditanyakan '

/** The whole file of one of them, as the register would answer it. */
export function fakeCase(complaint: FakeComplaint, now: number): CaseFile {
  const { order, receivedAt, channel, long } = complaint
  const procedure = procedureOf(channel)
  const steps = walk(complaint, procedure, now)
  const closed = steps.every(({ finishedAt }) => finishedAt !== null)
  const closedAt = closed ? (steps.at(-1)?.finishedAt ?? null) : null
  const started = steps.some(({ finishedAt }) => finishedAt !== null)
  const answered = steps[1]?.finishedAt ?? null
  const clock = (days: number) => instantAt(daysFrom(receivedAt, days, 23, 59))
  const name = people[order % people.length] ?? ''
  return {
    number: `PGD-2026-${String(order).padStart(5, '0')}`,
    revision: 1,
    status: closed ? 'closed' : started ? 'in-progress' : 'received',
    receivedAt: instantAt(receivedAt),
    recordedAt: instantAt(receivedAt + 300_000),
    recordedBy: serviceOfficer.id,
    channel,
    direct: isDirect(channel),
    complainant: {
      name: long ? `${name} `.repeat(16).slice(0, 300) : order % 11 === 0 ? null : name,
      address: long
        ? longWords.repeat(4).slice(0, 900)
        : `Jl. Ikan Piranha No. ${order}, Kel. Tunjungsekar, Kec. Lowokwaru, Kota Malang`,
      phone: `0812-3345-${String(1000 + order).slice(-4)}`,
      email: null,
      nationalId: null,
      representedBy: null,
    },
    anonymous: false,
    confidential: order % 13 === 0,
    masked: false,
    category: Category.options[order % Category.options.length] ?? null,
    classification: 'non-supervisory',
    subject: long ? longWords.repeat(3).slice(0, 500) : (subjects[order % subjects.length] ?? null),
    narrative: long
      ? longWords.repeat(20)
      : `Pada hari ${order % 2 ? 'Senin' : 'Rabu'} pelapor berbelanja di pasar dan mendapati berat barang tidak sesuai setelah ditimbang ulang di rumah. Petugas pasar yang ditemui tidak bersedia mencatat keluhannya.`,
    requestedRemedy:
      order % 4 === 0
        ? null
        : 'Tera ulang timbangan pedagang dan penjelasan tertulis mengenai hasilnya.',
    place: 'Pasar Blimbing',
    serviceDate: null,
    division: fakeOffice.divisions[order % fakeOffice.divisions.length]?.id ?? null,
    officerComplainedOf: null,
    referredBy: null,
    incomingLetter: { number: null, date: null, agendaNumber: null },
    laporTrackingId: null,
    oldNumber: null,
    repeats: null,
    repeatedBy: [],
    mergedInto: null,
    merged: [],
    missing: order % 4 === 0 ? ['requestedRemedy'] : [],
    procedure: { id: procedure.id, version: procedure.version },
    steps,
    classificationLimit: null,
    pressing: null,
    completeness: {
      state: 'unchecked',
      note: null,
      foundAt: null,
      requestedAt: null,
      completedAt: null,
    },
    pauses: [],
    dispositions: [],
    assignedTo: null,
    transferredTo: null,
    clocks: [
      {
        id: 'answer',
        basis: 'UU 25/2009 Ps. 44(3)',
        startedAt: instantAt(receivedAt),
        dueAt: clock(14),
        metAt: answered,
        paused: false,
        late: !answered && Date.parse(clock(14)) < now,
      },
      {
        id: 'decision',
        basis: 'UU 25/2009 Ps. 50(1)',
        startedAt: instantAt(receivedAt),
        dueAt: clock(60),
        metAt: steps[3]?.finishedAt ?? null,
        paused: false,
        late: !steps[3]?.finishedAt && Date.parse(clock(60)) < now,
      },
    ],
    mayDo: [],
    letters: [],
    attachments: [],
    history: [
      {
        sequence: order * 10,
        kind: 'received',
        happenedAt: instantAt(receivedAt),
        recordedAt: instantAt(receivedAt + 300_000),
        by: serviceOfficer.id,
        recordedBy: serviceOfficer.id,
        detail: `PGD-2026-${String(order).padStart(5, '0')}`,
        changes: [],
      },
      ...steps.flatMap((step, index) =>
        step.finishedAt
          ? [
              {
                sequence: order * 10 + index + 1,
                kind: 'step-finished',
                happenedAt: step.finishedAt,
                recordedAt: step.finishedAt,
                by: step.by,
                recordedBy: step.recordedBy,
                detail: step.id,
                changes: [{ field: 'outcomes', before: null, after: step.outcomes }],
              },
            ]
          : [],
      ),
    ],
    warnings: [],
    closedAt,
    closedAs: closedAt ? 'resolved' : null,
  }
}

function walk(
  { receivedAt, finishedSteps, slow }: FakeComplaint,
  procedure: Procedure,
  now: number,
): CaseStep[] {
  let start: number | null = receivedAt
  return procedure.steps.map((step, index) => {
    const due: number | null =
      start !== null && step.norm
        ? step.norm.unit === 'working-days'
          ? workingDaysFrom(start, step.norm.amount)
          : start + step.norm.amount * 60_000
        : null
    const finishes: number | null =
      start !== null && index < finishedSteps
        ? Math.min(
            now - (6 - index) * 60_000,
            due === null ? start + 600_000 : due - 3_600_000 + slow * 86_400_000,
          )
        : null
    const finished = finishes === null || start === null ? null : Math.max(finishes, start)
    const outcomes = finished !== null && step.outcomes[0] ? [step.outcomes[0].id] : []
    const walked: CaseStep = {
      id: step.id,
      performer: step.performer,
      startedAt: start === null ? null : instantAt(start),
      dueAt: due === null ? null : instantAt(due),
      finishedAt: finished === null ? null : instantAt(finished),
      by:
        finished === null
          ? null
          : (fakeOfficers.find(({ role }) => role === step.performer)?.id ?? step.performer),
      recordedBy: finished === null ? null : serviceOfficer.id,
      outcome: outcomes[0] ?? null,
      outcomes,
      note:
        finished !== null && index === 1
          ? 'Sudah diklarifikasi melalui telepon; pelapor setuju berkasnya diteruskan.'
          : null,
      documents: step.documents.map((document) => ({
        ...document,
        present: finished !== null,
        as: finished === null ? null : 'paper',
        note: null,
        attachment: null,
      })),
      paused: false,
      late: due !== null && (finished ?? now) > due,
    }
    start = finished
    return walked
  })
}
