import { closingLabels, roleLabels } from '../../contract/labels.ts'
import { alsoErasedWords, staysWords } from '../../contract/erasure-words.ts'
import { dataOverseers } from '../../contract/personal-data-calls.ts'
import type { ErasureTraces } from '../../contract/personal-data-calls.ts'
import { formatDate, formatMoment, formatNumber } from '../../contract/words.ts'
import { rowByNumber } from '../complaints/complaint-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import { letterhead } from '../letters/compose-official.ts'
import { officerById } from '../officers/officers.ts'
import type { PaperBlock, PaperContent } from '../papers/paper-content.ts'
import { listMeasures, madeAtWords } from '../papers/paper-words.ts'
import { Refusal } from '../refusal.ts'
import { erasureRow, numbersIn } from './erasure-row.ts'
import { tracesTold } from './traces-told.ts'

/**
 * Berita acara pemusnahan (UU 27/2022 Ps. 44): what was destroyed, on what basis, by whom, and the head of
 * the history before and after. It holds no personal data of a complainant, and can be drawn again.
 */
export function erasureMinutesPaper(context: Context, act: SignedAct, id: string): PaperContent {
  if (!dataOverseers.some((role) => role === act.officer.role))
    throw new Refusal({ problem: 'not-allowed' })
  const row = erasureRow(context, id)
  if (row.confirmed_at === null || row.confirmed_by === null)
    throw new Refusal({ problem: 'not-found' })
  const { name, place, timeZone } = context.office()
  const on = officeDateOf(row.confirmed_at, timeZone)
  const numbers = numbersIn(row)
  const copies = JSON.parse(row.copies) as string[]
  const signer = (officer: string, position: string, dated: boolean) => {
    const { name: signed, role } = officerById(context.db, officer)
    return {
      placeAndDate: dated ? `${place}, ${formatDate(on)}` : null,
      position: [position, `${roleLabels[role]},`],
      name: signed,
      below: [],
      official: false,
    }
  }
  return {
    title: `Berita acara pemusnahan data pribadi ${on}`,
    office: name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: listMeasures,
    letterhead: letterhead(context.office()),
    blocks: [
      {
        block: 'sheet-title',
        text: 'Berita Acara Pemusnahan Data Pribadi',
        lines: [`Dilaksanakan ${formatMoment(toInstant(row.confirmed_at, timeZone))}`],
      },
      paragraph(
        `Pada tanggal ${formatDate(on)} telah dimusnahkan data pribadi dalam ${formatNumber(numbers.length)} berkas pengaduan yang masa simpannya telah berakhir, atas usul dan persetujuan dua petugas yang menandatangani di bawah ini.`,
      ),
      {
        block: 'facts',
        rows: [
          {
            label: 'Dasar',
            value: 'UU 27/2022 Pasal 43 dan Pasal 44; UU 43/2009 Pasal 40 ayat (4)',
          },
          { label: 'Masa simpan', value: `${row.years} tahun setelah ditutup, ${row.basis}` },
          { label: 'Dimusnahkan', value: gone },
          {
            label: 'Banyaknya',
            value: `${formatNumber(row.letters ?? 0)} surat (isi PDF) dan ${formatNumber(row.files ?? 0)} berkas lampiran`,
          },
          ...tracesRows(tracesTold(context, id)),
          { label: 'Tetap disimpan', value: stays },
          {
            label: 'Salinan lama',
            value: copies.length > 0 ? `Ikut dimusnahkan: ${copies.join(', ')}` : copiesStay,
          },
          { label: 'Sidik riwayat sebelum', value: row.head_before ?? '' },
          { label: 'Sidik riwayat sesudah', value: row.head_after ?? '' },
        ],
      },
      {
        block: 'table',
        columns: [
          { name: 'No.', share: 0.1, align: 'right' },
          { name: 'Nomor register', share: 0.3 },
          { name: 'Ditutup', share: 0.3 },
          { name: 'Hasil', share: 0.3 },
        ],
        rows: numbers.map((number, index) => {
          const complaint = rowByNumber(context, number)
          return [
            { text: String(index + 1) },
            { text: number, strong: true },
            { text: complaint?.closed_on ? formatDate(complaint.closed_on) : '' },
            { text: complaint?.closed_as ? closingLabels[complaint.closed_as] : '' },
          ]
        }),
      },
      {
        block: 'signatures',
        notices: [],
        signatures: [
          signer(row.proposed_by, 'Yang mengusulkan,', false),
          signer(row.confirmed_by, 'Yang menyetujui,', true),
        ],
      },
    ],
  }
}

const gone =
  'Nama, alamat, telepon, surel, NIK, kuasa, perihal, uraian, permintaan, terlapor, catatan langkah, disposisi, isi riwayat, lampiran, dan isi surat'
const stays =
  'Nomor register, tanggal, saluran, kategori, klasifikasi, bidang, langkah dan waktunya, hasil penutupan, serta nomor dan tanggal surat'
const copiesStay =
  'Cadangan yang dibuat sebelum tanggal ini masih memuat data tersebut sampai dimusnahkan, termasuk yang di luar komputer ini'

/** What stood beside the complaints, as far as there was any. */
function tracesRows(traces: ErasureTraces | null): { label: string; value: string }[] {
  if (traces === null) return []
  return [
    { label: 'Ikut dimusnahkan', value: alsoErasedWords(traces) },
    { label: 'Belum waktunya', value: staysWords(traces) },
  ].filter(({ value }) => value !== '')
}

function paragraph(text: string): PaperBlock {
  return { block: 'paragraph', text, indented: false }
}
