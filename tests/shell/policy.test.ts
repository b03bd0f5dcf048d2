import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session, WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { failurePage } from '../../src-main/shell/failure-page.ts'
import { answerHeaders, pagePolicy } from '../../src-main/shell/policy/content-policy.ts'
import { listPages } from '../../src-main/shell/policy/pages.ts'
import { isOwnAddress } from '../../src-main/shell/policy/requests.ts'
import { isOwnPage } from '../../src-main/shell/policy/sender.ts'
import { webPreferences } from '../../src-main/shell/policy/web-preferences.ts'
import { pinnedElectron } from '../../src-main/shell/runtime.ts'
import { root } from '../support/run.ts'

const policyFolder = join(root, 'src-main/shell/policy')

test.each(['index.html', 'print.html'])('%s carries the same policy as the answers', (page) => {
  const html = readFileSync(join(root, 'src-renderer', page), 'utf8')
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]
  expect(content).toBe(pagePolicy)
  expect(answerHeaders['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'none'`)
})

test('every page is sandboxed, apart from its preload, and without Node', () => {
  expect(webPreferences({} as Session)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test.each([
  ['app://meja-aduan/index.html', true],
  ['blob:app://meja-aduan/5f0c', true],
  ['data:image/png;base64,AAAA', true],
  ['app://meja-aduan.example/index.html', false],
  ['http://127.0.0.1:80/', false],
  ['https://app://meja-aduan/', false],
  ['ws://localhost/', false],
  ['file:///etc/passwd', false],
  ['blob:https://example.org/5f0c', false],
])('a request to %s: let through %s', (url, through) => {
  expect(isOwnAddress(url)).toBe(through)
})

test('only files that are there have an address, each with its type', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<p>')
  writeFileSync(join(folder, 'assets', 'a b.js'), '1')
  const pages = listPages(folder)
  expect([...pages.keys()].toSorted()).toEqual([
    'app://meja-aduan/assets/a%20b.js',
    'app://meja-aduan/index.html',
  ])
  const script = pages.get('app://meja-aduan/assets/a%20b.js')
  expect(script?.type).toBe('text/javascript; charset=utf-8')
  expect(new TextDecoder().decode(await script?.read())).toBe('1')
})

test.each(readdirSync(policyFolder))('%s can be read at a glance', (file) => {
  const lines = readFileSync(join(policyFolder, file), 'utf8').split('\n')
  expect(lines.length).toBeLessThanOrEqual(50)
})

test.each([
  ['app://meja-aduan/index.html#/hari-ini', null, true],
  ['app://meja-aduan/index.html', {}, false],
  ['app://meja-aduan.example/index.html', null, false],
  ['app://lain/index.html', null, false],
  ['data:text/html,app://meja-aduan/', null, false],
  ['about:blank', null, false],
])('a message from %s, in %o, is heard: %s', (url, parent, heard) => {
  expect(isOwnPage({ url, parent: parent as WebFrameMain | null })).toBe(heard)
  expect(isOwnPage(null)).toBe(false)
})

test('a sentence on the failure page stays text', () => {
  const page = failurePage({
    title: 'x',
    paragraphs: ['<img src=x onerror=alert(1)> & "kutip"'],
    ways: [],
  })
  expect(page).not.toContain('<img')
  expect(page).toContain('&#60;img')
  expect(page).not.toContain('<script')
})

test('the window knows the Electron that package.json pins', () => {
  expect(packageFile.devDependencies.electron).toBe(pinnedElectron)
})
