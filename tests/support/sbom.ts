/** What the packaged app is made of, as a CycloneDX list: npm's own, less what builds and tests and is never shipped. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import packageFile from '../../package.json' with { type: 'json' }
import type { Licence } from '../../src-renderer/help/licence.ts'
import { licencesFile } from './licences.ts'
import { root } from './run.ts'

interface Sbom {
  readonly metadata: { readonly component: object }
  readonly components: readonly {
    'bom-ref': string
    name: string
    version: string
    licenses?: readonly object[]
  }[]
  readonly dependencies: readonly { ref: string; dependsOn?: readonly string[] }[]
}

/** Writes it to a file; throws where npm cannot say. `electron`: the version that was packed. */
export function writeSbom(file: string, electron: string): void {
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const { stdout, stderr } = spawnSync('npm', [...asked, '--sbom-type', 'application'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (!stdout.startsWith('{')) throw new Error(`npm sbom: ${stderr}`)
  const whole = JSON.parse(stdout) as Sbom
  const listed = JSON.parse(readFileSync(licencesFile, 'utf8')) as Licence[]

  const shipped = new Map(listed.map((one) => [`${one.name}@${one.version}`, one.licence]))
  const components = whole.components.flatMap((one) => {
    const licence = shipped.get(`${one.name}@${one.version}`)
    return licence ? [{ ...one, licenses: one.licenses ?? [{ license: { id: licence } }] }] : []
  })
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`))
  const others = listed
    .filter(({ name, version }) => !known.has(`${name}@${version}`))
    .map(({ name, version, licence }) => ({
      'bom-ref': `${name}@${version}`,
      ...(name.startsWith('Electron')
        ? { type: 'framework', version: electron }
        : { type: 'data', version }),
      name,
      licenses: [{ expression: licence }],
    }))

  const kept = new Set(components.map((one) => one['bom-ref']))
  const [self] = whole.dependencies
  const dependencies = whole.dependencies
    .filter((one) => one === self || kept.has(one.ref))
    .map((one) => ({ ...one, dependsOn: (one.dependsOn ?? []).filter((ref) => kept.has(ref)) }))
  // npm calls it after the folder that it lies in.
  const component = { ...whole.metadata.component, name: packageFile.name }
  const metadata = { ...whole.metadata, component }
  writeFileSync(
    file,
    JSON.stringify(
      { ...whole, metadata, components: [...components, ...others], dependencies },
      null,
      2,
    ),
  )
}
