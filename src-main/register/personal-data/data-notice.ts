/** The rights of UU 27/2022 Ps. 5-13 and whom to ask, as papers tell them. */
export function rightsNotice(contact: string): string[] {
  return [
    'Anda berhak melihat data pribadi Anda, memperbaiki yang keliru, dan meminta penghapusannya sesuai UU 27/2022. Perbaikan dilakukan paling lambat 3 x 24 jam sejak permintaan diterima (Pasal 30), dan hasilnya diberitahukan.',
    contact === ''
      ? 'Permintaan disampaikan kepada petugas pengaduan di kantor ini.'
      : `Permintaan disampaikan kepada pejabat pelindungan data pribadi: ${contact}.`,
  ]
}
