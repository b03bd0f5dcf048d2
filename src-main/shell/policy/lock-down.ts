import type { App, Session } from 'electron'
import { url as inspectorAddress } from 'node:inspector'
import type { Pages } from './pages.ts'
import { stayHome } from './navigation.ts'
import { denyPermissions } from './permissions.ts'
import { cancelRequests } from './requests.ts'
import { registerScheme, servePages } from './scheme.ts'

/** What must be said before the app is ready. */
export function lockDownApp(app: App): void {
  // Only root starts it so, where Chromium cannot sandbox at all. Pages are kept from Node either way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Nobody drives the packaged app from outside. The fuse keeps Node's inspector shut; where it is open, that is a test.
  if (app.isPackaged && inspectorAddress() === undefined)
    for (const name of ['remote-debugging-port', 'remote-debugging-pipe'])
      app.commandLine.removeSwitch(name)
  registerScheme()
  stayHome(app)
  // An offline register has nothing to ask of the network in the background either.
  for (const name of ['disable-background-networking', 'disable-component-update'])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('disable-domain-reliability')
  // No name is looked up and no address reached: preconnect, DNS prefetch and WebRTC ask neither the page's policy nor
  // the session's filter.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns')
}

/** Denies a session everything but the given pages. */
export function lockDownSession(session: Session, pages: Pages): void {
  servePages(session, pages)
  denyPermissions(session)
  cancelRequests(session)
}
