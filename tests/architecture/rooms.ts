/** Who may import whom: the table of the README, as the import graph test reads it. */

export interface Room {
  readonly folder: string
  /** Other rooms that it may import from; `types` where only `import type` may. */
  readonly rooms: Readonly<Record<string, 'all' | 'types'>>
  /** Packages that it may import; a subpath of one is that one. */
  readonly packages: readonly string[]
  /** Whether it may import what Node brings along. */
  readonly node: boolean
}

export const rooms: Readonly<Record<string, Room>> = {
  contract: { folder: 'src-main/contract', rooms: {}, packages: ['zod'], node: false },
  register: {
    folder: 'src-main/register',
    rooms: { contract: 'all' },
    packages: [
      'better-sqlite3',
      'zod',
      '@e965/xlsx',
      'canonicalize',
      'date-fns',
      '@date-fns/tz',
      'pdfkit',
      'fontkit',
      'uqr',
      'wasm-xlsxwriter',
      'yazl',
      'yauzl',
      '@cantoo/pdf-lib',
    ],
    node: true,
  },
  shell: {
    folder: 'src-main/shell',
    rooms: { contract: 'all' },
    packages: ['electron', 'zod', 'yazl'],
    node: true,
  },
  preload: {
    folder: 'src-main/preload',
    rooms: { contract: 'types' },
    packages: ['electron'],
    node: false,
  },
  desk: {
    folder: 'src-main/desk',
    rooms: { contract: 'all', register: 'all' },
    packages: ['zod'],
    node: true,
  },
  renderer: {
    folder: 'src-renderer',
    rooms: { contract: 'all' },
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@internationalized/date',
      '@fontsource-variable/noto-sans',
      'pdfjs-dist',
      'zod',
    ],
    node: false,
  },
}

/** The room that a file lies in, by its path from the repository's root. */
export function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((name) => file.startsWith(`${rooms[name]?.folder}/`))
}
