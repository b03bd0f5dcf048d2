// The barest Electron main that shows the built page: the app's scheme and a window of the wanted
// size, no shell and no register. The tests put their fake register into the page.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const pages = process.env.MEJA_ADUAN_PAGES ?? ''
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.woff2': 'font/woff2',
}

app.disableHardwareAcceleration()
app.commandLine.appendSwitch('lang', 'id')
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
// Not awaited at the top level: an ESM main that waits for `ready` there never gets it.
void app.whenReady().then(async () => {
  protocol.handle('app', async ({ url }) => {
    const file = join(pages, decodeURIComponent(new URL(url).pathname))
    try {
      const type = types[extname(file)] ?? 'application/octet-stream'
      return new Response(await readFile(file), { headers: { 'Content-Type': type } })
    } catch {
      return new Response('', { status: 404 })
    }
  })
  const window = new BrowserWindow({
    useContentSize: true,
    width: 1366,
    height: 768,
    frame: false,
    webPreferences: { sandbox: true },
  })
  await window.loadURL('about:blank')
})
