/** Kota Malang (35.73): 5 kecamatan, 57 kelurahan, after the codes of Kemendagri. */
const byKecamatan = {
  Blimbing:
    'Balearjosari, Arjosari, Polowijen, Purwodadi, Blimbing, Pandanwangi, Purwantoro, Bunulrejo, Kesatrian, Polehan, Jodipan',
  Klojen:
    'Klojen, Rampalcelaket, Samaan, Kiduldalem, Sukoharjo, Kasin, Kauman, Oro-oro Dowo, Bareng, Gading Kasri, Penanggungan',
  Kedungkandang:
    'Kotalama, Mergosono, Bumiayu, Wonokoyo, Buring, Kedungkandang, Lesanpuro, Sawojajar, Madyopuro, Cemorokandang, Arjowinangun, Tlogowaru',
  Sukun:
    'Ciptomulyo, Gadang, Kebonsari, Bandungrejosari, Sukun, Tanjungrejo, Pisangcandi, Bandulan, Karangbesuki, Mulyorejo, Bakalankrajan',
  Lowokwaru:
    'Tunggulwulung, Merjosari, Tlogomas, Dinoyo, Sumbersari, Ketawanggede, Jatimulyo, Tunjungsekar, Mojolangu, Tulusrejo, Lowokwaru, Tasik Madu',
} as const

export const kelurahan: readonly { readonly name: string; readonly aside: string }[] =
  Object.entries(byKecamatan)
    .flatMap(([kecamatan, names]) =>
      names.split(', ').map((name) => ({ name, aside: `Kec. ${kecamatan}` })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))

/** How a kelurahan is written behind an address; one that is not the city's is kept as typed. */
export function kelurahanWords(typed: string): string {
  const name = typed.trim()
  if (name === '') return ''
  const known = kelurahan.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return known ? `Kel. ${known.name}, ${known.aside}, Kota Malang` : name
}
