import { protocol } from 'electron'
import type { Session } from 'electron'
import { scheme, withoutFragment } from './addresses.ts'
import { answerHeaders } from './content-policy.ts'
import type { Pages } from './pages.ts'

/** Must be called before the app is ready: only then does the scheme count as a safe origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers the app's scheme from a closed list of whole addresses: nothing is looked up by a path. */
export function servePages(session: Session, pages: Pages): void {
  session.protocol.handle(scheme, async (request) => {
    const page = pages.get(withoutFragment(request.url))
    if (request.method !== 'GET' || !page) return new Response(null, { status: 404 })
    const headers = { ...answerHeaders, 'Content-Type': page.type }
    return new Response(await page.read(), { headers })
  })
}
