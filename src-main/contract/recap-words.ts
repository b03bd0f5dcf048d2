import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  closingLabels,
  letterKindLabels,
  statusLabels,
} from './labels.ts'
import type { RecapChange, RecapDifference, RecapFigures } from './recap.ts'
import type { Period } from './values.ts'
import { formatDate, formatMoment, formatNumber, formatPeriod, shownDate } from './words.ts'

/** The recap's words: the same on the screen, in the workbook and on paper. */

interface Named {
  readonly id: string
  readonly name: string
}

/** One line of a table of the recap: a count, or something measured; null prints a dash. */
export interface RecapLine {
  readonly label: string
  readonly value: number | null
  readonly as: 'count' | 'days' | 'share'
  /** Which figure it is, for the complaints behind it; null for what is worked out of others. */
  readonly figure: string | null
}

/** A small table of the recap; `total` adds a line with the sum. */
export interface RecapBlock {
  readonly title: string
  readonly lines: readonly RecapLine[]
  readonly total: boolean
}

const unset = 'Belum ditentukan'

function counts<K extends string>(
  of: string,
  labels: Record<K, string>,
  figures: Partial<Record<K, number>>,
): RecapLine[] {
  return (Object.keys(labels) as K[]).map((key) => ({
    label: labels[key],
    value: figures[key] ?? 0,
    as: 'count',
    figure: `${of}.${key}`,
  }))
}

/** In the settings' order; divisions that the settings no longer have come after, by their id. */
function divisionCounts(figures: RecapFigures, divisions: readonly Named[]): RecapLine[] {
  const { none = 0, ...named } = figures.byDivision
  const labels = Object.fromEntries(divisions.map(({ id, name }) => [id, name]))
  const gone = Object.keys(named).filter((id) => !Object.hasOwn(labels, id))
  const all = { ...labels, ...Object.fromEntries(gone.map((id) => [id, id])) }
  return counts('byDivision', { ...all, none: unset }, { ...named, none })
}

function onTime(id: 'sop' | 'act', { met, late }: RecapFigures['onTime']['sop']): RecapLine[] {
  const words = rules[id]
  return [
    {
      label: `${words}: tepat waktu`,
      value: met,
      as: 'count',
      figure: `onTime.${id}.met`,
    },
    { label: `${words}: terlambat`, value: late, as: 'count', figure: `onTime.${id}.late` },
    {
      label: `${words}: persentase tepat`,
      value: met + late > 0 ? met / (met + late) : null,
      as: 'share',
      figure: null,
    },
  ]
}

/** By what a closing is in time. */
export const rules = { sop: 'SOP', act: 'UU 25/2009' } as const

/** The recap's tables, each by its name. */
export function recapBlocks(figures: RecapFigures, divisions: readonly Named[]) {
  const { average, median, longest } = figures.daysToClose
  return {
    category: {
      title: 'Diterima menurut kategori (SOP)',
      lines: counts('byCategory', { ...categoryLabels, none: unset }, figures.byCategory),
      total: true,
    },
    classification: {
      title: 'Diterima menurut klasifikasi',
      lines: counts(
        'byClassification',
        { ...classificationLabels, none: unset },
        figures.byClassification,
      ),
      total: true,
    },
    channel: {
      title: 'Diterima menurut saluran',
      lines: counts('byChannel', channelLabels, figures.byChannel),
      total: true,
    },
    days: {
      title: 'Lama penyelesaian (hari kerja)',
      lines: [
        { label: 'Rata-rata', value: average, as: 'days', figure: null },
        { label: 'Median', value: median, as: 'days', figure: null },
        {
          label: 'Terlama',
          value: longest,
          as: 'count',
          figure: longest === null ? null : `days.${longest}`,
        },
      ],
      total: false,
    },
    status: {
      title: 'Status pada akhir periode',
      lines: counts('byStatus', statusLabels, figures.byStatus),
      total: true,
    },
    closedAs: {
      title: 'Cara ditutup',
      lines: counts('closedAs', closingLabels, figures.closedAs),
      total: true,
    },
    onTime: {
      title: 'Ketepatan waktu',
      lines: [...onTime('sop', figures.onTime.sop), ...onTime('act', figures.onTime.act)],
      total: false,
    },
    division: {
      title: 'Diterima menurut bidang',
      lines: divisionCounts(figures, divisions),
      total: true,
    },
    letters: {
      title: 'Surat yang diterbitkan',
      lines: counts('letters', letterKindLabels, figures.letters),
      total: true,
    },
  } satisfies Record<string, RecapBlock>
}
export type RecapBlocks = ReturnType<typeof recapBlocks>

/** The figures of the balance line, in the order in which they add up. */
export const balanceFigures = [
  'carriedOver',
  'received',
  'reopened',
  'closed',
  'remaining',
] as const

