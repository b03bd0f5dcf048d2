import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Edge, importsOf, nodesOf, offence, parse } from './imports.ts'

// vitest runs in the repository's root.
const all = globSync('{src-main,src-renderer}/**/*.{ts,tsx,css}').map((file) =>
  file.replaceAll('\\', '/'),
)
const modules = all.filter((file) => !file.endsWith('.css'))
const read = (file: string): string => readFileSync(file, 'utf8')

describe('the house', () => {
  test('no room imports what it may not', () => {
    const offending = modules
      .flatMap((file) => importsOf(file, read(file)))
      .flatMap((edge) => {
        const why = offence(edge)
        return why ? [`${edge.from} -> ${edge.to}: ${why}`] : []
      })
    expect(offending).toEqual([])
  })

  test('no file is over 350 lines', () => {
    const lines = (file: string): number => read(file).trimEnd().split('\n').length
    expect(all.filter((file) => lines(file) > 350)).toEqual([])
  })

  test('no folder is more than four deep', () => {
    expect(all.filter((file) => file.split('/').length - 1 > 4)).toEqual([])
  })

  test('no file does nothing but pass others on', () => {
    const passesOn = ['ExportAllDeclaration', 'ImportDeclaration', 'ExportNamedDeclaration']
    const isBarrel = (file: string): boolean => {
      const body = parse(file, read(file)).body as Readonly<Record<string, unknown>>[]
      return body.every((node) => passesOn.includes(String(node.type)) && !node.declaration)
    }
    expect(modules.filter(isBarrel)).toEqual([])
  })

  test('nothing is exported by default', () => {
    expect(modules.filter((file) => has(file, 'ExportDefaultDeclaration'))).toEqual([])
  })

  test('the register asks nobody but its clock for the time', () => {
    const register = modules.filter((file) => file.startsWith('src-main/register/'))
    const asksTheMachine = (file: string): boolean =>
      [...nodesOf(parse(file, read(file)))].some((node) => {
        const callee = node.callee as { name?: string } | undefined
        if (callee?.name !== 'Date') return false
        return node.type === 'CallExpression' || (node.arguments as unknown[]).length === 0
      })
    expect(register.filter(asksTheMachine)).toEqual(
      register.filter((file) => file === 'src-main/register/clock.ts' && asksTheMachine(file)),
    )
  })
})

function has(file: string, type: string): boolean {
  return [...nodesOf(parse(file, read(file)))].some((node) => node.type === type)
}

describe('the test of the house can fail', () => {
  const edge = (from: string, to: string, rest: Partial<Edge> = {}): Edge => ({
    from,
    to,
    kind: 'file',
    typesOnly: false,
    ...rest,
  })
  const judge = (from: string, to: string, rest: Partial<Edge> = {}): string | undefined =>
    offence(edge(from, to, rest), () => true)

  test.each([
    ['src-main/contract/a.ts', 'src-main/register/b.ts', {}],
    ['src-main/contract/a.ts', 'node:fs', { kind: 'node' }],
    ['src-main/contract/a.ts', 'electron', { kind: 'package' }],
    ['src-main/register/a.ts', 'electron', { kind: 'package' }],
    ['src-main/register/a.ts', 'src-main/shell/b.ts', {}],
    ['src-main/shell/a.ts', 'better-sqlite3', { kind: 'package' }],
    ['src-main/shell/a.ts', 'src-main/register/b.ts', { typesOnly: true }],
    ['src-main/preload/a.ts', 'node:fs', { kind: 'node' }],
    ['src-main/preload/a.ts', 'src-main/contract/b.ts', {}],
    ['src-main/desk/a.ts', 'electron', { kind: 'package' }],
    ['src-main/desk/a.ts', 'src-main/shell/b.ts', {}],
    ['src-renderer/a.tsx', 'src-main/register/b.ts', { typesOnly: true }],
    ['src-renderer/a.tsx', 'electron', { kind: 'package' }],
    ['src-renderer/a.tsx', 'node:path', { kind: 'node' }],
    ['src-renderer/a.tsx', 'assets/sop/langsung.json', {}],
    ['src-main/register/a.ts', 'an expression', { kind: 'unreadable' }],
    ['src-main/elsewhere/a.ts', 'src-main/contract/b.ts', {}],
  ] as const)('%s may not import %s %o', (from, to, rest) => {
    expect(judge(from, to, rest)).toBeTypeOf('string')
  })

  test.each([
    ['src-main/contract/a.ts', 'src-main/contract/b.ts', {}],
    ['src-main/contract/a.ts', 'zod', { kind: 'package' }],
    ['src-main/preload/a.ts', 'src-main/contract/b.ts', { typesOnly: true }],
    ['src-main/desk/a.ts', 'src-main/register/letters/b.ts', {}],
    ['src-renderer/a.tsx', 'react-dom/client', { kind: 'package' }],
  ] as const)('%s may import %s %o', (from, to, rest) => {
    expect(judge(from, to, rest)).toBeUndefined()
  })

  test('a file without its extension leads nowhere', () => {
    expect(offence(edge('src-main/register/a.ts', 'src-main/register/b'))).toContain('nowhere')
  })

  test('every form of import is seen', () => {
    const source = `
      import a from './a.ts'
      import type { B } from './b.ts'
      import './c.css?url'
      export * from './d.ts'
      export { e } from './e.ts'
      const f = await import('./f.ts')
      let g: import('./g.ts').G
      import h = require('./h.ts')
      const i = require('./i.ts')
      const j = await import(somewhere)
      export const notAnImport = "import k from './k.ts'"`
    const seen = importsOf('src-main/shell/x.ts', source).map(({ to, typesOnly }) =>
      typesOnly ? `type ${to}` : to,
    )
    const here = 'src-main/shell'
    expect(seen).toEqual([
      `${here}/a.ts`,
      `type ${here}/b.ts`,
      `${here}/c.css`,
      `${here}/d.ts`,
      `${here}/e.ts`,
      `${here}/f.ts`,
      `type ${here}/g.ts`,
      `${here}/h.ts`,
      `${here}/i.ts`,
      'an expression',
    ])
  })
})
