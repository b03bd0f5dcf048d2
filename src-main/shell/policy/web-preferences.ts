import type { Session, WebPreferences } from 'electron'

/** How every page of the app is held: sandboxed, apart from the preload, without Node. */
export function webPreferences(session: Session): WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    devTools: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // Drafts are saved in the background too.
    backgroundThrottling: false,
  }
}
