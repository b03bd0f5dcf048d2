/** Reads what a file imports from its syntax tree, by the parser that bundles it too. */
import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { roomOf, rooms } from './rooms.ts'

export interface Edge {
  readonly from: string
  /** The file it leads to, from the repository's root; the name of a package or of a part of Node as it is written. */
  readonly to: string
  readonly kind: 'file' | 'package' | 'node' | 'unreadable'
  readonly typesOnly: boolean
}

type Node = Readonly<Record<string, unknown>>

export function parse(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return program as unknown as Node
}

/** Every node of a syntax tree. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each)
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node
    if (typeof node.type === 'string') yield node
    for (const child of Object.values(node)) yield* nodesOf(child)
  }
}

/** Every import of a file, in whatever form: static, re-export, dynamic, of a type, by require. */
export function importsOf(file: string, source: string): readonly Edge[] {
  return [...nodesOf(parse(file, source))].flatMap((node) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    const typesOnly =
      node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
    return [edge(file, literal(specifier), typesOnly)]
  })
}

/** The part of a node that says where an import leads; undefined for a node that is no import. */
function specifierOf(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ?? undefined
    case 'TSExternalModuleReference':
      return node.expression
    case 'CallExpression': {
      const callee = node.callee as Node
      return callee.name === 'require' ? ((node.arguments as Node[])[0] ?? null) : undefined
    }
    default:
      return undefined
  }
}

/** What a string literal says; undefined for an expression, which nobody can follow. */
function literal(specifier: unknown): string | undefined {
  const value = (specifier as Node | null)?.value
  return typeof value === 'string' ? value : undefined
}

function edge(from: string, specifier: string | undefined, typesOnly: boolean): Edge {
  if (specifier === undefined) return { from, to: 'an expression', kind: 'unreadable', typesOnly }
  if (isBuiltin(specifier)) return { from, to: specifier, kind: 'node', typesOnly }
  if (!specifier.startsWith('.')) return { from, to: specifier, kind: 'package', typesOnly }
  // Vite's own: `./page.css?url`
  const path = specifier.replace(/\?\w+$/, '')
  return { from, to: posix.join(posix.dirname(from), path), kind: 'file', typesOnly }
}

/** Why an edge may not be, or undefined when it may. */
export function offence(
  edge: Edge,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  const from = roomOf(edge.from)
  const room = from && rooms[from]
  if (!room) return 'lies in no room'
  switch (edge.kind) {
    case 'unreadable':
      return 'is not written out: nobody can say where it leads'
    case 'node':
      return room.node || edge.typesOnly ? undefined : `${from} may not use Node`
    case 'package': {
      const allowed = room.packages.some(
        (name) => edge.to === name || edge.to.startsWith(`${name}/`),
      )
      return allowed ? undefined : `${from} may not import this package`
    }
    case 'file': {
      if (!exists(edge.to)) return 'leads nowhere (the extension is part of the name)'
      const to = roomOf(edge.to)
      if (to === undefined) return 'leads out of the house: data is read at run time'
      if (to === from || room.rooms[to] === 'all') return undefined
      if (room.rooms[to] === 'types')
        return edge.typesOnly ? undefined : `${from} may import only types from ${to}`
      return `${from} may not import from ${to}`
    }
  }
}
