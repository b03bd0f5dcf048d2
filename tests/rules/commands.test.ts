import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fitOf } from '../../src-renderer/app/commands/find-commands.ts'
import { commandIds, commandOf, isFor } from '../../src-renderer/app/commands/table.ts'
import { keysOfTopic } from '../../src-renderer/app/commands/keys-of-topic.ts'
import { helpTopics, topicNamed, topicOfPlace } from '../../src-renderer/words/help.ts'

/** Commands of one screen that are never offered at the same time. */
const inTurn = [
  ['case.pause', 'case.resume'],
  ['settings.save', 'settings.calendar', 'import.try', 'template.save'],
]

describe('the table of commands', () => {
  it('gives no key twice on one screen', () => {
    const taken = new Map<string, string>()
    const twice: string[] = []
    for (const id of commandIds) {
      const { keys = [], where } = commandOf(id)
      const turn = inTurn.find((ids) => ids.includes(id))
      if (turn && turn[0] !== id) continue
      // A screen's Escape waits until the help beside it is closed.
      for (const key of keys.filter((one) => one !== 'Escape')) {
        const places = where === 'anywhere' ? ['anywhere', ...Object.keys(topicOfPlace)] : [where]
        for (const place of places) {
          const before = taken.get(`${place} ${key}`)
          if (before) twice.push(`${key} at ${place}: ${before}, ${id}`)
          taken.set(`${place} ${key}`, id)
        }
      }
    }
    expect(twice).toEqual([])
  })

  it('is the only place that names a key: buttons and screens take theirs from it', () => {
    const root = join(import.meta.dirname, '../../src-renderer')
    const named = globSync('**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !/^(app\/commands|words)\//.test(file.replaceAll('\\', '/')))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8')
        return [...text.matchAll(/(?:keys="|['">])(?:Ctrl|Alt)\+[^'"<]*/g)].map(
          ([found]) => `${file}: ${found}`,
        )
      })
    expect(named).toEqual([])
  })

  it('offers nobody what their role may not do', () => {
    expect(isFor('desk.new', 'receptionist')).toBe(true)
    expect(isFor('desk.new', 'division')).toBe(false)
    expect(isFor('settings.save', 'service-officer')).toBe(false)
    expect(isFor('settings.save', 'register-keeper')).toBe(true)
    expect(isFor('desk.change-officer', null)).toBe(true)
  })

  it('gives the help its keys, and every place has a topic', () => {
    const told = helpTopics.flatMap((topic) => keysOfTopic(topic, 'service-officer'))
    expect(told).toContainEqual({ keys: 'Ctrl+D', does: 'Catat disposisi' })
    const places = Object.keys(topicOfPlace)
    expect(places.map((place) => topicNamed(place).id)).toEqual(Object.values(topicOfPlace))
  })
})

describe('searching commands', () => {
  it.each([
    ['Jeda pengaduan', 'jeda', true],
    ['Jeda pengaduan', 'peng je', true],
    ['Catat disposisi', 'diposisi', true],
    ['Catat disposisi', 'dispoissi', true],
    ['Catat disposisi', 'dispxxisi', false],
    ['Catat disposisi', 'surat', false],
    ['Daftar dinding', 'dinidng', true],
    ['Buka Hari ini', '', true],
  ])('%s by “%s”: %s', (title, typed, fits) => {
    expect(fitOf(title, typed) !== null).toBe(fits)
  })

  it('puts what begins so before what only holds it, and both before a slip', () => {
    const fit = (title: string) => fitOf(title, 'surat') ?? Infinity
    expect(fit('Surat keluar')).toBeLessThan(fit('Buat surat: nota dinas'))
    expect(fit('Buat surat: nota dinas')).toBeLessThan(fit('Persuratan'))
    expect(fit('Persuratan')).toBeLessThan(fit('Sirat'))
  })
})
