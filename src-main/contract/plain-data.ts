import type { Fault } from './problems.ts'

/** No call asks for more, whatever its own schema says. */
const most = { depth: 40, inOne: 150_000, values: 4_000_000, text: 20_000_000, key: 1_000 }

/**
 * What no schema shall ever walk into: a value that JSON does not know (a function, a date, a map, a
 * number that is none), one that holds itself, is nested without end or is too large. Null where it
 * is plain data, which bytes are too. Looked at before a schema is, since a schema looks at all of it
 * and lets through what it calls unknown.
 */
export function unsoundIn(asked: unknown): Fault | null {
  const path: (string | number)[] = []
  let values = 0
  const fault = (problem: Fault['problem']): Fault => ({ field: path.join('.'), problem })

  const look = (value: unknown): Fault | null => {
    values += 1
    if (values > most.values) return fault('too-large')
    if (typeof value === 'string') return value.length > most.text ? fault('too-long') : null
    if (typeof value === 'number') return Number.isFinite(value) ? null : fault('wrong-type')
    if (value === null || value === undefined || typeof value === 'boolean') return null
    if (typeof value !== 'object') return fault('wrong-type')
    if (value instanceof Uint8Array) return null
    if (path.length >= most.depth) return fault('too-large')
    return Array.isArray(value) ? lookAtList(value) : lookAtObject(value)
  }

  const lookAtList = (list: readonly unknown[]): Fault | null => {
    if (list.length > most.inOne) return fault('too-large')
    for (const [index, one] of list.entries()) {
      path.push(index)
      const found = look(one)
      if (found) return found
      path.pop()
    }
    return null
  }

  const lookAtObject = (object: object): Fault | null => {
    const prototype: unknown = Object.getPrototypeOf(object)
    if (prototype !== Object.prototype && prototype !== null) return fault('wrong-type')
    const entries = Object.entries(object)
    if (entries.length > most.inOne) return fault('too-large')
    for (const [key, one] of entries) {
      if (key.length > most.key) return fault('unknown-key')
      path.push(key)
      const found = key === '__proto__' ? fault('unknown-key') : look(one)
      if (found) return found
      path.pop()
    }
    return null
  }

  return look(asked)
}
