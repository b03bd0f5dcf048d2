// First: this script runs before the page's policy is read, and would compile where the page may not.
import '../../src-renderer/without-eval.ts'
import { fakeRegister, type FakeRegister } from './fake-register.ts'
import type { Scene } from './fake-desk.ts'

/** Built as one script and run in the page before the page's own: puts the fake on the window. */
declare global {
  interface Window {
    fake: FakeRegister
    fakeScene: Scene | undefined
  }
}

window.fake = fakeRegister(window.fakeScene)
Object.assign(window, { mejaAduan: window.fake.bridge })
