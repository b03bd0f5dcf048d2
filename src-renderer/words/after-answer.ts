/** After the answer: telling it by other ways, and the slip with two questions. */
export const afterAnswerWords = {
  copy: 'Salin jawaban',
  copied: 'Jawaban tersalin.',
  copiedMore: 'Tempelkan di WhatsApp atau surel, lalu catat pengirimannya.',
  recordWhatsApp: 'Catat: dikirim lewat WhatsApp',
  recordEmail: 'Catat: dikirim lewat surel',

  slip: 'Slip kepuasan',
  slipNobody: 'Pelapor belum ditanya.',
  slipAsked: (when: string, how: string) => `Ditanya ${when} (${how.toLowerCase()}).`,
  noAnswer: 'belum dijawab',
  record: 'Catat jawaban',
  change: 'Ubah jawaban',
  print: 'Cetak slip',
  title: 'Slip kepuasan: dua pertanyaan',
  will: 'Satu slip untuk satu pengaduan. Perubahan tercatat di Riwayat; dalam angka setahun nama pelapor tidak disebut.',
  recorded: 'Slip kepuasan dicatat.',
  askedOn: 'Tanggal ditanya',
  how: 'Cara bertanya',
  none: 'Belum dijawab',

  year: (year: number) => `Kepuasan pelapor ${year}`,
  yearEmpty: (year: number) =>
    `Belum ada slip kepuasan pada ${year}. Cetak atau bacakan slipnya dari berkas pengaduan yang sudah dijawab.`,
  asked: 'Ditanya',
  answered: 'Menjawab',
  question: 'Unsur dan pertanyaan',
  average: 'Rata-rata (1–4)',
  index: 'Indeks (25–100)',
  both: 'Kedua unsur',
  yearBasis:
    'Skala empat jawaban; indeks = rata-rata × 25 (PermenPANRB 14/2017). Ini dua dari sembilan unsur SKM dan tidak menggantikan survei tahunan. Nama pelapor tidak disebut.',
} as const
