import type { CaseFile } from '../../contract/case.ts'
import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  clockLabels,
  performerLabels,
} from '../../contract/labels.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { Instant } from '../../contract/values.ts'
import { formatDate, formatMoment, formatTime, shownDate } from '../../contract/words.ts'
import type { Context, SignedAct } from '../context.ts'
import { isProtected } from '../letters/identity.ts'
import type { Fact } from '../letters/letter-content.ts'
import { historyWords, statusWords } from './dossier-history.ts'
import type { Names } from './dossier-history.ts'
import type { Cell, PaperBlock, PaperContent } from './paper-content.ts'
import { listMeasures, madeAtWords, shortDate, shortDay } from './paper-words.ts'

/** A letter or an attachment behind the sheets about the case itself. */
export interface Annex {
  readonly title: string
  readonly about: string
  readonly on: Instant
  /** Pages it brings; null where it could not be joined. */
  readonly pages: number | null
  /** Left out on purpose: it may show a complainant who is to stay hidden. */
  readonly withheld: boolean
}

/** Where each thing of the contents begins, by its place in the list. */
export interface Contents {
  readonly headings: ReadonlyMap<string, number>
  /** The page on which each annex begins. */
  readonly annexes: readonly (number | null)[]
}

export interface DossierContent {
  readonly file: CaseFile
  /** Registrations of the same complaint that were merged into it. */
  readonly merged: readonly CaseFile[]
  readonly procedure: Procedure
  readonly annexes: readonly Annex[]
  readonly names: Names
}

/** Titles of the parts about the case itself, which the contents page lists in this order. */
const parts = {
  data: 'Data pengaduan',
  narrative: 'Uraian dan permintaan',
  way: 'Jalan SOP',
  clocks: 'Batas waktu',
  dispositions: 'Disposisi',
  history: 'Riwayat',
} as const

/** The sheets that lead a dossier: cover with its contents, and what the register holds of the case. */
export function dossierPaper(
  context: Context,
  act: SignedAct,
  content: DossierContent,
  contents: Contents,
): PaperContent {
  const { file } = content
  const told: [string, PaperBlock[]][] = [
    [parts.data, [{ block: 'facts', rows: dataOf(context, file) }]],
    [parts.narrative, narrativeOf(file)],
    ...content.merged.map((part): [string, PaperBlock[]] => [
      `Digabung ke berkas ini: ${part.number}`,
      [{ block: 'facts', rows: dataOf(context, part) }, ...narrativeOf(part)],
    ]),
    [parts.way, [wayOf(content)]],
    [parts.clocks, [clocksOf(file)]],
    ...(file.dispositions.length > 0
      ? [[parts.dispositions, [dispositionsOf(context, content)]] as [string, PaperBlock[]]]
      : []),
    [parts.history, [historyOf(content)]],
  ]
  return {
    title: `Berkas lengkap ${file.number}`,
    office: context.office().name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    uncounted: true,
    blocks: [
      {
        block: 'sheet-title',
        text: `Berkas Pengaduan ${file.number}`,
        lines: [
          file.subject ?? 'Perihal belum diisi',
          `${statusWords(file)}. Keadaan ${formatDate(shownDate(content.names.now))}`,
          ...secrecyOf(file),
        ],
      },
      { block: 'heading', text: 'Isi berkas' },
      contentsTable(content, told, contents),
      ...told.flatMap(([title, blocks]): PaperBlock[] => [
        { block: 'heading', text: title },
        ...blocks,
      ]),
    ],
  }
}

function contentsTable(
  { annexes }: DossierContent,
  told: readonly [string, PaperBlock[]][],
  contents: Contents,
): PaperBlock {
  const page = (number: number | null | undefined): string => (number ? String(number) : '–')
  const rows: Cell[][] = [
    ...told.map(([title]) => [
      { text: title },
      { text: '' },
      { text: page(contents.headings.get(title)) },
    ]),
    ...annexes.map(({ title, about, on, pages, withheld }, index) => [
      { text: title, below: about },
      { text: formatDate(shownDate(on)), below: pages === null ? missingWords(withheld) : null },
      { text: page(contents.annexes[index]) },
    ]),
  ]
  return {
    block: 'table',
    columns: [
      { name: 'No.', share: 0.06, align: 'right' },
      { name: 'Bagian', share: 0.61 },
      { name: 'Tanggal', share: 0.22 },
      { name: 'Halaman', share: 0.11, align: 'right' },
    ],
    rows: rows.map((cells, index) => [{ text: String(index + 1) }, ...cells]),
  }
}

function missingWords(withheld: boolean): string {
  return withheld ? 'tidak disertakan: dapat memuat identitas pelapor' : 'tidak dapat digabung'
}

/** What the cover says of the complainant's secrecy (UU 25/2009 Ps. 42(5), Ps. 49). */
function secrecyOf(file: CaseFile): string[] {
  if (!isProtected(file)) return []
  return file.masked
    ? ['Identitas pelapor disamarkan (UU 25/2009 Ps. 42(5), Ps. 49).']
    : ['RAHASIA: memuat identitas pelapor yang dirahasiakan (UU 25/2009 Ps. 42(5), Ps. 49).']
}

