import { test as base } from '@playwright/test'
import { Desk, temporaryFolder } from './desk.ts'

/** `desk`: one app for all tests of a file, on a register of its own; each signs in as it needs. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of a fixture from this pattern.
    async ({}, use) => {
      const place = temporaryFolder()
      const desk = new Desk(place.path)
      await desk.open()
      await use(desk)
      await desk.end()
      place.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

export { expect } from '@playwright/test'
