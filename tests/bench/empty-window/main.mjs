// The least that an Electron window can be, set up as the desk's is: what the runtime itself costs.
import { app, BrowserWindow } from 'electron'

app.disableHardwareAcceleration()
app.commandLine.appendSwitch('lang', 'id')
// Not awaited at the top level: an ESM main that waits for `ready` there never gets it.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true },
  })
  void window.loadURL('data:text/html,<h1>Kosong</h1>')
})
