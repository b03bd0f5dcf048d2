/** The SOP as a list or as a chart, and the chart's own words. */
export const swimlaneWords = {
  views: 'Tampilan langkah SOP',
  list: 'Daftar',
  chart: 'Bagan',
  picture: (title: string) => `Bagan SOP ${title}. Isinya diuraikan dalam daftar berikut.`,
  told: (title: string) => `Uraian bagan SOP ${title}`,
  region: 'Bagan SOP, dapat digulir',
  legend: 'Keterangan bagan',
  walked: 'dilalui',
  present: 'sedang berjalan',
  ahead: 'belum dilalui',
  late: 'terlambat',
  leftOut: 'tidak dilalui',
  joins: 'ikut serta',
  openStep: (place: number, name: string) => `Kerjakan langkah ${place}: ${name}`,
} as const
