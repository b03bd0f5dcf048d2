import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Procedure } from '../../src-main/contract/procedure.ts'
import type { LeadsTo, ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { checkProcedure } from '../../src-main/register/procedures/check-procedure.ts'
import { ringsIn, thatCanClose, waysOf } from '../../src-main/register/procedures/ways.ts'

type Step = ProcedureDraft['steps'][number]

const shipped = (name: string) => {
  const file = resolve(import.meta.dirname, `../../assets/sop/${name}.json`)
  return Procedure.parse(JSON.parse(readFileSync(file, 'utf8')))
}
const indirect = shipped('tidak-langsung')

const closes: LeadsTo = { closes: 'resolved' }
const to = (step: string): LeadsTo => ({ step })

function step(id: string, leadsTo: LeadsTo, change: Partial<Step> = {}): Step {
  return {
    id,
    performer: 'service-officer',
    with: [],
    text: `Petugas mengerjakan ${id}`,
    short: id.toUpperCase(),
    norm: null,
    documents: [],
    output: null,
    choose: 'none',
    outcomes: [],
    leadsTo,
    analysis: false,
    meets: ['answer', 'decision', 'notification'],
    ...change,
  }
}

function procedure(steps: Step[], change: Partial<ProcedureDraft> = {}): ProcedureDraft {
  return {
    id: 'contoh',
    serves: 'indirect',
    title: 'Contoh',
    source: 'SOP 02',
    lanes: ['service-officer'],
    steps,
    doubts: [],
    ...change,
  }
}

const outcome = (id: string, leadsTo?: LeadsTo) => ({
  id,
  text: `Hasil ${id}`,
  short: id.toUpperCase(),
  ...(leadsTo ? { leadsTo } : {}),
})

const told = (draft: ProcedureDraft) => checkProcedure(draft).map(({ sentence }) => sentence)

describe('what is wrong with a procedure', () => {
  it('is nothing with the shipped ones', () => {
    for (const name of ['langsung', 'tidak-langsung'])
      expect(checkProcedure(shipped(name))).toEqual([])
  })

  const cases: readonly (readonly [string, ProcedureDraft, string[]])[] = [
    ['no steps', procedure([]), ['SOP belum mempunyai langkah.']],
    [
      'texts that are missing',
      procedure(
        [
          step('a', closes, {
            short: ' ',
            text: '',
            documents: [{ id: 'b', name: '' }],
            choose: 'one',
            outcomes: [{ id: 'x', text: '', short: '' }],
          }),
        ],
        { title: '', source: ' ', doubts: [{ id: 'd', step: 'a', question: '', source: '' }] },
      ),
      [
        'Judul SOP belum diisi.',
        'Sumber SOP belum diisi.',
        'Langkah 1: nama pendek belum diisi.',
        'Langkah 1: bunyi SOP belum diisi.',
        'Langkah 1: nama kelengkapan ke-1 belum diisi.',
        'Langkah 1: nama hasil ke-1 belum diisi.',
        'Langkah 1: bunyi hasil ke-1 belum diisi.',
        'Pertanyaan ke-1 belum diisi.',
      ],
    ],
    [
      'an id that stands twice',
      procedure([step('a', to('b')), step('b', closes), step('b', closes)]),
      ['Langkah 2 “B” dan Langkah 3 “B” memakai id yang sama, “b”.'],
    ],
    [
      'ids that cannot be used',
      procedure([
        step('Satu', to('decision')),
        step('decision', closes, { documents: [{ id: 'all', name: 'Semua' }] }),
      ]),
      [
        'Langkah 1 “SATU”: id “Satu” tidak dapat dipakai; hanya huruf kecil, angka, dan tanda hubung di antaranya.',
        'Langkah 2 “DECISION”: id “decision” sudah dipakai register sendiri.',
        'Langkah 2 “DECISION”: id kelengkapan “all” sudah dipakai register sendiri.',
      ],
    ],
    [
      'a performer without a lane',
      procedure([step('a', closes, { performer: 'division', with: ['head'] })]),
      [
        'Langkah 1 “A”: pelaksananya, Bidang, tidak punya kolom.',
        'Langkah 1 “A”: yang ikut serta, Kepala dinas, tidak punya kolom.',
      ],
    ],
    [
      'outcomes that do not fit the choice',
      procedure([
        step('a', to('b'), { outcomes: [outcome('x')] }),
        step('b', closes, { choose: 'some' }),
      ]),
      [
        'Langkah 1 “A”: mempunyai daftar hasil, tetapi tidak ada yang dipilih daripadanya.',
        'Langkah 2 “B”: meminta pilihan hasil, tetapi daftar hasilnya kosong.',
      ],
    ],
    [
      'several outcomes that part the ways',
      procedure([
        step('a', closes, { choose: 'some', outcomes: [outcome('x', to('b')), outcome('y')] }),
        step('b', closes),
      ]),
      [
        'Langkah 1 “A”: hasilnya boleh dipilih beberapa sekaligus, tetapi menuju tempat yang berbeda.',
      ],
    ],
    [
      'two outcomes on the spot',
      procedure([
        step('a', closes, {
          choose: 'one',
          outcomes: [
            { ...outcome('x'), onTheSpot: true },
            { ...outcome('y'), onTheSpot: true },
          ],
        }),
      ]),
      ['Langkah 1 “A”: lebih dari satu hasil ditandai untuk selesai di tempat.'],
    ],
    [
      'a way that leads nowhere',
      procedure([
        step('a', to('b'), { choose: 'one', outcomes: [outcome('x', to('c')), outcome('y')] }),
        step('b', closes),
      ]),
      ['Langkah 1 “A”: hasil “X” menuju langkah “c”, yang tidak ada.'],
    ],
    [
      'a step that is never reached',
      procedure([step('a', closes), step('b', closes)]),
      ['Langkah 2 “B”: tidak dapat dicapai dari langkah pertama.'],
    ],
    [
      'a ring, and no way out of it',
      procedure([step('a', to('b')), step('b', to('c')), step('c', to('b'))]),
      [
        'Langkah 1 “A”: dari sini pengaduan tidak dapat ditutup.',
        'Langkah 2 “B”: dari sini pengaduan tidak dapat ditutup.',
        'Langkah 3 “C”: dari sini pengaduan tidak dapat ditutup.',
        'Langkah berputar tanpa akhir: B → C → B. Setiap langkah hanya dikerjakan satu kali.',
      ],
    ],
    [
      'a ring that can be left',
      procedure([
        step('a', to('b')),
        step('b', to('a'), { choose: 'one', outcomes: [outcome('x'), outcome('y', closes)] }),
      ]),
      ['Langkah berputar tanpa akhir: A → B → A. Setiap langkah hanya dikerjakan satu kali.'],
    ],
    [
      'a step that leads to itself',
      procedure([
        step('a', closes, { choose: 'one', outcomes: [outcome('x'), outcome('y', to('a'))] }),
      ]),
      ['Langkah berputar tanpa akhir: A → A. Setiap langkah hanya dikerjakan satu kali.'],
    ],
    [
      'a clock of the Act that nothing meets',
      procedure([step('a', closes, { meets: ['answer', 'notification'] })]),
      ['Belum ada langkah atau hasil yang memenuhi batas UU 25/2009 Ps. 50(1): keputusan.'],
    ],
    [
      'a doubt beside no step',
      procedure([step('a', closes)], {
        doubts: [{ id: 'd', step: 'z', question: 'Siapa?', source: '' }],
      }),
      ['Pertanyaan “Siapa?” berada di langkah “z”, yang tidak ada.'],
    ],
    [
      'text that cannot be kept',
      procedure([step('a', closes, { text: 'rusak \ud800' })], { title: 'nol \u0000' }),
      [
        'Pada SOP ini ada teks dengan tanda yang tidak dapat disimpan.',
        'Langkah 1 “A”: ada teks dengan tanda yang tidak dapat disimpan.',
      ],
    ],
  ]
  it.each(cases)('is told: %s', (_name, draft, sentences) => {
    expect(told(draft)).toEqual(sentences)
  })

  it('names the step that it is about', () => {
    const faults = checkProcedure(procedure([step('a', closes), step('b', closes)]))
    expect(faults.map((fault) => fault.step)).toEqual(['b'])
  })

  it('says of ten thousand steps one sentence, at once', () => {
    const many = Array.from({ length: 10_000 }, (_, place) =>
      step(`s${place}`, to(`s${(place + 1) % 10_000}`)),
    )
    const began = performance.now()
    expect(told(procedure(many))).toEqual([
      'SOP ini berisi 10.000 langkah. Paling banyak 60 langkah.',
    ])
    // A chain as long as that breaks no rule that walks it either.
    const ways = waysOf({ steps: many })
    expect([ringsIn(ways)[0]?.length, thatCanClose(ways).size]).toEqual([10_001, 0])
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('any procedure', () => {
  /** Steps that lead onward only, the next one always among their ways, the last one out. */
  const sound = fc
    .array(fc.record({ skips: fc.array(fc.nat(20), { maxLength: 4 }), out: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((shapes) =>
      procedure(
        shapes.map(({ skips, out }, place) => {
          const last = shapes.length - 1
          if (place === last) return step(`s${place}`, closes)
          const leads = [
            to(`s${place + 1}`),
            ...skips.map((skip) => to(`s${Math.min(last, place + 1 + skip)}`)),
            ...(out ? [{ closes: 'not-actionable' } as const] : []),
          ]
          const outcomes = leads.map((lead, index) => outcome(`o${index}`, lead))
          return step(`s${place}`, to(`s${place + 1}`), { choose: 'one', outcomes })
        }),
      ),
    )

  it('that is built to be sound passes, in whatever order its steps after the first stand', () => {
    fc.assert(
      fc.property(sound, fc.infiniteStream(fc.nat()), (draft, order) => {
        expect(told(draft)).toEqual([])
        const [first, ...rest] = draft.steps
        const keys = new Map(rest.map(({ id }) => [id, Number(order.next().value)] as const))
        const mixed = rest.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        expect(told({ ...draft, steps: first ? [first, ...mixed] : [] })).toEqual([])
        expect(Procedure.safeParse({ ...draft, version: 1 }).success).toBe(true)
      }),
    )
  })

  it('with one way turned back is found to run in a ring', () => {
    fc.assert(
      fc.property(sound, fc.nat(), fc.nat(), (draft, one, other) => {
        const from = one % draft.steps.length
        const back = other % (from + 1)
        const steps = draft.steps.map((old, place) => {
          if (place !== from) return old
          const outcomes = [
            ...old.outcomes,
            outcome('out', old.leadsTo),
            outcome('back', to(`s${back}`)),
          ]
          return { ...old, choose: 'one' as const, outcomes }
        })
        expect(told({ ...draft, steps })).toEqual([expect.stringMatching(/^Langkah berputar/)])
      }),
    )
  })

  it('is judged without an exception, whatever leads where', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', '', 'X')
    const anyStep = fc
      .record({ id, lead: id, leads: fc.array(id, { maxLength: 3 }) })
      .map((shape) =>
        step(shape.id, to(shape.lead), {
          outcomes: shape.leads.map((lead) => outcome(lead, to(lead))),
        }),
      )
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        for (const sentence of told(procedure(steps))) expect(sentence).toMatch(/\.$/)
      }),
    )
  })
})

it('a step added in the middle of the shipped one changes nothing else', () => {
  const steps = indirect.steps.map((old) =>
    old.id === 'review' ? { ...old, leadsTo: to('verifikasi') } : old,
  )
  const added = step('verifikasi', to('follow-up'), { performer: 'secretary', meets: [] })
  expect(told({ ...indirect, steps: steps.toSpliced(3, 0, added) })).toEqual([])
})
