/** Words of the list of licences. */
export const licenceWords = {
  list: 'Komponen dan lisensinya',
  lost: 'Daftar lisensi tidak ada dalam program ini.',
} as const
