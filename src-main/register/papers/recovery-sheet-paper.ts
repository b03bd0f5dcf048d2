import type { DrawnPaper } from '../../contract/paper.ts'
import { formatDate } from '../../contract/words.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import { drawSheets } from './draw-sheets.ts'
import { madeAtWords, wallMeasures } from './paper-words.ts'

/** Between two groups of the code: wide enough to be seen, and never broken. */
const apart = '\u00a0\u00a0'

/**
 * Lembar pemulihan: the code large and as a QR code, how it is used, where it is kept. The only place
 * where the code ever stands; the file's title does not tell it.
 */
export function drawRecoverySheet(
  context: Context,
  act: SignedAct,
  code: string,
): Promise<DrawnPaper> {
  const { name, timeZone, place } = context.office()
  const date = formatDate(officeDateOf(act.now, timeZone))
  const groups = code.split('-')
  const lines = [groups.slice(0, 4).join(apart), groups.slice(4).join(apart)]
  return drawSheets(context, {
    title: 'Lembar pemulihan kata sandi',
    office: name,
    madeAt: act.now,
    madeAtWords: madeAtWords(context, act.now),
    measures: wallMeasures,
    foot: 'Rahasia: simpan dalam amplop tersegel di brankas kantor.',
    blocks: [
      {
        block: 'sheet-title',
        text: 'Lembar Pemulihan Kata Sandi',
        lines: [
          `Untuk pengelola register Meja Aduan yang lupa kata sandinya. Dibuat ${date} oleh ${act.officer.name}.`,
        ],
      },
      { block: 'code', code, lines, alt: 'Kode pemulihan sebagai kode QR' },
      paragraph(
        'Tujuh kelompok, masing-masing lima huruf atau angka; huruf terakhir tiap kelompok memeriksa empat yang lain, sehingga salah ketik langsung dikenali. Tidak ada huruf I, L, O, dan U: yang tampak seperti O adalah angka nol, yang tampak seperti I adalah angka satu.',
      ),
      { block: 'heading', text: 'Menyimpan' },
      paragraph(
        'Masukkan lembar ini ke dalam amplop, segel, tulis tanggal dan paraf melintang di atas segel, lalu simpan di brankas kantor. Jangan difoto dan jangan disimpan di komputer ini: siapa pun yang memegang kode ini dapat mengganti kata sandi pengelola register.',
      ),
      { block: 'heading', text: 'Memakai' },
      paragraph(
        'Di layar masuk pilih “Lupa kata sandi”, pilih nama pengelola, ketik atau pindai kode, lalu tetapkan kata sandi baru. Kata sandi petugas lain kemudian dapat diatur ulang oleh pengelola di Pengaturan › Petugas.',
      ),
      paragraph(
        'Kode hanya berlaku satu kali. Setelah dipakai, atau bila lembar baru dibuat, lembar ini tidak berlaku lagi: musnahkan. Pemakaiannya tercatat dalam riwayat register.',
      ),
      {
        block: 'signatures',
        signatures: [
          {
            placeAndDate: `${place}, ${date}`,
            position: ['Disimpan oleh'],
            name: null,
            below: [],
            official: false,
          },
        ],
        notices: [],
      },
    ],
  })
}

function paragraph(text: string) {
  return { block: 'paragraph', text, indented: false } as const
}
