import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { News } from '../contract/news.ts'

type Goal = Extract<News, { news: 'go' }>['to']

/** The window's menu. A page that handles a key itself comes before the menu's. */
export function setMenu(go: (to: Goal) => void, about: string): void {
  const item = (label: string, to: Goal, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => go(to),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&Berkas',
        submenu: [
          item('Pengaduan baru', 'intake', 'CommandOrControl+N'),
          line,
          item('Ganti petugas', 'sign-out', 'CommandOrControl+L'),
          { role: 'quit', label: 'Keluar' },
        ],
      },
      {
        label: '&Sunting',
        submenu: [
          { role: 'undo', label: 'Urungkan' },
          { role: 'redo', label: 'Ulangi' },
          line,
          { role: 'cut', label: 'Potong' },
          { role: 'copy', label: 'Salin' },
          { role: 'paste', label: 'Tempel' },
          { role: 'selectAll', label: 'Pilih semua' },
        ],
      },
      {
        label: '&Tampilan',
        submenu: [
          item('Hari ini', 'today'),
          item('Cari', 'search', 'CommandOrControl+K'),
          item('Cari perintah', 'palette', 'CommandOrControl+Shift+P'),
          line,
          { role: 'resetZoom', label: 'Ukuran asli' },
          { role: 'zoomIn', label: 'Perbesar' },
          { role: 'zoomOut', label: 'Perkecil' },
          { role: 'togglefullscreen', label: 'Layar penuh' },
        ],
      },
      {
        label: 'B&antuan',
        submenu: [
          item('Bantuan', 'help', 'F1'),
          item('Daftar tombol', 'shortcuts', 'CommandOrControl+/'),
          item('Mode latihan', 'practice'),
          item('Simpan catatan untuk bantuan', 'help-file'),
          item('Lisensi', 'licences'),
          line,
          { label: about, enabled: false },
        ],
      },
    ]),
  )
}
