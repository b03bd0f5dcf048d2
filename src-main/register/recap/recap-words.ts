import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  closingLabels,
  letterKindLabels,
  statusLabels,
} from '../../contract/labels.ts'
import type { Office } from '../../contract/office.ts'
import type { RecapFigures } from '../../contract/recap.ts'

/** One line of a table of the recap: a count, or something measured; null prints a dash. */
export type RecapLine = {
  readonly label: string
  readonly value: number | null
  readonly as: 'count' | 'days' | 'share'
}

/** A small table of the recap; `total` adds a line with the sum. */
export type RecapBlock = {
  readonly title: string
  readonly lines: readonly RecapLine[]
  readonly total: boolean
}

const unset = 'Belum ditentukan'

function counts<K extends string>(
  labels: Record<K, string>,
  figures: Partial<Record<K, number>>,
): RecapLine[] {
  return (Object.keys(labels) as K[]).map((key) => ({
    label: labels[key],
    value: figures[key] ?? 0,
    as: 'count',
  }))
}

/** In the settings' order; divisions that the settings no longer have come after, by their id. */
function divisionCounts(figures: RecapFigures, office: Office): RecapLine[] {
  const { none = 0, ...named } = figures.byDivision
  const labels = Object.fromEntries(office.divisions.map(({ id, name }) => [id, name]))
  const gone = Object.keys(named).filter((id) => !Object.hasOwn(labels, id))
  const all = { ...labels, ...Object.fromEntries(gone.map((id) => [id, id])) }
  return [...counts(all, named), { label: unset, value: none, as: 'count' }]
}

function onTime(words: string, { met, late }: RecapFigures['onTime']['sop']): RecapLine[] {
  return [
    { label: `${words}: tepat waktu`, value: met, as: 'count' },
    { label: `${words}: terlambat`, value: late, as: 'count' },
    {
      label: `${words}: persentase tepat`,
      value: met + late > 0 ? met / (met + late) : null,
      as: 'share',
    },
  ]
}

/** The recap's tables, by the column of the sheet that they stand in. */
export function recapBlocks(figures: RecapFigures, office: Office): RecapBlock[][] {
  return [
    [
      {
        title: 'Diterima menurut kategori (SOP)',
        lines: counts({ ...categoryLabels, none: unset }, figures.byCategory),
        total: true,
      },
      {
        title: 'Diterima menurut klasifikasi',
        lines: counts({ ...classificationLabels, none: unset }, figures.byClassification),
        total: true,
      },
    ],
    [
      {
        title: 'Diterima menurut saluran',
        lines: counts(channelLabels, figures.byChannel),
        total: true,
      },
      {
        title: 'Lama penyelesaian (hari kerja)',
        lines: [
          { label: 'Rata-rata', value: figures.daysToClose.average, as: 'days' },
          { label: 'Median', value: figures.daysToClose.median, as: 'days' },
          { label: 'Terlama', value: figures.daysToClose.longest, as: 'count' },
        ],
        total: false,
      },
    ],
    [
      {
        title: 'Status pada akhir periode',
        lines: counts(statusLabels, figures.byStatus),
        total: true,
      },
      {
        title: 'Cara ditutup',
        lines: counts(closingLabels, figures.closedAs),
        total: true,
      },
      {
        title: 'Ketepatan waktu',
        lines: [...onTime('SOP', figures.onTime.sop), ...onTime('UU 25/2009', figures.onTime.act)],
        total: false,
      },
    ],
    [
      {
        title: 'Diterima menurut bidang',
        lines: divisionCounts(figures, office),
        total: true,
      },
      {
        title: 'Surat yang diterbitkan',
        lines: counts(letterKindLabels, figures.letters),
        total: true,
      },
    ],
  ]
}

/** What the period is called inside a sentence. */
export function periodWord(period: RecapFigures['period']): 'bulan' | 'triwulan' | 'tahun' {
  if (period.length === 4) return 'tahun'
  return period[5] === 'Q' ? 'triwulan' : 'bulan'
}

/** How the figures were counted (desk-command.md, "A recap"), for whoever signs them. */
export function recapDefinitions(figures: RecapFigures, office: Office): string {
  const word = periodWord(figures.period)
  return [
    'Keterangan',
    `• Sisa ${word} lalu: diterima sebelum ${word} ini dan belum ditutup pada awal ${word} ini. Sisa akhir ${word} = sisa ${word} lalu + diterima + dibuka kembali − ditutup, dan menjadi sisa lalu ${word} berikutnya.`,
    `• Keadaan dibaca dari riwayat menurut waktu kejadian, dalam zona waktu ${office.timeZone}.`,
    `• Kategori, klasifikasi, saluran, dan bidang: pengaduan yang diterima dalam ${word} ini. Status: keadaan pada akhir ${word}, dari yang diterima dan sisa ${word} lalu. Cara ditutup: penutupan dalam ${word} ini.`,
    '• Lama penyelesaian: hari kerja setelah hari diterima sampai dengan hari ditutup; akhir pekan, libur nasional, dan cuti bersama tidak dihitung.',
    '• Ketepatan waktu menghitung penutupan: tepat menurut SOP bila tidak ada langkah yang terlambat, tepat menurut UU 25/2009 bila tidak ada tenggat undang-undang yang terlampaui.',
  ].join('\n')
}
