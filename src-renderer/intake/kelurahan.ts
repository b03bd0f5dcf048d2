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

/** The 57 kelurahan, and the 5 kecamatan for who names no more than that. */
export const kelurahan: readonly { readonly name: string; readonly aside: string }[] = [
  ...Object.entries(byKecamatan)
    .flatMap(([kecamatan, names]) =>
      names.split(', ').map((name) => ({ name, aside: `Kec. ${kecamatan}` })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
  ...Object.keys(byKecamatan).map((name) => ({ name: `Kecamatan ${name}`, aside: 'kecamatan' })),
]

/** Spellings that mean one: Rampal Celaket, Gadingkasri, Tasikmadu. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '')
}

function known(typed: string) {
  const wanted = plain(typed)
  return wanted === '' ? undefined : kelurahan.find(({ name }) => plain(name) === wanted)
}

/** The kecamatan that a kelurahan of the city lies in, `Kec. Lowokwaru`; null for anything else. */
export function kecamatanOf(typed: string): string | null {
  const aside = known(typed)?.aside ?? null
  return aside === 'kecamatan' ? null : aside
}

/** How a kelurahan is written behind an address; one that is not the city's is kept as typed. */
export function kelurahanWords(typed: string): string {
  const found = known(typed)
  if (!found) return typed.trim()
  return found.aside === 'kecamatan'
    ? `${found.name.replace('Kecamatan', 'Kec.')}, Kota Malang`
    : `Kel. ${found.name}, ${found.aside}, Kota Malang`
}

/** An address as it was kept, taken apart again for the form. */
export function splitAddress(kept: string): {
  readonly address: string
  readonly kelurahan: string
} {
  const [, address = '', kelurahan] =
    /^(.*?)(?:, )?Kel\. ([^,]+), Kec\. [^,]+, Kota Malang$/.exec(kept) ?? []
  return kelurahan && known(kelurahan) ? { address, kelurahan } : { address: kept, kelurahan: '' }
}
