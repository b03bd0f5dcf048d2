/** The window's main process, in the order of starting. */
import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { openDesk } from './open-desk.ts'
import { placesOf } from './places.ts'
import { lockDownApp } from './policy/lock-down.ts'

const { platform, env } = process
const places = placesOf(process.argv.slice(1), { platform, env, home: homedir() })

mkdirSync(places.window, { recursive: true })
app.setPath('userData', places.window)
app.setPath('sessionData', places.window)

lockDownApp(app)
// Forms need no graphics processor, and without one the page can hang on old office PCs.
app.disableHardwareAcceleration()
// Native fields write dates the Indonesian way.
app.commandLine.appendSwitch('lang', 'id')

// One window for one register. The second start only brings the first window forward.
if (app.requestSingleInstanceLock()) {
  // Never awaited here: Electron is not ready before this module has ended.
  void app.whenReady().then(() => openDesk(places))
} else {
  app.quit()
}
