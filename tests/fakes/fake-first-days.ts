import type { Setup } from '../../src-main/contract/setup-calls.ts'
import { setupSteps } from '../../src-main/contract/setup-calls.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

/** Setting up and practice, as far as a page sees them. */
export function fakeFirstDays(desk: FakeDesk): FakeHandlers {
  const noted = new Set<string>()
  const setup = (): Setup => ({
    done: {
      office: noted.has('office') || desk.officeRevision > 1,
      officers: noted.has('officers'),
      procedure: noted.has('procedure'),
      calendar: noted.has('calendar'),
    },
    open: (desk.scene.fresh ?? false) && !noted.has('end'),
    untouched: (desk.scene.fresh ?? false) && !setupSteps.some((step) => noted.has(step)),
  })
  return {
    setup: () => ({ answer: setup() }),
    noteSetup: ({ what }) => {
      noted.add(what)
      return { answer: setup() }
    },
    chooseBackupPlace: () => {
      desk.backupPlace = 'CADANGAN-MEJA'
      return { answer: { name: desk.backupPlace } }
    },
    openPractice: () => ({ answer: {} }),
    leavePractice: () => ({ answer: {} }),
    restartPractice: () => ({ answer: {} }),
  }
}
