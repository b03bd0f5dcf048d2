import { BrowserWindow, screen } from 'electron'
import type { Rectangle, Session } from 'electron'
import type { Memory } from './memory.ts'
import { home } from './policy/addresses.ts'
import { webPreferences } from './policy/web-preferences.ts'

export interface WindowOptions {
  readonly title: string
  readonly session: Session
  readonly preload: string
  readonly memory: Memory
  /** Called with a word for the log when the page is gone and does not come back. */
  readonly onLost: (reason: string) => void
}

const smallest = { width: 1024, height: 700 }

/** A page that dies again so soon after it was loaded anew stays dead, in milliseconds. */
const tooSoon = 30_000

/** `Meja Aduan`, and what the person must know about this one. */
export function titleOf(demo: boolean, standIn: string | null): string {
  const practice = demo ? ' (latihan)' : ''
  return `Meja Aduan${practice}${standIn === null ? '' : ` [Electron pengganti ${standIn}]`}`
}

/** Opens the one window, where and as large as it was left; it is shown once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { title, session, preload, memory, onLost } = options
  const window = new BrowserWindow({
    title,
    show: false,
    minWidth: smallest.width,
    minHeight: smallest.height,
    ...placeOf(memory.now.bounds),
    backgroundColor: '#faf9f7',
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences(session), preload },
  })
  if (memory.now.maximized) window.maximize()
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    const maximized = window.isMaximized()
    // The normal bounds may lag behind a window that was only just resized.
    const bounds = maximized || window.isMinimized() ? window.getNormalBounds() : window.getBounds()
    void memory.remember({ bounds, maximized })
  })
  // What was typed is kept as a draft: no page can hold the window open.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault())
  // Told from here rather than by the page's own storage, which this session keeps in memory only.
  window.webContents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame) void memory.remember({ place: new URL(url).hash || null })
  })
  reviveWhenGone(window, onLost)
  const page = `${home}index.html${memory.now.place ?? ''}`
  void window.loadURL(page).catch(() => onLost('not-loaded'))
  return window
}

function reviveWhenGone(window: BrowserWindow, onLost: (reason: string) => void): void {
  let last = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const soon = Date.now() - last < tooSoon
    last = Date.now()
    if (soon) onLost(reason)
    else window.webContents.reload()
  })
}

/** The remembered place, unless its monitor is gone. */
function placeOf(bounds: Rectangle | null): Partial<Rectangle> {
  const { workArea } = screen.getPrimaryDisplay()
  const usual = {
    width: Math.min(Math.max(1366, smallest.width), workArea.width),
    height: Math.min(Math.max(900, smallest.height), workArea.height),
  }
  if (!bounds) return usual
  const shown = screen.getDisplayMatching(bounds).workArea
  const corner = { x: bounds.x + bounds.width / 2, y: bounds.y + 20 }
  const visible =
    corner.x >= shown.x &&
    corner.x <= shown.x + shown.width &&
    corner.y >= shown.y &&
    corner.y <= shown.y + shown.height
  return visible ? bounds : usual
}
