import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { home } from './addresses.ts'

export interface Page {
  /** Its media type. */
  readonly type: string
  read(): Promise<Uint8Array<ArrayBuffer>>
}

/** All that the app's scheme answers, by whole address. */
export type Pages = ReadonlyMap<string, Page>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The list of the built pages, made once at start from what lies in their folder then. */
export function listPages(folder: string): Pages {
  return new Map(
    filesIn(folder).map((file) => [
      home + file.map(encodeURIComponent).join('/'),
      {
        type: types[extname(file.at(-1) ?? '')] ?? 'application/octet-stream',
        read: async () => new Uint8Array(await readFile(join(folder, ...file))),
      },
    ]),
  )
}

/** Paths below a folder, in parts. By hand, since Electron's archive knows no recursive listing. */
function filesIn(folder: string): string[][] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path).map((rest) => [name, ...rest]) : [[name]]
  })
}
