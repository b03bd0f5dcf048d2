import type { CaseFile } from '../../src-main/contract/case.ts'
import { foundIncomplete, paused } from './fake-case.ts'
import { daysFrom, instantAt } from './fake-time.ts'

/** How the case that the screens' tests open may stand, beside an ordinary day. */
export type CaseState =
  'paused' | 'incomplete' | 'lapsable' | 'withdrawn' | 'late' | 'full' | 'conflict'

/** The case of the scene: everything else stays as it is. */
export const stateCase = 'PGD-2026-00173'

const note =
  'Fotokopi bukti pembelian\nAlamat lengkap pelapor; alamat yang ditulis tidak menyebut kelurahan'

/** Puts a case into a state, without a way there. */
export function inState(file: CaseFile, state: CaseState, now: number): CaseFile {
  const ago = (days: number) => instantAt(daysFrom(now, -days, 9, 15))
  switch (state) {
    case 'paused':
      return paused(
        file,
        ago(1),
        'complainant-completion',
        'Menunggu pelapor melengkapi',
        'Pelapor diminta lewat telepon.',
      )
    case 'incomplete':
      return foundIncomplete(file, ago(2), note)
    case 'lapsable': {
      const found = foundIncomplete(file, ago(40), note)
      const requestedAt = ago(38)
      return {
        ...found,
        receivedAt: ago(45),
        completeness: { ...found.completeness, requestedAt },
        clocks: [
          ...found.clocks,
          {
            id: 'completion',
            basis: 'UU 25/2009 Ps. 44(4)',
            startedAt: requestedAt,
            dueAt: ago(8),
            metAt: null,
            paused: false,
            late: true,
          },
        ],
      }
    }
    case 'withdrawn':
      return {
        ...file,
        status: 'closed',
        closedAt: ago(0),
        closedAs: 'withdrawn',
        history: [
          ...file.history,
          {
            sequence: 99_999,
            kind: 'closed',
            happenedAt: ago(0),
            recordedAt: ago(0),
            by: file.recordedBy,
            recordedBy: file.recordedBy,
            detail: 'withdrawn',
            changes: [{ field: 'note', before: null, after: 'Pelapor datang dan mencabut.' }],
          },
        ],
      }
    case 'late':
    case 'full':
      return everyClock(file, now, state === 'late')
    case 'conflict':
      return { ...file, officerComplainedOf: 'Rina Kusumawati' }
  }
}

/** Clocks of all kinds at once, attachments, a disposition and a pause that is over. */
function everyClock(file: CaseFile, now: number, late: boolean): CaseFile {
  const on = (days: number, hour = 16) => instantAt(daysFrom(now, days, hour))
  const open = file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  const decision = late ? -3 : 2
  return {
    ...file,
    warnings: ['no-holidays-2027'],
    clocks: file.clocks.map((clock) =>
      clock.id === 'decision' ? { ...clock, dueAt: on(decision, 23), late } : clock,
    ),
    classificationLimit: {
      basis: 'PermenPANRB 24/2014 dan 62/2018: tidak berkadar pengawasan',
      startedAt: file.receivedAt,
      dueAt: instantAt(Date.parse('2027-01-08T16:00:00+07:00')),
      metAt: null,
      paused: false,
      late: false,
    },
    pressing: { id: 'decision', dueAt: on(decision, 23) },
    dispositions: [
      {
        id: '01994e3a-0000-7000-a000-000000000001',
        instruction: 'Teliti timbangan pedagang dan laporkan hasilnya dengan foto.',
        givenBy: 'Bambang Hartono',
        to: 'metrologi',
        givenAt: open?.startedAt ?? on(0, 7),
        dueOn: on(4).slice(0, 10) as NonNullable<CaseFile['serviceDate']>,
        step: open?.id ?? null,
        recordedBy: file.recordedBy,
      },
    ],
    attachments: [
      {
        id: '01994e3a-0000-7000-b000-000000000001',
        name: 'Foto timbangan Pasar Blimbing.jpg',
        bytes: 3_412_000,
        sha256: 'b'.repeat(64),
        addedAt: on(0, 7),
        addedBy: file.recordedBy,
        step: open?.id ?? null,
        document: null,
      },
    ],
    pauses: [
      {
        reason: 'other-agency',
        name: 'Menunggu instansi lain',
        startedAt: on(-6, 9),
        endedAt: on(-3, 9),
        note: null,
        moves: [{ clock: open?.id ?? 'decision', old: on(1), new: on(4) }],
      },
    ],
    assignedTo: file.recordedBy,
  }
}
