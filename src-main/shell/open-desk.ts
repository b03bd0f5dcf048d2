import {
  app,
  dialog,
  ipcMain,
  powerMonitor,
  session as sessions,
  shell,
  utilityProcess,
} from 'electron'
import { askThrough } from './ask-register.ts'
import { BackupKeeper } from './backup-keeper.ts'
import { chooseCarrier } from './carrier.ts'
import { CloseWithBackup } from './close-with-backup.ts'
import { deskService } from './desk-service.ts'
import { FailureWindow } from './failure-window.ts'
import { saveHelpFrom } from './help-calls.ts'
import { IdleLock } from './idle-lock.ts'
import { faultEntry, openLog, registerEntry } from './log.ts'
import type { Log } from './log.ts'
import { openMemory } from './memory.ts'
import type { News } from '../contract/news.ts'
import type { Memory } from './memory.ts'
import { setMenu } from './menu.ts'
import { argsIntoPractice, argsOutOfPractice } from './places.ts'
import type { Places } from './places.ts'
import { lockDownSession } from './policy/lock-down.ts'
import { listPages } from './policy/pages.ts'
import { newsOf } from './register-news.ts'
import { RegisterSupervisor } from './register-supervisor.ts'
import { Relay } from './relay.ts'
import { assetsFolder, isStandIn, pagesFolder, preloadFile, registerFile } from './runtime.ts'
import { openWindow, titleOf } from './window.ts'

/** Opens the register and the window, and joins the two until both are closed. */
export function openDesk(places: Places): void {
  const log = openLog(places.logs, Date.now)
  log({ log: 'start', version: app.getVersion(), electron: process.versions.electron })
  endOnFault(log)

  const title = titleOf(places.demo, isStandIn ? process.versions.electron : null)
  const memory = openMemory(places.window)
  // In memory only: nothing of what a page showed is left in the browser's own files.
  const session = sessions.fromPartition('desk')
  lockDownSession(session, listPages(pagesFolder))

  const register = new RegisterSupervisor({
    start: chooseCarrier({
      entry: registerFile,
      nodeApi: Number(process.versions['napi']),
      utilityProcess,
      env: process.env,
      errors: app.isPackaged ? 'ignore' : 'inherit',
    }),
    opening: () => ({
      folder: places.register,
      assets: assetsFolder(app),
      demo: places.demo,
      second: memory.now.backupPlace,
      begin,
    }),
    onFault: (fault) => log({ log: 'register-fault', ...fault }),
    onState: (state) => {
      log(registerEntry(state))
      const news = newsOf(state)
      if (news) relay.tell(news)
      if (state.is === 'open') {
        begin = false
        void memory.remember({ opened: true })
        failure.hide()
        practice = state.practice
        window.setTitle(titleOf(practice, isStandIn ? process.versions.electron : null))
      }
      if (state.is === 'failed') failure.show(state.problem, state.found)
      if (state.is === 'failed' && state.detail) console.error(state.detail)
      if (state.is === 'failed' && !sawOpen) window.hide()
      if (state.is === 'open' && !sawOpen && pageReady) window.show()
      sawOpen ||= state.is === 'open'
    },
    onChange: (complaint) => relay.tell({ news: 'changed', complaint }),
    onProgress: (progress) => relay.tell({ news: 'progress', ...progress }),
  })
  // What the register says of itself counts: a named folder may hold one for practice.
  let practice = places.demo
  let begin = !memory.now.opened
  let sawOpen = false
  let pageReady = false

  const tell = (news: News) => relay.tell(news)
  const keeper = new BackupKeeper({ ask: askThrough(register), memory, tell })
  const closing = new CloseWithBackup({
    keeper,
    isOpen: () => register.state.is === 'open',
    tell,
    quit: () => app.quit(),
  })

  const service = deskService({
    keeper,
    leaveBackup: () => void closing.leave(),
    register,
    relay: () => relay,
    session,
    places,
    memory,
    practice: () => practice,
    startAgain,
    printer: process.env['MEJA_ADUAN_PRINTER'] || null,
  })
  const relay = new Relay({
    register,
    service,
    log,
    clock: Date.now,
    onSignIn: () => idle.heard(),
  })
  relay.attach(ipcMain)

  const failure = new FailureWindow({
    title,
    onAgain: () => register.start(),
    onRecover: ({ place, name }) => register.start({ place, name }),
    // With what is on the desk nothing else than its own register goes on.
    mayBegin: () => !sawOpen,
    onBegin: () => {
      begin = true
      register.start()
    },
    onHelpFile: (from) => void saveHelpFrom(from, { ask: askThrough(register), register, places }),
    onFolder: () => void shell.openPath(places.register),
    // Where the desk has been open, there may be something on it still to be read or copied.
    onClose: (pageLost) => {
      if (sawOpen && !pageLost) return
      // It may still have to wait for a backup.
      window.hide()
      app.quit()
    },
  })

  setMenu((to) => relay.tell({ news: 'go', to }), `${title} ${app.getVersion()}`)
  const window = openWindow({
    title,
    session,
    preload: preloadFile,
    memory,
    onLost: (reason) => {
      log({ log: 'page', state: reason })
      failure.showLostPage()
    },
  })
  relay.admit(window.webContents, null)
  const idle = new IdleLock({
    power: powerMonitor,
    occupied: () => relay.occupied(),
    minutes: () =>
      askThrough(register)('lockAfter', {}, { officer: relay.sitting()?.id ?? null, callId: null }),
    lock: (by) => relay.lock(by),
    now: () => performance.now(),
  })
  idle.watch(window.webContents)
  window.once('ready-to-show', () => {
    pageReady = true
    if (register.state.is !== 'failed') window.show()
  })
  window.once('closed', () => failure.hide())
  closing.watch(window)
  keeper.start()
  register.start()

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  closeInOrder(register, memory, log)
}

/** Ends this app, as closing its window does, and starts it again. */
function startAgain(intoPractice: boolean): void {
  const args = process.argv.slice(1)
  if (!intoPractice && !args.includes('--practice')) delete process.env['MEJA_ADUAN_DATA']
  // An AppImage runs out of a folder that is gone with it; it names itself.
  const execPath = process.env['APPIMAGE'] ?? process.execPath
  app.relaunch({ execPath, args: intoPractice ? argsIntoPractice(args) : argsOutOfPractice(args) })
  app.quit()
}

/** The windows first, then the register, then the app. */
function closeInOrder(register: RegisterSupervisor, memory: Memory, log: Log): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void Promise.all([register.close(), memory.remember({})]).then(() => {
      log({ log: 'quit' })
      app.exit(0)
    })
  })
}

/** After a bug nothing is known to be right any more. The register closes itself when the app is gone. */
function endOnFault(log: Log): void {
  const end = (error: unknown) => {
    log(faultEntry(error))
    if (!app.isPackaged) console.error(error)
    dialog.showErrorBox(
      'Meja Aduan',
      'Terjadi kesalahan pada program. Data yang sudah tersimpan tidak berubah. Jalankan kembali Meja Aduan.',
    )
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
