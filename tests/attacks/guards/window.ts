import type { Guard } from './guard.ts'

const policy = 'src-main/shell/policy'
const attacks = 'tests/app/attacks.test.ts'
const security = 'tests/app/security.test.ts'
const units = 'tests/shell/policy.test.ts'

/** Guards around the window; most of their tests open one. */
export const windowGuards: readonly Guard[] = [
  {
    against: 'a page outside the sandbox',
    file: `${policy}/web-preferences.ts`,
    from: 'sandbox: true',
    to: 'sandbox: false',
    test: units,
  },
  {
    against: 'a page that reaches into the preload',
    file: `${policy}/web-preferences.ts`,
    from: 'contextIsolation: true',
    to: 'contextIsolation: false',
    test: units,
  },
  {
    against: 'scripts in the page’s markup',
    file: `${policy}/content-policy.ts`,
    from: `"script-src 'self'"`,
    to: `"script-src 'self' 'unsafe-inline'"`,
    test: units,
  },
  {
    against: 'pages that are left',
    file: `${policy}/navigation.ts`,
    from: 'if (withoutFragment(event.url) !== withoutFragment(contents.getURL())) event.preventDefault()',
    to: 'void withoutFragment(event.url)',
    test: attacks,
    only: 'no link, form',
  },
  {
    against: 'windows that are opened',
    file: `${policy}/navigation.ts`,
    from: "action: 'deny'",
    to: "action: 'allow'",
    test: attacks,
    only: 'no link, form',
  },
  {
    against: 'permissions that are asked for',
    file: `${policy}/permissions.ts`,
    from: 'answer(false)',
    to: 'answer(true)',
    test: attacks,
    only: 'no worker that stays',
  },
  {
    against: 'downloads',
    file: `${policy}/permissions.ts`,
    from: "session.on('will-download', (event) => event.preventDefault())",
    to: '',
    test: attacks,
    only: 'a download',
  },
  {
    against: 'pages from elsewhere that call',
    file: `${policy}/sender.ts`,
    from: 'frame.url.startsWith(home)',
    to: "frame.url !== ''",
    test: attacks,
    only: 'a frame has no bridge',
  },
  {
    against: 'frames that call',
    file: `${policy}/sender.ts`,
    from: 'frame.parent === null',
    to: 'frame.url.length > 0',
    test: units,
  },
  {
    against: 'addresses beside the list of pages',
    file: `${policy}/scheme.ts`,
    from: 'pages.get(withoutFragment(request.url))',
    to: "pages.get(withoutFragment(request.url).split('?', 1)[0] ?? '')",
    test: security,
    only: 'only listed files',
  },
  {
    against: 'requests past the page’s policy',
    file: `${policy}/requests.ts`,
    from: 'return own.some((start) => url.startsWith(start))',
    to: "return own.some((start) => url !== '' && start !== '')",
    test: units,
  },
  {
    against: 'names looked up and addresses reached',
    file: `${policy}/lock-down.ts`,
    from: "app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')",
    to: '',
    test: 'tests/app/network.test.ts',
  },
  {
    against: 'answers to the local network’s names',
    file: `${policy}/lock-down.ts`,
    from: "app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns')",
    to: '',
    test: 'tests/app/network.test.ts',
  },
  {
    against: 'the tools of developers',
    file: `${policy}/web-preferences.ts`,
    from: 'devTools: false',
    to: 'devTools: true',
    test: attacks,
    only: 'no worker that stays',
  },
  {
    against: 'texts that are taken for markup',
    file: 'src-renderer/case/case-contents.tsx',
    from: '<p className="contents-text">{file.narrative}</p>',
    to: '<p className="contents-text" dangerouslySetInnerHTML={{ __html: file.narrative }} />',
    test: 'tests/screens/every-screen.test.ts',
    only: 'full of texts',
  },
]
