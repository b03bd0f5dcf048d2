import { laporFieldLabels } from '../../contract/lapor.ts'
import type { Context, SignedAct } from '../context.ts'
import { laporEntry } from '../lapor/lapor-entry.ts'
import type { PaperContent } from './paper-content.ts'
import { listMeasures, madeAtWords } from './paper-words.ts'

/** Lembar entri ulang LAPOR!: what is typed in again, in LAPOR!'s order, and room for its number. */
export function laporPaper(context: Context, act: SignedAct, number: string): PaperContent {
  const entry = laporEntry(context, act, { number })
  return {
    title: `Lembar entri ulang LAPOR! ${entry.number}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    blocks: [
      {
        block: 'sheet-title',
        text: 'Lembar Entri Ulang LAPOR!',
        lines: [
          `Pengaduan ${entry.number}`,
          ...(entry.masked ? ['Identitas pelapor disamarkan (UU 25/2009 Ps. 42(5), Ps. 49).'] : []),
        ],
      },
      {
        block: 'facts',
        rows: [
          ...entry.fields.map(({ field, value }) => ({
            label: laporFieldLabels[field],
            value: value ?? '–',
          })),
          {
            label: 'Tracking ID LAPOR!',
            value: entry.trackingId ?? '................................',
          },
        ],
      },
    ],
  }
}