/** `Sisa bulan lalu`, `Diterima` … */
export function balanceName(figure: (typeof balanceFigures)[number], period: Period): string {
  const word = periodWord(period)
  return {
    carriedOver: `Sisa ${word} lalu`,
    received: 'Diterima',
    reopened: 'Dibuka kembali',
    closed: 'Ditutup',
    remaining: `Sisa akhir ${word}`,
  }[figure]
}

/** What the period is called inside a sentence. */
export function periodWord(period: Period): 'bulan' | 'triwulan' | 'tahun' {
  if (period.length === 4) return 'tahun'
  return period[5] === 'Q' ? 'triwulan' : 'bulan'
}

/** What a figure counts, named by itself: `Saluran: Surat`, `Terlambat menurut SOP`. */
export function figureName(figure: string, period: Period, divisions: readonly Named[]): string {
  const [group = '', key = '', last] = figure.split('.')
  const balance = balanceFigures.find((one) => one === figure)
  if (balance) return balanceName(balance, period)
  if (group === 'onTime') {
    const rule = key === 'act' ? rules.act : rules.sop
    return `${last === 'late' ? 'Terlambat' : 'Tepat waktu'} menurut ${rule}`
  }
  if (group === 'days') return `Lama penyelesaian ${key} hari kerja`
  const of = groups[group]
  if (!of) return figure
  const name = divisions.find(({ id }) => group === 'byDivision' && id === key)?.name
  return `${of.name}: ${key === 'none' ? unset.toLowerCase() : (name ?? of.labels[key] ?? key)}`
}

const groups: Readonly<Record<string, { name: string; labels: Readonly<Record<string, string>> }>> =
  {
    byCategory: { name: 'Kategori', labels: categoryLabels },
    byClassification: { name: 'Klasifikasi', labels: classificationLabels },
    byChannel: { name: 'Saluran', labels: channelLabels },
    byDivision: { name: 'Bidang', labels: {} },
    byStatus: { name: 'Status pada akhir periode', labels: statusLabels },
    closedAs: { name: 'Cara ditutup', labels: closingLabels },
    letters: { name: 'Surat', labels: letterKindLabels },
  }

/** `Ditutup +1; Sisa akhir bulan −1` */
export function movesWords(
  moves: RecapChange['moves'],
  period: Period,
  divisions: readonly Named[],
): string {
  return moves
    .map(({ figure, by }) => {
      const sign = by > 0 ? '+' : '−'
      return `${figureName(figure, period, divisions)} ${sign}${formatNumber(Math.abs(by))}`
    })
    .join('; ')
}

/** Of all complaints; a recap of a part of them would have to say of which. */
export const filterWords = 'semua pengaduan'

/** How the figures were counted (desk-command.md, "A recap"), for whoever signs them; a line each. */
export function recapDefinitions(period: Period, timeZone: string): string[] {
  const word = periodWord(period)
  return [
    `Sisa ${word} lalu: diterima sebelum ${word} ini dan belum ditutup pada awal ${word} ini. Sisa akhir ${word} = sisa ${word} lalu + diterima + dibuka kembali − ditutup, dan menjadi sisa lalu ${word} berikutnya.`,
    `Keadaan dibaca dari riwayat menurut waktu kejadian, dalam zona waktu ${timeZone}.`,
    `Kategori, klasifikasi, saluran, dan bidang: pengaduan yang diterima dalam ${word} ini. Status: keadaan pada akhir ${word}, dari yang diterima dan sisa ${word} lalu. Cara ditutup: penutupan dalam ${word} ini; yang digabung dihitung diterima sekali menurut nomornya, lalu ditutup sebagai digabung.`,
    'Lama penyelesaian: hari kerja setelah hari diterima sampai dengan hari ditutup; akhir pekan, libur nasional, dan cuti bersama tidak dihitung.',
    'Tepat waktu berarti: menurut SOP bila tidak ada langkah yang terlambat, menurut UU 25/2009 bila tidak ada tenggat undang-undang yang terlampaui. Yang dihitung adalah penutupan; penutupan di register lama dan penggabungan tidak dinilai.',
  ]
}

/** What was recorded since, a line each, for who asks why a kept recap no longer holds. */
export function becauseWords({ number, because }: RecapChange): string[] {
  if (number === null) return ['tidak ditampilkan (UU 25/2009 Ps. 45)']
  if (because.length === 0) return ['Tidak ada catatan baru: tenggatnya lewat sesudah terbit.']
  return because.map(
    ({ what, happenedAt, recordedAt, by }) =>
      `${what} pada ${formatDate(shownDate(happenedAt))}, dicatat ${formatMoment(recordedAt)}${by === '' ? '' : ` oleh ${by}`}`,
  )
}

/** Which kept recap, and on how many complaints it says otherwise now. */
export function differenceWords({ recap, changes }: RecapDifference): string {
  return `Rekap ${formatPeriod(recap.period)} yang diterbitkan ${formatMoment(recap.issuedAt)} oleh ${recap.issuedBy} kini berbeda pada ${formatNumber(changes.length)} pengaduan.`
}
