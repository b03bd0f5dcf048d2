/**
 * What React Aria says to screen readers. It has no Indonesian of its own and would fall back to
 * English; it takes these strings from the window instead, by the symbols its own localisation
 * script uses. Only parts that the desk uses are said.
 */

interface Strings {
  readonly [key: string]: string | ((values: Record<string, string>) => string)
}

const strings: Record<string, Strings> = {
  '@react-aria/table': {
    select: 'Pilih',
    selectAll: 'Pilih semua',
    sortable: 'kolom dapat diurutkan',
    ascending: 'naik',
    descending: 'turun',
    ascendingSort: (v) => `diurutkan naik menurut kolom ${v['columnName']}`,
    descendingSort: (v) => `diurutkan turun menurut kolom ${v['columnName']}`,
    columnSize: (v) => `${v['value']} piksel`,
    resizerDescription: 'Tekan Enter untuk mengubah lebar',
    expand: 'Buka',
    collapse: 'Tutup',
  },
  '@react-aria/tree': { expand: 'Buka', collapse: 'Tutup' },
  '@react-aria/spinbutton': { Empty: 'Kosong' },
  '@react-aria/searchfield': { 'Clear search': 'Kosongkan pencarian' },
  '@react-aria/overlays': { dismiss: 'Tutup' },
  '@react-aria/numberfield': {
    decrease: (v) => `Kurangi ${v['fieldLabel']}`,
    increase: (v) => `Tambah ${v['fieldLabel']}`,
    numberField: 'Isian angka',
  },
  '@react-aria/menu': { longPressMessage: 'Tekan lama atau Alt + panah bawah untuk membuka menu' },
  '@react-aria/gridlist': {
    hasActionAnnouncement: 'baris dapat dibuka',
    hasLinkAnnouncement: (v) => `baris bertautan: ${v['link']}`,
  },
  '@react-aria/grid': {
    deselectedItem: (v) => `${v['item']} tidak dipilih.`,
    select: 'Pilih',
    selectedCount: (v) => `${v['count']} dipilih.`,
    selectedAll: 'Semua dipilih.',
    selectedItem: (v) => `${v['item']} dipilih.`,
    longPressToSelect: 'Tekan lama untuk memilih.',
  },
  '@react-aria/datepicker': {
    era: 'era',
    year: 'tahun',
    month: 'bulan',
    day: 'tanggal',
    hour: 'jam',
    minute: 'menit',
    second: 'detik',
    dayPeriod: 'pagi/petang',
    calendar: 'Kalender',
    startDate: 'Tanggal mulai',
    endDate: 'Tanggal akhir',
    weekday: 'hari',
    timeZoneName: 'zona waktu',
    selectedDateDescription: (v) => `Tanggal terpilih: ${v['date']}`,
    selectedRangeDescription: (v) => `Rentang terpilih: ${v['startDate']} sampai ${v['endDate']}`,
    selectedTimeDescription: (v) => `Jam terpilih: ${v['time']}`,
  },
  '@react-aria/combobox': {
    focusAnnouncement: (v) =>
      `${v['optionText']}${String(v['isSelected']) === 'true' ? ', dipilih' : ''}`,
    countAnnouncement: (v) => `${v['optionCount']} pilihan tersedia.`,
    selectedAnnouncement: (v) => `${v['optionText']}, dipilih`,
    buttonLabel: 'Tampilkan pilihan',
    listboxLabel: 'Pilihan',
  },
  '@react-aria/calendar': {
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    selectedDateDescription: (v) => `Tanggal terpilih: ${v['date']}`,
    selectedRangeDescription: (v) => `Rentang terpilih: ${v['dateRange']}`,
    todayDate: (v) => `Hari ini, ${v['date']}`,
    todayDateSelected: (v) => `Hari ini, ${v['date']}, dipilih`,
    dateSelected: (v) => `${v['date']}, dipilih`,
    startRangeSelectionPrompt: 'Klik untuk memilih awal rentang',
    finishRangeSelectionPrompt: 'Klik untuk memilih akhir rentang',
    minimumDate: 'Tanggal paling awal',
    maximumDate: 'Tanggal paling akhir',
    dateRange: (v) => `${v['startDate']} sampai ${v['endDate']}`,
  },
  '@react-aria/autocomplete': { collectionLabel: 'Pilihan' },
  '@react-aria/toast': { close: 'Tutup', notifications: 'Pemberitahuan' },
  '@react-stately/datepicker': {
    rangeUnderflow: (v) => `Nilai paling awal ${v['minValue']}.`,
    rangeOverflow: (v) => `Nilai paling akhir ${v['maxValue']}.`,
    rangeReversed: 'Tanggal awal harus sebelum tanggal akhir.',
    unavailableDate: 'Tanggal ini tidak tersedia.',
  },
  // Looked up by components that the desk does not use; a package that is absent is an error.
  '@react-aria/dnd': {},
  '@react-aria/tag': {},
  '@react-aria/breadcrumbs': { breadcrumbs: 'Jejak' },
  'react-aria-components': {
    selectPlaceholder: 'Pilih',
    tableResizer: 'Pengubah lebar',
    dropzoneLabel: 'Tempat menjatuhkan berkas',
    colorSwatchPicker: 'Contoh warna',
  },
}

/** Must run before the first component of React Aria is drawn. */
export function speakIndonesian(): void {
  const globals: Record<symbol, unknown> = globalThis
  globals[Symbol.for('react-aria.i18n.locale')] = 'id-ID'
  globals[Symbol.for('react-aria.i18n.strings')] = strings
}
