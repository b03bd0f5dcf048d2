import type { App } from 'electron'
import { withoutFragment } from './addresses.ts'

/**
 * No page leaves its address, opens a window or embeds another page; a file dropped on the window is
 * a navigation too. A page may load itself again.
 */
export function stayHome(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (withoutFragment(event.url) !== withoutFragment(contents.getURL())) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
