/**
 * The list of licences that the app shows (Bantuan › Lisensi), made with each build: what Vite found in the bundles, what the
 * packaged app loads from node_modules, the fonts, and the runtime. A licence that nobody has weighed stops the build.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import type { Licence } from '../../src-renderer/help/licence.ts'
import { root } from './run.ts'

/** May be shipped with a program of any licence, with their text. */
const weighed: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  // Fonts, passed on unchanged and not sold by themselves.
  'OFL-1.1',
  'Bitstream-Vera',
  'LicenseRef-GUST-Font-License',
]

/** What a package.json does not say, read in the package's own LICENSE. */
const unsaid: Readonly<Record<string, string>> = { 'png-js': 'MIT' }

/** The fonts' folders, what is in them, and the file of their licence. */
export const fonts: Readonly<Record<string, readonly [string, string, string, string]>> = {
  arimo: ['Arimo', '0.4.3', 'OFL-1.1', 'OFL.txt'],
  'texgyre-bonum': [
    'TeX Gyre Bonum',
    '2.004',
    'LicenseRef-GUST-Font-License',
    'GUST-FONT-LICENSE.txt',
  ],
  noto: ['Noto Sans Javanese, Noto Naskh Arabic, Noto Emoji', '20201225', 'OFL-1.1', 'OFL.txt'],
  dejavu: ['DejaVu Sans', '2.37', 'Bitstream-Vera', 'LICENSE.txt'],
}

/** Where the list stands for the page. */
export const licencesFile = join(root, 'out/renderer/licences.json')

/** Makes the list out of what the build left; throws with the names of what may not be shipped. */
export function writeLicences(): void {
  const left = ['main', 'preload', 'renderer'].map((part) =>
    join(root, 'out', part, 'licences.json'),
  )
  const found = [
    ...left.flatMap(bundled),
    ...loaded(),
    ...fontLicences(),
    screenFont(),
    ...runtime(),
  ]
  const byName = new Map(found.map((one) => [`${one.name} ${one.version}`, one]))
  const doubtful = [...byName.values()].filter(
    ({ licence, text }) => !weighed.includes(licence) || text === '',
  )
  if (doubtful.length > 0)
    throw new Error(
      `Licences that nobody has weighed: ${doubtful.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
    )
  const list = [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  for (const file of left) rmSync(file, { force: true })
  writeFileSync(licencesFile, JSON.stringify(list))
}

/** As Vite writes it: `build.license`. */
function bundled(file: string): Licence[] {
  const listed = JSON.parse(readFileSync(file, 'utf8')) as {
    name: string
    version: string
    identifier?: string
    text?: string
  }[]
  return listed.map(({ name, version, identifier, text }) => {
    const licence = identifier ?? unsaid[name] ?? 'unknown'
    return { name, version, licence, text: text ?? commonText(join('node_modules', name), licence) }
  })
}

/** What package.json's `dependencies` bring along: the packaged app loads them from node_modules. */
function loaded(): Licence[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { version: string; license?: string; dev?: true; optional?: true; devOptional?: true }
    >
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional, devOptional }]) => path && !dev && !optional && !devOptional)
    .map(([path, { version, license }]) =>
      licenceIn(path, path.slice(path.lastIndexOf('node_modules/') + 13), version, license),
    )
}

function fontLicences(): Licence[] {
  return Object.entries(fonts).map(([folder, [name, version, licence, file]]) => {
    const text = readFileSync(join(root, 'assets/fonts', folder, file), 'utf8').trim()
    return { name: `${name} (huruf surat)`, version, licence, text }
  })
}

/** A style sheet and its fonts, which Vite counts for no module. */
function screenFont(): Licence {
  const name = '@fontsource-variable/noto-sans'
  return licenceIn(`node_modules/${name}`, name, packageFile.devDependencies[name], 'OFL-1.1')
}

/** It brings its own two files, too long for a list. */
function runtime(): Licence[] {
  const { electron } = packageFile.devDependencies
  const beside =
    'Lisensi lengkap: LICENSE.electron.txt dan LICENSES.chromium.html di folder program.'
  return [{ name: 'Electron, Chromium, Node.js', version: electron, licence: 'MIT', text: beside }]
}

const asLicence = /^(licen[cs]e|copying)/i

function licenceIn(folder: string, name: string, version: string, said?: string): Licence {
  const file = readdirSync(join(root, folder)).find((one) => asLicence.test(one))
  const licence = said ?? unsaid[name] ?? 'unknown'
  const text = file
    ? readFileSync(join(root, folder, file), 'utf8').trim()
    : commonText(folder, licence)
  return { name, version, licence, text }
}

/** Some name the MIT licence and leave its text out: it is the same for all, but for whose it is. */
function commonText(folder: string, licence: string): string {
  if (licence !== 'MIT') return ''
  const { author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string }
  }
  const whose = typeof author === 'object' ? author.name : author
  const common = readFileSync(join(root, 'node_modules/react/LICENSE'), 'utf8')
  const terms = common.slice(common.indexOf('Permission is hereby granted')).trim()
  return whose ? `MIT License\n\nCopyright (c) ${whose}\n\n${terms}` : ''
}
