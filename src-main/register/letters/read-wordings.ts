import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { letterKinds } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import { LetterWording } from '../../contract/letter-wording.ts'

export type LetterWordings = ReadonlyMap<LetterKind, LetterWording>

/** A wording file that cannot be used; the message names the file and the place in it. */
export class WordingFault extends Error {
  override name = 'WordingFault'
}

/**
 * Reads the wording of every built kind from `letters/` in the assets folder. Throws a WordingFault
 * that names file and place for a file that is missing, is not JSON, lacks a part, or mentions a
 * field or condition that does not exist or is not guarded.
 */
export function readLetterWordings(assetsFolder: string): LetterWordings {
  return new Map(
    letterKinds.map((kind) => [kind, readWording(join(assetsFolder, 'letters'), kind)]),
  )
}

let shipped: { assets: string; read: LetterWordings } | undefined

/** The shipped wordings, read once for an assets folder. */
export function shippedWordings(assetsFolder: string): LetterWordings {
  if (shipped?.assets !== assetsFolder)
    shipped = { assets: assetsFolder, read: readLetterWordings(assetsFolder) }
  return shipped.read
}

function readWording(folder: string, kind: LetterKind): LetterWording {
  const file = `${kind}.json`
  const wording = parseWording(readText(join(folder, file), file), file)
  if (wording.kind !== kind) throw new WordingFault(`${file}: kind: is "${wording.kind}"`)
  return wording
}

/** Checks the text of one wording file; `file` names it in the fault. */
export function parseWording(text: string, file: string): LetterWording {
  const read = LetterWording.safeParse(parseJson(text, file))
  if (read.success) return read.data
  throw new WordingFault(
    faultLines(read.error.issues, [])
      .map((line) => `${file}: ${line}`)
      .join('\n'),
  )
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new WordingFault(`${file}: cannot be read`, { cause })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new WordingFault(`${file}: not JSON: ${String(cause)}`, { cause })
  }
}

/** A piece is text or an object: of the two readings of a union, the one that came nearer counts. */
function faultLines(issues: readonly z.core.$ZodIssue[], above: PropertyKey[]): string[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const readings = issue.errors.map((reading) => faultLines(reading, path))
      const meant = issue.errors.findIndex(
        (reading) =>
          !reading.some((fault) => fault.code === 'invalid_type' && fault.path.length === 0),
      )
      return readings[Math.max(meant, 0)] ?? []
    }
    return [`${placeOf(path)}: ${issue.message}`]
  })
}

function placeOf(path: PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}
