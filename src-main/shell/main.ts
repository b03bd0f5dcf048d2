/** The window's main process, in the order of starting. */
import { app } from 'electron'
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from './open-desk.ts'
import { placesOf } from './places.ts'
import { lockDownApp } from './policy/lock-down.ts'

const { platform, env } = process
const named = placesOf(process.argv.slice(1), { platform, env, home: homedir() })
const places = { ...named, window: usable(named.window) }

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

/**
 * The folder for the window's own files. Where it cannot be had (a stick that is not in, a folder that is
 * only read), one for this start alone: the register then says itself, in a window, what is in the way.
 */
function usable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    return mkdtempSync(join(tmpdir(), 'meja-aduan-'))
  }
}