function dataOf(context: Context, file: CaseFile): Fact[] {
  const { complainant, incomingLetter: letter } = file
  const division = context.office().divisions.find(({ id }) => id === file.division)
  const fact = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : [])
  const known = (label: string, value: string | null) => (file.masked ? [] : fact(label, value))
  return [
    ...fact('Nomor register', file.number),
    ...fact('Diterima', `${formatMoment(file.receivedAt)}, ${channelLabels[file.channel]}`),
    ...fact('Dicatat', formatMoment(file.recordedAt)),
    ...fact('Pelapor', complainantWords(file)),
    ...known('Alamat', complainant.address),
    ...known('Telepon', complainant.phone),
    ...known('Surel', complainant.email),
    ...known('Diwakili oleh', complainant.representedBy),
    ...fact('Perihal', file.subject),
    ...fact('Kategori', file.category && categoryLabels[file.category]),
    ...fact('Klasifikasi', file.classification && classificationLabels[file.classification]),
    ...fact('Bidang', division?.name ?? file.division),
    ...fact('Tempat kejadian', file.place),
    ...fact('Tanggal layanan', file.serviceDate && formatDate(file.serviceDate)),
    ...fact('Terlapor', file.officerComplainedOf),
    ...fact('Rujukan dari', file.referredBy),
    ...fact('Nomor surat masuk', letter.number),
    ...fact('Tanggal surat masuk', letter.date && formatDate(letter.date)),
    ...fact('Nomor agenda', letter.agendaNumber),
    ...fact('Nomor LAPOR!', file.laporTrackingId),
  ]
}

function complainantWords({ anonymous, masked, complainant }: CaseFile): string {
  if (anonymous) return 'Tanpa identitas'
  return masked ? 'Identitas disamarkan' : (complainant.name ?? 'Tanpa nama')
}

function narrativeOf(file: CaseFile): PaperBlock[] {
  const paragraph = (text: string): PaperBlock => ({ block: 'paragraph', text, indented: false })
  return [
    paragraph(file.narrative),
    ...(file.requestedRemedy
      ? [paragraph(`Penyelesaian yang diminta: ${file.requestedRemedy}`)]
      : []),
  ]
}

/** The steps as they were walked; those not reached stay empty. */
function wayOf({ file, procedure, names }: DossierContent): PaperBlock {
  return {
    block: 'table',
    columns: [
      { name: 'Langkah', share: 0.27 },
      { name: 'Mulai dan batas', share: 0.2 },
      { name: 'Selesai', share: 0.2 },
      { name: 'Hasil, catatan, bukti', share: 0.33 },
    ],
    rows: file.steps.map((step) => {
      const known = procedure.steps.find(({ id }) => id === step.id)
      const outcomes = step.outcomes.map(
        (id) => known?.outcomes.find((outcome) => outcome.id === id)?.short ?? id,
      )
      const shown = step.documents
        .filter(({ present }) => present)
        .map(({ name, note }) => (note ? `${name} (${note})` : name))
      return [
        { text: known?.short ?? step.id, below: performerLabels[step.performer], strong: true },
        {
          text: step.startedAt === null ? '' : moment(step.startedAt),
          below: step.dueAt === null ? null : `batas ${moment(step.dueAt)}`,
        },
        {
          text: step.finishedAt === null ? '' : moment(step.finishedAt),
          below: [step.by && names.of(step.by), step.late ? 'terlambat' : '']
            .filter(Boolean)
            .join('\n'),
        },
        {
          text: outcomes.join(', '),
          below: [step.note, shown.length > 0 && `Bukti: ${shown.join('; ')}`]
            .filter(Boolean)
            .join('\n'),
        },
      ]
    }),
  }
}

function clocksOf(file: CaseFile): PaperBlock {
  const limit = file.classificationLimit
  const clocks = [
    ...file.clocks.map((clock) => ({ ...clock, name: clockLabels[clock.id] })),
    ...(limit ? [{ ...limit, name: 'Batas klasifikasi' }] : []),
  ]
  return {
    block: 'table',
    columns: [
      { name: 'Batas waktu', share: 0.4 },
      { name: 'Mulai', share: 0.2 },
      { name: 'Jatuh tempo', share: 0.2 },
      { name: 'Dipenuhi', share: 0.2 },
    ],
    rows: clocks.map(({ name, basis, startedAt, dueAt, metAt, paused, late }) => [
      { text: name, below: basis },
      { text: moment(startedAt) },
      { text: moment(dueAt), below: late ? 'terlambat' : null },
      { text: metAt === null ? (paused ? 'dijeda' : 'belum') : moment(metAt) },
    ]),
  }
}

function dispositionsOf(context: Context, { file, names }: DossierContent): PaperBlock {
  const divisions = context.office().divisions
  return {
    block: 'table',
    columns: [
      { name: 'Tanggal', share: 0.2 },
      { name: 'Isi disposisi', share: 0.45 },
      { name: 'Dari dan kepada', share: 0.35 },
    ],
    rows: file.dispositions.map(({ givenAt, dueOn, instruction, givenBy, to }) => [
      { text: moment(givenAt), below: dueOn && `paling lambat ${shortDay(dueOn)}` },
      { text: instruction },
      {
        text: givenBy,
        below: `kepada ${divisions.find(({ id }) => id === to)?.name ?? names.of(to)}`,
      },
    ]),
  }
}

function historyOf({ file, procedure, names }: DossierContent): PaperBlock {
  return {
    block: 'table',
    columns: [
      { name: 'Waktu', share: 0.2 },
      { name: 'Yang terjadi', share: 0.55 },
      { name: 'Oleh', share: 0.25 },
    ],
    rows: file.history.map((entry) => [
      { text: moment(entry.happenedAt) },
      { text: historyWords(entry, procedure, names) },
      { text: names.of(entry.by ?? entry.recordedBy) },
    ]),
  }
}

/** `5 Okt 2026, 09.15` */
function moment(at: Instant): string {
  return `${shortDate(shownDate(at))}, ${formatTime(at)}`
}
