import type { Session } from 'electron'
import { home } from './addresses.ts'

/** What a page may ask for at all: its own files, and what it made itself. */
const own = [home, `blob:${home}`, 'data:']

/** Cancels every other request, whatever its scheme: http, https, ws, file and those to come. */
export function cancelRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }))
  // Files of this PC are read by another way, which passes no request.
  session.protocol.handle('file', () => Response.error())
}

export function isOwnAddress(url: string): boolean {
  return own.some((start) => url.startsWith(start))
}
