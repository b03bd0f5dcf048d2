import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../support/run.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { sampleLetter } from './letter-sample.ts'
import { interleaved, median, millisOf, ratioRow } from './measure.ts'
import type { Measured } from './measure.ts'
import { openEmptyWindow } from './windows.ts'

const many = 100

/** Letters drawn by the product, against the two programs that could have made them instead. */
export async function measureLetters(rounds: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-letters-'))
  try {
    const program = await bundledProgram()
    const desk = (count: number) => () => drawInProcess(program, folder, count)
    const chromium = await ofChromium(desk(many))
    if (!hasLibreOffice())
      return [
        chromium,
        { measure: 'letters against LibreOffice', why: 'no soffice on this machine' },
      ]
    const files = writeOdt(folder)
    const convert = (count: number) => () => libreOffice(folder, 'pdf', files.slice(0, count))
    const one = await interleaved(rounds, { desk: desk(1), office: convert(1) })
    const hundred = await interleaved(1, { desk: desk(many), office: convert(many) })
    return [
      ratioRow(
        {
          measure: 'one letter, cold process',
          against: 'LibreOffice Writer headless, .odt to .pdf, cold',
          limit: 0.15,
          method: `a new process that draws one letter into a file, bundled as the app is, with a compile cache, ${rounds} in turn with a new soffice on a profile that exists; medians`,
        },
        median(one.desk),
        median(one.office),
      ),
      ratioRow(
        {
          measure: `${many} letters`,
          against: 'LibreOffice, one process',
          limit: 0.25,
          method: 'one process for all of them on either side, its start included; once',
        },
        median(hundred.desk),
        median(hundred.office),
      ),
      chromium,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ofChromium(desk: () => void): Promise<Measured> {
  const ours = await millisOf(desk)
  const window = await openEmptyWindow()
  try {
    const pages = letters().map((lines) => `<p>${lines.map(escaped).join('</p><p>')}</p>`)
    const theirs = await window.app.evaluate(async ({ BrowserWindow }, pages) => {
      const page = new BrowserWindow({ show: false })
      const began = performance.now()
      for (const html of pages) {
        await page.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
        await page.webContents.printToPDF({})
      }
      return performance.now() - began
    }, pages)
    return ratioRow(
      {
        measure: `${many} letters`,
        against: "Chromium's printToPDF of the same text",
        limit: 0.5,
        method: 'our process with its start, a window that is open already; once',
      },
      ours,
      theirs,
    )
  } finally {
    await window.close()
  }
}

/** The drawing bundled as the app's register is: all but what package.json calls `dependencies`. */
async function bundledProgram(): Promise<string> {
  // As deep as the sources, which look for assets/ from where they stand.
  const outDir = join(root, 'test-results', 'bench')
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root,
    ssr: { noExternal: true, external: Object.keys(packageFile.dependencies) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      ssr: join(import.meta.dirname, 'draw-letters.ts'),
      rolldownOptions: {
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return join(outDir, 'draw-letters.mjs')
}

function drawInProcess(program: string, folder: string, count: number): void {
  // Like the desk command, which keeps what Node made of its files.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  execFileSync(process.execPath, [program, folder, String(count)], { env })
  const drawn = readdirSync(folder).filter((name) => /^\d+\.pdf$/.test(name))
  if (drawn.length < count) throw new Error(`${drawn.length} letters instead of ${count}`)
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The letters' text as documents of LibreOffice; making them also makes its profile. */
function writeOdt(folder: string): string[] {
  const flat = letters().map((lines, index) => {
    const file = join(folder, `letter-${index}.fodt`)
    writeFileSync(file, flatOdt(lines))
    return file
  })
  libreOffice(folder, 'odt', flat)
  return flat.map((file) => join(folder, 'made', file.slice(folder.length + 1, -5) + '.odt'))
}

function libreOffice(folder: string, to: string, files: readonly string[]): void {
  const made = join(folder, 'made')
  mkdirSync(made, { recursive: true })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [profile, '--headless', '--convert-to', to, '--outdir', made, ...files]
  execFileSync('soffice', args, { stdio: 'ignore' })
  const count = readdirSync(made).filter((name) => name.endsWith(`.${to}`)).length
  if (count < files.length) throw new Error(`LibreOffice made ${count} of ${files.length}`)
}

/** What stands in each letter, line by line. */
function letters(): string[][] {
  return Array.from({ length: many }, (_, index) => textsIn(sampleLetter(index).parts))
}

function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([name, inner]) =>
    name === 'block' ? [] : textsIn(inner),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function flatOdt(lines: readonly string[]): string {
  const namespaces = ['office', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  const paragraphs = lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>${paragraphs}</office:text></office:body></office:document>`
}
