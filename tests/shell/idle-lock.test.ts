import { EventEmitter } from 'node:events'
import type { PowerMonitor, WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { IdleLock } from '../../src-main/shell/idle-lock.ts'

function lockAt(minutes: number | null) {
  const power = new EventEmitter()
  const desk = { now: 0, occupied: true, locked: [] as string[], minutes }
  const lock = new IdleLock({
    power: power as unknown as PowerMonitor,
    occupied: () => desk.occupied,
    minutes: async () =>
      desk.minutes === null
        ? { problem: { problem: 'register-unavailable' } }
        : { answer: { minutes: desk.minutes } },
    lock: (by) => void desk.locked.push(by),
    now: () => desk.now,
  })
  const lookAfter = async (seconds: number) => {
    desk.now = seconds * 1_000
    await lock.look()
    return desk.locked
  }
  return { lock, power, desk, lookAfter }
}

test('locks once nobody was heard for as long as the office says, by the newest setting', async () => {
  const { lock, desk, lookAfter } = lockAt(3)
  expect(await lookAfter(179)).toEqual([])
  desk.minutes = 5
  expect(await lookAfter(181)).toEqual([])
  lock.heard()
  expect(await lookAfter(181 + 299)).toEqual([])
  expect(await lookAfter(181 + 300)).toEqual(['idle'])
})

test('without a word from the register it locks after ten minutes; with nobody there, never', async () => {
  const { desk, lookAfter } = lockAt(null)
  expect(await lookAfter(599)).toEqual([])
  expect(await lookAfter(600)).toEqual(['idle'])
  desk.occupied = false
  expect(await lookAfter(6_000)).toEqual(['idle'])
})

test('locks with the computer, asleep or locked', () => {
  const { power, desk } = lockAt(10)
  power.emit('suspend')
  power.emit('lock-screen')
  desk.occupied = false
  power.emit('lock-screen')
  expect(desk.locked).toEqual(['system', 'system'])
})

test('hears keys, clicks and the wheel of the window; a pointer that only moves is nobody', async () => {
  vi.useFakeTimers()
  try {
    const { lock, desk, lookAfter } = lockAt(1)
    const contents = new EventEmitter()
    lock.watch(contents as unknown as WebContents)
    desk.now = 30_000
    for (const type of ['keyDown', 'mouseDown', 'mouseWheel']) {
      desk.now += 1_000
      contents.emit('input-event', {}, { type })
    }
    expect(await lookAfter(92)).toEqual([])
    contents.emit('input-event', {}, { type: 'mouseMove' })
    expect(await lookAfter(93)).toEqual(['idle'])
  } finally {
    vi.useRealTimers()
  }
})
