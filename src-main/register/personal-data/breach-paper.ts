import { dataOverseers } from '../../contract/personal-data-calls.ts'
import type { BreachPerson } from '../../contract/personal-data-calls.ts'
import { formatNumber } from '../../contract/words.ts'
import type { Context, SignedAct } from '../context.ts'
import type { PaperContent } from '../papers/paper-content.ts'
import { listMeasures, madeAtWords } from '../papers/paper-words.ts'
import { Refusal } from '../refusal.ts'
import { askedIn, breachList, scopeWords } from './breach.ts'

/** In place of a name that only others may know. */
export const toldByOthers = 'Dirahasiakan: diberitahu oleh Sekretaris atau Kepala Dinas'

/** The list of people whom a breach concerns, to be told in writing within 3 x 24 hours. */
export function breachPaper(context: Context, act: SignedAct, sequence: number): PaperContent {
  if (!dataOverseers.some((role) => role === act.officer.role))
    throw new Refusal({ problem: 'not-allowed' })
  const { scope, happened, handling } = askedIn(context, sequence)
  const { people, unknown } = breachList(context, act, sequence)
  return {
    title: 'Daftar orang yang terdampak kegagalan pelindungan data pribadi',
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    across: true,
    foot: 'Rahasia: memuat data pribadi.',
    blocks: [
      {
        block: 'sheet-title',
        text: 'Daftar Orang yang Terdampak',
        lines: [
          `Kegagalan pelindungan data pribadi (UU 27/2022 Pasal 46): ${scopeWords(scope)}`,
          'Pemberitahuan tertulis paling lambat 3 x 24 jam kepada setiap orang dan lembaga.',
        ],
      },
      {
        block: 'facts',
        rows: [
          { label: 'Kapan dan bagaimana', value: happened },
          { label: 'Penanganan', value: handling },
          {
            label: 'Jumlah',
            value: `${formatNumber(people.length)} orang; ${formatNumber(unknown)} pengaduan tanpa nama`,
          },
        ],
      },
      {
        block: 'table',
        columns: [
          { name: 'No.', share: 0.05, align: 'right' },
          { name: 'Nama', share: 0.19 },
          { name: 'Kontak', share: 0.24 },
          { name: 'Pengaduan', share: 0.14 },
          { name: 'Data', share: 0.27 },
          { name: 'Diberitahu', share: 0.11 },
        ],
        rows: people.map((person, index) => [
          { text: String(index + 1) },
          { text: person.name ?? toldByOthers, strong: true },
          { text: contactOf(person) },
          { text: person.numbers.join('\n') },
          { text: person.data.join(', ') },
          { text: '' },
        ]),
      },
    ],
  }
}

function contactOf({ address, phone, email }: BreachPerson): string {
  return [phone, email, address].filter(Boolean).join('\n')
}
